/** Bodies that a state has one of, which are named by the state: "Government of Luthen". */
export const STATE_BODIES: ReadonlyMap<string, string> = new Map([
  ['government', 'Government'],
  ['army', 'Army'],
  ['navy', 'Navy'],
  ['air force', 'Air Force'],
  ['military', 'Armed Forces'],
  ['armed forces', 'Armed Forces'],
  ['parliament', 'Parliament'],
  ['supreme court', 'Supreme Court'],
  ['central bank', 'Central Bank'],
  ['cabinet', 'Cabinet'],
  ['presidency', 'Presidency'],
])
