import { formatInstant } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { RegisterDefinition } from '../../domain/register.ts'
import { writeRegister } from '../../domain/register-schema.ts'
import { listUnits } from '../../usecases/list-units.ts'
import { previewRegister } from '../../usecases/preview-register.ts'
import { showRegister } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { REGISTER, REGISTER_FORM, REGISTERS } from '../../words/register.ts'
import { WHAT_IF } from '../../words/register-what-if.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Checkbox, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { REGISTER_PATH } from './register.tsx'
import { keep, kept, openLibraryVersion, seal, sendBrought } from './register-brought.tsx'
import { definitionOf, formProblems, inputOf, positionsOf, ROOM, withHeads } from './register-document.ts'
import { RowFields } from './register-fields.tsx'
import { FieldCard, Head, IndicatorCard } from './register-form-fields.tsx'
import { type WhatIf, WhatIfPart } from './register-what-if.tsx'

type Shown = Answer<typeof showRegister>

const EMPTY: RegisterDefinition = {
  code: '',
  title: '',
  about: null,
  group: '',
  period: 'event',
  grace: 5,
  enteredBy: [],
  confirmer: 'either',
  rowField: null,
  class: 'internal',
  fields: [],
  indicators: [],
}

/** What the editor shows: the register as it stands, what was typed, and what follows from it. */
type Edited = {
  readonly shown: Shown | null
  readonly form: Form | null
  readonly again?: Again | undefined
  readonly preview: boolean
  /** What keeping it would do, where somebody asked. */
  readonly told?: WhatIf | undefined
  /** Blank fields to show. */
  readonly room: number
}

