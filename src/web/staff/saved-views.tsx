import type { listChoices } from '../../usecases/list-choices.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { SAVED_VIEW } from '../../words/task-list.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Checkbox, Field, HiddenFields } from '../ui/form.tsx'

type View = Answer<typeof listChoices>['views'][number]

/** The address of each list that can be kept. */
export const LIST_PATHS = { tasks: '/nhiem-vu', targets: '/chi-tieu' } as const

export const viewHref = (list: View['list'], query: string): string =>
  query === '' ? LIST_PATHS[list] : `${LIST_PATHS[list]}?${query}`

/** Views of one list that were kept before, and a form to keep this one. `query` is '' for the list as it begins. */
export const SavedViews = (props: {
  visit: StaffVisit
  list: View['list']
  query: string
  views: readonly View[]
}) => {
  const me = props.visit.ctx.actor.personId
  const views = props.views.filter(view => view.list === props.list)
  return (
    <div class="no-print section">
      <Section title={SAVED_VIEW.title} id="da-luu">
        {views.length === 0 ? <p class="small ink2">{SAVED_VIEW.none}</p> : null}
        {views.length === 0 ? null : (
          <ul class="rows">
            {views.map(view => (
              <li>
                <span class="grow">
                  <a href={viewHref(view.list, view.query)}>{view.name}</a>
                  {view.personId === me ? null : <small>{SAVED_VIEW.by(view.personName)}</small>}
                </span>
                {view.personId === me ? (
                  <form method="post" action="/danh-sach-da-luu/xoa">
                    <HiddenFields fields={props.visit.hidden({ viewId: view.id })} />
                    <SubmitButton dense about={view.name}>
                      {SAVED_VIEW.remove}
                    </SubmitButton>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {props.query === '' ? null : (
          <details class="narrow">
            <summary>{SAVED_VIEW.save}</summary>
            <form method="post" action="/danh-sach-da-luu">
              <HiddenFields fields={props.visit.hidden({ query: props.query, list: props.list })} />
              <Field name="name" label={SAVED_VIEW.name} hint={SAVED_VIEW.hint} maxlength={80} />
              <Checkbox name="shared" value="co">
                {SAVED_VIEW.shared}
              </Checkbox>
              <SubmitButton>{SAVED_VIEW.save}</SubmitButton>
            </form>
          </details>
        )}
      </Section>
    </div>
  )
}
