/** Which folder a path leads to: a folder that was moved stays the same, a copy of it is another. */
import { realpathSync, statSync } from 'node:fs'

/** Numbers as decimal digits: they may have 64 bits. */
export interface FolderIdentity {
  readonly device: string
  readonly inode: string
  /** For people. */
  readonly path: string
}

export function identityOf(folder: string): FolderIdentity {
  const { dev, ino } = statSync(folder, { bigint: true })
  return { device: String(dev), inode: String(ino), path: realpathSync(folder) }
}

export const isSameFolder = (one: FolderIdentity, other: FolderIdentity): boolean =>
  one.device === other.device && one.inode === other.inode
