import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import {
  type BroughtItem,
  type ComparedItem,
  type ComparisonRow,
  compareItems,
} from '../domain/draft-comparison.ts'
import { sheetItems } from '../domain/draft-sheet.ts'
import {
  goalCells,
  wordsOfReadTarget,
  wordsOfReadTask,
  wordsOfTarget,
  wordsOfTask,
} from '../domain/item-words.ts'
import { draftOf } from '../domain/plan-draft.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import {
  type Brought,
  type ComparisonRecord,
  endComparison,
  insertComparison,
  openComparison,
} from '../store/draft-comparison.ts'
import { noteFiles } from '../store/evidence.ts'
import { type PlanRecord, planById } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import type { Context } from './context.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { readBeside } from './read-beside.ts'
import { change, look, type Work } from './use-case.ts'

/** How long a corrected file may take to be read while somebody waits; a scan takes longer and is brought as a new plan. */
const PATIENCE_MS = 90_000

const keep = change({
  name: 'compare-draft',
  input: z.object({
    planId: z.uuid(),
    name: z.string().min(1, 'file-missing').max(255, 'too-long'),
    file: z.object({ sha256: z.string(), bytes: z.number(), mediaType: z.string() }).nullable(),
    brought: z.custom<Brought>(value => typeof value === 'object' && value !== null),
  }),
  async run(work, { planId, name, file, brought }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    const { trx, localityId } = work
    await endComparison(trx, localityId, planId, 'left_at', work.now)
    if (file !== null) await noteFiles(trx, localityId, [file], work.now)
    const id = work.newId()
    const sha256 = file?.sha256 ?? null
    await insertComparison(trx, localityId, {
      id,
      planId,
      name,
      sha256,
      brought,
      madeBy: work.actor.personId,
      madeAt: work.now,
    })
    work.record({ type: 'draft-compared', payload: { planId, comparisonId: id, file: sha256 } })
    return done({ comparisonId: id })
  },
})

type Sent = {
  readonly planId: string
  /** 'corrected' = the plan's file or workbook as it is now; 'annex' = a further file that is read behind it. */
  readonly as: 'corrected' | 'annex'
  readonly name: string
  readonly bytes: Uint8Array
  /** Whoever brings a file says that it holds no state secret. */
  readonly noSecret: boolean
}

/**
 * Takes a corrected file of a draft, or the workbook that was made of it, and lays it beside the draft; nothing changes
 * yet. The bytes go through the gate in the reading process, and nothing of a refused file is kept.
 */
export async function compareDraft(
  ctx: Context,
  input: Sent,
  requestId?: string,
): Promise<Outcome<{ comparisonId: string }>> {
  const { localityId } = ctx.actor
  const permission = may(ctx.actor, 'plan.review', { localityId })
  if (!permission.ok)
    return refuse(permission.code, 403, {
      params: { who: permission.who.join(','), unitId: permission.unitId },
    })
  const problems = [
    ...(input.bytes.length === 0 ? [{ field: 'file', code: 'file-missing' }] : []),
    ...(input.noSecret ? [] : [{ field: 'noSecret', code: 'secrecy-not-confirmed' }]),
  ]
  if (problems.length > 0) return refuse('bad-input', 422, { problems })
  const draft = await showComparison(ctx, { planId: input.planId })
  if (!draft.ok) return draft
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const refused = (refusal: FileRefusal) =>
    refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(refusal) } })
  const { planId, name, bytes, as } = input
  if (as === 'corrected' && /\.xlsx$/iu.test(name)) {
    const book = await ctx.readFigureFile(bytes, name, signal)
    const rows = isFileRefusal(book) ? null : sheetItems(book)
    if (rows !== null)
      return keep(ctx, { planId, name, file: null, brought: { kind: 'sheet', rows } }, requestId)
    // A plan that came as a workbook is corrected as one.
    if (!/\.xlsx$/iu.test(draft.value.plan.sourceName ?? ''))
      return isFileRefusal(book)
        ? refused(book)
        : refuse('bad-input', 422, { problems: [{ field: 'file', code: 'sheet-no-heads' }] })
  }
  const read = await readBeside(ctx, { planId, as, file: { name, bytes } }, signal)
  if (read === 'too-many-files')
    return refuse('bad-input', 422, { problems: [{ field: 'file', code: 'too-many-files' }] })
  if (isFileRefusal(read)) return refused(read)
  const kept = await ctx.files.put(localityId, bytes)
  const file = { ...kept, mediaType: 'application/octet-stream' }
  return keep(ctx, { planId, name, file, brought: { kind: 'file', as, ...read } }, requestId)
}