const page = async (visit: StaffVisit, edited: Edited) => {
  const permission = may(visit.ctx.actor, 'register.define', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const units = await listUnits(visit.ctx, {})
  if (!units.ok) return visit.refused(units.refusal)
  const { shown, form, again } = edited
  const before = shown?.register.definition ?? null
  const typed = form === null ? (before ?? EMPTY) : definitionOf(form, before)
  const definition = form?.text('act') === 'heads' ? withHeads(typed, form.text('heads')) : typed
  const path = shown === null ? `${REGISTER_PATH}/moi` : `${REGISTER_PATH}/${shown.register.id}/bieu-mau`
  const title = before === null ? REGISTER_FORM.newTitle : REGISTER_FORM.editTitle(before.title)
  const inputs = (
    <>
      <Head definition={definition} units={units.value} again={again} />
      <Section title={REGISTER_FORM.fields} count={definition.fields.length}>
        <div class="stack">
          <details class="edit-further">
            <summary>{REGISTER_FORM.heads}</summary>
            <div class="fields">
              <TextArea
                name="heads"
                label={REGISTER_FORM.headsLabel}
                hint={REGISTER_FORM.headsHint}
                rows={2}
                optional
              />
              <div class="btns">
                <SubmitButton name="act" value="heads" dense>
                  {REGISTER_FORM.addHeads}
                </SubmitButton>
              </div>
            </div>
          </details>
          {rowsOf(definition.fields, form, 'f', edited.room).map(({ at, item }) => (
            <FieldCard
              at={at}
              field={item}
              known={before?.fields.some(one => one.key === item?.key) ?? false}
              again={again}
            />
          ))}
          <div class="btns">
            <SubmitButton name="act" value="more" dense>
              {REGISTER_FORM.more}
            </SubmitButton>
          </div>
        </div>
      </Section>
      <Section title={REGISTER_FORM.indicators} count={definition.indicators.length}>
        <p class="small ink2">{REGISTER_FORM.indicatorsHint}</p>
        <div class="stack">
          {rowsOf(definition.indicators, form, 'i', ROOM.indicators).map(({ at, item }) => (
            <IndicatorCard at={at} indicator={item} again={again} />
          ))}
        </div>
      </Section>
      <Card>
        <div class="fields">
          {before === null ? null : (
            <Checkbox name="active" checked={isActive(shown, form)}>
              {REGISTER_FORM.active}
            </Checkbox>
          )}
          <div class="btns">
            {before === null ? (
              <SubmitButton primary name="act" value="save">
                {REGISTER_FORM.save}
              </SubmitButton>
            ) : (
              <SubmitButton primary={edited.told === undefined} name="act" value="what-if">
                {WHAT_IF.look}
              </SubmitButton>
            )}
            <SubmitButton name="act" value="preview">
              {REGISTER_FORM.preview}
            </SubmitButton>
          </div>
        </div>
      </Card>
    </>
  )
  return visit.page(
    {
      title,
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        ...(shown === null
          ? []
          : [{ label: shown.register.title, href: `${REGISTER_PATH}/${shown.register.id}` }]),
        { label: title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={before === null ? REGISTERS.sub : REGISTER_FORM.code(before.code)} />
      {edited.preview ? (
        <Section title={REGISTER_FORM.previewTitle} id="xem-thu">
          <Card>
            <div class="fields register-preview">
              <RowFields
                definition={definition}
                values={{}}
                on={visit.today}
                note=""
                typed={null}
                again={undefined}
                photo={false}
              />
            </div>
          </Card>
        </Section>
      ) : null}
      <form method="post" action={path} novalidate>
        <HiddenFields fields={visit.hidden({ seen: String(shown?.register.version ?? 0) })} />
        {edited.told === undefined ? null : (
          <WhatIfPart
            visit={visit}
            told={edited.told}
            units={units.value}
            form={form}
            again={again}
            previewed={seal(writeRegister(definition), isActive(shown, form))}
          />
        )}
        {edited.told === undefined ? (
          inputs
        ) : (
          <details class="edit-further">
            <summary>{WHAT_IF.further}</summary>
            {inputs}
          </details>
        )}
      </form>
      {shown === null ? null : (
        <Section title={REGISTER.versions} count={shown.versions.length}>
          <Card>
            <ul class="rows">
              {shown.versions.map(one => (
                <li>
                  <span class="grow">
                    {REGISTER.version(one.version)}: {one.recordedBy.name}, {formatInstant(one.recordedAt)}
                    {one.reason === null ? null : <small> {one.reason}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>,
  )
}

/** What stands, at the places of the form, and blanks after it. */
function rowsOf<T>(items: readonly T[], form: Form | null, list: 'f' | 'i', room: number) {
  const used = form === null ? items.map((_, at) => at) : positionsOf(form, list).slice(0, items.length)
  const rows: { at: number; item: T | null }[] = items.map((item, at) => ({ at: used[at] ?? at, item }))
  const next = Math.max(-1, ...rows.map(row => row.at)) + 1
  for (let extra = 0; extra < room; extra += 1) rows.push({ at: next + extra, item: null })
  return rows
}

/** Whether the register is in use by what was typed, or as it stands; a new one is. */
const isActive = (shown: Shown | null, form: Form | null): boolean =>
  shown === null || (form === null ? shown.register.active : form.text('active') === '1')

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(showRegister, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  if (visit.query('ban') === 'thu-vien') return openLibraryVersion(visit, shown.register)
  return page(visit, { shown, form: null, preview: false, room: 1 })
}

const BLANK: Edited = { shown: null, form: null, preview: false, room: ROOM.fields }

const send = async (visit: StaffVisit, registerId: string) => {
  const form = await visit.form()
  const permission = may(visit.ctx.actor, 'register.define', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const found = registerId === '' ? null : await visit.send(showRegister, { registerId })
  if (found !== null && !found.ok) return visit.refused(found.refusal)
  const shown = found === null ? null : found.value
  if (shown !== null && form.text('document') !== '') return sendBrought(visit, shown.register, form)
  const act = form.text('act')
  if (act === 'more' || act === 'preview' || act === 'heads')
    return page(visit, { shown, form, preview: act === 'preview', room: act === 'more' ? ROOM.more : 0 })
  const definition = definitionOf(form, shown?.register.definition ?? null)
  const refused = (refusal: Refusal, told?: WhatIf) =>
    visit.refused(refusal, given => {
      const errors = given.errors.map(error => ({ ...error, name: inputOf(form, definition, error.name) }))
      const again: Again = { ...given, errors, of: name => errors.find(one => one.name === name)?.message }
      return page(visit, { shown, form, again, preview: false, told, room: 0 })
    })
  const problems = formProblems(form, definition)
  if (problems.length > 0) return refused(refuse('bad-input', 422, { problems }).refusal)
  const document = writeRegister(definition)
  const active = isActive(shown, form)
  if (shown !== null) {
    const previewed = await visit.send(previewRegister, { registerId, document, active })
    if (!previewed.ok) return refused(previewed.refusal)
    if (act !== 'save' || form.text('previewed') !== seal(document, active))
      return page(visit, { shown, form, preview: false, told: previewed.value, room: 0 })
    const outcome = await keep(visit, form, { registerId, document, active })
    return outcome.ok ? kept(visit, outcome.value) : refused(outcome.refusal, previewed.value)
  }
  const outcome = await keep(visit, form, { registerId, document, active })
  return outcome.ok ? kept(visit, outcome.value) : refused(outcome.refusal)
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/moi',
    access: 'session',
    names: null,
    answer: visit => page(visit, BLANK),
  },
  {
    method: 'POST',
    path: '/so-theo-doi/moi',
    access: 'session',
    names: null,
    answer: visit => send(visit, ''),
  },
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/bieu-mau',
    access: 'session',
    names: 'register',
    answer: open,
  },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/bieu-mau',
    access: 'session',
    names: 'register',
    answer: visit => send(visit, visit.param('registerId')),
  },
] as const satisfies readonly Route[]
