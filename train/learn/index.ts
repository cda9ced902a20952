/** Learning over hashed features: what every part of training shares. The tables it makes run in `src/linear`. */
export { createLogistic, type Logistic, learn, logit, sigmoid } from './logistic.ts'
export { averaged, best, createPerceptron, type Perceptron, score, tick, update } from './perceptron.ts'
export { pruneSparse, type Quantising, quantiseDense, quantisePacked, quantiseSparse } from './quantise.ts'
export { type Random, randomFrom, shuffle } from './random.ts'
