import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import type { DocumentAnnex, OfficialDocument } from '../domain/official-document.ts'
import { placeName } from '../domain/official-document.ts'
import { FORM_KINDS, SIGNING_FORMS, signingFits } from '../domain/paper.ts'
import { may } from '../domain/policy/may.ts'
import { isChair } from '../domain/recipient.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { type PlanRecord, planById, plansOf } from '../store/plan.ts'
import { writtenDocuments } from '../store/written-document.ts'
import type { Assignment } from '../writer/assignment-table.ts'
import {
  assembleConclusion,
  assembleInvitation,
  assembleOfficialLetter,
  assemblePlanPaper,
  numberingOf,
  type PaperFrame,
} from '../writer/written-document.ts'
import { annexesOfPlan } from './build-annexes.ts'
import { DOCX } from './build-report.ts'
import { keepPaper } from './keep-paper.ts'
import { proposedNumber } from './take-number.ts'
import { change, look, type Work } from './use-case.ts'

const LINES = ['state', 'party'] as const
const short = z.string().trim().min(1, 'missing').max(500, 'too-long')
const optional = z.string().trim().max(500, 'too-long').default('')
const lines = z.array(z.string().trim().max(2000, 'too-long')).max(400, 'too-long').default([])
const someLines = lines.refine(all => all.length > 0, 'missing')
const day = z.string('missing').refine(isDay, 'no-such-day')

const assignment = z.object({ work: short, unit: short, due: day.nullable() })

/** One line that is none spoils the field as a whole: people see and mend the lines together. */
function assignmentsOf(lines: readonly unknown[], ctx: z.RefinementCtx): readonly Assignment[] {
  const read = lines.map(one => assignment.safeParse(one))
  if (read.some(one => !one.success)) ctx.addIssue({ code: 'custom', message: 'assignment-line' })
  return read.flatMap(one => (one.success ? [one.data] : []))
}

const frame = {
  line: z.enum(LINES, 'choose-one'),
  signerId: z.uuid('choose-one'),
  form: z.enum(SIGNING_FORMS, 'choose-one'),
  urgency: z.enum(['flash', 'very-urgent', 'urgent']).nullable().default(null),
  recipients: lines,
  filing: z.string().trim().min(1, 'missing').max(60, 'too-long').default('VT'),
  number: z
    .number('no-number')
    .int('no-number')
    .min(1, 'no-number')
    .max(99_999, 'out-of-range')
    .nullable()
    .default(null),
  dated: day.nullable().default(null),
}

const input = z.discriminatedUnion('kind', [
  z.object({
    ...frame,
    kind: z.literal('invitation'),
    abstract: short,
    guests: someLines,
    chair: optional,
    on: day,
    time: z.string('no-clock').regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/u, 'no-clock'),
    where: short,
    content: lines,
  }),
  z.object({
    ...frame,
    kind: z.literal('conclusion'),
    abstract: short,
    chair: short,
    on: day,
    attendees: optional,
    content: someLines,
    assignments: z.array(z.unknown()).max(200, 'too-long').default([]).transform(assignmentsOf),
  }),
  z.object({
    ...frame,
    kind: z.literal('letter'),
    abstract: short,
    addressees: someLines,
    content: someLines,
  }),
  z.object({
    ...frame,
    kind: z.literal('plan'),
    abstract: short,
    bases: lines,
    content: someLines,
    /** The plan of the system whose Phụ lục I and II are signed with this one; null = none. */
    annexPlanId: z.uuid('choose-one').nullable().default(null),
  }),
])
type Input = z.output<typeof input>

export type Signer = {
  readonly id: string
  readonly name: string
  readonly post: string
  /** A leader of this line; null for the head of a unit, who signs by order or under authority. */
  readonly leads: 'state' | 'party' | null
  readonly deputy: boolean
}

/** Who may sign a document: the leaders of both lines, and heads of units in the head's stead. */
export async function signersOf({ trx, localityId, today }: Work): Promise<readonly Signer[]> {
  const people = await peopleOf(trx, localityId, { day: today })
  const signers = people.flatMap(({ id, name, appointments }): Signer[] => {
    const leader = appointments.find(one => one.role === 'leader-state' || one.role === 'leader-party')
    const head = appointments.find(one => one.role === 'unit-head' || one.role === 'office-vetting')
    if (leader !== undefined) {
      const leads = leader.role === 'leader-party' ? 'party' : 'state'
      return [{ id, name, post: leader.post, leads, deputy: !isChair(leader.post) }]
    }
    return head === undefined ? [] : [{ id, name, post: head.post, leads: null, deputy: false }]
  })
  // The committee's chair first, then deputies, then the Party's leaders; heads of units sign for others.
  const place = ({ leads, deputy }: Signer): number =>
    leads === null ? 4 : (leads === 'state' ? 0 : 2) + (deputy ? 1 : 0)
  return signers.toSorted((one, other) => place(one) - place(other))
}

