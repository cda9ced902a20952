/** Words around a number that make it no figure: ages, times, addresses, names of models and laws, scores. */

/** Before the number, right next to it. */
export const LABEL_BEFORE: readonly string[] = [
  'article', 'articles', 'section', 'sections', 'chapter', 'page', 'pages', 'paragraph', 'resolution', 'clause', 'rule', 'law', 'act', 'part', 'image', 'photo', 'picture', 'slide', 'motel', 'terminal',
  'item', 'item no', 'no', 'nos', 'number', 'numbers', 'point', 'step', 'phase', 'stage', 'round', 'group of', 'room', 'flight', 'gate', 'channel', 'route',
  'highway', 'road', 'exit', 'platform', 'line', 'bus', 'train', 'lane', 'type', 'model', 'mark', 'version', 'boeing', 'airbus', 'iphone',
  'windows', 'level', 'grade', 'class', 'category', 'season', 'episode', 'volume', 'vol', 'figure', 'fig', 'table', 'day', 'week', 'month', 'year',
  'aged', 'age', 'ages', 'age of', 'psalm', 'verse', 'title', 'amendment', 'protocol', 'case no', 'tel', 'phone', 'call', 'dial', 'hotline', 'fax',
  'unit', 'block', 'floor', 'apartment', 'flat', 'suite', 'studio', 'court', 'ward', 'district', 'sector', 'zone', 'area', 'school no', 'brigade no',
  'world war', 'apollo', 'super bowl', 'formula', 'g', 'studio', 'interstate', 'pier', 'checkpoint', 'sunday the', 'order', 'decree', 'lot',
] // biome-ignore format: one table

/** After the number, right next to it: time, age, rank. Also with a hyphen between ("three-day"). */
export const NOT_COUNTED_AFTER: readonly string[] = [
  'second', 'seconds', 'minute', 'minutes', 'hour', 'hours', 'hrs', 'day', 'days', 'night', 'nights', 'week', 'weeks', 'weekend', 'weekends',
  'month', 'months', 'year', 'years', 'decade', 'decades', 'century', 'centuries', 'season', 'seasons', 'quarter', 'quarters',
  'time', 'times', 'fold', 'a.m', 'p.m', 'am', 'pm', 'gmt', 'utc', 'est', 'edt', "o'clock", 'o’clock', 'january', 'february', 'march', 'april',
  'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'aug', 'sept', 'oct', 'nov', 'dec',
  'sides', 'side', 'ways', 'way', 'thing', 'things', 'point', 'hand', 'hands', 'generation', 'generations', 'birthday',
  'questions', 'question', 'street', 'avenue', 'road', 'lane', 'boulevard', 'goals', 'goal', 'wickets', 'runs', 'sets', 'laps',
  'majority', 'rounds', 'round', 'stars', 'moment', 'occasion', 'occasions', 'bit', 'kind', 'reason', 'reasons',
] // biome-ignore format: one table

/** Words of sport: "3-1" beside one of them is a score. */
export const SPORT: readonly string[] = [
  'beat', 'win', 'won', 'lead', 'led', 'draw', 'drew', 'defeat', 'victory', 'match', 'game', 'score', 'goal', 'friendly', 'fc', 'final', 'semifinal', 'league',
  'cup', 'tie', 'penalty', 'shootout', 'derby', 'club', 'trail', 'rout', 'thrash', 'lose', 'lost',
] // biome-ignore format: one table

/** Words that a pair of numbers counts votes beside. */
export const VOTING: readonly string[] = [
  'vote', 'ballot', 'pass', 'approve', 'adopt', 'reject', 'defeat', 'bill', 'motion', 'resolution', 'amendment', 'parliament', 'senate', 'assembly', 'council', 'house',
  'committee', 'court', 'rule', 'confirm', 'ratify', 'tally', 'elect', 'chamber', 'lawmaker', 'jury', 'party', 'board',
] // biome-ignore format: one table
