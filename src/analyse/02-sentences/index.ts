/** 02-sentences: words → sentences. A learned model speaks, and before it a few rules around abbreviations, where the treebanks show too little. */
export {
  advance,
  boundaryFeatureBuffer,
  boundaryFeatures,
  mayEnd,
  type Sentences,
  splitSentences,
  startOfSentence,
} from './split.ts'
