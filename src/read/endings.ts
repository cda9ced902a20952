/** Files that lie beside reports in folders and archives, by their endings: left out, and counted. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['hidden files', /(?:^|\/)(?:\.(?!\.?(?:\/|$))[^/]+|__MACOSX)(?:\/|$)|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/],
  ['images', /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|heic)$/i],
  ['films and sounds', /\.(?:mp4|m4[av]|webm|mov|avi|mkv|mp3|ogg|oga|wav|flac|aac)$/i],
  ['styles, scripts and fonts', /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot)(?:\.download)?$/i],
  ['programs', /\.(?:exe|dll|so|dylib|wasm|jar|class|pyc)$/i],
]

/** What a file is by its name, in the plural, where it holds no article; else null. */
export const kindOfOther = (name: string): string | null =>
  OTHERS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
