/**
 * What stands on a news page around its article, by the names that page makers give it and by the words on it. All are
 * general to the trade, none belongs to one outlet. Names are matched as whole words of `class` and `id`, where words
 * end at hyphens, underscores and humps.
 */

/** Elements that never hold an article's words. */
export const NEVER =
  'script, style, noscript, template, nav, button, input, select, textarea, dialog, svg, canvas, object, applet, ' +
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], ' +
  'amp-ad, amp-sticky-ad, amp-embed, amp-consent, amp-sidebar, amp-social-share, amp-user-notification, amp-lightbox, ' +
  '[role="menu"], [role="toolbar"], a[href^="javascript:" i], [role="contentinfo"], [itemprop="comment"]'

/** Phrases in a name that tell a block of furniture wherever they stand in it, even where the block is all prose. */
export const SURE_FURNITURE_NAMES: readonly string[] = [
  'cookie', 'cookies', 'consent', 'gdpr', 'ccpa',
  'comment', 'comments', 'commentlist', 'respond', 'disqus', 'discussion', 'kommentare', 'commentaires', 'comentarios',
  'related', 'recommended', 'recommendations', 'recirculation', 'recirc', 'read next', 'more stories', 'more news', 'more on',
  'most read', 'most popular', 'mostread', 'popular', 'trending', 'outbrain', 'taboola', 'zergnet', 'teaser list', 'also read', 'see also',
  'newsletter', 'author bio', 'about the author', 'about author', 'author box', 'bio box', 'author info', 'author description', 'author profile', 'author card', 'author tooltip', 'author details', 'visually hidden', 'sr only', 'screen reader text', 'screenreader', 'print only', 'pull quote', 'pullquote',
  'relacionadas', 'relacionados', 'leserempfehlung', 'empfehlungen', 'correlati', 'similaires',
] // biome-ignore format: one list

/** The same, where what the block holds may also be the article's: many of these are names of the tools that made it. */
export const FURNITURE_NAMES: readonly string[] = [
  'cmp', 'read more', 'view more', 'see more', 'read also', 'more links', 'further reading', 'next story', 'next post', 'next article', 'call to action', 'cta',
  'share', 'sharing', 'social', 'sharebar', 'addthis', 'follow us', 'print button', 'toolbar', 'tools',
  'subscribe', 'subscription', 'signup', 'sign up', 'login', 'register', 'paywall', 'paygate', 'piano', 'regwall', 'upsell', 'promo', 'promotion', 'donate', 'donation', 'membership',
  'advert', 'advertisement', 'ads', 'ad', 'adv', 'adslot', 'adunit', 'adsense', 'sponsor', 'sponsored', 'banner ad', 'dfp',
  'breadcrumb', 'breadcrumbs', 'sidebar', 'side bar', 'menu', 'navbar', 'navigation', 'masthead', 'site header', 'site footer', 'page footer', 'footer', 'skip link',
  'tags', 'tag list', 'taglist', 'topics', 'keywords', 'pagination', 'pager', 'modal', 'popup', 'overlay', 'lightbox',
  'reactions', 'rating', 'ratings', 'survey', 'poll', 'quiz', 'feedback',
  'widget', 'ticker', 'weather', 'stock ticker', 'noprint',
  'correction policy', 'compartir', 'teilen', 'partager', 'condividi', 'compartilhar', 'delen', 'app download', 'install app', 'push notification', 'back to top',
] // biome-ignore format: one list

/** Names of blocks that say who wrote and when: read as facts, and not part of the text. */
export const FACT_NAMES: readonly string[] = [
  'byline', 'by line', 'dateline time', 'author', 'authors', 'contributor', 'contributors', 'timestamp', 'time stamp', 'pubdate', 'publish date', 'published', 'publication date',
  'post meta', 'entry meta', 'article meta', 'meta data', 'metadata', 'post metadata', 'entry footer', 'post footer', 'article info', 'article date', 'post date', 'entry date', 'reading time', 'read time', 'page views', 'post views', 'views count', 'view count', 'kicker', 'section label', 'category', 'categories', 'rubric', 'overline', 'eyebrow', 'meta', 'dachzeile', 'surtitre', 'antetitulo', 'occhiello', 'submitted', 'datum', 'fecha', 'autor', 'auteur', 'autore', 'firma',
] // biome-ignore format: one list

