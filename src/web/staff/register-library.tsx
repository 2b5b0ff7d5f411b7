import { may } from '../../domain/policy/may.ts'
import { refuse } from '../../domain/refusal.ts'
import { readRegister } from '../../domain/register-schema.ts'
import { installRegisters } from '../../usecases/save-register.ts'
import { listRegisters } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { LIBRARY, REGISTERS } from '../../words/register.ts'
import { REGISTER_LIBRARY } from '../../words/register-library.ts'
import { BROUGHT, WHAT_IF } from '../../words/register-what-if.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, FileField, HiddenFields } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { REGISTER_PATH } from './register.tsx'
import { bringsAnew } from './register-brought.tsx'

const PATH = `${REGISTER_PATH}/thu-vien`

type Standing = Answer<typeof listRegisters>['registers'][number]
/** A document that was brought for a register that stands here and says something else. */
type Further = { readonly register: Standing; readonly document: object }

const page = async (visit: StaffVisit, again?: Again, further: readonly Further[] = []) => {
  const permission = may(visit.ctx.actor, 'register.define', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const outcome = await listRegisters(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const there = new Map(outcome.value.registers.map(one => [one.code, one]))
  const library = REGISTER_LIBRARY.flatMap(document => {
    const read = readRegister(document)
    if (!read.ok) return []
    const standing = there.get(read.definition.code)
    const differs = standing !== undefined && bringsAnew(standing, document)
    return [{ ...read.definition, differs: differs ? standing.id : null }]
  })
  const groups = [...Map.groupBy(library, one => one.group)]
  return visit.page(
    { title: LIBRARY.title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <BackLink href={REGISTER_PATH}>{REGISTERS.title}</BackLink>
      <PageHead title={LIBRARY.title} sub={LIBRARY.sub} />
      {further.length === 0 ? null : <FurtherVersions visit={visit} further={further} />}
      <form method="post" action={PATH} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="stack">
          {groups.map(([group, of]) => (
            <Section title={group} count={of.length}>
              <Card>
                <ul class="rows">
                  {of.map(one => (
                    <li>
                      <span class="grow">
                        {there.has(one.code) ? (
                          one.title
                        ) : (
                          <label class="check">
                            <input type="checkbox" name="codes" value={one.code} />
                            <span>{one.title}</span>
                          </label>
                        )}
                        <br />
                        <small>
                          {LIBRARY.fields(one.fields.length, one.indicators.length)}. {one.about ?? ''}
                        </small>
                      </span>
                      {one.differs === null ? null : (
                        <a href={`${REGISTER_PATH}/${one.differs}/bieu-mau?ban=thu-vien`}>
                          {BROUGHT.library}
                        </a>
                      )}
                      {there.has(one.code) ? <StatusTag kind="done" word={LIBRARY.there} /> : null}
                    </li>
                  ))}
                </ul>
              </Card>
            </Section>
          ))}
        </div>
        <div class="btns">
          <SubmitButton primary>{LIBRARY.install}</SubmitButton>
          <SubmitButton name="all" value="1">
            {LIBRARY.installAll}
          </SubmitButton>
        </div>
      </form>
      <Section title={LIBRARY.file}>
        <Card>
          <form class="fields" method="post" action={PATH} enctype="multipart/form-data" novalidate>
            <HiddenFields fields={visit.hidden()} />
            <FileField
              name="documents"
              label={LIBRARY.file}
              hint={LIBRARY.fileHint}
              accept=".json,application/json"
              error={again?.of('documents')}
            />
            <div class="btns">
              <SubmitButton>{LIBRARY.send}</SubmitButton>
            </div>
          </form>
        </Card>
      </Section>
    </>,
  )
}

/** Registers of a file that stand here and say something else there: each is looked at before it is kept. */
const FurtherVersions = (props: { visit: StaffVisit; further: readonly Further[] }) => (
  <Section title={BROUGHT.section} count={props.further.length}>
    <Card>
      <p>{BROUGHT.hint}</p>
      <ul class="rows">
        {props.further.map(({ register, document }) => (
          <li>
            <span class="grow">{register.title}</span>
            <form method="post" action={`${REGISTER_PATH}/${register.id}/bieu-mau`}>
              <HiddenFields fields={props.visit.hidden({ document: JSON.stringify(document) })} />
              <SubmitButton dense about={register.title}>
                {WHAT_IF.look}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  </Section>
)

/** One register or a list of them; null where the file holds no JSON. */
const documentsOf = (bytes: Uint8Array): readonly unknown[] | null => {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(parsed) ? parsed : [parsed]
  } catch {
    return null
  }
}

const install = async (visit: StaffVisit) => {
  const form = await visit.form()
  const [file] = form.files('documents')
  const codes = form.texts('codes')
  const chosen = REGISTER_LIBRARY.filter(one => form.text('all') === '1' || codes.includes(one['x-code']))
  const documents = file === undefined ? chosen : documentsOf(file.bytes)
  const outcome =
    documents === null
      ? refuse('not-json', 422, { field: 'documents' })
      : await visit.send(installRegisters, { documents }, form)
  if (outcome.ok) {
    const further = file === undefined ? [] : await furtherOf(visit, documents ?? [])
    return further.length > 0
      ? page(visit, undefined, further)
      : visit.to(REGISTER_PATH, LIBRARY.installed(outcome.value.installed.length))
  }
  return visit.refused(outcome.refusal, again => page(visit, again))
}

/** The documents of a file that would make a further version of a register that stands. */
async function furtherOf(visit: StaffVisit, documents: readonly unknown[]): Promise<readonly Further[]> {
  const outcome = await listRegisters(visit.ctx, {})
  if (!outcome.ok) return []
  return documents.flatMap(document => {
    const read = readRegister(document)
    if (!read.ok || typeof document !== 'object' || document === null) return []
    const register = outcome.value.registers.find(one => one.code === read.definition.code)
    return register !== undefined && bringsAnew(register, document) ? [{ register, document }] : []
  })
}

export const routes = [
  {
    method: 'GET',
    path: '/so-theo-doi/thu-vien',
    access: 'session',
    names: null,
    answer: visit => page(visit),
  },
  { method: 'POST', path: '/so-theo-doi/thu-vien', access: 'session', names: null, answer: install },
] as const satisfies readonly Route[]
