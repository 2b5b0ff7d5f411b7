import { z } from 'zod'
import { formatDay } from '../domain/format-vi.ts'
import { PERIOD_KINDS, type Period, periodOf } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import type { ReportTask } from '../domain/report-input.ts'
import type { Line } from '../domain/role.ts'
import { noteFiles } from '../store/evidence.ts'
import { localityById } from '../store/locality.ts'
import { type PlanRecord, planById, plansOf } from '../store/plan.ts'
import { insertReport, reportsOf } from '../store/report.ts'
import { assembleReport } from '../writer/report.ts'
import { type ReportFacts, reportInput } from '../writer/report-view.ts'
import { digest } from './digest.ts'
import { gatherReport } from './report-facts.ts'
import { reportFile } from './report-file.ts'
import { type ProgrammeRow, programmesOf } from './report-programmes.ts'
import { change, look, type Work } from './use-case.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const input = z.object({
  /** Absent: the only running plan of the State line, or the newest. */
  planId: z.uuid().optional(),
  kind: z.enum(PERIOD_KINDS, 'choose-one'),
  period: z.string().trim().min(1, 'missing'),
})

async function assemble(work: Work, { planId, kind, period: id }: z.output<typeof input>) {
  const parsed = periodOf(kind, id)
  if (!parsed.ok)
    return refuse('bad-input', 422, {
      problems: [{ field: 'period', code: parsed.code, params: { typed: parsed.typed } }],
    })
  if (parsed.period.from > work.today) {
    return refuse('bad-input', 422, {
      problems: [
        { field: 'period', code: 'period-not-begun', params: { from: formatDay(parsed.period.from) } },
      ],
    })
  }
  const plan =
    planId === undefined
      ? planOfPeriod(await plansOf(work.trx, work.localityId), parsed.period)
      : await planById(work.trx, work.localityId, planId)
  const locality = await localityById(work.trx, work.localityId)
  if (!locality) return notFound()
  if (!plan) return planId === undefined ? refuse('no-running-plan', 409) : notFound()
  if (plan.stage !== 'adopted') return refuse('plan-not-adopted', 409)
  const gathered = await gatherReport(work, plan, locality, parsed.period)
  const { behind, ...programmes } = await programmesOf(work, {
    plan,
    period: parsed.period,
    facts: gathered,
    line: 'state',
  })
  const facts = { ...gathered, programmes }
  return {
    ok: true as const,
    plan,
    period: parsed.period,
    document: assembleReport(reportInput(facts)),
    rows: [...rowsOf(facts), ...behind],
  }
}

/** The newest running plan of a line that was signed by the end of the period; none of them: the newest. */
export function planOfPeriod(
  plans: readonly PlanRecord[],
  period: Pick<Period, 'to'>,
  line: Line = 'state',
): PlanRecord | undefined {
  const running = plans.filter(plan => plan.stage === 'adopted' && plan.line === line)
  return running.find(plan => plan.dated !== null && plan.dated <= period.to) ?? running[0]
}

/** A task or target behind a figure, as it stood at the cut-off. */
export type ReportRow = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly lead: readonly string[]
  /** The period has no figure of this target, or no result of this regular task. */
  readonly lacks: boolean
} & (
  | { readonly kind: 'task'; readonly state: ReportFacts['groups'][number]['tasks'][number]['state'] }
  | { readonly kind: 'target'; readonly state: ReportFacts['groups'][number]['targets'][number]['state'] }
)

/** What a figure counts: of the plan, or of registers and meetings. */
export type CountedRow = ReportRow | ProgrammeRow

export const rowsOf = (facts: ReportFacts): readonly ReportRow[] => [
  ...facts.groups.flatMap(group => [
    ...group.targets.map(({ id, code, name, lead, state, measure }) => ({
      lacks: measure === null,
      kind: 'target' as const,
      id,
      code,
      text: name,
      lead,
      state,
    })),
    ...group.tasks.map(taskRow),
  ]),
  ...(facts.round?.review?.earlier ?? []).flatMap(plan => plan.tasks.map(taskRow)),
]

const taskRow = ({ id, code, text, lead, state, nature, checkedIn }: ReportTask): ReportRow => ({
  lacks: (nature === 'regular' || nature === 'periodic') && !checkedIn,
  kind: 'task',
  id,
  code,
  text,
  lead,
  state,
})

/** The draft of a report with its figures, for looking at; nothing is kept. */
export const draftReport = look({
  name: 'draft-report',
  input,
  async run(work, asked) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const drafted = await assemble(work, asked)
    if (!drafted.ok) return drafted
    const { plan, period, document, rows } = drafted
    const reports = await reportsOf(work.trx, work.localityId, {})
    return done({
      plan,
      period,
      document,
      /** What the figures count, by the ids in their rows. */
      rows,
      built: reports.filter(report => report.planId === plan.id && report.period === period.id),
      build: may(work.actor, 'report.build', work.here),
    })
  },
})

/** Builds the report of the State line as a Word file, keeps it under its hash and notes what it said. */
export const buildReport = change({
  name: 'build-report',
  input,
  async run(work, asked) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const drafted = await assemble(work, asked)
    if (!drafted.ok) return drafted
    const { plan, period, document } = drafted
    const bytes = await reportFile(work, document)
    const kept = await work.ctx.files.put(work.localityId, bytes)
    await noteFiles(work.trx, work.localityId, [{ ...kept, mediaType: DOCX }], work.now)
    const id = work.newId()
    await insertReport(work.trx, {
      locality_id: work.localityId,
      id,
      plan_id: plan.id,
      plan_version: plan.currentVersion,
      kind: period.kind,
      period: period.id,
      document: JSON.stringify(document),
      file_sha256: kept.sha256,
      built_at: work.now,
      built_by: work.actor.personId,
    })
    work.record({
      type: 'report-drafted',
      payload: { reportId: id, periodId: period.id, figures: digest(document.figures) },
    })
    return done({ reportId: id, sha256: kept.sha256, name: `bao-cao-${period.id}.docx` })
  },
})
