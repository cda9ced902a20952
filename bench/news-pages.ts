/**
 * Pages of the size and make that news sites send: 50 to 150 KB, of which a tenth is the article and the rest styles,
 * scripts, menus, icons, pictures in six sizes, cards of other reports and a footer; gzip packs them about five times.
 * Seeded, so that every run reads the same; of three makes, since sites differ in how they mark their article.
 */

/** Mulberry32: small, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = 'the the the the of of of and and to to in in a a that said said on was for with at by from it as were had not be is who they he she her their which would have been after before more than some other over into about under against between since until while during without envoy minister talks Haverin Kasmere Veldoria Dresk Sarn bridge port siege flour convoy soldiers road truce paper market hospital fuel days weeks parliament council border ferry harvest prices teachers court river railway union vote police election border mayor budget school winter water power grid ceasefire delegation statement reporters spokesman spokeswoman agreement refugees villages north south eastern western capital office party leader president army commander officials residents workers doctors engineers farmers traders students'.split(' ') // biome-ignore format: one list
const SYLLABLES = 'ba ce dor el fin gar hol is jen kal lor mir nos ol per quin ros sal tor ul vin wes yor zan'.split(
  ' ',
)

type Random = () => number

const whole = (random: Random, most: number) => Math.floor(random() * most)
const pick = <T>(random: Random, from: readonly T[]): T => from[whole(random, from.length)]
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const name = (random: Random) => {
  const word = times(2 + whole(random, 2), () => pick(random, SYLLABLES)).join('')
  return word[0].toUpperCase() + word.slice(1)
}
const code = (random: Random) => whole(random, 2 ** 31).toString(36)

function words(random: Random, count: number): string {
  const list = times(count, () => (random() < 0.09 ? name(random) : pick(random, WORDS)))
  const text = list.join(' ')
  return text[0].toUpperCase() + text.slice(1)
}

const sentence = (random: Random) => {
  const said = words(random, 8 + whole(random, 18))
  return random() < 0.25 ? `“${said},” ${name(random)} ${name(random)} said.` : `${said}.`
}
const paragraph = (random: Random) => times(2 + whole(random, 3), () => sentence(random)).join(' ')

const address = (random: Random) =>
  `/2031/03/${10 + whole(random, 18)}/${words(random, 6).toLowerCase().replaceAll(' ', '-')}-${code(random)}`

function picture(random: Random): string {
  const id = code(random) + code(random)
  const sizes = [320, 480, 640, 960, 1280, 1920]
  const set = sizes.map((width) => `https://img.wire.example/${id}/${width}x${(width * 9) / 16}.webp ${width}w`)
  return `<picture class="picture picture--responsive"><source type="image/webp" data-srcset="${set.join(', ')}" sizes="(min-width: 960px) 640px, 100vw"><img class="lazyload picture__img" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="https://img.wire.example/${id}/640x360.jpg" alt="${words(random, 8)}" width="640" height="360" loading="lazy"></picture>`
}

const icon = (random: Random) =>
  `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M${times(24, () => (random() * 24).toFixed(2)).join(' ')}z"/></svg>`

const card = (random: Random) =>
  `<div class="card card--teaser"><a class="card__link" href="${address(random)}" data-track="{&quot;slot&quot;:${whole(random, 90)},&quot;id&quot;:&quot;${code(random)}&quot;}">${picture(random)}<div class="card__body"><span class="card__kicker">${name(random)}</span><h3 class="card__title">${words(random, 9)}</h3><p class="card__text">${words(random, 16)}</p><time class="card__time" datetime="2031-03-${10 + whole(random, 18)}T0${whole(random, 9)}:15:00Z">${1 + whole(random, 9)} hours ago</time></div></a></div>`

const comment = (random: Random) =>
  `<li class="comment"><div class="comment__head"><span class="comment__avatar">${icon(random)}</span><a class="comment__author" href="/user/${code(random)}">${name(random)}</a><time datetime="2031-03-14T11:00:00Z">1 hour ago</time></div><div class="comment__text"><p>${words(random, 20 + whole(random, 30))}.</p></div><button type="button" class="comment__reply">Reply</button></li>`

const menu = (random: Random) =>
  `<ul class="menu__list">${times(9, () => `<li class="menu__item"><a class="menu__link" href="/section/${code(random)}">${name(random)}</a><ul class="menu__sub">${times(6, () => `<li class="menu__item menu__item--sub"><a class="menu__link" href="/section/${code(random)}">${words(random, 2)}</a></li>`).join('')}</ul></li>`).join('')}</ul>`

/** As bundlers leave it: short names, few blanks, and half of it data. */
function script(random: Random, bytes: number): string {
  const parts: string[] = []
  for (let length = 0; length < bytes; length += parts.at(-1)!.length) {
    const [a, b, c] = [code(random).slice(0, 2), code(random).slice(0, 3), code(random)]
    parts.push(
      pick(random, [
        `function ${a}_(e,t){var n=${b}_[e]||{};return n.${c}=t<${whole(random, 900)}?e+"</"+n.id:Object.assign({},n,{k:"${c}"})}`,
        `"${c}":{"id":"${code(random)}-${code(random)}","title":"${words(random, 7)}","ts":${whole(random, 2e9)},"tags":["${name(random)}","${name(random)}"],"w":${random().toFixed(6)}},`,
        `window.${c}=window.${c}||[];window.${c}.push({event:"view",slot:"div-gpt-ad-${whole(random, 1e9)}-0",sizes:[[300,250],[728,90]]});`,
        `!function(e){e.${c}=function(){return e.${b}&&e.${b}.apply(this,arguments)}}(window.${a}_);`,
      ]),
    )
  }
  return parts.join('')
}

