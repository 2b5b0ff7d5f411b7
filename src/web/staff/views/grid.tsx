import type { Clarity, SixClarities } from '../../../domain/clarity.ts'
import { GRID, REVIEW } from '../../../words/review.ts'
import { SubmitButton } from '../../ui/button.tsx'
import { ClarityStrip } from '../../ui/clarity.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import {
  Checkbox,
  DateField,
  ErrorSummary,
  Field,
  type FieldError,
  HiddenFields,
  type Option,
  Select,
} from '../../ui/form.tsx'
import { GapBand, type GapCounts } from '../../ui/gap-band.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { SuggestionChip } from '../../ui/review-item.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'

/** One value of a row: what is known, who added it, or what may be taken. */
export type GridCell = {
  value: string | null
  /** A person added it, "Lê Thị Thu Hà"; null when the plan says it. */
  by?: string | null
  suggestion?: { value: string; label: string } | null
}

export type GridRow = {
  id: string
  code: string
  name: string
  href: string
  checked: boolean
  six: SixClarities
  unit: GridCell
  officer: GridCell
  when: GridCell
  product: GridCell
  authority: GridCell
}

export type GridValues = Readonly<
  Partial<
    Record<
      | 'unit'
      | 'officer'
      | 'leader'
      | 'nature'
      | 'deadline'
      | 'product'
      | 'authority'
      | 'following'
      | 'rhythm'
      | 'scope',
      string
    >
  >
>

export type GridProps = {
  title: string
  sub: string
  action: string
  hidden: Readonly<Record<string, string>>
  band: {
    progress: string
    share: number
    gaps: GapCounts
    total: number
    hrefs: Readonly<Record<Clarity, string>>
  }
  filters: readonly Tab[]
  rows: readonly GridRow[]
  options: {
    units: readonly Option[]
    officers: readonly Option[]
    leaders: readonly Option[]
    natures: readonly Option[]
    rhythms: readonly Option[]
  }
  values: GridValues
  errors: readonly FieldError[]
}

const FORM = 'dien'

/**
 * All items as one dense table and one form that fills the marked ones. Without script: checkboxes `row` belong to the
 * form, `scope` = marked or shown, button `act` = fill or take; a suggestion chip sends `take` alone.
 */
export const GridView = (props: GridProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <PageHead title={props.title} sub={props.sub} />
    <GapBand {...props.band} gapWord={REVIEW.gapWord} />
    <Tabs tabs={props.filters} label={GRID.filter} />
    <DataTable
      caption={props.title}
      captionHidden
      columns={[
        { title: GRID.item, width: 34 },
        { title: GRID.unit },
        { title: GRID.officer },
        { title: GRID.when },
        { title: GRID.product },
        { title: GRID.authority },
        { title: GRID.six, bare: true },
      ]}
      rows={props.rows.map(row => ({
        id: row.code,
        cells: [
          <Item row={row} />,
          <Cell cell={row.unit} />,
          <Cell cell={row.officer} />,
          <Cell cell={row.when} />,
          <Cell cell={row.product} />,
          <Cell cell={row.authority} />,
          <ClarityStrip six={row.six} size={16} />,
        ],
      }))}
    />
    <section class="fill-bar" aria-labelledby="dien-nhieu">
      <h2 id="dien-nhieu" class="card-title">
        {GRID.fillTitle}
      </h2>
      <Fill {...props} />
    </section>
  </>
)

const Item = (props: { row: GridRow }) => (
  <span class="grid-item">
    <label class="pickbox">
      <input type="checkbox" name="row" value={props.row.id} form={FORM} checked={props.row.checked} />
      <span class="hidden">
        {GRID.pick} {props.row.code}
      </span>
    </label>
    <span>
      <a class="plain" href={props.row.href}>
        {props.row.name}
      </a>
      <small>{props.row.code}</small>
    </span>
  </span>
)

const Cell = (props: { cell: GridCell }) => {
  const { cell } = props
  if (cell.value !== null)
    return (
      <span>
        {cell.value}
        {cell.by === undefined || cell.by === null ? null : <span class="by">{GRID.by(cell.by)}</span>}
      </span>
    )
  if (cell.suggestion !== undefined && cell.suggestion !== null)
    return (
      <SuggestionChip name="take" value={cell.suggestion.value} form={FORM}>
        {cell.suggestion.label}
      </SuggestionChip>
    )
  return <span class="red">{GRID.missing}</span>
}

const Fill = (props: GridProps) => {
  const { values, options } = props
  const error = (name: string) => props.errors.find(one => one.name === name)?.message
  const choose = (name: keyof GridValues, label: string, list: readonly Option[]) => (
    <Select
      name={name}
      label={label}
      options={list}
      empty={GRID.keep}
      value={values[name]}
      error={error(name)}
    />
  )
  return (
    <form class="grid-form" id={FORM} method="post" action={props.action}>
      <HiddenFields fields={props.hidden} />
      {choose('unit', GRID.unit, options.units)}
      {choose('officer', GRID.officer, options.officers)}
      {choose('leader', GRID.leader, options.leaders)}
      {choose('nature', GRID.nature, options.natures)}
      <DateField
        name="deadline"
        label={GRID.deadline}
        example={false}
        value={values.deadline}
        error={error('deadline')}
      />
      <Field name="product" label={GRID.product} value={values.product} error={error('product')} />
      {choose('authority', GRID.authority, options.leaders)}
      {choose('following', GRID.following, options.units)}
      {choose('rhythm', GRID.rhythm, options.rhythms)}
      <Select
        name="scope"
        label={GRID.scope}
        value={values.scope ?? 'marked'}
        options={[
          { value: 'marked', label: GRID.marked },
          { value: 'shown', label: GRID.shown(props.rows.length) },
        ]}
        error={error('scope')}
      />
      <div class="btns">
        <Checkbox name="onlyEmpty" checked>
          {GRID.onlyEmpty}
        </Checkbox>
        <SubmitButton primary name="act" value="fill">
          {GRID.fill}
        </SubmitButton>
        <SubmitButton name="act" value="take">
          {GRID.take}
        </SubmitButton>
      </div>
    </form>
  )
}
