/* The review: a link to the statements of the reports that this browser opened (article.client.js). */
try {
  const ids = localStorage.getItem('onrecord-opened')
  const link = document.querySelector('[data-opened]')
  if (link && ids) {
    link.href = `/review?articles=${encodeURIComponent(ids)}`
    link.classList.add('known')
  }
} catch {
  // A browser that keeps nothing has opened nothing.
}
