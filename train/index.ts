/**
 * `npm run train`: every part of training, in order, from the shared data to `models/`. The same data give the same
 * bytes. `npm run train -- analyse` runs one part alone.
 */
import { trainAnalyse } from './analyse/index.ts'
import { trainGazetteer } from './gazetteer.ts'
import { trainNames } from './names.ts'
import { trainStatements } from './statements/index.ts'

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  analyse: trainAnalyse,
  names: trainNames,
  statements: trainStatements,
  gazetteer: trainGazetteer,
}

const wanted = process.argv.slice(2)
for (const [name, train] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = Date.now()
  console.log(`training: ${name}`)
  await train()
  console.log(`training: ${name} took ${Math.round((Date.now() - began) / 1000)} s`)
}
