/*
 * What the pages do better with a script; everything works without it.
 *
 * Copy buttons, hidden until there is a script to answer them. And the statement that the address names, or that the
 * pointer is on, is outlined wherever it stands: all its pieces in the text and its note beside it.
 */

for (const button of document.querySelectorAll('button[data-copy-link]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  const label = button.textContent
  button.addEventListener('click', async () => {
    const link = new URL(button.dataset.copyLink, location.href).href
    const text = button.dataset.copyText ? `${button.dataset.copyText} ${link}` : link
    try {
      await navigator.clipboard.writeText(text)
      button.textContent = 'Copied'
    } catch {
      button.textContent = 'Not allowed here'
    }
    setTimeout(() => {
      button.textContent = label
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

const named = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  return target?.dataset.statement
}

const main = document.querySelector('main')
const follow = (event) => outline(event.target.closest('[data-statement]')?.dataset.statement ?? named())
main.addEventListener('pointerover', follow)
main.addEventListener('focusin', follow)
main.addEventListener('pointerleave', () => outline(named()))
addEventListener('hashchange', () => outline(named()))
outline(named())
