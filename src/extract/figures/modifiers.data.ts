/**
 * Words around a number that say how sure it is. `bound` is what they make of it; all but `exact` make it approximate.
 * An open end repeats the bound that is known, since JSON holds no infinity: "at least 40" is 40 to 40, approximate, and
 * the figure's rule ends in "at-least".
 */
export type Bound = 'at-least' | 'at-most' | 'about' | 'exact'

export const BEFORE: Readonly<Record<Bound, readonly string[]>> = {
  'at-least': [
    'at least', 'at the very least', 'more than', 'over', 'well over', 'just over', 'above', 'upwards of', 'upward of', 'in excess of',
    'no fewer than', 'no less than', 'not less than', 'not fewer than', 'a minimum of', 'greater than', 'exceeding', 'exceeds',
    'exceeded', 'exceed', 'topped', 'tops', 'to top', 'will top', 'would top', 'could top', 'may top', 'might top', 'surpassed', 'surpasses', 'surpass', 'passed', 'surpassing', 'topping', 'beyond', 'a little over',
    'slightly more than', 'slightly over', 'far more than', 'well above', 'crossed', 'not under',
  ],
  'at-most': [
    'at most', 'at the most', 'up to', 'as many as', 'as much as', 'less than', 'fewer than', 'no more than', 'not more than', 'under',
    'below', 'just under', 'just below', 'a maximum of', 'a little under', 'slightly under', 'slightly less than', 'well under',
    'well below', 'short of', 'just short of', 'up to as many as', 'a maximum',
  ],
  about: [
    'about', 'around', 'roughly', 'some', 'approximately', 'an estimated', 'the estimated', 'estimated', 'estimated at', 'circa', 'nearly',
    'almost', 'close to', 'near', 'nearing', 'virtually', 'perhaps', 'possibly', 'probably', 'maybe', 'approaching', 'as few as', 'as little as',
    'an average of', 'on average', 'something like', 'in the region of', 'in the order of', 'or so', 'an approximate', 'anywhere',
  ],
  exact: ['exactly', 'precisely', 'just', 'only', 'a total of', 'all', 'a record', 'a further', 'another', 'an additional', 'the'],
} // biome-ignore format: one table

export const AFTER: Readonly<Record<Exclude<Bound, 'exact'>, readonly string[]>> = {
  'at-least': ['or more', 'or above', 'and more', 'plus', '-plus', 'and above', 'and counting', '+'],
  'at-most': ['or fewer', 'or less', 'or under', 'at most', 'at the most'],
  about: ['or so', '-odd', 'odd', '-ish', 'or thereabouts'],
}
