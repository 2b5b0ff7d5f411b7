import { closeSync, openSync } from 'node:fs'

/** Waits until what an open file or folder holds is on the disk. */
export type SyncToDisk = (descriptor: number) => Promise<void>

/**
 * Puts on the disk which names a folder holds. Those who ask while one is under way share the next: theirs were not yet
 * there when it began.
 */
export function sharedSync(sync: SyncToDisk): (folder: string) => Promise<void> {
  const under = new Map<string, { readonly running: Promise<void>; next: Promise<void> | null }>()
  const syncFolder = (folder: string): Promise<void> => {
    const before = under.get(folder)
    if (before !== undefined) {
      before.next ??= before.running.catch(() => {}).then(() => syncFolder(folder))
      return before.next
    }
    const running = syncNow(folder, sync).finally(() => under.delete(folder))
    under.set(folder, { running, next: null })
    return running
  }
  return syncFolder
}

async function syncNow(folder: string, sync: SyncToDisk): Promise<void> {
  const directory = openSync(folder, 'r')
  try {
    await sync(directory)
  } finally {
    closeSync(directory)
  }
}
