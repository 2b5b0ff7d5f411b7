import type { Day } from '../domain/day.ts'
import { type FigureRow, figureRows } from '../domain/figure-sheet.ts'
import { hasFraction } from '../domain/indicator.ts'
import { checkMeasurement, figureRules, NOTHING_EARLIER } from '../domain/measurement.ts'
import { searchKey } from '../domain/order-vi.ts'
import { may } from '../domain/policy/may.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { compareFigure, type Figure, type RowVerdict } from '../domain/take-in.ts'
import { measuredValue } from '../domain/target.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { type PartFigureRecord, partFiguresOf } from '../store/part.ts'
import { bookOf, type TakeInRecord } from '../store/take-in.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { digest } from './digest.ts'
import { boundProblem, type EnteredFigure, problemsOfFigure } from './enter-figure.ts'
import { targetObject } from './policy-objects.ts'
import { goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/** One row of a workbook against what stands: what it would do, and why not. */
export type DiffRow = {
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly targetId: string | null
  readonly name: string | null
  readonly unit: string
  readonly part: string | null
  readonly on: Day | null
  readonly verdict: RowVerdict
  /** What stands for the day, with the figure that follows from a fraction. */
  readonly before: Figure | null
  readonly after: Figure
  readonly note: string
  /** Why it is refused; empty for every other verdict. */
  readonly problems: readonly FieldProblem[]
  /** What is strange about it: it passes with its note, once the person says that it is meant. */
  readonly strange: readonly FieldProblem[]
}

/** What is done with a row that is new or changed. */
export type RowAct =
  | {
      readonly kind: 'figure'
      readonly target: TargetRecord
      readonly entered: EnteredFigure
      readonly corrects: MeasurementRecord | null
    }
  | {
      readonly kind: 'part'
      readonly target: TargetRecord
      readonly partId: string
      readonly unitId: string | null
      readonly on: Day
      readonly figure: Figure
      readonly note: string
    }

export type JudgedRow = { readonly shown: DiffRow; readonly act: RowAct | null }

export type Diff = {
  readonly rows: readonly JudgedRow[]
  /** Rows with a code and no figure. */
  readonly empty: number
  /** Names this comparison: another one, when anything in it has changed. */
  readonly seen: string
}

/**
 * The rows of a workbook against the figures that stand, for the person who would take them: each row is judged by the
 * same rules and rights as a figure typed into the form. Three statements, whatever the number of rows.
 */
export async function diffOf(work: Work, takeIn: TakeInRecord): Promise<Diff> {
  const { trx, localityId } = work
  const read = figureRows(await bookOf(trx, localityId, takeIn.id), takeIn.figuresOn)
  const found = read.ok ? read.rows : []
  const targets = await targetsOf(trx, localityId, { planId: takeIn.planId, running: true })
  const byCode = new Map(targets.map(target => [target.code.toLocaleUpperCase('vi'), target]))
  const named = [...new Set(found.flatMap(row => byCode.get(row.code)?.id ?? []))]
  const [figures, parts] = await Promise.all([
    measurementsOf(trx, localityId, { targetIds: named }),
    partFiguresOf(trx, localityId, { targetIds: named }),
  ])
  const judge = new Judge(
    work,
    byCode,
    Map.groupBy(figures, one => one.targetId),
    parts,
  )
  const rows = found.map(row => judge.row(row))
  return { rows, empty: read.ok ? read.empty : 0, seen: digest(rows.map(row => row.shown)) }
}

/** Judges rows one after another: what an earlier row brings counts against the later ones. */
class Judge {
  readonly #work: Work
  readonly #byCode: ReadonlyMap<string, TargetRecord>
  readonly #figures: Map<string, MeasurementRecord[]>
  readonly #parts: readonly PartFigureRecord[]
  readonly #rows = new Map<string, number>()

  constructor(
    work: Work,
    byCode: ReadonlyMap<string, TargetRecord>,
    figures: Map<string, MeasurementRecord[]>,
    parts: readonly PartFigureRecord[],
  ) {
    this.#work = work
    this.#byCode = byCode
    this.#figures = figures
    this.#parts = parts
  }

  row(row: FigureRow): JudgedRow {
    const target = this.#byCode.get(row.code) ?? null
    const { numerator, denominator, reached } = row
    const typed: Figure = { value: row.value, numerator, denominator, reached }
    const after = target === null ? typed : withValue(typed, target)
    const base = {
      sheet: row.sheet,
      row: row.row,
      code: row.code,
      targetId: target?.id ?? null,
      name: target?.name ?? null,
      unit: target?.unit ?? '',
      part: row.part,
      on: row.on,
      before: null,
      after,
      note: row.note,
      strange: [],
    }
    const refused = (problems: readonly FieldProblem[], more: Partial<DiffRow> = {}): JudgedRow => ({
      shown: { ...base, verdict: 'refused', problems, ...more },
      act: null,
    })
    if (row.problems.length > 0)
      return refused(row.problems.map(({ code, typed: words }) => problem(code, { typed: words })))
    if (target === null) return refused([problem('row-unknown-code', { code: row.code })])
    if (row.on === null) return refused([problem('cell-day-missing')])
    const key = [target.id, searchKey(row.part ?? ''), row.on].join('/')
    const twin = this.#rows.get(key)
    if (twin !== undefined) return refused([problem('row-twice', { row: twin })])
    this.#rows.set(key, row.row)
    return row.part === null
      ? this.#whole(row, row.on, target, typed, base, refused)
      : this.#part(row, row.on, row.part, target, typed, base, refused)
  }

  #whole(
    row: FigureRow,
    on: Day,
    target: TargetRecord,
    figure: Figure,
    base: Omit<DiffRow, 'verdict' | 'problems'>,
    refused: Refuse,
  ): JudgedRow {
    const work = this.#work
    if (!may(work.actor, 'measurement.report', targetObject(work.localityId, target)).ok)
      return refused([problem('row-not-yours', { unit: target.lead?.name ?? '' })])
    const known = this.#figures.get(target.id) ?? []
    const onDay = known.filter(one => one.effectiveOn === on)
    const standing = onDay.find(one => one.state === 'approved') ?? null
    const waiting = onDay.find(one => one.state === 'submitted') ?? null
    const before = standing === null ? null : withValue(standing, target)
    const against = waiting === null ? null : compareFigure(waiting, figure)
    if (against === 'unchanged' && waiting !== null)
      return {
        shown: { ...base, before: withValue(waiting, target), verdict: 'unchanged', problems: [] },
        act: null,
      }
    if (against === 'changed') return refused([problem('row-waiting')], { before })
    const verdict = compareFigure(standing, figure)
    if (verdict === 'unchanged') return { shown: { ...base, before, verdict, problems: [] }, act: null }
    const correcting = standing === null ? {} : { correcting: standing.id }
    if (standing !== null && known.some(one => one.corrects === standing.id && one.state === 'submitted'))
      return refused([problem('correction-waiting')], { before })
    const entered: EnteredFigure = { effectiveOn: on, ...figure, note: row.note, meant: true }
    // A note of any kind lets what is only strange pass: what is left is impossible.
    const impossible = problemsOfFigure(work, target, { ...entered, note: '-' }, known, correcting)
    if (impossible.length > 0) return refused(impossible, { before })
    const strange = problemsOfFigure(work, target, { ...entered, meant: false }, known, correcting)
    if (strange.length > 0 && row.note === '')
      return refused([...strange, problem('row-unexplained')], { before })
    if (standing !== null && row.note === '')
      return refused([problem('row-correction-unexplained')], { before })
    this.#figures.set(target.id, [brought(work, target, entered), ...known])
    return {
      shown: { ...base, before, verdict, problems: [], strange },
      act: { kind: 'figure', target, entered, corrects: standing },
    }
  }

  #part(
    row: FigureRow,
    on: Day,
    named: string,
    target: TargetRecord,
    figure: Figure,
    base: Omit<DiffRow, 'verdict' | 'problems'>,
    refused: Refuse,
  ): JudgedRow {
    const work = this.#work
    const { indicator } = target
    const part = indicator?.parts.find(one => searchKey(one.name) === searchKey(named))
    if (indicator === null || part === undefined)
      return refused([problem('row-unknown-part', { part: named })])
    const object = { ...targetObject(work.localityId, target), partUnitId: part.unitId }
    if (!may(work.actor, 'targetPart.report', object).ok)
      return refused([problem('row-not-yours', { unit: target.lead?.name ?? '' })])
    if (on > work.today) return refused([problem('day-in-future', { on })])
    const bound = boundProblem(target, on)
    if (bound !== null) return refused([bound])
    const rules = figureRules(indicator, hasFraction(indicator))
    const impossible = checkMeasurement(goalOf(target), { ...figure, reached: null }, rules, NOTHING_EARLIER)
      .filter(issue => issue.severity === 'error')
      .map(({ field, code, params }) => ({ field, code, params }))
    const found = this.#parts.find(
      one => one.targetId === target.id && one.partId === part.id && one.on === on,
    )
    const before = found === undefined ? null : withValue({ ...found, reached: null }, target)
    if (impossible.length > 0) return refused(impossible, { before })
    const verdict = compareFigure(before, figure)
    return {
      shown: { ...base, part: part.name, before, verdict, problems: [] },
      act:
        verdict === 'unchanged'
          ? null
          : { kind: 'part', target, partId: part.id, unitId: part.unitId, on, figure, note: row.note },
    }
  }
}

type Refuse = (problems: readonly FieldProblem[], more?: Partial<DiffRow>) => JudgedRow

const problem = (code: string, params: Readonly<Record<string, string | number>> = {}): FieldProblem => ({
  field: 'file',
  code,
  params,
})

const withValue = (figure: Figure, target: TargetRecord): Figure => ({
  value: measuredValue(figure, goalOf(target)),
  numerator: figure.numerator,
  denominator: figure.denominator,
  reached: figure.reached,
})

/** A figure of an earlier row as the rules see it: entered, and not yet confirmed. */
const brought = (work: Work, target: TargetRecord, entered: EnteredFigure): MeasurementRecord => ({
  id: '',
  bindingVersion: null,
  targetId: target.id,
  unitId: '',
  author: { id: work.actor.personId, name: '' },
  effectiveOn: entered.effectiveOn,
  value: entered.value,
  numerator: entered.numerator,
  denominator: entered.denominator,
  reached: entered.reached,
  note: null,
  recordedAt: work.now,
  state: 'submitted',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  rowVersion: 1,
  version: 1,
  corrects: null,
  correctionReason: null,
  indicatorVersion: null,
  sharedFrom: null,
  takeInId: null,
})
