import type { Child } from 'hono/jsx'
import type { Clarity, SixClarities } from '../../../domain/clarity.ts'
import { GRID, REVIEW } from '../../../words/review.ts'
import { ButtonLink, SubmitButton } from '../../ui/button.tsx'
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

/** One clarity of a row: what is known, who added it, and what may be taken. */
export type GridCell = {
  value: string | null
  /** Who added it, "Lê Thị Thu Hà"; null when the plan says it. */
  by?: string | null
  suggestion?: { value: string; label: string } | null
}

/** The columns between the item and its six marks. */
export const GRID_COLUMNS = ['who', 'when', 'responsibility', 'product', 'authority'] as const
export type GridColumn = (typeof GRID_COLUMNS)[number]

export type GridRow = {
  /** What the checkbox sends. */
  id: string
  code: string
  name: string
  href: string
  checked: boolean
  /** null for a target. */
  six: SixClarities | null
  cells: Readonly<Record<GridColumn, GridCell>>
}

/** Names of the form's fields; those of the use-case, and `scope`. */
export type GridField =
  | 'leadUnitId'
  | 'ownerId'
  | 'leaderId'
  | 'nature'
  | 'deadline'
  | 'product'
  | 'acceptance'
  | 'authority'
  | 'followingUnitId'
  | 'rhythm'
  | 'scope'
export type GridValues = Readonly<Partial<Record<GridField, string>>>

export type GridProps = {
  title: string
  sub: string
  actions: readonly { label: string; href: string }[]
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
  /** Narrows the list further, sent by GET. */
  narrow: {
    action: string
    hidden: Readonly<Record<string, string>>
    groups: readonly Option[]
    group: string
    units: readonly Option[]
    unit: string
  }
  rows: readonly GridRow[]
  /** How many rows the filter lets through, on all pages. */
  filtered: number
  pickHref: string
  unpickHref: string
  picked: boolean
  pages: readonly { label: string; href: string; current: boolean }[]
  options: {
    units: readonly Option[]
    officers: readonly Option[]
    leaders: readonly Option[]
    natures: readonly Option[]
    rhythms: readonly Option[]
    authorities: readonly string[]
  }
  /** The supporting units to tick. */
  support: Child
  values: GridValues
  onlyEmpty: boolean
  noSupport: boolean
  /** The fields to fill stand open. */
  open: boolean
  errors: readonly FieldError[]
}

const FORM = 'dien'

/** Shares of the width in percent. */
const COLUMN_WIDTHS = {
  who: 16,
  when: 10,
  responsibility: 17,
  product: 15,
  authority: 9,
} as const satisfies Record<GridColumn, number>

const COLUMN_WORDS = {
  who: GRID.unitAndOfficer,
  when: GRID.when,
  responsibility: GRID.responsibility,
  product: GRID.product,
  authority: GRID.authority,
} as const satisfies Record<GridColumn, string>

/**
 * All items as one dense table and one form that fills the marked ones. Without script: checkboxes `row` belong to the
 * form, `scope` = marked or shown, button `act` = fill or take; a suggestion chip sends `take` alone.
 */
export const GridView = (props: GridProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <PageHead
      title={props.title}
      sub={props.sub}
      actions={props.actions.map(action => (
        <ButtonLink href={action.href} dense>
          {action.label}
        </ButtonLink>
      ))}
    />
    <GapBand {...props.band} gapWord={REVIEW.gapWord} />
    <Tabs tabs={props.filters} label={GRID.filter} />
    <Narrow {...props} />
    {props.rows.length === 0 ? (
      <p class="item">{GRID.nothing}</p>
    ) : (
      <div class="dense-grid">
        <DataTable
          caption={props.title}
          captionHidden
          columns={[
            { title: GRID.item, width: 25 },
            ...GRID_COLUMNS.map(column => ({ title: COLUMN_WORDS[column], width: COLUMN_WIDTHS[column] })),
            { title: GRID.six, bare: true },
          ]}
          rows={props.rows.map(row => ({
            id: row.code,
            cells: [
              <Item row={row} />,
              ...GRID_COLUMNS.map(column => <Cell cell={row.cells[column]} />),
              row.six === null ? '' : <ClarityStrip six={row.six} size={16} />,
            ],
          }))}
        />
      </div>
    )}
    {props.pages.length < 2 ? null : <Tabs tabs={props.pages} label={GRID.pages} />}
    <section class="fill-bar" aria-labelledby="dien-nhieu">
      <Fill {...props} />
    </section>
  </>
)

