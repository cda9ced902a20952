/** What was changed in a report after it came out, version by version. */
import type { Changes, ChangesAnswer, FigureInText, StatementAnswer } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { Difference } from './difference.tsx'
import { Layout } from './layout.tsx'
import { articlePath } from './links.ts'
import { speakerOf } from './speakers.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

export const ChangesPage = ({ answer }: { answer: ChangesAnswer }) => {
  const { url, versions, steps } = answer
  const nameOf = (id: string) => versions.find((version) => version.id === id)
  return (
    <Layout
      title="What was changed · Onrecord"
      json={`/changes.json?${new URLSearchParams({ url })}`}
      search="in the masthead"
    >
      <h1>What was changed in this report</h1>
      <p class="lead">
        {versions.length} {versions.length === 1 ? 'version' : 'versions'} from{' '}
        <span class="address">{plain(url)}</span>
      </p>
      {steps.length === 0 && <p>The record holds one version of it: nothing can be compared.</p>}
      {steps.map((step) => (
        <section class="block">
          <h2>
            <span>
              <Version version={nameOf(step.from)} /> to <Version version={nameOf(step.to)} />
            </span>
          </h2>
          {step.title && (
            <p>
              Title: <Difference runs={step.title} />
            </p>
          )}
          <Group title="Statements" changes={step.statements} words={wordsOfStatement} />
          <Group title="Figures" changes={step.figures} words={wordsOfFigure} />
        </section>
      ))}
    </Layout>
  )
}

const Version = ({ version }: { version: ChangesAnswer['versions'][number] | undefined }) =>
  version ? (
    <a href={articlePath(version.id)}>
      {version.published ? <When edtf={version.published} /> : 'a version without a date'}
    </a>
  ) : null

const wordsOfStatement = ({ statement, actors, excerpt }: StatementAnswer): string =>
  `${speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))}: ${excerpt.content.map((span) => textOf(excerpt.text, span)).join(' … ')}`
const wordsOfFigure = ({ excerpt }: FigureInText): string => excerpt.text.slice(excerpt.start, excerpt.end)

interface GroupProps<Thing> {
  readonly title: string
  readonly changes: Changes<Thing>
  readonly words: (thing: Thing) => string
}

function Group<Thing>({ title, changes, words }: GroupProps<Thing>) {
  const { appeared, went, changed, unchanged } = changes
  return (
    <>
      <h3>{title}</h3>
      <ul class="changes">
        {appeared.map((thing) => (
          <li>
            <strong>Appeared</strong> <ins>{visible(words(thing))}</ins>
          </li>
        ))}
        {went.map((thing) => (
          <li>
            <strong>Went</strong> <del>{visible(words(thing))}</del>
          </li>
        ))}
        {changed.map(({ difference }) => (
          <li>
            <strong>Changed</strong> <Difference runs={difference} />
          </li>
        ))}
        <li class="aside">{unchanged} unchanged</li>
      </ul>
    </>
  )
}