const style = (random: Random, rules: number) =>
  times(
    rules,
    () =>
      `.${name(random).toLowerCase()}__${code(random).slice(0, 4)}{display:flex;margin:0 ${whole(random, 40)}px;color:#${whole(random, 0xffffff).toString(16)};font:${400 + whole(random, 4) * 100} ${12 + whole(random, 20)}px/1.4 var(--font)}`,
  ).join('')

interface Report {
  readonly title: string
  readonly writer: string
  readonly url: string
  readonly published: string
  readonly paragraphs: readonly string[]
}

type Make = (report: Report, random: Random) => string

/** Between paragraphs: a picture, a box of related reports, an advertisement, a newsletter. */
function body(paragraphs: readonly string[], random: Random, p = '<p>'): string {
  return paragraphs
    .map((text, index) => {
      const after =
        index % 7 === 3
          ? `<figure class="figure">${picture(random)}<figcaption class="figure__caption">${words(random, 12)}. <span class="figure__credit">${name(random)} ${name(random)}/CW</span></figcaption></figure>`
          : index % 7 === 5
            ? `<div class="ad-slot ad-slot--inline" id="ad-${code(random)}"><span class="ad-slot__label">Advertisement</span><script>${script(random, 300)}</script></div>`
            : index === 8
              ? `<aside class="related-box"><h4>Read more</h4>${times(3, () => `<a href="${address(random)}">${words(random, 8)}</a>`).join('')}</aside>`
              : ''
      const linked = text.replace(/\b(Haverin|Kasmere|Sarn)\b/, `<a href="/topic/$1" class="link link--inline">$1</a>`)
      return `${p}${linked}</p>${after}`
    })
    .join('\n')
}

/** A news site of its own: JSON-LD, utility classes, `article`. */
const modern: Make = ({ title, writer, paragraphs, published }, random) =>
  `<div id="__next"><div class="flex min-h-screen flex-col"><main class="mx-auto w-full max-w-screen-lg px-4"><article class="relative"><header class="mb-6"><div class="flex gap-2 text-sm uppercase">${icon(random)}<a href="/world">World</a></div><h1 class="text-4xl font-bold leading-tight">${title}</h1><div class="mt-4 flex items-center"><span class="byline">By <a rel="author" href="/by/${code(random)}">${writer}</a></span><time datetime="${published}">March 14, 2031</time></div><div class="share-bar">${times(5, () => `<button class="share-bar__button" type="button">${icon(random)}</button>`).join('')}</div></header><div class="prose prose-lg">${body(paragraphs, random, '<p class="mb-4 text-lg leading-relaxed">')}</div></article></main></div></div>`

