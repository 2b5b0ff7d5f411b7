import type { Accounts } from '../domain/accounts.ts'
import type { CommentDraft } from '../domain/draft-comment.ts'
import type { ReadFigureFile } from '../domain/figure-sheet.ts'
import type { Via } from '../domain/journal.ts'
import type { ReadPagePicture, ReadPlanFile } from '../domain/plan-file.ts'
import type { Background, Clock, FileStore, Log, NewId } from '../domain/ports.ts'
import type { ReadReportFile } from '../domain/report-reading.ts'
import type { Actor } from '../domain/role.ts'
import type { Database } from '../store/tables.ts'

/** What every use-case is given first. There is no ambient user and no ambient clock. */
export type Context = {
  readonly db: Database
  readonly actor: Actor
  readonly now: Date
  /** Where the locality's journal ended when the request began; absent where nobody asked. */
  readonly journalSeq?: number
  /** By which way the act came where it was no page; the journal keeps it with the row. */
  readonly via?: Via
  readonly newId: NewId
  readonly files: FileStore
  readonly readPlanFile: ReadPlanFile
  readonly readFigureFile: ReadFigureFile
  readonly readPagePicture: ReadPagePicture
  readonly commentDraft: CommentDraft
  readonly readReportFile: ReadReportFile
  readonly background: Background
  readonly log: Log
  readonly accounts: Accounts
  /** 256 bits in base64url that only this installation can make of a name, and makes of it again each time. */
  readonly keyed: (name: string) => string
}

/** Everything but the person and the hour: what the composition root builds once. */
export type Surroundings = Omit<Context, 'actor' | 'now' | 'journalSeq' | 'via'> & { readonly clock: Clock }

export const contextFor = (surroundings: Surroundings, actor: Actor, journalSeq?: number): Context => {
  const { clock, ...rest } = surroundings
  return { ...rest, actor, now: clock(), ...(journalSeq === undefined ? {} : { journalSeq }) }
}
