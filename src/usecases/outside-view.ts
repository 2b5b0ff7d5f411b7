import { z } from 'zod'
import {
  isOutsideField,
  OUTSIDE_SOURCES,
  type OutsideColumn,
  type OutsideSource,
} from '../domain/outside-view.ts'
import { compareForReports } from '../domain/plan-choice.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import {
  insertOutsideView,
  outsideViews,
  removeOutsideView,
  sendingsOf,
  updateOutsideView,
} from '../store/outside-view.ts'
import { plansOf } from '../store/plan.ts'
import { digest } from './digest.ts'
import { change, look } from './use-case.ts'

const MOST_COLUMNS = 40

const input = z.object({
  /** Absent for a new view. */
  viewId: z.uuid().optional(),
  rowVersion: z.coerce.number().int().default(0),
  name: z.string().trim().min(1, 'missing').max(200, 'too-long'),
  source: z.enum(OUTSIDE_SOURCES, 'choose-one'),
  columns: z
    .array(
      z.object({
        title: z.string().trim().max(200, 'too-long'),
        field: z.string().max(40, 'not-understood').default(''),
        text: z.string().trim().max(500, 'too-long').default(''),
      }),
    )
    .max(MOST_COLUMNS, 'too-long'),
})

type Typed = z.output<typeof input>['columns'][number]

const columnOf = (source: OutsideSource, typed: Typed): OutsideColumn | null => {
  const { title, text, field } = typed
  if (field === '') return { title, field: null, text }
  return isOutsideField(source, field) ? { title, field, text: '' } : null
}

/** Keeps how the columns of somebody else's sheet come from our fields. A column without a name is left out. */
export const keepOutsideView = change({
  name: 'keep-outside-view',
  input,
  async run(work, { viewId, rowVersion, name, source, columns: typed }) {
    const no = work.authorise(may(work.actor, 'outsideView.manage', work.here))
    if (no) return no
    const named = typed.filter(column => column.title !== '')
    if (named.length === 0) return refuse('no-column', 422, { field: 'columns' })
    const twice = named.find((one, at) => named.findIndex(other => other.title === one.title) !== at)
    if (twice !== undefined)
      return refuse('column-twice', 422, { field: 'columns', params: { title: twice.title } })
    const columns = named.flatMap(one => columnOf(source, one) ?? [])
    if (columns.length < named.length) return refuse('field-of-other-source', 422, { field: 'columns' })
    const { trx, localityId, now, actor } = work
    const view = { id: viewId ?? work.newId(), name, source, columns, at: now, by: actor.personId }
    if (viewId === undefined) await insertOutsideView(trx, localityId, view)
    else {
      const [before] = await outsideViews(trx, localityId, { id: viewId })
      if (before === undefined) return notFound()
      if (!(await updateOutsideView(trx, localityId, view, rowVersion)))
        return refuse('stale', 422, { field: 'name', params: { now: before.name } })
    }
    work.record({
      type: 'outside-view-kept',
      payload: { viewId: view.id, columns: digest([name, source, JSON.stringify(columns)]) },
    })
    return done({ viewId: view.id })
  },
})

/** From here on nothing is sent by this view; what was sent stays in the book. */
export const dropOutsideView = change({
  name: 'drop-outside-view',
  input: z.object({ viewId: z.uuid() }),
  async run(work, { viewId }) {
    const no = work.authorise(may(work.actor, 'outsideView.manage', work.here))
    if (no) return no
    const [before] = await outsideViews(work.trx, work.localityId, { id: viewId })
    if (before === undefined) return notFound()
    await removeOutsideView(work.trx, work.localityId, viewId, work.now)
    work.record({ type: 'outside-view-removed', payload: { viewId } })
    return done({ viewId })
  },
})

export const listOutsideViews = look({
  name: 'list-outside-views',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    return done({
      views: await outsideViews(work.trx, work.localityId),
      manage: may(work.actor, 'outsideView.manage', work.here),
    })
  },
})

/** A view with what was sent by it. */
export const showOutsideView = look({
  name: 'show-outside-view',
  input: z.object({ viewId: z.uuid() }),
  async run(work, { viewId }) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    const { trx, localityId, actor, here } = work
    const [[view], sendings, plans] = await Promise.all([
      outsideViews(trx, localityId, { id: viewId }),
      sendingsOf(trx, localityId, { viewId }),
      plansOf(trx, localityId),
    ])
    if (view === undefined) return notFound()
    return done({
      view,
      sendings,
      plans: plans.filter(plan => plan.stage === 'adopted').sort(compareForReports),
      manage: may(actor, 'outsideView.manage', here),
      send: may(actor, 'outsideView.send', here),
    })
  },
})