const Narrow = (props: GridProps) => {
  const { narrow } = props
  return (
    <form class="narrow-form" method="get" action={narrow.action}>
      <HiddenFields fields={narrow.hidden} />
      <Select
        name="nhom"
        label={GRID.group}
        options={narrow.groups}
        empty={GRID.everyGroup}
        value={narrow.group}
      />
      <Select
        name="donvi"
        label={GRID.byUnit}
        options={narrow.units}
        empty={GRID.everyUnit}
        value={narrow.unit}
      />
      <div class="btns">
        <SubmitButton dense>{GRID.apply}</SubmitButton>
        {props.picked ? (
          <a href={props.unpickHref}>{GRID.pickNone}</a>
        ) : (
          <a href={props.pickHref}>{GRID.pickShown}</a>
        )}
      </div>
    </form>
  )
}

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
  const { value, by, suggestion } = props.cell
  const nothing = value === null && (suggestion === undefined || suggestion === null)
  return (
    <span class="grid-cell">
      {value}
      {by === undefined || by === null ? null : <span class="by">{GRID.by(by)}</span>}
      {suggestion === undefined || suggestion === null ? null : (
        <SuggestionChip name="take" value={suggestion.value} form={FORM}>
          {suggestion.label}
        </SuggestionChip>
      )}
      {nothing ? <span class="red">{GRID.missing}</span> : null}
    </span>
  )
}

const Fill = (props: GridProps) => {
  const { values, options } = props
  const error = (name: string) => props.errors.find(one => one.name === name)?.message
  const choose = (name: GridField, label: string, list: readonly Option[]) => (
    <Select
      name={name}
      label={label}
      options={list}
      empty={GRID.keep}
      value={values[name]}
      error={error(name)}
    />
  )
  const write = (name: GridField, label: string, list?: readonly string[]) => (
    <Field name={name} label={label} value={values[name]} error={error(name)} list={list} />
  )
  return (
    <form id={FORM} method="post" action={props.action} novalidate>
      <HiddenFields fields={props.hidden} />
      <div class="fill-head">
        <Select
          name="scope"
          label={GRID.scope}
          value={values.scope ?? 'marked'}
          options={[
            { value: 'marked', label: GRID.marked },
            { value: 'shown', label: GRID.shown(props.filtered) },
          ]}
          error={error('scope')}
        />
        <SubmitButton name="act" value="take">
          {GRID.take}
        </SubmitButton>
      </div>
      <details open={props.open}>
        <summary>
          <h2 id="dien-nhieu" class="card-title">
            {GRID.fillTitle}
          </h2>
        </summary>
        <div class="grid-form">
          {choose('leadUnitId', GRID.unit, options.units)}
          {choose('ownerId', GRID.officer, options.officers)}
          {choose('leaderId', GRID.leader, options.leaders)}
          {choose('nature', GRID.nature, options.natures)}
          <DateField
            name="deadline"
            label={GRID.deadline}
            example={false}
            value={values.deadline}
            error={error('deadline')}
          />
          {choose('rhythm', GRID.rhythm, options.rhythms)}
          {write('product', GRID.productOnly)}
          {write('acceptance', GRID.acceptance)}
          {write('authority', GRID.authority, options.authorities)}
          {choose('followingUnitId', GRID.following, options.units)}
          {props.support}
          <div class="btns">
            <Checkbox name="onlyEmpty" checked={props.onlyEmpty}>
              {GRID.onlyEmpty}
            </Checkbox>
            <Checkbox name="noSupport" checked={props.noSupport}>
              {GRID.noSupport}
            </Checkbox>
            <SubmitButton primary name="act" value="fill">
              {GRID.fill}
            </SubmitButton>
          </div>
        </div>
      </details>
    </form>
  )
}
