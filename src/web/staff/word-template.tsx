import { dayOf } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { NEEDED_FIELDS, TEMPLATE_FIELDS } from '../../domain/word-template.ts'
import { dropTemplate, keepTemplate, listTemplates, openTemplate } from '../../usecases/word-template.ts'
import { TEMPLATE_FIELD_WORDS, TEMPLATES } from '../../words/word-template.ts'
import { download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, FileField, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/mau-word'
const lineName = (line: string): string => (line === 'party' ? TEMPLATES.lines.party : TEMPLATES.lines.state)

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(listTemplates, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const templates = outcome.value
  return visit.page(
    { title: TEMPLATES.title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead title={TEMPLATES.title} sub={TEMPLATES.sub} />
      <div class="stack">
        <Section title={TEMPLATES.upload}>
          <Card>
            <form class="fields" method="post" action={PATH} enctype="multipart/form-data" novalidate>
              <HiddenFields fields={visit.hidden()} />
              <Select
                {...fieldOf('line', typed, again, 'state')}
                label={TEMPLATES.line}
                options={[
                  { value: 'state', label: TEMPLATES.lines.state },
                  { value: 'party', label: TEMPLATES.lines.party },
                ]}
              />
              <FileField
                name="file"
                label={TEMPLATES.file}
                hint={TEMPLATES.fileHint}
                accept=".docx"
                error={again?.of('file')}
              />
              <div class="btns">
                <SubmitButton primary>{TEMPLATES.keep}</SubmitButton>
              </div>
            </form>
          </Card>
        </Section>
        <Section title={TEMPLATES.list} count={templates.length}>
          {templates.length === 0 ? (
            <EmptyState {...TEMPLATES.empty} />
          ) : (
            <DataTable
              caption={TEMPLATES.list}
              captionHidden
              columns={TEMPLATES.columns.map(title => ({ title }))}
              rows={templates.map(one => ({
                cells: [
                  <a href={`${PATH}/${one.id}/tep.docx`} download>
                    {one.name}
                  </a>,
                  lineName(one.line),
                  `${formatInstant(one.uploadedAt)}, ${one.uploadedBy}`,
                  one.endedAt === null ? (
                    <form class="btns" method="post" action={`${PATH}/${one.id}/thoi-dung`}>
                      <HiddenFields fields={visit.hidden()} />
                      <span>{TEMPLATES.inUse}</span>
                      <SubmitButton>{TEMPLATES.drop}</SubmitButton>
                    </form>
                  ) : (
                    TEMPLATES.ended(formatDay(dayOf(one.endedAt)))
                  ),
                ],
              }))}
            />
          )}
        </Section>
        <Section title={TEMPLATES.fields}>
          <DataTable
            caption={TEMPLATES.fields}
            captionHidden
            columns={TEMPLATES.fieldColumns.map(title => ({ title }))}
            rows={TEMPLATE_FIELDS.map(field => ({
              cells: [
                <code>{`{${field}}`}</code>,
                TEMPLATE_FIELD_WORDS[field],
                NEEDED_FIELDS.includes(field) ? TEMPLATES.needed : '',
              ],
            }))}
          />
        </Section>
      </div>
    </>,
  )
}

const upload = async (visit: StaffVisit) => {
  const no = may(visit.ctx.actor, 'template.manage', visit.here)
  if (!no.ok) return visit.forbidden(no)
  const form = await visit.form()
  const [file = null] = form.files('file')
  const outcome = await visit.send(keepTemplate, { line: form.text('line'), file }, form)
  if (outcome.ok) return visit.to(PATH, TEMPLATES.kept)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const drop = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(dropTemplate, { templateId: visit.param('templateId') }, form)
  return outcome.ok ? visit.to(PATH, TEMPLATES.dropped) : visit.refused(outcome.refusal)
}

const file = async (visit: StaffVisit) => {
  const outcome = await visit.send(openTemplate, { templateId: visit.param('templateId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, bytes, mediaType } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/mau-word', access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: '/mau-word', access: 'session', names: null, answer: upload },
  {
    method: 'GET',
    path: '/mau-word/:templateId/tep.docx',
    access: 'session',
    names: 'template',
    answer: file,
  },
  {
    method: 'POST',
    path: '/mau-word/:templateId/thoi-dung',
    access: 'session',
    names: 'template',
    answer: drop,
  },
] as const satisfies readonly Route[]
