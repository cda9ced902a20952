/**
 * The closed sets of Universal Dependencies for English, numbered so that hot code compares small integers.
 * Source: universaldependencies.org (tags, relations) and the Penn Treebank's tag list as the UD treebanks use it.
 */
const number = <const T extends readonly string[]>(names: T): { readonly [K in T[number]]: number } =>
  Object.fromEntries(names.map((name, index) => [name, index])) as { [K in T[number]]: number }

export const UPOS_NAMES = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const // biome-ignore format: one table
/** Universal part of speech → its number in `Words.upos`. */
export const Upos = number(UPOS_NAMES)

export const XPOS_NAMES = [
  'XX', '$', "''", ',', '-LRB-', '-RRB-', '.', ':', '``', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN',
  'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NFP', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP',
  'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB',
] as const // biome-ignore format: one table
/** Penn tag → its number in `Words.xpos`. */
export const Xpos = number(XPOS_NAMES)

export const RELATION_NAMES = [
  'dep', 'root', 'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc',
  'cc:preconj', 'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'det', 'det:predet',
  'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc',
  'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked',
  'orphan', 'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const // biome-ignore format: one table
/** Dependency relation → its number in `Words.relation`. */
export const Relation = number(RELATION_NAMES)
