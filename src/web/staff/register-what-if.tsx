import { formatDay } from '../../domain/format-vi.ts'
import type { listUnits } from '../../usecases/list-units.ts'
import type { previewRegister } from '../../usecases/preview-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { REGISTER_FORM } from '../../words/register.ts'
import { changeLine, WHAT_IF } from '../../words/register-what-if.ts'
import { PACKS } from '../../words/score-pack.ts'
import { shownFigure } from '../../words/target.ts'
import { TARGET_PAGE } from '../../words/target-page.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, HiddenFields, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

export type WhatIf = Answer<typeof previewRegister>

type Shown = {
  readonly visit: StaffVisit
  readonly told: WhatIf
  readonly units: Answer<typeof listUnits>
  /** What was typed on the page before; null where nothing was. */
  readonly form: Form | null
  readonly again: Again | undefined
  /** What the preview was made of, so that keeping it keeps just this. */
  readonly previewed: string
}

/** What keeping a changed definition would do, and the button that keeps it. Stands inside the form. */
export const WhatIfPart = (props: Shown) => {
  const { told } = props
  return (
    <Section title={WHAT_IF.title} id="xem-truoc">
      <div class="stack">
        <p>
          {props.form?.text('act') === 'save' && props.again === undefined ? WHAT_IF.stale : WHAT_IF.first}
        </p>
        <Changes {...props} />
        <Rows told={told} />
        <Indicators told={told} />
        <Targets {...props} />
        <Packs told={told} />
        <Keep {...props} />
      </div>
    </Section>
  )
}

const Changes = ({ told, units }: Pick<Shown, 'told' | 'units'>) => {
  const nameOf = (code: string): string => units.find(unit => unit.code === code)?.name ?? code
  const [what, before, after] = WHAT_IF.columns
  if (told.changes.length === 0)
    return (
      <Card title={WHAT_IF.changes}>
        <p>{WHAT_IF.noChanges}</p>
      </Card>
    )
  return (
    <Card title={WHAT_IF.changes}>
      <DataTable
        caption={WHAT_IF.changes}
        captionHidden
        columns={[
          { title: what, width: 30 },
          { title: before, width: 35 },
          { title: after, width: 35 },
        ]}
        rows={told.changes.map(change => {
          const line = changeLine(change, nameOf)
          return { cells: [line.what, line.before, line.after] }
        })}
      />
    </Card>
  )
}

const Rows = ({ told: { rows } }: { told: WhatIf }) => (
  <Card title={WHAT_IF.rows}>
    <p>{WHAT_IF.rowsKept(rows.rows)}</p>
    {rows.rows === 0 ? null : rows.unfit === 0 ? (
      <p>{WHAT_IF.fit}</p>
    ) : (
      <>
        <p>{WHAT_IF.unfit(rows)}</p>
        <ul>
          {rows.reasons.map(one => (
            <li>{WHAT_IF.reason(one.field, one.code, one.rows)}</li>
          ))}
        </ul>
      </>
    )}
    {rows.together === 0 ? null : <p>{WHAT_IF.together(rows.together)}</p>}
  </Card>
)

const Indicators = ({ told: { indicators } }: { told: WhatIf }) => {
  if (indicators.length === 0)
    return (
      <Card title={WHAT_IF.indicators}>
        <p>{WHAT_IF.noIndicators}</p>
      </Card>
    )
  const say = (value: number | null, unit: string): string =>
    value === null ? PACKS.noValue : shownFigure(value, unit)
  return (
    <>
      {indicators.map(({ before, after, periods }) => (
        <Card title={`${WHAT_IF.indicators}: ${after.name}`}>
          <DataTable
            caption={after.name}
            captionHidden
            columns={[
              { title: WHAT_IF.period },
              { title: WHAT_IF.byNow, numeric: true },
              { title: WHAT_IF.byNew, numeric: true },
            ]}
            rows={periods.map(one => ({
              cells: [
                formatDay(one.period.on),
                say(one.before.value, before.unit),
                say(one.after.value, after.unit),
              ],
            }))}
          />
        </Card>
      ))}
    </>
  )
}

type Target = WhatIf['targets'][number]
type Figure = Target['periods'][number]['after']

