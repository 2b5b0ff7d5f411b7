import { refuseFile } from '../../src/domain/refusal-of-file.ts'
import { renewCalendar } from '../../src/usecases/calendar-feed.ts'
import { shareCheck } from '../../src/usecases/check-plan.ts'
import { keepOutsideView } from '../../src/usecases/outside-view.ts'
import { askPdf, makeWaitingPdfs } from '../../src/usecases/pdf-copy.ts'
import { tokenFor } from '../../src/usecases/secret-link.ts'
import { sendOutsideSheet } from '../../src/usecases/send-outside-sheet.ts'
import { buildUrgingLetter } from '../../src/usecases/urging-letter.ts'
import { keepTemplate } from '../../src/usecases/word-template.ts'
import { writePaper } from '../../src/usecases/write-paper.ts'
import type { ObjectKind } from '../../src/web/route.ts'
import { draftFromFile } from '../kit/draft-from-file.ts'
import { linkTo } from '../kit/one-time-link.ts'
import { value } from '../kit/running-ward.ts'
import { wardTemplate } from '../kit/ward-template.ts'
import type { Ward, World } from '../kit/world.ts'
import { committeesOfWard, committeeThing } from './committees.ts'
import { followedThings } from './followed-things.ts'
import { inspectionsOfWard, inspectionThing } from './inspections.ts'
import { publicationOfWard, publicationThing } from './publications.ts'
import { registersOfUnits, registerThing } from './registers.ts'
import { reportingRounds } from './reporting-rounds.ts'
import { smallPlan } from './small-plan.ts'

/** Which object a door is tried with. `own` belongs to the unit `OWN_UNIT`, `other-unit` to another unit of the ward. */
export const WHOSE = ['own', 'other-unit', 'other-locality'] as const
export type Whose = (typeof WHOSE)[number]

/** The officer and the head of the demonstration work here. */
export const OWN_UNIT = 'TTPVHCC'
const OTHER_UNIT = 'VHXH'

type Find = (world: World, ward: Ward, unit: string) => Promise<string>

/** Makes what doors are tried with, before the rows are counted. */
export async function prepareObjects(world: World): Promise<void> {
  for (const ward of [world.wards.hoaMai, world.wards.other]) {
    await smallPlan(world, ward, [OWN_UNIT, OTHER_UNIT])
    await followedThings(world, ward, [OWN_UNIT, OTHER_UNIT])
    const draft = await draftFromFile(world, undefined, ward)
    value(await shareCheck(world.as('standing-officer', { ward }), { planId: draft }))
    value(await renewCalendar(world.as('officer', { ward }), {}))
    for (const unit of [OWN_UNIT, OTHER_UNIT]) {
      const { personId } = world.person('officer', { unit, ward })
      await linkTo(world, ward, { personId, taskId: await taskLedBy(world, ward, unit) })
    }
    await letterOf(world, ward)
    await paperOf(world, ward)
    await outsideThings(world, ward)
    await reportingRounds(world, ward, [OWN_UNIT, OTHER_UNIT])
    await registersOfUnits(world, ward, [OWN_UNIT, OTHER_UNIT])
    await publicationOfWard(world, ward, OWN_UNIT)
    await committeesOfWard(world, ward)
    await inspectionsOfWard(world, ward, OWN_UNIT)
  }
}

/** A letter that urges, made on a day on which the small plan is late. */
async function letterOf(world: World, ward: Ward): Promise<void> {
  const now = world.surroundings.clock()
  world.setNow(new Date('2026-10-05T01:00:00Z'))
  const taskIds = [await taskLedBy(world, ward, OWN_UNIT)]
  const signerId = world.person('leader-state', { ward }).personId
  const letter = { taskIds, signerId, answerBy: '2026-10-12', number: null, dated: null }
  value(await buildUrgingLetter(world.as('standing-officer', { ward }), letter))
  world.setNow(now)
}

/** A view for others with one sheet that was sent by it, and a template of the ward. */
async function outsideThings(world: World, ward: Ward): Promise<void> {
  const administrator = world.as('administrator', { ward })
  const { viewId } = value(
    await keepOutsideView(administrator, {
      name: 'Biểu tiến độ',
      source: 'tasks',
      columns: [{ title: 'Nhiệm vụ', field: 'text' }],
    }),
  )
  value(
    await sendOutsideSheet(world.as('standing-officer', { ward }), {
      viewId,
      period: '2026-H1',
      receiver: 'Sở Khoa học và Công nghệ',
      format: 'csv',
    }),
  )
  const file = { name: 'mau.docx', bytes: await wardTemplate() }
  // The gate has its own tests; here the file passes it as one that holds no plan.
  const ctx = {
    ...administrator,
    readPlanFile: async () => refuseFile({ code: 'no-plan', because: 'other-type' }),
  }
  value(await keepTemplate(ctx, { line: 'party', file }))
}

