import { may } from '../../domain/policy/may.ts'
import { confirmFollowing } from '../../usecases/confirm-following.ts'
import { proposeFollowing } from '../../usecases/propose-following.ts'
import { saveField } from '../../usecases/save-field.ts'
import { FIELDS, FOLLOWING } from '../../words/following.ts'
import { LINE_WORDS } from '../../words/plan.ts'
import { UI } from '../../words/ui.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const LIST = '/linh-vuc/danh-muc'
const PROPOSALS = '/linh-vuc/de-xuat'

const list = async (visit: StaffVisit) => {
  const outcome = await proposeFollowing(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { fields, rights } = outcome.value
  const [name, unit, how, act] = FIELDS.columns
  return visit.page(
    { title: FIELDS.title },
    <>
      <BackLink href="/linh-vuc">{FOLLOWING.title}</BackLink>
      <PageHead
        title={FIELDS.title}
        sub={FIELDS.sub}
        actions={
          rights.manage ? (
            <ButtonLink href={`${LIST}/sua`} primary sign="plus">
              {FIELDS.add}
            </ButtonLink>
          ) : undefined
        }
      />
      <Card flush>
        <DataTable
          caption={FIELDS.title}
          captionHidden
          columns={[
            { title: name, width: 28 },
            { title: unit, width: 24 },
            { title: how },
            ...(rights.manage ? [{ title: act, bare: true, width: 10 }] : []),
          ]}
          rows={fields.map(field => ({
            cells: [
              field.name,
              field.unitName ?? FIELDS.noUnit,
              field.line === null ? field.phrases.join(', ') : FIELDS.byLine[field.line],
              ...(rights.manage
                ? [
                    <ButtonLink href={`${LIST}/sua?ma=${field.code}`} dense about={field.name}>
                      {FIELDS.edit}
                    </ButtonLink>,
                  ]
                : []),
            ],
          }))}
        />
      </Card>
    </>,
  )
}

const form = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'field.manage', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const outcome = await proposeFollowing(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { fields, units } = outcome.value
  const code = typed?.text('code') ?? visit.query('ma') ?? ''
  const field = fields.find(one => one.code === code)
  const title = field === undefined ? FIELDS.add : FIELDS.editTitle(field.name)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={LIST}>{FIELDS.back}</BackLink>
      <PageHead title={title} />
      <Card>
        <form class="fields" method="post" action={`${LIST}/sua`} novalidate>
          <HiddenFields
            fields={visit.hidden({ code: field?.code ?? '', rowVersion: String(field?.rowVersion ?? 0) })}
          />
          <Field {...fieldOf('name', typed, again, field?.name)} label={FIELDS.name} />
          <Select
            {...fieldOf('unitId', typed, again, field?.unitId ?? undefined)}
            label={FIELDS.unit}
            empty={FIELDS.noUnit}
            options={units.map(unit => ({ value: unit.id, label: unit.name }))}
          />
          <Select
            {...fieldOf('line', typed, again, field?.line ?? undefined)}
            label={FIELDS.line}
            hint={FIELDS.lineHint}
            empty={FIELDS.noLine}
            options={[
              { value: 'state', label: LINE_WORDS.state },
              { value: 'party', label: LINE_WORDS.party },
            ]}
          />
          <TextArea
            {...fieldOf('phrases', typed, again, field?.phrases.join('\n'))}
            label={FIELDS.phrases}
            hint={FIELDS.phrasesHint}
            rows={8}
          />
          {field === undefined ? null : (
            <Checkbox name="retire" checked={typed?.text('retire') === '1'}>
              {FIELDS.retire}
            </Checkbox>
          )}
          <div class="btns">
            <SubmitButton primary>{UI.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const save = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const outcome = await visit.send(
    saveField,
    { ...sent.object({ lines: ['phrases'] }), retire: sent.text('retire') === '1' },
    sent,
  )
  if (outcome.ok) return visit.to(LIST, FIELDS.saved(outcome.value.name))
  return visit.refused(outcome.refusal, again => form(visit, sent, again))
}

const proposals = async (visit: StaffVisit, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.concretise', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const outcome = await proposeFollowing(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { fields, proposals: rows, followed } = outcome.value
  const options = fields.map(field => ({ value: field.code, label: field.name }))
  return visit.page(
    {
      title: FIELDS.proposalsTitle,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href="/linh-vuc">{FOLLOWING.title}</BackLink>
      <PageHead title={FIELDS.proposalsTitle} sub={FIELDS.proposalsSub(rows.length, followed)} />
      {rows.length === 0 ? (
        <EmptyState {...FIELDS.allDone} />
      ) : (
        <form method="post" action={PROPOSALS} id="items">
          <HiddenFields fields={visit.hidden()} />
          <Card flush>
            <ul class="rows with-field">
              {rows.map(({ task, fieldCode, because, follower }) => (
                <li>
                  <span class="grow">
                    <a href={`/nhiem-vu/${task.id}`}>
                      {task.code} {task.text}
                    </a>
                    <br />
                    <small>
                      {[
                        task.lead?.name ?? '',
                        fieldCode === null
                          ? ''
                          : because.length > 0
                            ? FIELDS.because(because)
                            : FIELDS.becauseLine,
                        fieldCode === null
                          ? ''
                          : follower === null
                            ? FIELDS.selfLed
                            : FIELDS.follower(follower),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                  <Select
                    name={`field-${task.id}`}
                    label={`${FIELDS.columns[0]} ${task.code}`}
                    empty={FIELDS.skip}
                    options={options}
                    value={fieldCode ?? undefined}
                  />
                </li>
              ))}
            </ul>
          </Card>
          <div class="btns">
            <SubmitButton primary>{FIELDS.confirm}</SubmitButton>
          </div>
        </form>
      )}
    </>,
  )
}

const confirm = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const items = Object.entries(sent.object()).flatMap(([name, value]) =>
    name.startsWith('field-') && typeof value === 'string' && value !== ''
      ? [{ taskId: name.slice('field-'.length), fieldCode: value }]
      : [],
  )
  const outcome = await visit.send(confirmFollowing, { items }, sent)
  if (outcome.ok) return visit.to(PROPOSALS, FIELDS.confirmed(outcome.value.tasks))
  return visit.refused(outcome.refusal, again => proposals(visit, again))
}

export const routes = [
  { method: 'GET', path: '/linh-vuc/danh-muc', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/linh-vuc/danh-muc/sua',
    access: 'session',
    names: null,
    answer: visit => form(visit, null),
  },
  { method: 'POST', path: '/linh-vuc/danh-muc/sua', access: 'session', names: null, answer: save },
  {
    method: 'GET',
    path: '/linh-vuc/de-xuat',
    access: 'session',
    names: null,
    answer: visit => proposals(visit),
  },
  { method: 'POST', path: '/linh-vuc/de-xuat', access: 'session', names: null, answer: confirm },
] as const satisfies readonly Route[]