function assemble(given: Input, by: PaperFrame, annexes: readonly DocumentAnnex[]): OfficialDocument {
  switch (given.kind) {
    case 'invitation':
      return assembleInvitation({
        ...by,
        abstract: given.abstract,
        meeting: given.abstract,
        guests: given.guests,
        content: given.content,
        chair: given.chair === '' ? null : given.chair,
        on: given.on,
        time: given.time,
        where: given.where,
      })
    case 'conclusion':
      return assembleConclusion({
        ...by,
        meeting: given.abstract,
        chair: given.chair,
        on: given.on,
        attendees: given.attendees,
        content: given.content,
        assignments: given.assignments,
      })
    case 'letter': {
      const { abstract, addressees, content } = given
      return assembleOfficialLetter({ ...by, abstract, addressees, content, annexes: [] })
    }
    case 'plan': {
      const { abstract, bases, content } = given
      return assemblePlanPaper({ ...by, abstract, bases, content, annexes })
    }
  }
}

/** Writes a document from a form, keeps its Word file under its hash, and gives it its number where one was entered. */
export const writePaper = change({
  name: 'write-paper',
  input,
  async run(work, given) {
    const no = work.authorise(may(work.actor, 'paper.write', work.here))
    if (no) return no
    const locality = await localityById(work.trx, work.localityId)
    if (locality === null) return notFound()
    const signer = (await signersOf(work)).find(one => one.id === given.signerId)
    if (signer === undefined) return refuse('choose-one', 422, { field: 'signerId' })
    if (!signingFits(given.form, { line: given.line, leads: signer.leads }))
      return refuse('signing-form', 422, { field: 'form' })
    if (given.dated !== null && given.dated > work.today)
      return refuse('dated-ahead', 422, { field: 'dated' })
    const annexed = given.kind === 'plan' ? given.annexPlanId : null
    const plan = annexed === null ? null : await planById(work.trx, work.localityId, annexed)
    if (plan !== null && !isAnnexed(plan)) return notFound()
    if (annexed !== null && plan === null) return notFound()
    const annexes = plan === null ? [] : (await annexesOfPlan(work, plan, locality.name)).annexes
    const frameOfPaper: PaperFrame = {
      locality: { name: locality.name, place: placeName(locality.name), province: locality.province },
      line: given.line,
      number: given.number,
      dated: given.dated,
      today: work.today,
      urgency: given.urgency,
      medium: 'electronic',
      signing: { form: given.form, name: signer.name, post: signer.post, deputy: signer.deputy },
      recipients: given.recipients,
      filing: given.filing,
    }
    const document = assemble(given, frameOfPaper, annexes)
    return keepPaper(work, {
      kind: given.kind,
      line: given.line,
      document,
      number: given.number,
      dated: given.dated,
    })
  },
})

/** What was written, and whether the one who looks may write more. */
export const listPapers = look({
  name: 'list-papers',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    return done({
      papers: await writtenDocuments(work.trx, work.localityId),
      write: may(work.actor, 'paper.write', work.here),
    })
  },
})

/** A plan that is prepared or runs has annexes to be signed. */
const isAnnexed = ({ stage, kind }: PlanRecord): boolean =>
  kind === 'action' && (stage === 'draft' || stage === 'adopted')

/** What an empty form of a kind begins with: who may sign, which number comes next on either line, whose annexes may go along. */
export const beginPaper = look({
  name: 'begin-paper',
  input: z.object({ kind: z.enum(FORM_KINDS) }),
  async run(work, { kind }) {
    const no = work.authorise(may(work.actor, 'paper.write', work.here))
    if (no) return no
    const next = (line: (typeof LINES)[number]) => proposedNumber(work, numberingOf(line, kind), work.today)
    const [signers, state, party] = [await signersOf(work), await next('state'), await next('party')]
    const plans = kind === 'plan' ? (await plansOf(work.trx, work.localityId)).filter(isAnnexed) : []
    return done({
      signers,
      next: { state, party },
      plans: plans.map(({ id, number, title }) => ({ id, number, title })),
    })
  },
})

/** A document as it was written, for looking at. */
export const showPaper = look({
  name: 'show-paper',
  input: z.object({ documentId: z.uuid() }),
  async run(work, { documentId }) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    const [paper] = await writtenDocuments(work.trx, work.localityId, { id: documentId })
    return paper === undefined ? notFound() : done(paper)
  },
})

/** The file of a document as it was kept. */
export const openPaper = look({
  name: 'open-paper',
  input: z.object({ documentId: z.uuid() }),
  async run(work, { documentId }) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    const [paper] = await writtenDocuments(work.trx, work.localityId, { id: documentId })
    const bytes = paper && (await work.ctx.files.get(work.localityId, paper.sha256))
    if (paper === undefined || bytes == null) return notFound()
    return done({ bytes, mediaType: DOCX, kind: paper.kind })
  },
})
