import { expect, it } from 'vitest'
import { analysisOf, parseConllu } from '../../../train/conllu.ts'
import { drawTrees } from './tree.ts'

const CONLLU = `# newdoc id = d
1	The	the	DET	DT	_	2	det	_	_
2	minister	minister	NOUN	NN	_	3	nsubj	_	_
3	refused	refuse	VERB	VBD	_	0	root	_	_
4	new	new	ADJ	JJ	_	5	amod	_	_
5	talks	talk	NOUN	NNS	_	3	obj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_
`

it('draws every word on its line, hanging from its head', () => {
  const [document] = parseConllu(CONLLU)
  expect(drawTrees(analysisOf(document), { width: 80, colour: false })).toBe(
    `    ┌── The   DET    det
┌── minister  NOUN   nsubj
refused       VERB   root
│   ┌── new   ADJ    amod
├── talks     NOUN   obj
└── .         PUNCT  punct

`,
  )
})
