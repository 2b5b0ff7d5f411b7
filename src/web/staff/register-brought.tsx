import { notFound, refuse } from '../../domain/refusal.ts'
import { overStanding } from '../../domain/register-change.ts'
import { readRegister, writeRegister } from '../../domain/register-schema.ts'
import { digest } from '../../usecases/digest.ts'
import { listUnits } from '../../usecases/list-units.ts'
import { previewRegister } from '../../usecases/preview-register.ts'
import { saveRegister } from '../../usecases/save-register.ts'
import type { showRegister } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { REGISTERS } from '../../words/register.ts'
import { REGISTER_LIBRARY } from '../../words/register-library.ts'
import { BROUGHT, WHAT_IF } from '../../words/register-what-if.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ErrorSummary, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { REGISTER_PATH } from './register.tsx'
import { type WhatIf, WhatIfPart } from './register-what-if.tsx'

type Register = Answer<typeof showRegister>['register']
type Kept = Answer<typeof saveRegister>

/** What a preview was made of: only just that is kept afterwards. */
export const seal = (document: object, active: boolean): string => digest({ document, active })

/** Keeps a definition with what the preview's own fields say. */
export const keep = (
  visit: StaffVisit,
  form: Form,
  register: { readonly registerId: string; readonly document: object; readonly active: boolean },
) =>
  visit.send(
    saveRegister,
    {
      ...register,
      seen: Number(form.text('seen')),
      reason: form.text('reason'),
      rebind: form.texts('rebind'),
      rebindFrom: form.object({ days: ['rebindFrom'] })['rebindFrom'] ?? '',
    },
    form,
  )

/** To the register, with what was kept. */
export const kept = (visit: StaffVisit, { registerId, title, version, rebound }: Kept) =>
  visit.to(`${REGISTER_PATH}/${registerId}`, WHAT_IF.saved(title, version, rebound))

/** What the library says of a register that stands here, as a further version of it. */
export const openLibraryVersion = (visit: StaffVisit, register: Register) => {
  const document = REGISTER_LIBRARY.find(one => one['x-code'] === register.code)
  return document === undefined ? visit.refused(notFound().refusal) : look(visit, register, document, null)
}

/** A definition that was brought over the one that stands: shown first, kept once its preview was seen. */
export const sendBrought = (visit: StaffVisit, register: Register, form: Form) => {
  const brought = parsed(form.text('document'))
  return brought === null
    ? visit.refused(refuse('not-json', 422, { field: 'document' }).refusal)
    : look(visit, register, brought, form)
}

const parsed = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

async function look(visit: StaffVisit, register: Register, brought: object, form: Form | null) {
  const document = furtherVersion(register, brought)
  const { active } = register
  const previewed = await visit.send(previewRegister, { registerId: register.id, document, active })
  if (!previewed.ok)
    return visit.refused(previewed.refusal, again => page(visit, { register, brought, form, again }))
  const sealed = seal(document, active)
  const shown = { register, brought, form, told: previewed.value, sealed }
  if (form?.text('act') !== 'save' || form.text('previewed') !== sealed) return page(visit, shown)
  const outcome = await keep(visit, form, { registerId: register.id, document, active })
  if (outcome.ok) return kept(visit, outcome.value)
  return visit.refused(outcome.refusal, again => page(visit, { ...shown, again }))
}

/** The document as a further version of what stands; one that is not understood is left as it is, to be refused. */
function furtherVersion(register: Pick<Register, 'definition'>, brought: object): object {
  const read = readRegister(brought)
  return read.ok ? writeRegister(overStanding(register.definition, read.definition)) : brought
}

/** Whether a document would make a further version of a register that stands, rather than say what it says. */
export const bringsAnew = (register: Pick<Register, 'definition'>, brought: object): boolean =>
  JSON.stringify(furtherVersion(register, brought)) !== JSON.stringify(writeRegister(register.definition))

async function page(
  visit: StaffVisit,
  shown: {
    readonly register: Register
    readonly brought: object
    readonly form: Form | null
    readonly told?: WhatIf
    readonly sealed?: string
    readonly again?: Again
  },
) {
  const { register, brought, form, told, again } = shown
  const units = await listUnits(visit.ctx, {})
  if (!units.ok) return visit.refused(units.refusal)
  const path = `${REGISTER_PATH}/${register.id}`
  return visit.page(
    {
      title: BROUGHT.title(register.title),
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: path },
        { label: BROUGHT.title(register.title) },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={BROUGHT.title(register.title)} sub={BROUGHT.sub} />
      {told === undefined ? null : (
        <form method="post" action={`${path}/bieu-mau`} novalidate>
          <HiddenFields
            fields={visit.hidden({ seen: String(register.version), document: JSON.stringify(brought) })}
          />
          <WhatIfPart
            visit={visit}
            told={told}
            units={units.value}
            form={form}
            again={again}
            previewed={shown.sealed ?? ''}
          />
        </form>
      )}
    </>,
  )
}