/** A publishing system's theme: nested divs with names, `entry-content`. */
const themed: Make = ({ title, writer, paragraphs }, random) =>
  `<div id="page" class="site"><div id="content" class="site-content"><div class="container"><div class="row"><div class="col-md-8"><div class="post type-post status-publish hentry"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">March 14, 2031</span> <span class="author vcard">${writer}</span></div><div class="entry-content">${body(paragraphs, random)}</div><div class="sharedaddy">${times(6, () => `<a class="share-icon" href="#">${icon(random)}</a>`).join('')}</div></div></div><div class="col-md-4 sidebar">${times(8, () => card(random)).join('')}</div></div></div></div></div>`

/** Marked by microdata, deep in wrappers. */
const marked: Make = ({ title, writer, paragraphs, published }, random) =>
  `<div class="wrapper"><div class="layout"><div class="layout__main"><section class="story" itemscope itemtype="https://schema.org/NewsArticle"><h1 class="story__headline" itemprop="headline">${title}</h1><p class="story__byline"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${writer}</span></span><time itemprop="datePublished" datetime="${published}">14 March 2031</time></p><div class="story__body" itemprop="articleBody">${body(paragraphs, random, '<p class="story__p" data-component="text">')}</div></section></div><div class="layout__side">${times(6, () => card(random)).join('')}</div></div></div>`

const MAKES: readonly Make[] = [modern, themed, marked]

export function newsPage(number: number): string {
  const random = seeded(number + 1)
  const report: Report = {
    title: words(random, 9),
    writer: `${name(random)} ${name(random)}`,
    url: `https://wire.example${address(random)}`,
    published: `2031-03-14T0${whole(random, 9)}:30:00Z`,
    paragraphs: times(10 + whole(random, 22), () => paragraph(random)),
  }
  const jsonLd = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: report.title,
    datePublished: report.published,
    author: [{ '@type': 'Person', name: report.writer }],
    publisher: { '@type': 'Organization', name: 'Continental Wire' },
    mainEntityOfPage: report.url,
  }
  const size = 0.4 + random() * 1.3
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${report.title} | Continental Wire</title><link rel="canonical" href="${report.url}"><meta property="og:site_name" content="Continental Wire"><meta property="og:title" content="${report.title}"><meta property="og:type" content="article"><meta property="article:published_time" content="${report.published}">${times(12, () => `<link rel="preload" as="script" href="https://static.wire.example/${code(random)}.js" crossorigin>`).join('')}<style>${style(random, Math.round(60 * size))}</style><script type="application/ld+json">${JSON.stringify(jsonLd)}</script><script>${script(random, 6000 * size)}</script></head>
<body class="page page--article"><a class="skip-link" href="#main">Skip to content</a><header class="site-header"><div class="site-header__bar">${icon(random)}<nav class="menu">${menu(random)}</nav></div></header>
${MAKES[number % MAKES.length](report, random)}
<section class="recommended"><h2>More stories</h2>${times(Math.round(20 * size), () => card(random)).join('\n')}</section>
<section id="comments" class="comments"><h2>Comments</h2><ol>${times(Math.round(24 * size), () => comment(random)).join('\n')}</ol></section>
<footer class="site-footer">${menu(random)}<p>© Continental Wire. All rights reserved.</p></footer>
<div class="cookie-banner" role="dialog">${times(3, () => `<p>${words(random, 30)}</p>`).join('')}</div>
<script>window.__STATE__={${script(random, 12_000 * size)}}</script></body></html>`
}
