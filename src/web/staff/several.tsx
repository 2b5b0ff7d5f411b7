import { formatDay } from '../../domain/format-vi.ts'
import { listReportable } from '../../usecases/list-reportable.ts'
import { SEVERAL } from '../../words/several.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { DateField, ErrorSummary, type FieldError, HiddenFields } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { rowField, sendRows } from './several-act.ts'
import { type Returned, TargetFields, TaskFields } from './several-rows.tsx'

const PATH = '/viec-cua-toi/nhieu'

const page = async (visit: StaffVisit, returned: Returned | null) => {
  const outcome = await listReportable(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { tasks, targets } = outcome.value
  const errors = returned === null ? [] : errorsIn(returned)
  const sent = [...(returned?.results.values() ?? [])].filter(result => result.ok).length
  return visit.page(
    { title: SEVERAL.title, error: returned !== null, status: returned === null ? 200 : 422 },
    <>
      <BackLink href="/viec-cua-toi">{SEVERAL.back}</BackLink>
      <ErrorSummary errors={errors} title={SEVERAL.summary(sent, errors.length)} />
      <PageHead title={SEVERAL.title} sub={SEVERAL.sub} />
      {tasks.length + targets.length === 0 ? <EmptyState {...SEVERAL.empty} /> : null}
      <form method="post" action={PATH} novalidate data-draft={PATH} data-draft-about={SEVERAL.title}>
        <HiddenFields fields={visit.hidden()} />
        {tasks.length === 0 ? null : (
          <Section title={SEVERAL.tasks} count={tasks.length}>
            <ul class="several" id="dong">
              {tasks.map(task => (
                <TaskFields visit={visit} returned={returned} task={task} />
              ))}
            </ul>
          </Section>
        )}
        {targets.length === 0 ? null : (
          <Section title={SEVERAL.targets} count={targets.length}>
            <DateField
              name="effectiveOn"
              label={SEVERAL.on}
              value={returned?.typed.text('effectiveOn') ?? formatDay(visit.today)}
            />
            <ul class="several">
              {targets.map(target => (
                <TargetFields visit={visit} returned={returned} target={target} />
              ))}
            </ul>
          </Section>
        )}
        <div class="form-end left">
          <SubmitButton primary>{SEVERAL.send}</SubmitButton>
          <p class="draft-note" role="status" />
        </div>
      </form>
    </>,
  )
}

/** In the order of the rows. */
const errorsIn = ({ typed, results }: Returned): readonly FieldError[] => {
  const errors = [...results].flatMap(([row, result]) =>
    result.ok
      ? []
      : [...result.errors].map(([field, message]) => {
          const name = rowField(row, field)
          return { name: typed.names().includes(name) ? name : rowField(row, 'dong'), message }
        }),
  )
  return results.size === 0 ? [{ name: 'dong', message: SEVERAL.nothingFilled }] : errors
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const rows = new Set([...form.names()].flatMap(name => /^([tc]\.[0-9a-f-]{36})\./u.exec(name)?.[1] ?? []))
  const idsOf = (kind: string) => [...rows].filter(row => row.startsWith(kind)).map(row => row.slice(2))
  const results = await sendRows(visit, form, { taskIds: idsOf('t.'), targetIds: idsOf('c.') })
  const good = [...results.values()].filter(result => result.ok).length
  if (results.size > 0 && good === results.size) return visit.to('/viec-cua-toi', SEVERAL.sent(good))
  return page(visit, { typed: form, results })
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: send },
] as const satisfies readonly Route[]
