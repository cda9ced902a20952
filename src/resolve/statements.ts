/** Statement findings → statements: sources become actors' ids, indices become ids, and every span is checked against the text. */
import {
  type Article,
  type Findings,
  type Span,
  type Statement,
  type StatementFinding,
  textOf,
} from '../record/index.ts'
import type { Cast } from './actors.ts'
import { distinct, idOf } from './identity.ts'
import { wordingsOf } from './wordings.ts'

/** The statements in the findings' order, so that index i of the one is index i of the other. */
export function statementsOf(article: Article, findings: Findings, cast: Cast): Statement[] {
  const ids = distinct(findings.statements.map((finding) => idOf(article, 's', proofOf(finding))))
  const wordings = wordingsOf(
    findings.statements.map(({ content }) => content.map((span) => textOf(article.text, span)).join(' ')),
  )
  return findings.statements.map((finding, index) => {
    const { kind, source, cue, content, said, occasion, addressee, negated, conditions, rule, confidence } = finding
    for (const span of [...proofOf(finding), ...conditions]) textOf(article.text, span)
    return {
      id: ids[index],
      kind,
      source: source && { start: source.start, end: source.end, actors: cast.actorsOf(source.heads, source) },
      cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma, stance: cue.stance },
      content,
      said,
      occasion,
      addressee,
      negated,
      conditions,
      within: finding.within < 0 ? null : ids[finding.within],
      wording: wordings[index],
      rule,
      confidence,
    }
  })
}

const proofOf = ({ source, cue, content }: StatementFinding): Span[] =>
  [source, cue, ...content].filter((span) => span !== null)
