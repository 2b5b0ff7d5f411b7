import { dayOf } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import { FINDING_RULES } from '../domain/inspection-finding.ts'
import type { Period } from '../domain/period.ts'
import type { ReportInspections } from '../domain/report-programme.ts'
import type { Line } from '../domain/role.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { inspectionsOf } from '../store/inspection.ts'
import { findingsOf } from '../store/inspection-finding.ts'
import { remediesOf } from '../store/inspection-remedy.ts'
import { tasksOf } from '../store/task.ts'
import type { ProgrammeRow } from './report-programmes.ts'
import type { Work } from './use-case.ts'

/**
 * What inspections of a line say of a period: those that were held in it and concluded, what they found, and how the
 * tasks stand that remedies gave so far, at the cut-off. Four queries, whatever the number.
 */
export async function inspectionsFor(
  { trx, localityId }: Pick<Work, 'trx' | 'localityId'>,
  period: Period,
  line: Line,
): Promise<{ readonly counted: ReportInspections; readonly rows: readonly ProgrammeRow[] }> {
  const all = (await inspectionsOf(trx, localityId, {})).filter(
    one => one.line === line && one.decidedAt !== null && one.cancelledAt === null,
  )
  const begun = all.filter(one => one.from >= period.from && one.from <= period.cutOff)
  const closedBy = (one: (typeof all)[number]) =>
    one.issuedAt !== null && dayOf(one.issuedAt) <= period.cutOff
  const concluded = all.filter(
    one => closedBy(one) && one.issuedAt !== null && dayOf(one.issuedAt) >= period.from,
  )
  const [findings, remedies] = await Promise.all([
    findingsOf(trx, localityId, { inspectionIds: concluded.map(one => one.id) }),
    remediesOf(trx, localityId, { inspectionIds: all.filter(closedBy).map(one => one.id) }),
  ])
  const faults = findings.filter(one => one.withdrawnAt === null && FINDING_RULES[one.kind].asks)
  const tasks = await tasksOf(trx, localityId, { ids: remedies.flatMap(one => one.taskId ?? []) })
  const given = tasks.filter(one => one.cancelledOn === null && one.replacedOn === null)
  const isDone = (one: (typeof given)[number]) => one.closedOn !== null && one.closedOn <= period.cutOff
  const open = given.filter(one => !isDone(one))
  const late = open.filter(one => (effectiveDue(one.deadlines) ?? '9999') < period.cutOff)
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(one => one.id)
  const shown = all.filter(one => begun.includes(one) || concluded.includes(one))
  return {
    counted: {
      held: ids(begun),
      concluded: ids(concluded),
      faults: ids(faults),
      done: ids(given.filter(isDone)),
      open: ids(open),
      late: ids(late),
    },
    rows: [
      ...shown.map(
        (one): ProgrammeRow => ({
          kind: 'inspection',
          id: one.id,
          code: formatDay(one.from),
          text: one.title,
          lead: one.units.map(unit => unit.name),
          done: closedBy(one),
        }),
      ),
      ...faults.map(
        (one): ProgrammeRow => ({
          kind: 'finding',
          id: one.id,
          page: one.inspectionId,
          code: '',
          text: one.text,
          lead: [one.unit.name],
          done: one.explanation !== null,
        }),
      ),
      ...given.map(
        (one): ProgrammeRow => ({
          kind: 'conclusion',
          id: one.id,
          code: one.code,
          text: one.text,
          lead: one.lead ? [one.lead.name] : one.leadText,
          done: isDone(one),
        }),
      ),
    ],
  }
}
