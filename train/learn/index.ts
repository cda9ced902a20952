/** Learning over hashed features: what every part of training shares. The tables it makes run in `src/linear`. */
export { createLogistic, type Logistic, learn, logit, sigmoid } from './logistic.ts'
export { type Network, type NetworkExample, type NetworkShape, trainNetwork } from './network.ts'
export {
  averaged,
  best,
  chooseFeatures,
  createPerceptron,
  meanOf,
  noteKeys,
  only,
  type Perceptron,
  type RowKeys,
  rowKeys,
  score,
  tick,
  update,
} from './perceptron.ts'
export { type Quantising, quantiseDense, quantiseKeyed, quantisePacked } from './quantise.ts'
export { type Random, randomFrom, shuffle } from './random.ts'