/**
 * Reads the files of a draft again after the columns of a list were said to mean something else, and lays what comes
 * of it beside the draft; what waits there already is read again with them.
 */
export async function readDraftAgain(
  ctx: Context,
  input: { readonly planId: string },
): Promise<Outcome<{ comparisonId: string }>> {
  const shown = await waitingFile(ctx, input)
  if (!shown.ok) return shown
  const { plan, open } = shown.value
  const waiting = open?.brought.kind === 'file' ? open.brought.as : undefined
  const bytes = open?.sha256 ? await ctx.files.get(ctx.actor.localityId, open.sha256) : null
  const file = open && bytes && waiting !== 'again' ? { name: open.name, bytes } : null
  const as = file === null ? 'again' : (waiting ?? 'corrected')
  const read = await readBeside(ctx, { planId: input.planId, as, file }, AbortSignal.timeout(PATIENCE_MS))
  if (read === 'too-many-files' || isFileRefusal(read)) {
    const why = read === 'too-many-files' ? refuseFile({ code: 'reading-failed' }) : read
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(why) } })
  }
  const kept =
    file === null || !open?.sha256
      ? null
      : { sha256: open.sha256, bytes: file.bytes.length, mediaType: 'application/octet-stream' }
  return keep(ctx, {
    planId: input.planId,
    name: file?.name ?? plan.sourceName ?? '',
    file: kept,
    brought: { kind: 'file', as, ...read },
  })
}

const waitingFile = look({
  name: 'show-waiting-file',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'draft') return refuse('plan-not-draft', 409, { params: { stage: plan.stage } })
    return done({ plan, open: await openComparison(work.trx, work.localityId, planId) })
  },
})

/** Leaves what was brought without effect. */
export const leaveComparison = change({
  name: 'leave-comparison',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    await endComparison(work.trx, work.localityId, planId, 'left_at', work.now)
    work.record({ type: 'draft-comparison-left', payload: { planId } })
    return done({ planId })
  },
})

export type ShownComparison = {
  readonly name: string
  readonly kind: Brought['kind']
  /** Lists of it whose columns nobody has confirmed. */
  readonly unconfirmed: boolean
  readonly madeAt: Date
  readonly rows: readonly ComparisonRow[]
  /** Confirmed items that stay confirmed, because the other side says the same. */
  readonly stillConfirmed: number
  /** Names the comparison as it is shown. */
  readonly seen: string
}

type Shown = { readonly plan: PlanRecord; readonly comparison: ShownComparison | null }

/** What waits against a draft, item by item; null when nothing does. */
export const showComparison = look({
  name: 'show-comparison',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'draft') return refuse('plan-not-draft', 409, { params: { stage: plan.stage } })
    const open = await openComparison(work.trx, work.localityId, planId)
    if (open === null) return done<Shown>({ plan, comparison: null })
    const { rows, confirmed } = await comparisonOf(work, open)
    const same = rows.filter(
      row => row.verdict === 'same' && row.itemId !== null && confirmed.has(row.itemId),
    )
    const comparison: ShownComparison = {
      name: open.name,
      kind: open.brought.kind,
      unconfirmed: open.brought.kind === 'file' && (open.brought.lists ?? []).some(list => !list.known),
      madeAt: open.madeAt,
      rows,
      stillConfirmed: same.length,
      seen: digest(rows),
    }
    return done<Shown>({ plan, comparison })
  },
})

