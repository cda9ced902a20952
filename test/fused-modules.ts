/** The modules that `fuse.ts` writes: which functions of features, what they do, and what they are given. */
import { EDGE, NO_TAG, ODD as TAG_ODD, TEMPLATE as TAG_TEMPLATE } from '../src/analyse/03-tags/features.ts'
import { ODD as EDGE_ODD, TEMPLATE as EDGE_TEMPLATE } from '../src/analyse/04-parse/edge-features.ts'
import { ODD as PARSE_ODD, TEMPLATE as PARSE_TEMPLATE } from '../src/analyse/04-parse/features.ts'
import { UNDER } from '../src/analyse/04-parse/state.ts'

/** What a function does with the rows of its features, and what it returns. */
export type Deed =
  /** Both sums of a packed table, as one number. */
  | 'sum'
  /** Adds the weights of a keyed table to the scores, which it clears before or goes on from. */
  | 'score'
  | 'score more'
  /** The same, and returns the class that leads. */
  | 'lead'
  | 'lead more'

/** One function to write: all features of some functions that were written by hand, one after the other. */
export interface Fusion {
  readonly name: string
  readonly does: Deed
  readonly of: readonly string[]
  /** The functions whose features come before these, so that each keeps its template's number. */
  readonly after?: readonly string[]
}

/** A file of functions of features. */
export interface FeatureFile {
  readonly path: string
  /** Numbers in place of names. */
  readonly constants: Readonly<Record<string, number>>
  /** The odd numbers, whose names the source lists in their order. */
  readonly odd: Int32Array
  readonly template: Int32Array
  /** Functions of one line that features call. */
  readonly helpers: readonly string[]
  /** Numbers that every function of the file is given after its table. */
  readonly parameters: readonly string[]
  readonly functions: readonly Fusion[]
}

export interface FusedModule {
  readonly target: string
  /** What it has that was written by hand, in AssemblyScript. */
  readonly arithmetic: string
  readonly sources: readonly FeatureFile[]
  /** Where the types of what features read are declared. */
  readonly types: readonly string[]
}

export const FUSED: readonly FusedModule[] = [
  {
    target: 'src/linear/row-sums.wasm.ts',
    arithmetic: 'src/linear/row-sums.as',
    types: [],
    sources: [],
  },
  {
    target: 'src/analyse/03-tags/kernel.wasm.ts',
    arithmetic: 'src/linear/kernel.as',
    types: ['src/analyse/03-tags/features.ts', 'src/analyse/atoms.ts', 'src/analyse/lexicon.ts'],
    sources: [
      {
        path: 'src/analyse/03-tags/features.ts',
        constants: { EDGE, NO_TAG },
        odd: TAG_ODD,
        template: TAG_TEMPLATE,
        helpers: ['placeOf'],
        parameters: ['first', 'end', 'casing', 'word'],
        functions: [
          { name: 'scoreOwn', does: 'score', of: ['ownFeatures'] },
          { name: 'scoreStrong', does: 'score more', of: ['strongFeatures'], after: ['ownFeatures'] },
          { name: 'scoreWeak', does: 'score more', of: ['weakFeatures'], after: ['ownFeatures', 'strongFeatures'] },
          {
            name: 'scoreAll',
            does: 'score',
            of: ['ownFeatures', 'strongFeatures', 'weakFeatures', 'rightFeatures'],
          },
        ],
      },
    ],
  },
  {
    target: 'src/analyse/04-parse/kernel.wasm.ts',
    arithmetic: 'src/linear/kernel.as',
    types: ['src/analyse/04-parse/state.ts', 'src/analyse/04-parse/view.ts'],
    sources: [
      {
        path: 'src/analyse/04-parse/features.ts',
        constants: { UNDER },
        odd: PARSE_ODD,
        template: PARSE_TEMPLATE,
        helpers: ['near', 'sideOf'],
        parameters: ['depth', 'next', 'length'],
        functions: [
          { name: 'sumBackwards', does: 'sum', of: ['strongFeatures'] },
          { name: 'sumStrong', does: 'sum', of: ['strongFeatures', 'strongLabels', 'guideFeatures'] },
          {
            name: 'sumWeak',
            does: 'sum',
            of: ['weakFeatures', 'weakLabels'],
            after: ['strongFeatures', 'strongLabels', 'guideFeatures'],
          },
        ],
      },
      {
        path: 'src/analyse/04-parse/edge-features.ts',
        constants: {},
        odd: EDGE_ODD,
        template: EDGE_TEMPLATE,
        helpers: [],
        parameters: ['next', 'head', 'word'],
        functions: [
          { name: 'nameStrong', does: 'lead', of: ['strongFeatures'] },
          { name: 'nameWeak', does: 'lead more', of: ['weakFeatures'], after: ['strongFeatures'] },
        ],
      },
    ],
  },
]
