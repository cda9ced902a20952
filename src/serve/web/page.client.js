/*
 * What the pages do better with a script; everything works without it.
 *
 * Links that are there to be kept are copied by a click. What one page alone does stands in a script of its own.
 */

document.documentElement.classList.add('scripted')

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
  const keyed = document.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (keyed) return keyed.click()
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