const Targets = (props: Shown) => {
  const { told, form, again, visit } = props
  if (told.targets.length === 0)
    return (
      <Card title={WHAT_IF.targets}>
        <p>{WHAT_IF.noTargets}</p>
      </Card>
    )
  const ticked = form?.texts('rebind') ?? []
  const mayTick = told.targets.some(one => one.offered !== null && one.mayBind)
  return (
    <>
      <h3>{WHAT_IF.targets}</h3>
      {told.targets.map(one => (
        <TargetCard one={one} ticked={ticked.includes(one.target.id)} />
      ))}
      {mayTick ? (
        <Card>
          <DateField
            name="rebindFrom"
            label={WHAT_IF.rebindFrom}
            hint={WHAT_IF.rebindHint}
            value={form?.text('rebindFrom') || formatDay(visit.today)}
            error={again?.of('rebindFrom') ?? again?.of('rebind')}
          />
        </Card>
      ) : null}
    </>
  )
}

const TargetCard = ({ one, ticked }: { one: Target; ticked: boolean }) => {
  const { target, offered } = one
  const say = (figure: Figure): string =>
    figure.refusal === null
      ? figure.value === null
        ? (figure.reached ?? false)
          ? TARGET_PAGE.reachedYes
          : TARGET_PAGE.reachedNo
        : shownFigure(figure.value, target.unit)
      : fieldSentence({ field: '', code: figure.refusal.code, params: figure.refusal.params })
  const stands = (period: Target['periods'][number]): string =>
    period.before === null ? PACKS.noValue : say({ ...period.after, ...period.before, refusal: null })
  const moved = one.periods.filter(period => say(period.now) !== say(period.after))
  const rows = offered === null ? moved : one.periods
  return (
    <Card title={`${target.code} ${target.name}`}>
      <div class="stack">
        {one.retired.length === 0 ? null : <p>{WHAT_IF.retired(one.retired)}</p>}
        {offered === null ? null : <p>{WHAT_IF.targetOld}</p>}
        {rows.length === 0 ? (
          <p>{WHAT_IF.targetSame}</p>
        ) : (
          <DataTable
            caption={`${target.code} ${target.name}`}
            captionHidden
            columns={[
              { title: WHAT_IF.period },
              { title: WHAT_IF.before, numeric: true },
              { title: WHAT_IF.after, numeric: true },
              ...(offered === null ? [] : [{ title: WHAT_IF.anew, numeric: true }]),
            ]}
            rows={rows.map(period => ({
              cells: [
                formatDay(period.period.on),
                stands(period),
                period.before === null && period.now.value === period.after.value
                  ? stands(period)
                  : say(period.after),
                ...(period.anew === null ? [] : [<b>{say(period.anew)}</b>]),
              ],
            }))}
          />
        )}
        {offered === null ? null : one.mayBind ? (
          <label class="check">
            <input type="checkbox" name="rebind" value={target.id} checked={ticked} />
            <span>{WHAT_IF.rebind(target.code)}</span>
          </label>
        ) : (
          <p class="small ink2">{WHAT_IF.rebindBy}</p>
        )}
      </div>
    </Card>
  )
}

const Packs = ({ told: { packs } }: { told: WhatIf }) => (
  <Card title={WHAT_IF.packs}>
    {packs.length === 0 ? <p>{WHAT_IF.noPacks}</p> : null}
    {packs.map(pack => {
      const touched = pack.criteria.filter(
        one => one.retired.length > 0 || one.before?.given !== one.after?.given,
      )
      return touched.length === 0 ? (
        <p>{WHAT_IF.packSame(pack.title, pack.criteria.length)}</p>
      ) : (
        <DataTable
          caption={pack.title}
          columns={[
            { title: WHAT_IF.criterion },
            { title: WHAT_IF.before, numeric: true },
            { title: WHAT_IF.after, numeric: true },
          ]}
          rows={touched.map(one => ({
            cells: [
              <>
                {one.after?.code} {one.after?.title}
                {one.retired.length === 0 ? null : (
                  <small class="block">{WHAT_IF.retired(one.retired)}</small>
                )}
              </>,
              PACKS.of(one.before?.given ?? null, one.before?.points ?? 0),
              PACKS.of(one.after?.given ?? null, one.after?.points ?? 0),
            ],
          }))}
        />
      )
    })}
  </Card>
)

const Keep = ({ told, form, again, previewed }: Shown) => (
  <Card title={WHAT_IF.keepTitle}>
    <div class="fields">
      <HiddenFields fields={{ previewed }} />
      <TextArea
        name="reason"
        label={REGISTER_FORM.reason}
        rows={2}
        value={form?.text('reason')}
        error={again?.of('reason')}
      />
      <div class="btns">
        <SubmitButton primary name="act" value="save">
          {WHAT_IF.save(told.register.version + 1)}
        </SubmitButton>
      </div>
    </div>
  </Card>
)
