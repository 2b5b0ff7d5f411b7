import type { Clarity } from '../../domain/clarity.ts'
import { CLARITIES } from '../../domain/clarity.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { mergeTasks } from '../../usecases/merge-tasks.ts'
import { reviewItems } from '../../usecases/review-items.ts'
import { undoStep } from '../../usecases/review-step.ts'
import { takeProposals } from '../../usecases/take-proposals.ts'
import { REVIEW, STEP_WORDS } from '../../words/review.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { FIELDS_OF } from './proposal-words.ts'
import { itemPath, reviewPage, reviewPath } from './review.tsx'
import type { ReviewAct } from './views/review.tsx'

type Ids = { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] }

/** "task:<id>" and "target:<id>" by their kinds. */
export const idsOf = (values: readonly string[]): Ids => {
  const of = (kind: string) =>
    values.filter(value => value.startsWith(`${kind}:`)).map(value => value.slice(kind.length + 1))
  return { taskIds: of('task'), targetIds: of('target') }
}

const DECISIONS = {
  confirm: 'accepted',
  'confirm-many': 'accepted',
  drop: 'dropped',
  'drop-many': 'dropped',
  restore: 'unseen',
  'confirm-sure': 'accepted',
} as const satisfies Record<Exclude<ReviewAct, 'merge' | 'undo'>, string>

const isDecision = (act: string): act is keyof typeof DECISIONS => Object.hasOwn(DECISIONS, act)
const isClarity = (word: string): word is Clarity => CLARITIES.some(clarity => clarity === word)

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const asked = form.text('act')
  if (form.text('take') !== '') return take(visit, form)
  if (asked === 'merge') return merge(visit, form)
  if (asked === 'undo') return undo(visit, form)
  return decide(visit, form, isDecision(asked) ? asked : 'confirm')
}

const decide = async (visit: StaffVisit, form: Form, asked: keyof typeof DECISIONS) => {
  const planId = visit.param('planId')
  const many = asked === 'confirm-many' || asked === 'drop-many' || asked === 'confirm-sure'
  const picked =
    asked === 'confirm-sure' ? form.text('sure').split(' ') : many ? form.texts('pick') : [form.text('item')]
  const ids = idsOf(picked)
  const decision = DECISIONS[asked]
  const outcome = await visit.send(reviewItems, { planId, ...ids, decision }, form)
  if (!outcome.ok) return refusedHere(visit, outcome)
  const code = form.text('code')
  const { count } = outcome.value
  const said = {
    accepted: many ? REVIEW.confirmedMany(count) : REVIEW.confirmed(code),
    dropped: many ? REVIEW.droppedMany(count) : REVIEW.dropped(code),
    unseen: REVIEW.restored(code),
  }[decision]
  const undo = { action: reviewPath(planId), hidden: { act: 'undo', nhom: form.text('nhom'), back: code } }
  if (many) return visit.to(`${reviewPath(planId)}?nhom=${form.text('nhom')}`, { message: said, undo })
  const next = form.text('back') || form.text('next')
  const to =
    next === ''
      ? `${reviewPath(planId)}?nhom=${form.text('nhom')}`
      : itemPath(planId, form.text('nhom'), next)
  return visit.to(to, decision === 'unseen' ? said : { message: said, undo })
}

const undo = async (visit: StaffVisit, form: Form) => {
  const planId = visit.param('planId')
  const outcome = await visit.send(undoStep, { planId }, form)
  if (!outcome.ok) return refusedHere(visit, outcome)
  const { act, codes } = outcome.value
  const [code = form.text('back')] = codes
  const to = code === '' ? reviewPath(planId) : itemPath(planId, form.text('nhom'), code)
  return visit.to(to, REVIEW.undone(STEP_WORDS[act], codes))
}

const merge = async (visit: StaffVisit, form: Form) => {
  const planId = visit.param('planId')
  const { taskIds } = idsOf(form.texts('pick'))
  const outcome = await visit.send(mergeTasks, { planId, taskIds }, form)
  if (!outcome.ok) return refusedHere(visit, outcome)
  const { code } = outcome.value
  return visit.to(itemPath(planId, form.text('nhom'), code), REVIEW.merged(code))
}

const take = async (visit: StaffVisit, form: Form) => {
  const planId = visit.param('planId')
  const { taskIds } = idsOf([form.text('item')])
  const wanted = form.text('take')
  const fields = isClarity(wanted) ? { fields: FIELDS_OF[wanted] } : {}
  const outcome = await visit.send(takeProposals, { planId, taskIds, ...fields }, form)
  if (!outcome.ok) return refusedHere(visit, outcome)
  const code = form.text('code')
  return visit.to(itemPath(planId, form.text('nhom'), code), REVIEW.took(code))
}

/** What is wrong is said above the same review; nothing was typed that could be lost. */
const refusedHere = (visit: StaffVisit, outcome: Extract<Outcome<unknown>, { ok: false }>) =>
  visit.refused(outcome.refusal, again => reviewPage(visit, again.errors))

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/ra-soat',
    access: 'session',
    names: 'plan',
    answer: visit => reviewPage(visit),
  },
  { method: 'POST', path: '/ke-hoach/:planId/ra-soat', access: 'session', names: 'plan', answer: act },
] as const satisfies readonly Route[]
