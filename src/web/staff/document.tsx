import { dayOf } from '../../domain/day.ts'
import { DOCUMENT_DIRECTIONS, DOCUMENT_KINDS } from '../../domain/directing-document.ts'
import { DOCUMENT_EXTENSIONS } from '../../domain/document-file.ts'
import { may } from '../../domain/policy/may.ts'
import { openDocument } from '../../usecases/open-document.ts'
import { registerDocument } from '../../usecases/register-document.ts'
import { showDocument } from '../../usecases/show-document.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  DOCUMENT,
  DOCUMENT_DIRECTION_WORDS,
  DOCUMENT_KIND_WORDS,
  DOCUMENT_RELATION_WORDS,
  DOCUMENTS,
  documentName,
  documentShort,
} from '../../words/document.ts'
import { statusWord } from '../../words/status.ts'
import { download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import {
  CheckField,
  Choices,
  DateField,
  ErrorSummary,
  Field,
  FileField,
  HiddenFields,
  Select,
  TextArea,
} from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { dueOf } from './task-line.ts'

const LIST = '/van-ban'
const ADD = '/van-ban/them'
const CRUMBS = [{ label: DOCUMENTS.title, href: LIST }]

const addForm = (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'document.register', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const wrong = again?.of('noSecret')
  return visit.page(
    {
      title: DOCUMENTS.add,
      form: true,
      crumbs: [...CRUMBS, { label: DOCUMENTS.add }],
      error: again !== undefined,
      status: again?.status ?? 200,
      scripts: ['file'],
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={DOCUMENTS.add} />
      <Card>
        <form class="fields" method="post" action={ADD} enctype="multipart/form-data" novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Choices
            {...fieldOf('direction', typed, again, 'in')}
            label={DOCUMENTS.direction}
            options={DOCUMENT_DIRECTIONS.map(value => ({ value, label: DOCUMENT_DIRECTION_WORDS[value] }))}
          />
          <Select
            {...fieldOf('kind', typed, again, 'official-letter')}
            label={DOCUMENTS.kind}
            options={DOCUMENT_KINDS.map(value => ({ value, label: DOCUMENT_KIND_WORDS[value] }))}
          />
          <Field {...fieldOf('number', typed, again)} label={DOCUMENT.number} hint={DOCUMENT.numberHint} />
          <DateField {...fieldOf('dated', typed, again)} label={DOCUMENT.dated} />
          <Field {...fieldOf('issuer', typed, again)} label={DOCUMENTS.issuer} />
          <TextArea {...fieldOf('excerpt', typed, again)} label={DOCUMENT.excerpt} rows={3} />
          <FileField
            name="file"
            label={DOCUMENT.file}
            hint={DOCUMENT.fileHint}
            optional
            accept={DOCUMENT_EXTENSIONS.map(extension => `.${extension}`).join(',')}
            error={again?.of('file')}
          />
          <CheckField
            name="noSecret"
            label={DOCUMENT.noSecret}
            hint={DOCUMENT.noSecretHint}
            checked={typed?.text('noSecret') === '1'}
            error={wrong}
          />
          <div class="btns">
            <SubmitButton primary>{DOCUMENT.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [file] = form.files('file')
  const { file: _, noSecret, ...fields } = form.object({ days: ['dated'] })
  const outcome = await visit.send(
    registerDocument,
    {
      ...fields,
      noSecret: noSecret === '1',
      file: file === undefined || file.bytes.length === 0 ? null : { name: file.name, bytes: file.bytes },
    },
    form,
  )
  if (outcome.ok) return visit.to(`${LIST}/${outcome.value.documentId}`, DOCUMENT.saved(form.text('number')))
  return visit.refused(outcome.refusal, again => addForm(visit, form, again))
}

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showDocument, { documentId: visit.param('documentId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { document, tasks, rights } = outcome.value
  return visit.page(
    { title: documentShort(document), crumbs: [...CRUMBS, { label: document.number }] },
    <>
      <PageHead
        title={document.excerpt}
        sub={documentName(document)}
        facts={
          <>
            <span>{DOCUMENT_DIRECTION_WORDS[document.direction]}</span>
            <span>{DOCUMENT.enteredAt(dayOf(document.enteredAt))}</span>
          </>
        }
        actions={
          rights.direct.length === 0 ? undefined : (
            <ButtonLink href={`${LIST}/${document.id}/giao-viec`} primary sign="plus">
              {DOCUMENT.direct}
            </ButtonLink>
          )
        }
      />
      <p>
        {document.fileSha256 === null ? (
          DOCUMENT.noFile
        ) : (
          <ButtonLink href={`${LIST}/${document.id}/tep`} sign="document" download>
            {DOCUMENT.open}
          </ButtonLink>
        )}
      </p>
      <Section title={DOCUMENT.tasks} count={tasks.length}>
        <Card flush={tasks.length > 0}>
          {tasks.length === 0 ? (
            <p>{DOCUMENT.noTasks}</p>
          ) : (
            <ul class="rows">
              {tasks.map(task => (
                <TaskRow task={task} visit={visit} />
              ))}
            </ul>
          )}
        </Card>
      </Section>
    </>,
  )
}

type Task = Answer<typeof showDocument>['tasks'][number]

const TaskRow = (props: { task: Task; visit: StaffVisit }) => {
  const { task } = props
  const due = dueOf(task, props.visit.today)
  return (
    <li>
      <span class="grow">
        <a href={`/nhiem-vu/${task.id}`}>
          {task.code} {task.text}
        </a>
        <br />
        <small>
          {[task.lead?.name ?? '', due.relative, DOCUMENT_RELATION_WORDS[task.relation]]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <StatusTag
        kind={TASK_KIND[task.judgement.status]}
        word={statusWord(task.judgement.status, task.judgement.daysLate)}
      />
    </li>
  )
}

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openDocument, { documentId: visit.param('documentId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, mediaType, bytes } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/van-ban/them',
    access: 'session',
    names: null,
    answer: visit => addForm(visit, null),
  },
  { method: 'POST', path: '/van-ban/them', access: 'session', names: null, answer: add },
  { method: 'GET', path: '/van-ban/:documentId', access: 'session', names: 'document', answer: page },
  { method: 'GET', path: '/van-ban/:documentId/tep', access: 'session', names: 'document', answer: open },
] as const satisfies readonly Route[]
