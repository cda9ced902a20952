/*
 * What the pages do better with a script; everything works without it.
 *
 * Links that are there to be kept are copied by a click. And the statement that the address names, or that the pointer is
 * on, is outlined wherever it stands: all its pieces in the text and its note beside it.
 */

for (const link of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  const label = link.matches('pre') ? 'this form' : link.textContent
  const words = link.textContent
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy: ${label.trim()}`)
  link.after(' ', button)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(link.dataset.copy || link.href || words)
      button.textContent = 'Copied'
    } catch {
      button.textContent = 'Not allowed here'
    }
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 2000)
  })
}

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

/*
 * By keyboard: `/` goes to the search, `j` and `k`, or the arrows once a result has the focus, from one result to the next.
 * Never where somebody types, nor together with a modifier, so that no browser or screen reader loses its own keys.
 */
const steps = [...document.querySelectorAll('[data-step]')]
for (const hint of document.querySelectorAll('.keys')) hint.hidden = steps.length === 0

const STEP = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, altKey, metaKey } = event
  if (ctrlKey || altKey || metaKey || target.closest('input, textarea, select, [contenteditable]')) return
  if (key === '/') {
    const box = document.querySelector('[data-search]')
    if (!box) return
    event.preventDefault()
    box.focus()
    box.select()
    return
  }
  const by = STEP[key]
  if (!by || steps.length === 0) return
  const at = steps.findIndex((step) => step.closest('li').contains(document.activeElement))
  if (at < 0 && key.startsWith('Arrow')) return
  event.preventDefault()
  const next = steps[Math.max(0, Math.min(steps.length - 1, at + by))]
  next.focus({ preventScroll: true })
  next.closest('li').scrollIntoView({ block: 'nearest' })
})

/* A star is kept without leaving the page; where that fails, the form is sent the plain way, which says why. */
for (const form of document.querySelectorAll('form.star'))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { starred } = form.elements
    const body = new URLSearchParams(new FormData(form))
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
      if (!answer.ok) throw new Error()
      form.querySelector('button').setAttribute('aria-pressed', starred.value === 'yes')
      starred.value = starred.value === 'yes' ? 'no' : 'yes'
    } catch {
      form.submit()
    }
  })
