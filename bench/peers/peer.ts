import type { Load } from './clients.ts'

/** What is asked of every system, in one order. */
export const CALLS = [
  'my work page',
  'my work',
  'list page',
  'list',
  'update with evidence',
  'progress alone',
] as const
export type CallName = (typeof CALLS)[number]

/** One call by one of several clients, in one of its turns; fails when the answer is not the one wanted. */
export type Call = (client: number, turn: number) => Promise<void>

/** A system that is up, filled with the same tasks, and signed in to. */
export type Peer = {
  readonly name: string
  readonly version: string
  readonly calls: Readonly<Partial<Record<CallName, Call>>>
  /** Its process; what that one has started counts as well. */
  readonly pid: number
  readonly close: () => Promise<void>
}

export type Figures = Load & {
  /** Processor time a request of the system's own processes, and of the database server for it. */
  readonly cpuMs: number
  readonly databaseCpuMs: number
}