const firstOf =
  (table: 'word_template' | 'outside_view' | 'outside_sending'): Find =>
  async (world, ward) =>
    (
      await world.rows
        .selectFrom(table)
        .where('locality_id', '=', ward.localityId)
        .select('id')
        .executeTakeFirstOrThrow()
    ).id

/** An official letter of the ward with its PDF, as the worker leaves it. */
async function paperOf(world: World, ward: Ward): Promise<void> {
  const ctx = world.as('standing-officer', { ward })
  value(
    await writePaper(ctx, {
      kind: 'letter',
      line: 'state',
      abstract: 'cung cấp số liệu',
      addressees: ['Các phòng'],
      content: ['Đề nghị gửi số liệu.'],
      signerId: world.person('leader-state', { ward }).personId,
      form: 'collective',
    }),
  )
  value(await askPdf(ctx, { sha256: (await writtenIn(world, ward)).file_sha256 }))
  const made = async () => new TextEncoder().encode('%PDF-1.7')
  await makeWaitingPdfs(world.surroundings, ward.localityId, made, new AbortController().signal)
}

const writtenIn = (world: World, ward: Ward) =>
  world.rows
    .selectFrom('written_document')
    .where('locality_id', '=', ward.localityId)
    .select(['id', 'file_sha256'])
    .executeTakeFirstOrThrow()

/** The first row of a table that belongs to a unit. */
const ofUnit =
  (table: 'task_update' | 'measurement' | 'take_in' | 'concern' | 'lateness' | 'submission'): Find =>
  async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom(table)
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .orderBy('id')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  }

/** What the officer of a unit handed over there, or the note of it. */
async function handoverOf(world: World, ward: Ward, unit: string, column: 'h.id' | 'n.id'): Promise<string> {
  const row = await world.rows
    .selectFrom('handover as h')
    .innerJoin('handover_note as n', join =>
      join.onRef('n.locality_id', '=', 'h.locality_id').onRef('n.handover_id', '=', 'h.id'),
    )
    .innerJoin('appointment as a', join =>
      join.onRef('a.locality_id', '=', 'h.locality_id').onRef('a.person_id', '=', 'h.person_id'),
    )
    .where('h.locality_id', '=', ward.localityId)
    .where('a.unit_id', '=', ward.units[unit] ?? '')
    .select([`${column} as id`])
    .executeTakeFirstOrThrow()
  return row.id
}

const taskLedBy: Find = async (world, ward, unit) => {
  const row = await world.rows
    .selectFrom('task_version')
    .where('locality_id', '=', ward.localityId)
    .where('version', '>', 0)
    .where('lead_unit_id', '=', ward.units[unit] ?? '')
    .select('task_id')
    .executeTakeFirstOrThrow()
  return row.task_id
}