/** A paragraph or item that only leads elsewhere, in the languages that reports are most often in. */
export const LEADS_ELSEWHERE =
  /^(?:keep reading|read (?:more|also|next|on)|also read|see also|more on this|more:|related(?: (?:articles?|stories|news|content))?\s*[:–-]?|recommended|don.t miss|you (?:may|might) also like|click here|continue reading|comments\? write|you are visitor|sign up|subscribe|follow us|join (?:us|our)|download (?:our|the)|share (?:this|on|via)|advertisement|ad feedback|story continues|article continues|skip (?:to|past)|copyright\b|©|all rights reserved|this (?:site|website) uses cookies|we use cookies|lesen sie (?:auch|mehr)|weiterlesen|weiterführende|(?:weitere|ähnliche) (?:informationen|beiträge|artikel|meldungen|links|themen)\b|mehr (?:zum thema|dazu)|siehe auch|das könnte sie|anzeige$|newsletter|lire (?:aussi|la suite)|à lire|voir aussi|sur le même sujet|publicité|abonnez-vous|partager|leer (?:más|también)|puedes ver|lea también|te puede interesar|ver también|publicidad|suscríbete|comparte|leggi (?:anche|tutto)|pubblicità|(?:leia|veja) (?:também|mais)|publicidade|lees ook|advertentie|läs (?:också|mer)|annons|читайте также|подробнее|реклама|подпис|поделит|читайте також|czytaj (?:też|także|więcej)|reklama|zobacz (?:też|także|również)|ayrıca oku|devamını oku|اقرأ أيضا|اقرأ المزيد|相关阅读|阅读更多|関連記事|続きを読む)/iu

