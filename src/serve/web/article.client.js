/*
 * A report: the statement that the address names, or that the pointer is on, is outlined wherever it stands: all its pieces
 * in the text and its note beside it.
 */

const pieces = Map.groupBy
  ? Map.groupBy(document.querySelectorAll('[data-statement]'), (piece) => piece.dataset.statement)
  : new Map()

let outlined = []
function outline(statement) {
  for (const piece of outlined) piece.classList.remove('current')
  outlined = pieces.get(statement) ?? []
  for (const piece of outlined) piece.classList.add('current')
}

const fragment = () => decodeURIComponent(location.hash.slice(1))
const named = () => document.getElementById(fragment())?.dataset.statement

/* A statement's address does not say on which sheet of a long report it stands; its id tells its place in the text. */
function seek() {
  const place = /-s(\d+)-/.exec(fragment())?.[1]
  if (!place || !document.querySelector('[data-sheets]') || document.getElementById(fragment())) return
  const url = new URL(location.href)
  if (url.searchParams.get('at') === place) return
  url.searchParams.set('at', place)
  location.replace(url)
}
addEventListener('hashchange', seek)
seek()

const main = document.querySelector('main')
const follow = (event) => outline(event.target.closest('[data-statement]')?.dataset.statement ?? named())
main.addEventListener('pointerover', follow)
main.addEventListener('focusin', follow)
main.addEventListener('pointerleave', () => outline(named()))
addEventListener('hashchange', () => outline(named()))
outline(named())

/* Which reports this browser opened, so that their statements can be reviewed. It is kept here and sent nowhere by itself. */
try {
  const report = /^\/articles\/([^/]+)$/.exec(location.pathname)?.[1]
  const ids = (localStorage.getItem('onrecord-opened') ?? '').split(',').filter((id) => id && id !== report)
  if (report) localStorage.setItem('onrecord-opened', [report, ...ids].slice(0, 30).join(','))
} catch {
  // A browser that keeps nothing has opened nothing.
}
