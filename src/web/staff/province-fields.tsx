import { searchKey } from '../../domain/order-vi.ts'
import { type FieldOrigin, placeKey } from '../../domain/province-file.ts'
import { NAME_KEY, type TableColumn } from '../../domain/province-table.ts'
import { inUse, type RegisterField } from '../../domain/register.ts'
import type { showProvinceReading } from '../../usecases/confirm-province-reading.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PROVINCE_FILE } from '../../words/province-file.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import { Card, Section } from '../ui/card.tsx'
import { Select } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

export type Shown = Answer<typeof showProvinceReading>

/** What every part of the form is drawn from. */
export type Part = { readonly shown: Shown; readonly typed: Form | null; readonly again: Again | undefined }

/** A column by what stands above it in the file. */
export const titleOf = (column: TableColumn): string =>
  column.key === NAME_KEY ? PROVINCE_FILE.headsOfColumns : column.title || PROVINCE_FILE.untitled

/** What the line that is taken holds for a field, to be compared with the file at a glance. */
function foundFor(field: RegisterField, { table, layout }: Shown): string | undefined {
  const from = layout.fields[field.key]
  if (from?.from !== 'column') return undefined
  const at = (key: string | null) => table.columns.findIndex(one => one.key === key)
  const name = at(layout.name)
  const line = table.lines.find(
    one =>
      (one.cells[at(from.key)] ?? null) !== null &&
      (layout.only === null || placeKey(one.cells[name]?.text ?? '') === layout.only),
  )
  const text = line?.cells[at(from.key)]?.text
  return text === undefined ? undefined : PROVINCE_FILE.inFile(text)
}

/** The value of a select: where a field has its figure from. */
const originValue = (origin: FieldOrigin): string =>
  origin.from === 'column'
    ? `c:${origin.key}`
    : origin.from === 'fixed'
      ? `x:${origin.code}`
      : origin.from === 'none'
        ? ''
        : `=${origin.from}`

/** What a select says of where a field has its figure from. */
export const originSaid = (value: string): FieldOrigin => {
  if (value.startsWith('c:')) return { from: 'column', key: value.slice(2) }
  if (value.startsWith('x:')) return { from: 'fixed', code: value.slice(2) }
  const whole = (['captured', 'source', 'period'] as const).find(one => value === `=${one}`)
  return { from: whole ?? 'none' }
}

const optionsOf = (field: RegisterField, { table, layout }: Shown) => [
  { value: '', label: PROVINCE_FILE.none },
  ...table.columns.map(one => ({
    value: `c:${one.key}`,
    label: (layout.turned ? PROVINCE_FILE.line : PROVINCE_FILE.column)(titleOf(one)),
  })),
  ...(field.kind === 'day' ? [{ value: '=captured', label: PROVINCE_FILE.isCaptured }] : []),
  ...(field.kind === 'text'
    ? [
        { value: '=source', label: PROVINCE_FILE.isSource },
        { value: '=period', label: PROVINCE_FILE.isPeriod },
      ]
    : []),
  ...(field.kind === 'choice'
    ? field.choices.map(one => ({ value: `x:${one.code}`, label: PROVINCE_FILE.isFixed(one.label) }))
    : []),
]

/** For each field of the register where it has its figure from, and for choices what the words of the file mean. */
export const Fields = ({ shown, typed, again }: Part) => {
  const fields = inUse(shown.register.definition)
  return (
    <>
      <Section title={PROVINCE_FILE.fields}>
        <Card>
          <div class="fields">
            {fields.map(field => (
              <Select
                {...fieldOf(
                  `f.${field.key}`,
                  typed,
                  again,
                  originValue(shown.layout.fields[field.key] ?? { from: 'none' }),
                )}
                label={field.unit === null ? field.label : `${field.label} (${field.unit})`}
                hint={foundFor(field, shown)}
                optional={!field.required}
                options={optionsOf(field, shown)}
              />
            ))}
          </div>
        </Card>
      </Section>
      {fields.map(field => {
        const words = shown.words[field.key] ?? []
        return words.length === 0 ? null : (
          <Section title={PROVINCE_FILE.words(field.label)} count={words.length}>
            <Card>
              <div class="fields">
                {words.map(({ text, code }) => (
                  <Select
                    {...fieldOf(wordField(field.key, text), typed, again, code)}
                    label={text}
                    options={[
                      { value: '', label: PROVINCE_FILE.notWanted },
                      ...field.choices.map(one => ({ value: one.code, label: one.label })),
                    ]}
                  />
                ))}
              </div>
            </Card>
          </Section>
        )
      })}
    </>
  )
}

/** The word stands in the name of its field, so that what was said stays with it whatever the column. */
const wordField = (key: string, text: string): string => `w.${key}.${searchKey(text)}`
