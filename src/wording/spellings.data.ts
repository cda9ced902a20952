/** Stems that British and American English spell differently beyond the regular endings of spellings.ts: British, American. */
export const STEMS: readonly (readonly [string, string])[] = [
  ['programme', 'program'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['pretence', 'pretense'],
  ['grey', 'gray'],
  ['plough', 'plow'],
  ['mould', 'mold'],
  ['sceptic', 'skeptic'],
  ['jewellery', 'jewelry'],
  ['aluminium', 'aluminum'],
  ['manoeuvre', 'maneuver'],
  ['judgement', 'judgment'],
  ['ageing', 'aging'],
  ['enrol', 'enroll'],
  ['fulfil', 'fulfill'],
  ['instalment', 'installment'],
  ['pyjama', 'pajama'],
  ['moustache', 'mustache'],
  ['cosy', 'cozy'],
  ['paediatric', 'pediatric'],
  ['anaesthe', 'anesthe'],
  ['haemorrhage', 'hemorrhage'],
  ['anaemi', 'anemi'],
  ['archaeolog', 'archeolog'],
  ['gynaecolog', 'gynecolog'],
  ['orthopaedic', 'orthopedic'],
  ['foetus', 'fetus'],
  ['oestrogen', 'estrogen'],
  ['diarrhoea', 'diarrhea'],
  ['analyse', 'analyze'],
  ['paralyse', 'paralyze'],
  ['catalyse', 'catalyze'],
]

/** Stems in -our, -or: a rule would make "four" of "for". */
export const OUR_STEMS: readonly string[] = (
  'arbour ardour armour behaviour candour clamour colour demeanour endeavour favour fervour flavour glamour harbour honour ' +
  'humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour succour tumour valour vapour vigour'
).split(' ')

/** Words in -re, -er. */
export const RE_WORDS: readonly string[] =
  'calibre centre fibre goitre kilometre centimetre litre louvre lustre meagre metre millimetre sabre sepulchre sombre spectre theatre'.split(
    ' ',
  )

/** Words in -ogue, -og. */
export const OGUE_WORDS: readonly string[] = 'analogue catalogue dialogue monologue'.split(' ')
