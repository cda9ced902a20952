import { setFlagsFromString } from 'node:v8'

/**
 * Lets garbage be collected once the heap has grown by half, not by four times, as the engine would have it where much is
 * made and little kept: a gigabyte of pages is then read in the memory that ten megabytes take, and no slower
 * (docs/reading.md, "How fast"). To be called first: it is for the whole process, its worker threads as well.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
