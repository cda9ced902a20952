/** What the tests use of citation-js, which declares no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { readonly forceType: string; readonly strict?: boolean })
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
  export const plugins: { readonly list: () => readonly string[] }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
