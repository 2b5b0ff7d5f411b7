import { CLARITIES, type Clarity } from '../../domain/clarity.ts'
import { fillItems } from '../../usecases/fill-items.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { takeProposals } from '../../usecases/take-proposals.ts'
import { GRID } from '../../words/review.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { filteredOf, gridPage, gridPath } from './grid.tsx'
import { filterOf, filterQuery } from './grid-filter.ts'
import { FIELDS_OF } from './proposal-words.ts'
import { idsOf } from './review-act.tsx'

/** So many ticks still fit into an address. */
const MOST_TICKS = 120

const FIELDS = [
  'leadUnitId',
  'ownerId',
  'leaderId',
  'nature',
  'deadline',
  'rhythm',
  'product',
  'acceptance',
  'authority',
  'followingUnitId',
] as const

/** What was filled in; an empty field stays out, because it means "leave as it is". */
function fieldsOf(form: Form): Readonly<Record<string, unknown>> {
  const sent = form.object({ days: ['deadline'] })
  const given = FIELDS.filter(name => form.text(name).trim() !== '').map(name => [name, sent[name]])
  const support = form.texts('supportUnitIds')
  return {
    ...Object.fromEntries(given),
    ...(support.length > 0 ? { supportUnitIds: support } : {}),
    ...(form.text('noSupport') === '1' ? { noSupport: true } : {}),
  }
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const filter = filterOf(name => visit.query(name))
  const one = form.text('take')
  if (one !== '') return takeOne(visit, form, one)
  const shown = await showPlan(visit.ctx, { planId })
  if (!shown.ok) return visit.refused(shown.refusal)
  const ids =
    form.text('scope') === 'shown' ? idsOfFiltered(filteredOf(shown.value, filter)) : idsOf(form.texts('row'))
  const outcome =
    form.text('act') === 'take'
      ? await visit.send(takeProposals, { planId, taskIds: ids.taskIds }, form)
      : await visit.send(
          fillItems,
          { planId, ...ids, fields: fieldsOf(form), onlyEmpty: form.text('onlyEmpty') === '1' },
          form,
        )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => gridPage(visit, form, again))
  const codes = [...shown.value.tasks, ...shown.value.targets]
    .filter(item => form.texts('row').some(value => value.endsWith(`:${item.id}`)))
    .map(item => item.code)
  const chosen = codes.length === 0 || codes.length > MOST_TICKS ? {} : { chon: codes.join('.') }
  const trang = visit.query('trang')
  // Who filled by hand goes on filling.
  const mo = form.text('act') === 'fill' ? { mo: '1' } : {}
  const to = gridPath(planId, { ...filterQuery(filter), ...(trang ? { trang } : {}), ...chosen, ...mo })
  return visit.to(to, said(outcome.value))
}

const idsOfFiltered = (filtered: ReturnType<typeof filteredOf>) => ({
  taskIds: filtered.tasks.map(task => task.id),
  targetIds: filtered.targets.map(target => target.id),
})

const said = (value: { tasks: number; targets?: number; fields?: number }): string => {
  if (value.fields === undefined) return GRID.filled(value.tasks + (value.targets ?? 0))
  return value.fields === 0 ? GRID.tookNothing : GRID.took(value.fields, value.tasks)
}

const isClarity = (word: string): word is Clarity => CLARITIES.some(clarity => clarity === word)

/** A chip of one cell: "<task id>:<clarity>". */
const takeOne = async (visit: StaffVisit, form: Form, value: string) => {
  const planId = visit.param('planId')
  const [taskId = '', clarity = ''] = value.split(':')
  const fields = isClarity(clarity) ? { fields: FIELDS_OF[clarity] } : {}
  const outcome = await visit.send(takeProposals, { planId, taskIds: [taskId], ...fields }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => gridPage(visit, form, again))
  const trang = visit.query('trang')
  const query = { ...filterQuery(filterOf(name => visit.query(name))), ...(trang ? { trang } : {}) }
  return visit.to(gridPath(planId, query), said(outcome.value))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/cu-the-hoa',
    access: 'session',
    names: 'plan',
    answer: visit => gridPage(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/cu-the-hoa', access: 'session', names: 'plan', answer: act },
] as const satisfies readonly Route[]
