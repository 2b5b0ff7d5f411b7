import { removeView } from '../../usecases/remove-view.ts'
import { saveView } from '../../usecases/save-view.ts'
import { SAVED_VIEW } from '../../words/task-list.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Checkbox, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { LIST_PATHS, viewHref } from './saved-views.tsx'

const keep = async (visit: StaffVisit) => {
  const form = await visit.form()
  const name = form.text('name')
  // The page number of the moment is no part of the list.
  const parts = new URLSearchParams(form.text('query'))
  parts.delete('trang')
  const query = parts.toString()
  const list = form.text('list') === 'targets' ? 'targets' : 'tasks'
  const outcome = await visit.send(saveView, { list, name, query, shared: form.text('shared') !== '' }, form)
  if (outcome.ok) return visit.to(viewHref(list, query), SAVED_VIEW.saved(name.trim()))
  return visit.refused(outcome.refusal, again =>
    visit.page(
      { title: SAVED_VIEW.save, form: true, error: true, status: again.status },
      <>
        <ErrorSummary errors={again.errors} />
        <PageHead title={SAVED_VIEW.save} />
        <form method="post" action="/danh-sach-da-luu">
          <HiddenFields fields={visit.hidden({ query, list })} />
          <Field
            name="name"
            label={SAVED_VIEW.name}
            hint={SAVED_VIEW.hint}
            value={name}
            error={again.of('name')}
          />
          <Checkbox name="shared" value="co" checked={form.text('shared') !== ''}>
            {SAVED_VIEW.shared}
          </Checkbox>
          <SubmitButton primary>{SAVED_VIEW.save}</SubmitButton>
        </form>
      </>,
    ),
  )
}

const remove = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(removeView, { viewId: form.text('viewId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(LIST_PATHS[outcome.value.list], SAVED_VIEW.removed)
}

export const routes = [
  { method: 'POST', path: '/danh-sach-da-luu', access: 'session', names: null, answer: keep },
  { method: 'POST', path: '/danh-sach-da-luu/xoa', access: 'session', names: null, answer: remove },
] as const satisfies readonly Route[]
