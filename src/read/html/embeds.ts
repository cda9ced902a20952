/**
 * Pictures, films, sound and posts in an article → paragraphs of words, in the forms in which plain-text reports have
 * them, so that the analysis knows them for what they are: "Caption: Smoke over Dresk. (Photo: Mara Lind/CW)",
 * "Video: The ministers leave", "We will not leave. — Anton Brezik (@brezik) March 14, 2031".
 */
import { PLACE_IN_GALLERY, PLAYERS } from './furniture.data.ts'
import { PageElement, PageText } from './tree.ts'
import { tidy } from './values.ts'

const CREDIT_NAMES =
  '[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="photographer" i], [itemprop~="copyrightHolder"], [itemprop~="creditText"], small, cite'
const LABELLED =
  /^(?:file (?:photo|image|picture)|photo|image|picture|video|caption|graphic|illustration|map|credit|©|\(c\))\b/i
const CREDIT_LABEL =
  /^[([]?\s*(?:(?:photo|image|picture|photograph|foto|credit|source|quelle|bild|crédits?|créditos?|fuente|фото)(?:\s+(?:by|credit|photos?|courtesy(?: of)?))?\s*[:/–—-]\s*|©\s*|\(c\)\s*|(?:photo|image|picture|photograph|foto)\s+by\s+)/iu

/** Posts as the networks' own code for other pages writes them. */
export const POSTS =
  'blockquote[class*="tweet" i], blockquote[class*="instagram" i], blockquote[class*="tiktok" i], blockquote[class*="mastodon" i], blockquote[class*="bluesky" i]'

/** Replaces every figure, player, frame and post by what it leaves in words, or takes it out. */
export function writeEmbeds(body: PageElement): void {
  for (const post of body.querySelectorAll(POSTS)) replace(post, postWords(post))
  for (const figure of body.querySelectorAll('figure')) {
    if (figure.parentNode !== null && figure.querySelector('table, blockquote, pre') === null)
      replace(figure, figureWords(figure))
  }
  for (const caption of body.querySelectorAll('[class*="caption" i]:not(p p)')) {
    if (caption.parentNode !== null && hasPictureBeside(caption)) replace(caption, captionWords(caption))
  }
  for (const player of body.querySelectorAll('iframe, video, audio, embed')) {
    if (player.parentNode !== null) replace(player, playerWords(player))
  }
  for (const picture of body.querySelectorAll('picture, img')) picture.remove()
}

function replace(element: PageElement, words: string | null): void {
  if (words === null) {
    element.remove()
    return
  }
  const paragraph = new PageElement('p', { 'data-medium': '' })
  paragraph.append(new PageText(words))
  element.replaceWith(paragraph)
}

const wordsOf = (element: PageElement | null): string => {
  for (const end of element?.querySelectorAll('br, p, div') ?? []) end.append(new PageText(' '))
  return tidy((element?.textUpTo(3000) ?? '').slice(0, 3000))
}

/** The post's words and who posted them, on one line. */
function postWords(post: PageElement): string | null {
  const words = tidy(post.childNodes.map((node) => node.textContent.slice(0, 2000)).join(' '))
  return words === '' ? null : words
}

function figureWords(figure: PageElement): string | null {
  const player = figure.querySelector('iframe, video, audio, embed')
  const caption = figure.querySelector('figcaption, [class*="caption" i]')
  if (player !== null) {
    const title = wordsOf(caption)
    return title === '' ? playerWords(player) : `${mediumOf(player)}: ${title}`
  }
  return caption === null ? null : captionWords(caption)
}

function captionWords(caption: PageElement): string | null {
  const credits = caption
    .querySelectorAll(CREDIT_NAMES)
    .filter((one) => one.parentElement?.closest(CREDIT_NAMES) == null || one.parentElement === caption)
  const credit = tidy(
    credits
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(', '),
  )
    .replace(CREDIT_LABEL, '')
    .replace(/[)\]]$/, '')
    .trim()
  for (const one of credits) one.remove()
  const words = wordsOf(caption).replace(PLACE_IN_GALLERY, '')
  const named = credit === '' && words.length <= 58 ? creditIn(words) : null
  if (named !== null) return `Photo: ${named}`
  if (credit === '' || credit.length > 58) {
    const rest = tidy(`${words} ${credit}`)
    return rest === '' ? null : LABELLED.test(rest) ? rest : `Caption: ${rest}`
  }
  if (words === '') return `Photo: ${credit}`
  return `${LABELLED.test(words) ? '' : 'Caption: '}${words} (Photo: ${credit.replace(/[()[\]]/g, '')})`
}

/** "(Foto: ABr)", "© Mara Lind": a caption that is a credit and nothing else. */
function creditIn(words: string): string | null {
  const name = words.replace(CREDIT_LABEL, '')
  return name === words || name === '' ? null : withoutBrackets(name)
}

const withoutBrackets = (words: string): string => words.replace(/^[([]\s*|\s*[)\]]$/g, '')

const PICTURES = 'img, picture, video, iframe, amp-img, amp-video, amp-iframe'

/** A caption without a figure stands beside its picture, or in one element with it. */
function hasPictureBeside(caption: PageElement): boolean {
  if (wordsOf(caption).length > 500 || caption.querySelectorAll('p').length > 2) return false
  const { parentElement: parent, previousElementSibling: before } = caption
  const isPicture = (element: PageElement | null) =>
    element !== null && (element.matches(PICTURES) || element.querySelector(PICTURES) !== null)
  return (
    isPicture(before) ||
    isPicture(caption) ||
    (parent !== null && parent.children.length <= 4 && parent.querySelector('img, picture, amp-img') !== null)
  )
}

function playerWords(player: PageElement): string | null {
  const title = tidy(player.getAttribute('title') ?? player.getAttribute('aria-label') ?? '')
  const medium = mediumOf(player)
  if (title !== '' && !/^(?:youtube|vimeo|video|audio|media|embedded|iframe|twitter|player|advert)/i.test(title))
    return `${medium}: ${title.slice(0, 300)}`
  // An address alone says nothing of what is shown.
  return null
}

function mediumOf(player: PageElement): 'Video' | 'Audio' | 'See more' {
  const source = player.getAttribute('src') ?? player.getAttribute('data-src') ?? ''
  if (player.localName === 'audio' || PLAYERS.audio.test(source)) return 'Audio'
  return player.localName === 'video' || PLAYERS.video.test(source) ? 'Video' : 'See more'
}
