/** Written words that speak for who issued them: nouns of WordNet's `statement` and `document` that take "by" or "from". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'statement release report letter account communique communiqué readout memo memorandum message note notice bulletin announcement advisory declaration petition complaint affidavit filing lawsuit tweet post email e-mail document brief dispatch editorial article testimony review study survey poll'.split(
    ' ',
  ),
)
