import { citeDocument } from '../../usecases/cite-document.ts'
import { showDocuments } from '../../usecases/show-documents.ts'
import { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DOCUMENTS, documentName, TASK_DOCUMENTS } from '../../words/document.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

type Shown = Answer<typeof showTask>

/** The documents that a task stems from or is mentioned in; null when there are none and nobody here may add one. */
export const TaskDocuments = (props: { shown: Shown; visit: StaffVisit }) => {
  const { documents, rights, task } = props.shown
  if (documents.length === 0 && !rights.registerDocument.ok) return null
  return (
    <Section
      title={TASK_DOCUMENTS.title}
      count={documents.length}
      id="van-ban"
      note={
        rights.registerDocument.ok ? (
          <a class="quiet" href={`/nhiem-vu/${task.id}/van-ban`}>
            {TASK_DOCUMENTS.add}
          </a>
        ) : undefined
      }
    >
      {documents.length === 0 ? null : (
        <Card>
          <ul class="rows">
            {documents.map(({ document, relation }) => (
              <li>
                <span class="grow">
                  {relation === 'origin' ? TASK_DOCUMENTS.origin : TASK_DOCUMENTS.cited}{' '}
                  <a href={`/van-ban/${document.id}`}>{documentName(document)}</a>
                  <br />
                  <small>{document.excerpt}</small>
                </span>
                {relation === 'cited' && rights.registerDocument.ok ? (
                  <form method="post" action={`/nhiem-vu/${task.id}/van-ban`}>
                    <HiddenFields fields={props.visit.hidden({ documentId: document.id, act: 'remove' })} />
                    <SubmitButton dense about={document.number}>
                      {TASK_DOCUMENTS.remove}
                    </SubmitButton>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
          {documents.length > 1 ? <p class="small ink2">{TASK_DOCUMENTS.once}</p> : null}
        </Card>
      )}
    </Section>
  )
}

const choose = async (visit: StaffVisit, again?: Again) => {
  const found = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, documents, rights } = found.value
  if (!rights.registerDocument.ok) return visit.forbidden(rights.registerDocument)
  const question = visit.query('q')?.slice(0, 200) ?? ''
  const listed = await showDocuments(visit.ctx, { question })
  if (!listed.ok) return visit.refused(listed.refusal)
  const linked = new Set(documents.map(one => one.document.id))
  const free = listed.value.documents.filter(one => !linked.has(one.id))
  const path = `/nhiem-vu/${task.id}/van-ban`
  return visit.page(
    {
      title: TASK_DOCUMENTS.add,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{task.code}</BackLink>
      <PageHead title={TASK_DOCUMENTS.add} sub={task.text} />
      <Card>
        <form class="fields" method="get" action={path}>
          <Field
            name="q"
            type="search"
            label={DOCUMENTS.question}
            hint={DOCUMENTS.questionHint}
            value={question}
          />
          <div class="btns">
            <SubmitButton>{DOCUMENTS.filter}</SubmitButton>
            <ButtonLink href="/van-ban/them">{DOCUMENTS.add}</ButtonLink>
          </div>
        </form>
      </Card>
      {free.length === 0 ? (
        <EmptyState {...DOCUMENTS.nothingFound} />
      ) : (
        <Card flush>
          <ul class="rows" id="documentId">
            {free.map(one => (
              <li>
                <span class="grow">
                  {documentName(one)}
                  <br />
                  <small>{one.excerpt}</small>
                </span>
                <form method="post" action={path}>
                  <HiddenFields fields={visit.hidden({ documentId: one.id, act: 'add' })} />
                  <SubmitButton dense about={one.number}>
                    {TASK_DOCUMENTS.save}
                  </SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  )
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(citeDocument, { ...form.object(), taskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => choose(visit, again))
  return visit.to(
    `/nhiem-vu/${taskId}#van-ban`,
    form.text('act') === 'remove' ? TASK_DOCUMENTS.removed : TASK_DOCUMENTS.added,
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/van-ban',
    access: 'session',
    names: 'task',
    answer: visit => choose(visit),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/van-ban', access: 'session', names: 'task', answer: act },
] as const satisfies readonly Route[]
