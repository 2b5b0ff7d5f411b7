import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { lineStage } from '../domain/inspection.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { documentsOf } from '../store/document.ts'
import { inspectionsOf } from '../store/inspection.ts'
import { inspectionLines, programmeYears } from '../store/inspection-line.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { unitsOf } from '../store/unit.ts'
import { inspectionAtHand, stageOfInspection } from './inspection-at-hand.ts'
import { look } from './use-case.ts'

/** The programme of a year with how each line stands, and the inspections of the ward, those that begin last first. */
export const listInspections = look({
  name: 'list-inspections',
  input: z.object({ year: z.number().int().nullable().default(null) }),
  async run(work, given) {
    const no = work.authorise(may(work.actor, 'inspection.list', work.here))
    if (no) return no
    const { trx, localityId, today, actor, here } = work
    const year = given.year ?? partsOf(today).year
    const [lines, inspections, years, units] = await Promise.all([
      inspectionLines(trx, localityId, { years: [year] }),
      inspectionsOf(trx, localityId, {}),
      programmeYears(trx, localityId),
      unitsOf(trx, localityId),
    ])
    return done({
      year,
      years: years.filter(one => one !== year),
      lines: lines.map(line => {
        const held = inspections.filter(one => one.lineId === line.id)
        const stages = held.map(one => stageOfInspection(one, today))
        return {
          ...line,
          units: line.unitIds.flatMap(id => units.find(unit => unit.id === id)?.name ?? []),
          inspectionId: held.find(one => one.cancelledAt === null)?.id ?? null,
          stage: lineStage(
            { year: line.year, month: line.month, dropped: line.droppedAt !== null },
            stages,
            today,
          ),
        }
      }),
      inspections: inspections.map(one => ({ ...one, stage: stageOfInspection(one, today) })),
      keep: may(actor, 'inspection.keep', here).ok,
    })
  },
})

/** What the forms of a programme line and of an inspection need, and the one or the other where there is one. */
export const prepareInspection = look({
  name: 'prepare-inspection',
  input: z.object({ lineId: z.uuid().optional(), inspectionId: z.uuid().optional() }),
  async run(work, { lineId, inspectionId }) {
    const { trx, localityId, today } = work
    const found = inspectionId === undefined ? null : await inspectionAtHand(work, inspectionId)
    if (inspectionId !== undefined && !found) return notFound()
    const no = work.authorise(
      found
        ? may(work.actor, 'inspection.prepare', found.object)
        : may(work.actor, 'inspection.keep', work.here),
    )
    if (no) return no
    const [[line], units, people, plans, documents] = await Promise.all([
      lineId === undefined ? [] : inspectionLines(trx, localityId, { ids: [lineId] }),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: today }),
      plansOf(trx, localityId),
      documentsOf(trx, localityId, { direction: 'out' }, { limit: 100, skip: 0 }),
    ])
    if (lineId !== undefined && !line) return notFound()
    return done({
      inspection: found?.inspection ?? null,
      line: line ?? null,
      units,
      people: people.filter(one => one.appointments.length > 0),
      plans: plans.filter(one => one.stage === 'adopted' && one.kind === 'action'),
      documents,
    })
  },
})
