/** What a file system's error means to whoever keeps a record in a folder on it. */
import { causeCode, StoreError } from './store-error.ts'

export function unusable(folder: string, cause: unknown): StoreError {
  const code = causeCode(cause) ?? String(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `the disk that holds ${folder} is full. What was being added was not kept, what was there before is safe. Free some space and run the same command again`
    return new StoreError('data-full', message, { cause })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const message = `you may not write in ${folder} (${code}). Name another folder with --data, or change its permissions`
    return new StoreError('data-unusable', message, { cause })
  }
  const message = `the files in ${folder} cannot be used (${code}). Check the disk, or name another folder with --data`
  return new StoreError('data-unusable', message, { cause })
}
