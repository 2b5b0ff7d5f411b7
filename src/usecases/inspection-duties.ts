import { addDays, type Day, dayOf } from '../domain/day.ts'
import { lineStage } from '../domain/inspection.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { type InspectionRecord, inspectionsOf } from '../store/inspection.ts'
import { type FindingRecord, findingsOf } from '../store/inspection-finding.ts'
import { type InspectionLine, inspectionLines } from '../store/inspection-line.ts'
import { calendarOf } from './calendar.ts'
import { stageOfInspection } from './inspection-at-hand.ts'
import { stateOfFinding } from './keep-finding.ts'
import type { Work } from './use-case.ts'

/** Working days after its last day within which an inspection is concluded. */
export const CONCLUDE_DAYS = 15

/** What an inspection or the programme still asks for. */
export type InspectionDuty = {
  readonly id: string
  readonly about: string
  readonly due: Day
  /** From when it is asked for. */
  readonly since: Day
} & (
  | { readonly kind: 'open'; readonly line: InspectionLine }
  | { readonly kind: 'decide' | 'inspect' | 'draft' | 'conclude'; readonly inspection: InspectionRecord }
  | { readonly kind: 'explain'; readonly inspection: InspectionRecord; readonly finding: FindingRecord }
)

const lastDayOf = (year: number, month: number): Day => {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/**
 * What is owed of inspections on a day: to open those that the programme has in this month or before, to issue the
 * decision before the first day, to inspect in its days, to put what was found to the units, to explain it, to conclude when the days are over.
 */
export async function inspectionDuties(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
): Promise<readonly InspectionDuty[]> {
  const { trx, localityId, today } = work
  const year = Number(today.slice(0, 4))
  const lines = await inspectionLines(trx, localityId, { years: [year, year - 1] })
  const [ofLines, atWork] = await Promise.all([
    inspectionsOf(trx, localityId, { lineIds: lines.map(one => one.id) }),
    inspectionsOf(trx, localityId, { atWork: true }),
  ])
  if (lines.length + atWork.length === 0) return []
  const findings = await findingsOf(trx, localityId, { inspectionIds: atWork.map(one => one.id) })
  const calendar = await calendarOf(work)
  const toOpen = lines.flatMap((line): InspectionDuty[] => {
    const stages = ofLines.filter(one => one.lineId === line.id).map(one => stageOfInspection(one, today))
    const stage = lineStage({ ...line, dropped: line.droppedAt !== null }, stages, today)
    if (stage !== 'due' && stage !== 'overdue') return []
    const due = lastDayOf(line.year, line.month)
    const since = `${due.slice(0, 8)}01`
    return [{ kind: 'open', id: line.id, about: line.content, due, since, line }]
  })
  const rest = atWork.flatMap((inspection): InspectionDuty[] => {
    const own = findings.filter(one => one.inspectionId === inspection.id)
    const about = inspection.title
    const { id } = inspection
    const stage = stageOfInspection(inspection, today)
    if (stage === 'prepared')
      return [
        { kind: 'decide', id, about, due: inspection.from, since: dayOf(inspection.openedAt), inspection },
      ]
    if (stage === 'awaited') return []
    const drafts = own.filter(one => stateOfFinding(one, today) === 'draft')
    const waiting = own.filter(one => stateOfFinding(one, today) === 'waiting')
    const [first] = drafts
    const { from, to } = inspection
    return [
      ...(stage === 'under-way'
        ? [{ kind: 'inspect' as const, id, about, due: to, since: from, inspection }]
        : []),
      ...(first === undefined
        ? []
        : [
            {
              kind: 'draft' as const,
              id,
              about,
              due: inspection.to,
              since: dayOf(first.writtenAt),
              inspection,
            },
          ]),
      ...waiting.map(finding => ({
        kind: 'explain' as const,
        id: finding.id,
        about: finding.text.slice(0, 80),
        due: finding.explainBy ?? inspection.to,
        since: finding.putAt === null ? today : dayOf(finding.putAt),
        inspection,
        finding,
      })),
      ...(stage === 'reporting' && drafts.length === 0 && waiting.length === 0
        ? [
            {
              kind: 'conclude' as const,
              id,
              about,
              due: addWorkingDays(calendar, inspection.to, CONCLUDE_DAYS),
              since: inspection.to,
              inspection,
            },
          ]
        : []),
    ]
  })
  return [...toOpen, ...rest]
}
