/*
 * The page where reports are added, quicker: files can be dropped, what is sent is counted, and each report is shown as
 * soon as it is kept. Without a script the same form is sent the plain way.
 */

/**
 * Runs in the page that is read, as a bookmark. The page goes in the part of an address that is sent to no server, without
 * what holds no words; of one that is too long for an address, only where it is.
 */
function bringPage(to) {
  const copy = document.documentElement.cloneNode(true)
  for (const element of copy.querySelectorAll(
    'script:not([type*="ld+json"]), style, svg, template, link[rel~="stylesheet"]',
  ))
    element.remove()
  const saved = `<!-- saved from url=(${String(location.href.length).padStart(4, '0')})${location.href} -->`
  const page = encodeURIComponent(`${saved}\n<!doctype html>${copy.outerHTML}`)
  const address = `address=${encodeURIComponent(location.href)}`
  open(`${to}#${page.length > 1500000 ? address : `page=${page}`}`)
}

const form = document.getElementById('adding')
if (form) {
  const files = document.getElementById('files')
  const drop = document.getElementById('drop')
  const chosen = document.getElementById('chosen')
  const came = document.getElementById('came')
  const sent = document.getElementById('sent')
  const state = document.getElementById('state')
  const additions = document.getElementById('additions')
  const button = form.querySelector('button')

  const showChosen = () => {
    chosen.replaceChildren(
      ...[...files.files].map((file) => {
        const item = document.createElement('li')
        item.textContent = `${file.name}, ${Math.max(1, Math.round(file.size / 1024)).toLocaleString('en')} KiB`
        return item
      }),
    )
  }
  files.addEventListener('change', showChosen)
  drop.querySelector('.drop-hint').hidden = false

  // A file that misses the field would make the browser leave the page.
  for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())
  let over = 0
  drop.addEventListener('dragenter', () => drop.classList.toggle('over', ++over > 0))
  drop.addEventListener('dragleave', () => drop.classList.toggle('over', --over > 0))
  drop.addEventListener('drop', (event) => {
    over = 0
    drop.classList.remove('over')
    const all = new DataTransfer()
    for (const file of [...files.files, ...event.dataTransfer.files]) all.items.add(file)
    files.files = all.files
    showChosen()
  })

  // A bookmark brings the page that somebody reads here. It is only put into the form: whoever opened it adds it.
  const bookmark = document.querySelector('#bookmarklet a')
  const code = `(${bringPage})(${JSON.stringify(new URL('/add', location.href).href)})`
  bookmark.href = `javascript:${encodeURIComponent(code)}`
  bookmark.addEventListener('click', (event) => event.preventDefault())
  bookmark.parentElement.hidden = false
  const brought = new URLSearchParams(location.hash.slice(1))
  if (brought.has('page') || brought.has('address')) {
    history.replaceState(null, '', location.pathname)
    if (brought.has('page')) {
      const all = new DataTransfer()
      all.items.add(new File([brought.get('page')], 'page.html', { type: 'text/html' }))
      files.files = all.files
      showChosen()
    } else document.getElementById('text').value = brought.get('address')
    button.focus()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const request = new XMLHttpRequest()
    let shown = 0
    // One piece a line; the last is what came of all.
    const show = () => {
      const pieces = request.responseText.slice(shown).split('\n')
      const whole = request.readyState === 4 ? pieces.length : pieces.length - 1
      for (const piece of pieces.slice(0, whole)) {
        shown += piece.length + 1
        if (piece.startsWith('<li')) additions.insertAdjacentHTML('beforeend', piece)
        else if (piece) {
          state.innerHTML = piece
          isSummed = true
        }
      }
      if (!isSummed) tell()
    }
    // How many are handed in, as far as the page can know: a table or an archive holds more.
    const lines = form.elements.text.value
      .trim()
      .split(/\s*\n\s*/)
      .filter(Boolean)
    const texts = lines.every((line) => /^https?:\S+$/.test(line)) ? lines.length : 1
    const all = files.files.length + texts
    let beganMs = 0
    let isSummed = false
    const tell = () => {
      const read = additions.childElementCount
      if (read === 0) return
      const seconds = Math.ceil((((performance.now() - beganMs) / read) * (all - read)) / 1000)
      const left = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
      const isKnown = read < all
      sent.value = isKnown ? read / all : 1
      state.textContent = isKnown ? `Read ${read} of ${all}, about ${left} left` : `Read ${read}, going on …`
    }
    const end = (text) => {
      sent.hidden = true
      button.disabled = false
      if (text) state.textContent = text
    }
    request.open('POST', `${form.action}?pieces`)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      sent.value = total ? loaded / total : 1
      state.textContent = loaded < total ? 'Sending …' : 'Reading …'
      beganMs = performance.now()
    })
    request.addEventListener('progress', () => request.status === 200 && show())
    request.addEventListener('error', () => end('The server did not answer. Nothing is lost: send it again.'))
    request.addEventListener('load', () => {
      if (request.status === 200) {
        show()
        end('')
        form.reset()
        showChosen()
        return
      }
      const said = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main p')
      end(said?.textContent ?? `The server answered with ${request.status}.`)
    })
    additions.replaceChildren()
    came.hidden = false
    sent.hidden = false
    sent.removeAttribute('value')
    button.disabled = true
    state.textContent = 'Sending …'
    request.send(new FormData(form))
    came.scrollIntoView({ block: 'nearest' })
  })
}
