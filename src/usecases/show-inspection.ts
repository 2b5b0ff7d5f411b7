import { z } from 'zod'
import { FINDING_RULES } from '../domain/inspection-finding.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { itemsOfInspection } from '../store/inspection.ts'
import { findingsOf } from '../store/inspection-finding.ts'
import { remediesOf } from '../store/inspection-remedy.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { givenBy } from './give-orders.ts'
import { inspectionAtHand, inspectionFor } from './inspection-at-hand.ts'
import { stateOfFinding } from './keep-finding.ts'
import { checkables } from './scope-facts.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/**
 * An inspection with its team, what it looks at, what was found and is to be done. The units that are checked see of the
 * findings only what was put to them, and the remedies once they are issued.
 */
export const showInspection = look({
  name: 'show-inspection',
  input: z.object({ inspectionId: z.uuid() }),
  async run(work, { inspectionId }) {
    const found = await inspectionFor(work, inspectionId, 'inspection.read')
    if (!found.ok) return found
    const { inspection, object, stage } = found.value
    const { trx, localityId, today, actor } = work
    const [items, allFindings, allRemedies, units, people] = await Promise.all([
      itemsOfInspection(trx, localityId, inspectionId),
      findingsOf(trx, localityId, { inspectionIds: [inspectionId] }),
      remediesOf(trx, localityId, { inspectionIds: [inspectionId] }),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { personIds: inspection.team.map(one => one.id), day: today }),
    ])
    const prepare = may(actor, 'inspection.prepare', object).ok
    const decide = may(actor, 'inspection.decide', object).ok
    const inside = prepare || object.teamIds.includes(actor.personId)
    const findings = allFindings.filter(one => inside || one.putAt !== null)
    const remedies = inside || decide || stage === 'closed' ? allRemedies : []
    const taskIds = [
      ...items.flatMap(one => (one.kind === 'task' ? [one.objectId] : [])),
      ...remedies.flatMap(one => one.taskId ?? []),
    ]
    const [rows, targets, since] = await Promise.all([
      tasksOf(trx, localityId, { ids: taskIds }),
      targetsOf(trx, localityId, {
        ids: items.flatMap(one => (one.kind === 'target' ? [one.objectId] : [])),
      }),
      adoptionDays(trx, localityId),
    ])
    const tasks = new Map(
      rows.map(row => [row.id, standing(row, since.get(row.planId) ?? null, today)] as const),
    )
    const nameOf = (objectId: string) => {
      const task = tasks.get(objectId)
      if (task) return { code: task.code, text: task.text }
      const target = targets.find(one => one.id === objectId)
      return target ? { code: target.code, text: target.name } : null
    }
    return done({
      inspection,
      stage,
      posts: new Map(people.map(one => [one.id, one.appointments[0]?.post ?? ''])),
      items: items.map(item => ({
        ...item,
        named: nameOf(item.objectId),
        unit: (tasks.get(item.objectId) ?? targets.find(one => one.id === item.objectId))?.lead?.name ?? '',
        task: tasks.get(item.objectId) ?? null,
      })),
      findings: findings.map(finding => ({
        ...finding,
        state: stateOfFinding(finding, today),
        about: nameOf(finding.taskId ?? finding.targetId ?? ''),
        /** The unit of a target whose figures it compares: "%", "người". */
        measuredIn: targets.find(one => one.id === finding.targetId)?.unit ?? '',
        mayExplain:
          finding.putAt !== null &&
          finding.withdrawnAt === null &&
          stage !== 'closed' &&
          FINDING_RULES[finding.kind].asks &&
          finding.explainBy !== null &&
          today <= finding.explainBy &&
          may(actor, 'finding.explain', { localityId, unitId: finding.unit.id }).ok,
      })),
      remedies: remedies.map(remedy => {
        const given = givenBy(remedy)
        return {
          ...remedy,
          task: tasks.get(remedy.taskId ?? '') ?? null,
          lead: units.find(unit => unit.id === given?.fields.leadUnitId)?.name ?? null,
          deadline: given?.fields.deadline || null,
        }
      }),
      rights: {
        prepare,
        decide,
        write: may(actor, 'finding.write', object).ok,
        desk: may(actor, 'inspection.desk', object).ok,
      },
    })
  },
})