/** How to find one object of a kind; a route that names another kind needs its line here. */
const FIND: Partial<Record<ObjectKind, Find>> = {
  unit: async (_, ward, unit) => ward.units[unit] ?? '',
  /** Plans belong to no unit: a draft stands for the one, a running plan for the other. */
  plan: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('plan')
      .where('locality_id', '=', ward.localityId)
      .where('stage', '=', unit === OWN_UNIT ? 'draft' : 'adopted')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  person: async (_, ward, unit) => ward.people.find(one => one.unit === unit)?.personId ?? '',
  task: taskLedBy,
  target: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('target_version')
      .where('locality_id', '=', ward.localityId)
      .where('version', '>', 0)
      .where('lead_unit_id', '=', ward.units[unit] ?? '')
      .select('target_id')
      .executeTakeFirstOrThrow()
    return row.target_id
  },
  update: ofUnit('task_update'),
  measurement: ofUnit('measurement'),
  'take-in': ofUnit('take_in'),
  concern: ofUnit('concern'),
  lateness: ofUnit('lateness'),
  explanation: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('explanation')
      .where('locality_id', '=', ward.localityId)
      .where('to_unit_id', '=', ward.units[unit] ?? '')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  evidence: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('evidence as e')
      .innerJoin('task_update as u', join =>
        join.onRef('u.locality_id', '=', 'e.locality_id').onRef('u.id', '=', 'e.update_id'),
      )
      .where('e.locality_id', '=', ward.localityId)
      .where('u.unit_id', '=', ward.units[unit] ?? '')
      .select('e.id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  extension: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('extension_request')
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  report: async (world, ward) => {
    const row = await world.rows
      .selectFrom('report')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  'received-report': async (world, ward) => {
    const row = await world.rows
      .selectFrom('received_report')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  round: async (world, ward) => {
    const row = await world.rows
      .selectFrom('reporting_round')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  submission: ofUnit('submission'),
  'grading-contest': async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('grading_contest')
      .where('locality_id', '=', ward.localityId)
      .where('subject_id', '=', ward.units[unit] ?? '')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  definition: async (world, ward) => {
    const row = await world.rows
      .selectFrom('report_definition')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  /** Documents belong to no unit. */
  document: async (world, ward) => {
    const row = await world.rows
      .selectFrom('document')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  occurrence: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('occurrence as o')
      .innerJoin('task_version as v', join =>
        join.onRef('v.locality_id', '=', 'o.locality_id').onRef('v.task_id', '=', 'o.task_id'),
      )
      .where('o.locality_id', '=', ward.localityId)
      .where('v.lead_unit_id', '=', ward.units[unit] ?? '')
      .select('o.id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  calendar: async (world, ward) => {
    const row = await world.rows
      .selectFrom('calendar_feed')
      .where('locality_id', '=', ward.localityId)
      .where('revoked_at', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow()
    return `${tokenFor(world.surroundings, 'calendar', ward.localityId, row.id)}.ics`
  },
  check: async (world, ward) => {
    const row = await world.rows
      .selectFrom('check_link')
      .where('locality_id', '=', ward.localityId)
      .where('revoked_at', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow()
    return tokenFor(world.surroundings, 'check', ward.localityId, row.id)
  },
  letter: async (world, ward) => {
    const row = await world.rows
      .selectFrom('urging_letter')
      .where('locality_id', '=', ward.localityId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  template: firstOf('word_template'),
  'outside-view': firstOf('outside_view'),
  sending: firstOf('outside_sending'),
  written: async (world, ward) => (await writtenIn(world, ward)).id,
  'pdf-copy': async (world, ward) => (await writtenIn(world, ward)).file_sha256,
  link: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('one_time_link as l')
      .innerJoin('task_version as v', 'v.task_id', 'l.task_id')
      .where('l.locality_id', '=', ward.localityId)
      .where('v.lead_unit_id', '=', ward.units[unit] ?? '')
      .select('l.id')
      .executeTakeFirstOrThrow()
    return tokenFor(world.surroundings, 'link', ward.localityId, row.id)
  },
  register: (world, ward, unit) => registerThing(world, ward, unit, 'register'),
  entry: (world, ward, unit) => registerThing(world, ward, unit, 'entry'),
  'register-link': (world, ward, unit) => registerThing(world, ward, unit, 'register-link'),
  'register-file': (world, ward, unit) => registerThing(world, ward, unit, 'register-file'),
  'public-place': (world, ward) => publicationThing(world, ward, 'public-place'),
  'public-edition': (world, ward) => publicationThing(world, ward, 'public-edition'),
  'public-snapshot': (world, ward) => publicationThing(world, ward, 'public-snapshot'),
  'province-file': (world, ward, unit) => registerThing(world, ward, unit, 'province-file'),
  'row-link': (world, ward, unit) => registerThing(world, ward, unit, 'row-link'),
  committee: (world, ward) => committeeThing(world, ward, 'committee'),
  meeting: (world, ward) => committeeThing(world, ward, 'meeting'),
  'meeting-paper': (world, ward) => committeeThing(world, ward, 'meeting_paper'),
  conclusion: (world, ward) => committeeThing(world, ward, 'meeting_conclusion'),
  'inspection-line': (world, ward) => inspectionThing(world, ward, 'inspection_line'),
  inspection: (world, ward) => inspectionThing(world, ward, 'inspection'),
  finding: (world, ward) => inspectionThing(world, ward, 'inspection_finding'),
  remedy: (world, ward) => inspectionThing(world, ward, 'inspection_remedy'),
  period: async () => '2026-H1',
  handover: (world, ward, unit) => handoverOf(world, ward, unit, 'h.id'),
  'handover-note': (world, ward, unit) => handoverOf(world, ward, unit, 'n.id'),
  subtask: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('subtask as s')
      .innerJoin('assignment as a', join =>
        join.onRef('a.locality_id', '=', 's.locality_id').onRef('a.task_id', '=', 's.task_id'),
      )
      .where('s.locality_id', '=', ward.localityId)
      .where('a.unit_id', '=', ward.units[unit] ?? '')
      .select('s.id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  assignment: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('assignment')
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .where('role', '=', 'lead')
      .orderBy('id')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  appointment: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('appointment')
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .orderBy('id')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
}

/** The id of an object of that kind. Throws for a kind that nobody has said how to find. */
export async function objectOf(world: World, kind: ObjectKind, whose: Whose): Promise<string> {
  const find = FIND[kind]
  if (!find) throw new Error(`test/doors/objects.ts does not say how to find a ${kind}`)
  const ward = whose === 'other-locality' ? world.wards.other : world.wards.hoaMai
  return find(world, ward, whose === 'other-unit' ? OTHER_UNIT : OWN_UNIT)
}
