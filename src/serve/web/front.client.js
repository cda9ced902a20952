/* What came since this browser was here last: half an hour without a look ends a visit. */
const sinceLine = document.querySelector('[data-since]')
if (sinceLine) showNews(sinceLine)
async function showNews(link) {
  const VISIT = 'onrecord-visit'
  try {
    const before = JSON.parse(localStorage.getItem(VISIT) ?? '{}')
    const now = Date.now()
    const isNewVisit = !(now - before.seenAt < 1800000)
    const [base, baseAt] = isNewVisit ? [before.seen, before.seenAt] : [before.base, before.baseAt]
    const answer = await fetch(`/new.json?since=${base ?? 0}`)
    const { latest, reports, statements } = await answer.json()
    // A record that was made anew counts from the beginning.
    const isKnown = base !== undefined && base <= latest
    localStorage.setItem(
      VISIT,
      JSON.stringify({ base: isKnown ? base : latest, baseAt: baseAt ?? now, seen: latest, seenAt: now }),
    )
    if (!isKnown) return
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(baseAt)
    const many = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
    link.textContent =
      reports > 0
        ? `New since your last visit, ${day}: ${many(reports, 'report')}, ${many(statements, 'statement')}`
        : `Nothing new since your last visit, ${day}`
    if (reports > 0) link.href = `/new?since=${base}`
  } catch {
    // The link leads to what came last all the same.
  }
}
