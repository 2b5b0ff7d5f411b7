import { budgetLines } from '../domain/budget.ts'
import { partsOf } from '../domain/day.ts'
import {
  canPublish,
  compareContent,
  countRows,
  type HeldRow,
  type PublicContent,
  publicContent,
  publicMoney,
  publicRegister,
} from '../domain/public-content.ts'
import { peopleOf } from '../store/person.ts'
import { type SnapshotRecord, snapshots, snapshotText } from '../store/public-snapshot.ts'
import { registersOf } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import type { Trx } from '../store/tables.ts'
import { namedTasks } from '../store/task-name.ts'
import { budgetAtHand } from './budget-at-hand.ts'
import type { Work } from './use-case.ts'

/** What would be published now, what is held back, and against what stands. */
export type PublicationAtHand = {
  readonly content: PublicContent
  readonly held: readonly HeldRow[]
  /** Titles of public registers that have no field for the mark. */
  readonly unmarked: readonly string[]
  readonly standing: SnapshotRecord | null
  readonly now: PublicContent | null
  readonly changes: ReturnType<typeof compareContent>
  /** Who entered the rows that are new or changed. */
  readonly authors: readonly string[]
  readonly rows: number
}

/** The content of a kept publication; null where it was withdrawn from nothing, or is no such content. */
export async function contentOf(trx: Trx, localityId: string, id: string): Promise<PublicContent | null> {
  const text = await snapshotText(trx, localityId, id)
  if (text === null) return null
  const parsed = publicContent.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/** Gathers what is marked for everybody: confirmed rows of public registers, and the money of the running year. */
export async function publicationAtHand(work: Work): Promise<PublicationAtHand> {
  const { trx, localityId, today } = work
  const year = partsOf(today).year
  const [registers, people, budget, tasks, [newest]] = await Promise.all([
    registersOf(trx, localityId, { active: true }),
    peopleOf(trx, localityId, { day: today }),
    budgetAtHand(work, year),
    namedTasks(trx, localityId),
    snapshots(trx, localityId, { most: 1 }),
  ])
  const open = registers.filter(one => canPublish(one.definition))
  const entries = await entryVersions(trx, localityId, {
    registerIds: open.map(one => one.id),
    states: ['confirmed'],
  })
  const names = people.map(person => person.name)
  const shown = open.map(({ id, definition }) =>
    publicRegister(
      definition,
      entries.filter(one => one.registerId === id).map(one => ({ ...one, unit: one.unit.name })),
      names,
    ),
  )
  const about = new Map(tasks.map(task => [task.named, task.text]))
  const lines = budgetLines(budget.rows)
  const money = publicMoney(lines, task => wholeWords(about.get(task) ?? ''), names)
  const content: PublicContent = {
    schema: 'sauro-public-1',
    registers: shown.map(one => one.shown).filter(one => one.rows.length > 0),
    money: money.shown.length === 0 ? null : { year, lines: money.shown },
  }
  const standing = newest === undefined || newest.withdrawn !== null ? null : newest
  const now = standing === null ? null : await contentOf(trx, localityId, standing.id)
  const changes = compareContent(now, content)
  const fresh = new Set(
    changes.filter(one => one.change === 'new' || one.change === 'changed').map(one => one.id),
  )
  const ofLines = lines.filter(line => fresh.has(line.rows[0]?.entryId ?? '')).flatMap(line => line.rows)
  const moneyIds = new Set(ofLines.map(row => row.entryId))
  const wrote = [
    ...entries.filter(one => fresh.has(one.entryId)),
    ...budget.entries.filter(one => moneyIds.has(one.entryId)),
  ]
  return {
    content,
    held: [...shown.flatMap(one => one.held), ...money.held],
    unmarked: registers
      .filter(one => one.definition.class === 'public' && !canPublish(one.definition))
      .map(one => one.title),
    standing,
    now,
    changes,
    authors: [...new Set(wrote.flatMap(one => one.author?.id ?? []))],
    rows: countRows(content),
  }
}

/** Lists cut long texts anywhere; for everybody the cut stands between two words. */
const wholeWords = (text: string): string => text.replace(/[\s,;]+\S*…$/u, '…')
