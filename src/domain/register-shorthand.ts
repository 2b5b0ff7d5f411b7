import { searchKey } from './order-vi.ts'
import { isNumeric, type RegisterDefinition, type Span } from './register.ts'

/** What somebody writes who counts the rows themselves: "số dòng". */
const ROWS = 'so dong'

export type Written = {
  /** The expression as it is kept. */
  readonly formula: string
  /** The label that stood for it; null where an expression was written. */
  readonly label: string | null
}

/**
 * An expression out of what a person wrote: the label of a field stands for adding that field up, or for counting the rows
 * that say yes to it; "số dòng" for counting rows. Since January everything is added; as it stands now, the newest row of
 * each place counts, and a place is what tells rows of one period apart, else the unit. Everything else is kept as it is.
 */
export function writtenFormula(
  typed: string,
  register: Pick<RegisterDefinition, 'code' | 'fields' | 'rowField'>,
  span: Span,
): Written {
  const { code, rowField } = register
  const rows = span === 'all' ? `latest(${code}, "${rowField ?? 'unit'}")` : code
  const said = searchKey(typed)
  const field = register.fields.find(one => !one.retired && searchKey(one.label) === said)
  if (field !== undefined && isNumeric(field))
    return { formula: `sum(${rows}, "${field.key}")`, label: field.label }
  if (field?.kind === 'yes-no')
    return { formula: `count(${rows}.filter(r, r.${field.key}))`, label: field.label }
  if (said === ROWS) return { formula: `count(${rows})`, label: typed }
  return { formula: typed, label: null }
}
