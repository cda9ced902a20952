/** PolNeAR's articles as our own analysis sees them: raw text in, nothing of the corpus but its attributions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, openAnalyseModels } from '../../src/analyse/index.ts'
import { openBundle } from '../../src/linear/index.ts'
import { readText } from '../../src/read/index.ts'
import type { Analysis } from '../../src/record/index.ts'
import { ROOT } from '../shared.ts'
import { type PolnearDocument, readPolnear } from './polnear.ts'

export function analysePolnear(
  split: 'train' | 'dev',
  count = Number.POSITIVE_INFINITY,
): { document: PolnearDocument; analysis: Analysis }[] {
  const models = openAnalyseModels((name) => openBundle(readFileSync(join(ROOT, `models/${name}.bin`))))
  return readPolnear(split)
    .slice(0, count)
    .map((document) => ({
      document,
      analysis: analyse(
        readText(document.text, document.id, { published: document.date, title: document.title }),
        models,
      ),
    }))
}
