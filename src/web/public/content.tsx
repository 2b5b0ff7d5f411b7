import { formatExact } from '../../domain/format-vi.ts'
import type { PublicContent, PublicRegister, PublicRow } from '../../domain/public-content.ts'
import { SOURCE_WORDS, STEP_WORDS } from '../../words/budget.ts'
import { PUBLIC } from '../../words/public-page.ts'
import { shownValue } from '../../words/register.ts'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** All sections of a publication, the same on the public page and where it is looked at before. */
export const PublishedContent = ({ content }: { content: PublicContent }) => (
  <>
    {content.registers
      .filter(one => one.rows.length > 0)
      .map(one => (
        <Section title={titleOf(one)} id={one.code} count={one.rows.length}>
          <div class="stack">
            {one.rows.map(row => (
              <RowCard of={one} row={row} />
            ))}
          </div>
        </Section>
      ))}
    {content.money === null || content.money.lines.length === 0 ? null : <Money of={content.money} />}
  </>
)

/** "Sổ chính sách…" is a word of the office; people look for policies. */
export const titleOf = (of: Pick<PublicRegister, 'title'>): string => {
  const bare = of.title.replace(/^Sổ\s+/u, '')
  return `${bare.charAt(0).toLocaleUpperCase('vi')}${bare.slice(1)}`
}

/** What names a row: its first text, else nothing but its day. */
export const nameOfRow = (of: PublicRegister, row: PublicRow): string => {
  const field = of.fields.find(({ kind, key }) => kind === 'text' && (row.values[key] ?? '') !== '')
  return field === undefined ? '' : String(row.values[field.key])
}

const RowCard = ({ of, row }: { of: PublicRegister; row: PublicRow }) => {
  const name = nameOfRow(of, row)
  const lines = of.fields
    .map(
      field =>
        [
          field.label,
          [shownValue(field, row.values[field.key]), field.unit ?? ''].filter(Boolean).join(' '),
          row.values[field.key] ?? null,
        ] as const,
    )
    .filter(([, , value]) => value !== null && value !== '' && value !== name)
  return (
    <article class="card">
      {name === '' ? null : <h3>{name}</h3>}
      <dl class="said-list">
        {[...lines.map(([label, value]) => [label, value] as const), [PUBLIC.answers, row.unit] as const].map(
          ([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </article>
  )
}

const STEPS = ['du-toan', 'phan-bo', 'chi', 'quyet-toan'] as const

const Money = ({ of }: { of: NonNullable<PublicContent['money']> }) => (
  <Section title={PUBLIC.money(of.year)} id="tien" count={of.lines.length}>
    <p class="small ink2">{PUBLIC.moneyNote}</p>
    <Card flush>
      <DataTable
        caption={PUBLIC.money(of.year)}
        captionHidden
        columns={[
          { title: PUBLIC.item },
          { title: PUBLIC.task },
          { title: PUBLIC.source },
          ...STEPS.map(step => ({ title: STEP_WORDS[step], numeric: true })),
        ]}
        rows={of.lines.map(line => ({
          cells: [
            line.item,
            [line.task, line.about].filter(part => part !== '').join(': '),
            SOURCE_WORDS[line.source],
            ...STEPS.map(step => formatExact(line.sums[step])),
          ],
        }))}
      />
    </Card>
  </Section>
)
