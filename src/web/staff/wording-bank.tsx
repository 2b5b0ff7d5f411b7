import { may } from '../../domain/policy/may.ts'
import type { WordingRow } from '../../domain/wording.ts'
import { changeWordingBank, showWordingBank } from '../../usecases/wording-bank.ts'
import { BANK } from '../../words/check-plan.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Checkbox, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/cach-viet'
const EMPTY: WordingRow = { said: '', atStart: false, rewrite: '' }

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showWordingBank, {})
  if (!found.ok) return visit.refused(found.refusal)
  const { rows, rowVersion, own } = found.value
  const changes = may(visit.ctx.actor, 'settings.change', visit.here).ok
  const open = typed === null ? visit.query('dong') : typed.text('at')
  const at = open === undefined || !/^\d{1,3}$/u.test(open) ? null : Math.min(Number(open), rows.length)
  return visit.page(
    {
      title: BANK.title,
      crumbs: [{ label: BANK.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={BANK.title} sub={changes ? BANK.sub : `${BANK.sub} ${BANK.readOnly}`} />
      {changes ? (
        <Section title={at === null || at === rows.length ? BANK.add : BANK.row(at)} id="sua">
          <Card>
            <RowForm
              visit={visit}
              row={rows[at ?? rows.length] ?? EMPTY}
              at={at ?? rows.length}
              last={rows.length}
              rowVersion={rowVersion}
              typed={typed}
              again={again}
            />
          </Card>
        </Section>
      ) : null}
      <div class="stack">
        <p class="small ink2">
          {BANK.order} {own ? null : BANK.byDefault}
        </p>
        <DataTable
          caption={BANK.title}
          captionHidden
          columns={[{ title: BANK.said, width: 46 }, { title: BANK.rewrite }]}
          rows={rows.map((row, index) => ({
            cells: [
              <>
                {changes ? <a href={`${PATH}?dong=${index}#sua`}>{row.said}</a> : row.said}
                {row.atStart ? <small class="block ink2">{BANK.atStart}</small> : null}
              </>,
              row.rewrite,
            ],
          }))}
        />
      </div>
      {changes && own ? (
        <form method="post" action={PATH}>
          <HiddenFields fields={visit.hidden({ rowVersion: String(rowVersion), at: '0', act: 'reset' })} />
          <div class="btns">
            <SubmitButton dense>{BANK.reset}</SubmitButton>
          </div>
        </form>
      ) : null}
    </>,
  )
}

const RowForm = (props: {
  visit: StaffVisit
  row: WordingRow
  at: number
  last: number
  rowVersion: number
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, row, at, typed, again } = props
  const isNew = at === props.last
  return (
    <form class="fields" method="post" action={PATH} novalidate>
      <HiddenFields fields={visit.hidden({ rowVersion: String(props.rowVersion), at: String(at) })} />
      <Field
        name="said"
        label={BANK.said}
        hint={BANK.saidHint}
        value={typed?.text('said') ?? row.said}
        error={again?.of('row.said') ?? again?.of('said')}
      />
      <Checkbox name="atStart" checked={typed === null ? row.atStart : typed.text('atStart') === '1'}>
        {BANK.atStart}
      </Checkbox>
      <TextArea
        name="rewrite"
        label={BANK.rewrite}
        hint={BANK.rewriteHint}
        value={typed?.text('rewrite') ?? row.rewrite}
        error={again?.of('row.rewrite') ?? again?.of('rewrite')}
      />
      <div class="btns">
        <SubmitButton primary name="act" value="keep">
          {isNew ? BANK.add : BANK.save}
        </SubmitButton>
        {isNew ? null : (
          <>
            <SubmitButton name="act" value="up">
              {BANK.up}
            </SubmitButton>
            <SubmitButton name="act" value="remove">
              {BANK.remove}
            </SubmitButton>
          </>
        )}
      </div>
    </form>
  )
}

const ACTS = ['keep', 'remove', 'up', 'reset'] as const

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const act = ACTS.find(one => one === form.text('act')) ?? 'keep'
  const row =
    act === 'keep'
      ? {
          row: {
            said: form.text('said'),
            atStart: form.text('atStart') === '1',
            rewrite: form.text('rewrite'),
          },
        }
      : {}
  const input = { rowVersion: form.text('rowVersion'), at: form.text('at'), act, ...row }
  const outcome = await visit.send(changeWordingBank, input, form)
  if (outcome.ok) return visit.to(PATH, BANK.saved)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/cach-viet',
    access: 'session',
    names: null,
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/cach-viet', access: 'session', names: null, answer: save },
] as const satisfies readonly Route[]
