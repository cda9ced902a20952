/** Words that say the opposite of each other, by stem: general English, each pair once. Prefixes are a rule (check-changes.ts). */
const PAIRS = `
accept reject|accept refuse|agree refuse|agree disagree|approve reject|allow forbid|allow ban|permit forbid|permit ban
admit deny|confirm deny|affirm deny|support oppose|favour oppose|favor oppose|back oppose|for against|pro anti
increase decrease|increase reduce|increase cut|raise lower|raise cut|rise fall|rise drop|grow shrink|expand shrink|up down
gain lose|win lose|begin end|start end|start stop|start finish|open close|enter leave|arrive depart|come go|join leave
build destroy|create destroy|attack defend|invade withdraw|advance retreat|strengthen weaken|improve worsen|succeed fail
success failure|victory defeat|remember forget|include exclude|import export|buy sell|lend borrow|give take|send receive
love hate|like dislike|trust distrust|praise blame|praise condemn|thank blame|hire fire|arrest release|free jail|live die
always never|all none|everything nothing|everyone nobody|everybody nobody|more less|more fewer|most least|many few|much little
high low|higher lower|big small|large small|great small|long short|old new|old young|good bad|better worse|best worst|right wrong
true false|strong weak|rich poor|safe dangerous|easy hard|easy difficult|early late|earlier later|before after|first last
fast slow|quick slow|hot cold|warm cold|light dark|war peace|friend enemy|ally enemy|guilty innocent|alive dead|public private
legal illegal|with without|inside outside|above below|over under|near far|positive negative|optimistic pessimistic|majority minority
temporary permanent|possible impossible|hope fear|presence absence|ahead behind|rising falling|north south|east west|left right
`
export const ANTONYMS: readonly (readonly [string, string])[] = PAIRS.trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(' ') as [string, string])
