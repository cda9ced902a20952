/**
 * Features are 32-bit numbers: a template's number mixed with what it saw. Tables cut them to their own size with a mask,
 * so every bit has to depend on every input; the constants are those of MurmurHash3's finaliser (public domain).
 */

/** Two numbers → one. Order matters: `mix(a, b)` is not `mix(b, a)`. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Hash of the code units of `text` from `start` up to `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, end - start)
}

/** `hashText` of the code units from `start` up to `end` in lower case. No string is made where all of them are ASCII. */
export function hashLowered(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return hashText(text.slice(start, end).toLowerCase())
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193)
  }
  return mix(hash, end - start)
}
