import { directTask } from '../../usecases/direct-task.ts'
import { prepareDirecting } from '../../usecases/prepare-directing.ts'
import { DIRECT, DOCUMENTS, documentName } from '../../words/document.ts'
import { LINE_WORDS } from '../../words/plan.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, plainNames } from './assignment-fields.tsx'

/** Nothing is assigned before the form is sent, but that such tasks mostly have a deadline. */
const EMPTY = {
  lead: null,
  leadText: [],
  owner: null,
  rhythm: null,
  following: null,
  nature: 'dated',
} as const

const form = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const found = await visit.send(prepareDirecting, { documentId: visit.param('documentId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { document, units, people, lines, refusal } = found.value
  if (refusal !== null) return visit.forbidden(refusal)
  const again = refused && plainNames(refused)
  return visit.page(
    {
      title: DIRECT.title,
      form: true,
      crumbs: [
        { label: DOCUMENTS.title, href: '/van-ban' },
        { label: document.number, href: `/van-ban/${document.id}` },
        { label: DIRECT.title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={DIRECT.title} sub={documentName(document)} />
      <figure class="quote">
        <blockquote>“{document.excerpt}”</blockquote>
      </figure>
      <Card>
        <form class="fields" method="post" action={`/van-ban/${document.id}/giao-viec`} novalidate>
          <HiddenFields fields={visit.hidden(lines.length === 1 ? { line: lines[0] ?? 'state' } : {})} />
          {lines.length < 2 ? null : (
            <Choices
              {...fieldOf('line', typed, again, 'state')}
              label={DIRECT.line}
              options={lines.map(value => ({ value, label: LINE_WORDS[value] }))}
            />
          )}
          <TextArea {...fieldOf('text', typed, again)} label={DIRECT.text} />
          <AssignmentFields item={EMPTY} units={units} people={people} typed={typed} again={again} />
          <Field
            {...fieldOf('workingDays', typed, again)}
            label={DIRECT.workingDays}
            hint={DIRECT.workingDaysHint}
            unit={DIRECT.workingDaysUnit}
            figure
            optional
          />
          <div class="btns">
            <SubmitButton primary>{DIRECT.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const send = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const line = sent.text('line') === 'party' ? 'party' : 'state'
  const outcome = await visit.send(
    directTask,
    {
      documentId: visit.param('documentId'),
      line,
      text: sent.text('text'),
      fields: assignmentOf(sent),
      workingDays: sent.object({ numbers: ['workingDays'] })['workingDays'] ?? null,
      planTitle: DIRECT.planTitle(line, Number(visit.today.slice(0, 4))),
    },
    sent,
  )
  if (outcome.ok) return visit.to(`/nhiem-vu/${outcome.value.taskId}`, DIRECT.saved)
  return visit.refused(outcome.refusal, again => form(visit, sent, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/van-ban/:documentId/giao-viec',
    access: 'session',
    names: 'document',
    answer: visit => form(visit, null),
  },
  {
    method: 'POST',
    path: '/van-ban/:documentId/giao-viec',
    access: 'session',
    names: 'document',
    answer: send,
  },
] as const satisfies readonly Route[]