/** What the form of the scope shows: what stands in it, what facts speak for besides, and all else that its units lead. */
export const prepareScope = look({
  name: 'prepare-inspection-scope',
  input: z.object({ inspectionId: z.uuid() }),
  async run(work, { inspectionId }) {
    const found = await inspectionFor(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const { inspection, object } = found.value
    const [items, possible] = await Promise.all([
      itemsOfInspection(work.trx, work.localityId, inspectionId),
      checkables(work, { ...inspection, unitIds: object.unitIds }),
    ])
    const there = new Set(items.map(one => one.objectId))
    return done({
      inspection,
      inScope: possible.filter(one => there.has(one.id)),
      proposed: possible.filter(one => !there.has(one.id) && one.reasons.length > 0),
      others: possible.filter(one => !there.has(one.id) && one.reasons.length === 0),
    })
  },
})

/** What the form of a finding needs: what is looked at with the files behind it, and the finding where there is one. */
export const prepareFinding = look({
  name: 'prepare-finding',
  input: z.object({ inspectionId: z.uuid().optional(), findingId: z.uuid().optional() }),
  async run(work, given) {
    const { trx, localityId } = work
    const [finding] =
      given.findingId === undefined ? [] : await findingsOf(trx, localityId, { id: given.findingId })
    const inspectionId = finding?.inspectionId ?? given.inspectionId
    if (inspectionId === undefined || (given.findingId !== undefined && !finding)) return notFound()
    const found = await inspectionFor(work, inspectionId, 'finding.write')
    if (!found.ok) return found
    const items = await itemsOfInspection(trx, localityId, inspectionId)
    const taskIds = items.flatMap(one => (one.kind === 'task' ? [one.objectId] : []))
    const targetIds = items.flatMap(one => (one.kind === 'target' ? [one.objectId] : []))
    const [tasks, targets, taskFiles, targetFiles] = await Promise.all([
      tasksOf(trx, localityId, { ids: taskIds }),
      targetsOf(trx, localityId, { ids: targetIds }),
      evidenceOf(trx, localityId, { taskIds }),
      evidenceOf(trx, localityId, { targetIds }),
    ])
    const named = new Map([
      ...tasks.map(one => [one.id, { code: one.code, text: one.text }] as const),
      ...targets.map(one => [one.id, { code: one.code, text: one.name }] as const),
    ])
    return done({
      inspection: found.value.inspection,
      finding: finding ?? null,
      items: items.flatMap(({ objectId }) => {
        const item = named.get(objectId)
        return item === undefined ? [] : [{ id: objectId, ...item }]
      }),
      files: [...taskFiles, ...targetFiles].map(({ id, taskId, targetId, name, sha256, addedAt }) => ({
        id,
        code: named.get(taskId ?? targetId ?? '')?.code ?? '',
        name,
        sha256,
        addedAt,
      })),
    })
  },
})

/** A finding that was put to a unit, for its answer. */
export const prepareExplanation = look({
  name: 'prepare-finding-explanation',
  input: z.object({ findingId: z.uuid() }),
  async run(work, { findingId }) {
    const { trx, localityId } = work
    const [finding] = await findingsOf(trx, localityId, { id: findingId })
    const found = finding && (await inspectionAtHand(work, finding.inspectionId))
    if (!finding || !found) return notFound()
    const no = work.authorise(may(work.actor, 'finding.explain', { localityId, unitId: finding.unit.id }))
    if (no) return no
    if (finding.putAt === null) return notFound()
    return done({ finding, inspection: found.inspection })
  },
})

/** What the form of a remedy needs: units, people, findings, running tasks of the units, and the remedy where there is one. */
export const prepareRemedy = look({
  name: 'prepare-remedy',
  input: z.object({ inspectionId: z.uuid().optional(), remedyId: z.uuid().optional() }),
  async run(work, given) {
    const { trx, localityId, today } = work
    const [remedy] =
      given.remedyId === undefined ? [] : await remediesOf(trx, localityId, { id: given.remedyId })
    const inspectionId = remedy?.inspectionId ?? given.inspectionId
    if (inspectionId === undefined || (given.remedyId !== undefined && !remedy)) return notFound()
    const found = await inspectionFor(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const [units, people, findings, running] = await Promise.all([
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: today }),
      findingsOf(trx, localityId, { inspectionIds: [inspectionId] }),
      tasksOf(trx, localityId, { running: true, open: true, leadUnitIds: found.value.object.unitIds }),
    ])
    return done({
      inspection: found.value.inspection,
      units,
      people,
      findings: findings
        .filter(one => one.withdrawnAt === null)
        .map(({ id, position, text }) => ({ id, position, text })),
      tasks: running.map(({ id, code, text }) => ({ id, code, text })),
      remedy: remedy ?? null,
      given: remedy === undefined ? null : givenBy(remedy),
    })
  },
})