/** The same, where much of the paragraph is a link: by themselves these words may begin a sentence of the report. */
export const LEADS_WITH_LINK =
  /^(?:(?:watch|listen|see|read|video|audio|photos|pictures|in pictures|gallery|analysis|opinion|explainer|fact check|timeline|live|podcast)\s*[:|–—]|(?:more|mehr) (?:from|on|about|stories|coverage|von|aus)\b(?!.*[.!?]["”]?$)|for more (?:on|about|from)\b|(?:follow|folgen sie|suivez)\b.{0,80}\b(?:on|auf|sur)\b)/iu

/** Asks for an address or thanks for it. */
export const ASKS_FOR_READERS =
  /^(?:by (?:signing up|subscribing|registering|clicking|submitting|providing)\b.{0,120}(?:agree|accept|consent|terms|privacy)|(?:get|have|receive)\b.{0,80}\b(?:in|to|into) your inbox|thanks? (?:you )?for (?:reading|subscribing)\b.{0,80}(?:subscri|sign up|share)|mit der anmeldung\b|en vous inscrivant\b|al suscribirte\b)/iu

/** Whole lines that belong to players, pictures, buttons and slots of advertisements. */
export const FURNITURE_LINE =
  /^(?:[•–—-]\s*)?(?:(?:no|\d{1,5}) comments|ads?|adverts?|advertisement|advertising|sponsored|promoted|skip ad|close ad|report ad|scroll to continue|loading|loading (?:ad|comments|video|player)|please wait|share|share this|save|print|copy link|link copied|email|comments?|reply|hide caption|toggle caption|show caption|enlarge (?:this )?image|open image in gallery|view gallery|click to enlarge|getty images|play|pause|play video|listen|listen to (?:this )?(?:article|story|report)|audio by \w+|(?:\d{1,3}|one|two|three|four|five) ?[–-]? ?min(?:ute)?s?\.?(?: read| to read)?|reading time:? \d+ ?min\w*|lesezeit:? \d+ ?min\w*|temps de lecture ?:? \d+ ?min\w*|\d{1,2}:\d\d(?::\d\d)?\s*\/\s*\d{1,2}:\d\d(?::\d\d)?|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|uhr)(?: [A-Z]{2,4})?|anzeige|werbung|publicité|publicidad|pubblicità)(?:\s*[–—-])?[.…:]*$/iu

/** "Image 1 of 8", "Bild 1 von 8", "1 / 8": where a picture stands in its gallery, before its caption or by itself. */
const IN_GALLERY =
  '(?:image|photo(?:graph)?|picture|slide|frame|foto|fotografía|bild|imagen?|immagine|imagem|afbeelding|kép|zdjęcie|фото)s?'
const OF_ALL = '(?:of|out of|from|/|von|de|sur|di|van|av|af|z|из)'
export const PLACE_IN_GALLERY = new RegExp(
  `^\\(?${IN_GALLERY}\\s*\\d{1,3}\\s*${OF_ALL}\\s*\\d{1,3}\\)?(?:\\s*[|:•·–—.-]\\s*|\\s+(?=[\\p{Lu}“"])|$)`,
  'iu',
)
export const GALLERY_LINE = new RegExp(
  `^(?:\\(?(?:${IN_GALLERY}\\s*)?\\d{1,3}\\s*${OF_ALL}\\s*\\d{1,3}(?:\\s*${IN_GALLERY})?\\)?|(?:(?:view|see|show|open|alle|voir|ver)\\s+(?:all\\s+)?)?\\d{1,3}\\s*(?:images?|photos?|pictures?|slides|fotos|bilder))\\s*[|.:]?$`,
  'iu',
)

/** Names the subjects under which the site keeps the article. */
export const TAGS_LINE =
  /^(?:tags?|topics?|keywords|filed under|schlagw[oö]rt(?:er|e)?|stichw[oö]rt(?:er|e)?|mots[- ]clés|étiquettes|etiquetas|palabras clave|temas|parole chiave|palavras-chave|tagi|теги|метки)\s*:/iu

/** Says whose the text is and what may not be done with it. */
export const OWNERS_LINE =
  /^(?:©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|^(?:this|these|the|no part|all)\b.{0,80}\b(?:may|must|can|should)(?: not)? be (?:\w+,? (?:or )?){0,4}(?:published|reproduced|republished|reprinted|redistributed)|^(?=.*\b(?:permission|consent)\b)(?=.*\b(?:reprint|republish|reproduc|redistribut)).*/iu

/** What a page shows instead of the rest of its article. */
export const CUT_SHORT =
  /(?:subscribe (?:now )?to (?:continue|keep|read)|to continue reading|continue reading (?:with|your|this)|already a subscriber|already have an account|keep reading (?:for|with|by)|(?:create|make) (?:a|an|your)(?: free)? account to|unlock (?:this|the) (?:article|story|full)|this (?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|sign in to (?:continue|read)|log in to (?:continue|read)|register (?:for free )?to (?:continue|read)|you have reached your (?:article )?limit|jetzt (?:weiterlesen|abonnieren)|weiterlesen mit|nur für abonnenten|article réservé aux abonnés|la suite est réservée|il vous reste \d+ ?% de cet article|contenido exclusivo para suscriptores|para seguir leyendo|contenuto riservato agli abbonati|полный текст доступен|dla subskrybentów)/i

/** Where sound and film are served from; a frame from anywhere else is an embed or an advertisement. */
export const PLAYERS = {
  video:
    /(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|rutube\.ru|player|video|brightcove|jwplayer)/i,
  audio: /(?:soundcloud\.com|spotify\.com|podcast|audio|acast\.com|megaphone\.fm|omny\.fm)/i,
} as const

export const ADVERTISERS =
  /(?:doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|taboola|outbrain|criteo|adnxs|facebook\.com\/plugins\/(?:like|page)|platform\.twitter\.com\/widgets|recaptcha|consent|cookie|about:blank|analytics)/i