/** The rows of a comparison with the items of the draft that they are about. */
export async function comparisonOf(work: Work, { planId, brought }: ComparisonRecord) {
  const [tasks, targets] = await Promise.all([
    tasksOf(work.trx, work.localityId, { planId }),
    targetsOf(work.trx, work.localityId, { planId }),
  ])
  const rows =
    brought.kind === 'file'
      ? compareItems(currentOfFile(tasks, targets), broughtByFile(brought, partsOf(work.today).year))
      : compareItems(currentOfSheet(tasks, targets), broughtBySheet(brought))
  const confirmed = new Set(
    [...tasks, ...targets].filter(item => item.review === 'accepted').map(item => item.id),
  )
  return { rows, tasks, targets, confirmed }
}

/** Items as the file before said them: what people added or corrected is no difference between two files. */
const currentOfFile = (
  tasks: readonly TaskRecord[],
  targets: readonly TargetRecord[],
): readonly ComparedItem[] => [
  ...targets.flatMap((item): ComparedItem[] =>
    item.read === null
      ? []
      : [
          {
            id: item.id,
            kind: 'target',
            code: item.code,
            words: wordsOfReadTarget(item.read),
            droppable: item.review !== 'dropped',
          },
        ],
  ),
  ...tasks.flatMap((item): ComparedItem[] =>
    item.read === null || item.origin === 'split'
      ? []
      : [
          {
            id: item.id,
            kind: 'task',
            code: item.code,
            words: wordsOfReadTask(item.read),
            droppable: item.review !== 'dropped',
          },
        ],
  ),
]

const broughtByFile = (
  { reading }: Extract<Brought, { kind: 'file' }>,
  year: number,
): readonly BroughtItem[] => {
  const draft = draftOf(reading, year)
  return [
    ...draft.targets.map(
      ({ read }): BroughtItem => ({
        key: read.id,
        kind: 'target',
        itemId: null,
        words: wordsOfReadTarget(read),
      }),
    ),
    ...draft.tasks.map(
      ({ read }): BroughtItem => ({ key: read.id, kind: 'task', itemId: null, words: wordsOfReadTask(read) }),
    ),
  ]
}

/** A row that is missing in a workbook drops nothing: somebody may have sent a part of it. */
const currentOfSheet = (
  tasks: readonly TaskRecord[],
  targets: readonly TargetRecord[],
): readonly ComparedItem[] => [
  ...targets
    .filter(item => item.review !== 'dropped')
    .map(
      (item): ComparedItem => ({
        id: item.id,
        kind: 'target',
        code: item.code,
        words: wordsOfTarget(item),
        droppable: false,
      }),
    ),
  ...tasks
    .filter(item => item.review !== 'dropped')
    .map(
      (item): ComparedItem => ({
        id: item.id,
        kind: 'task',
        code: item.code,
        words: wordsOfTask(item),
        droppable: false,
      }),
    ),
]

const broughtBySheet = ({ rows }: Extract<Brought, { kind: 'sheet' }>): readonly BroughtItem[] =>
  rows.map(({ row, itemId, kind, cells }): BroughtItem => {
    const cell = (name: string) => cells[name] ?? ''
    const isTask = kind === 'task'
    return {
      key: String(row),
      kind,
      itemId,
      words: {
        text: cell('text'),
        name: isTask ? '' : cell('name'),
        lead: cell('lead'),
        support: isTask ? cell('support') : '',
        deadline: isTask ? cell('deadline') : '',
        product: isTask ? cell('product') : '',
        goal: isTask ? '' : goalCells(cell('value'), cell('unit')),
      },
    }
  })
