import type { Database } from '../store/tables.ts'

/** Answers kept for one database; the oldest asked for goes first. */
const MOST = 200

const memories = new WeakMap<Database, Map<string, unknown>>()

function memoryOf(db: Database): Map<string, unknown> {
  const known = memories.get(db) ?? new Map<string, unknown>()
  memories.set(db, known)
  return known
}

/**
 * What was answered under this key, or undefined. A key must name all that the answer depends on: who asks with which
 * rights, the day, what was asked, and where the locality's journal ends. Every change appends to the journal in its own
 * transaction, so while the journal stands still the answer does too; nobody has to throw anything away.
 */
export function recalled<T>(db: Database, key: string): T | undefined {
  const memory = memoryOf(db)
  const value = memory.get(key)
  if (value === undefined) return undefined
  memory.delete(key)
  memory.set(key, value)
  return value as T
}

/** Keeps an answer, which nobody may change afterwards. */
export function remember(db: Database, key: string, answer: object): void {
  const memory = memoryOf(db)
  memory.set(key, answer)
  const [oldest] = memory.keys()
  if (memory.size > MOST && oldest !== undefined) memory.delete(oldest)
}
