import type { DocumentAnnex, DocumentTable } from '../domain/official-document.ts'

const ROMAN_VALUES = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Roman numeral of a count from 1 to 89. */
const roman = (count: number): string => {
  let rest = count
  let numeral = ''
  for (const [value, letters] of ROMAN_VALUES) for (; rest >= value; rest -= value) numeral += letters
  return numeral
}

/**
 * Rows of an annex table: groups without rows are left out, the others get a row of their own with a Roman numeral,
 * and the first cell counts on through the whole table, so that a row can be named by its number.
 */
export const groupedRows = (
  groups: readonly { readonly title: string | null; readonly rows: readonly (readonly string[])[] }[],
): DocumentTable['rows'] => {
  let order = 0
  let titled = 0
  return groups
    .filter(group => group.rows.length > 0)
    .flatMap(group => [
      ...(group.title === null ? [] : [{ group: `${roman(++titled)}. ${group.title}` }]),
      ...group.rows.map(cells => ({ cells: [String(++order), ...cells] })),
    ])
}

/** Landscape annexes of one table each; empty ones are left out and a single one stays without a number. */
export const numberAnnexes = (
  tables: readonly { readonly title: string; readonly table: DocumentTable }[],
): DocumentAnnex[] => {
  const filled = tables.filter(({ table }) => table.rows.length > 0)
  return filled.map(({ title, table }, at) => ({
    number: filled.length === 1 ? null : roman(at + 1),
    title,
    orientation: 'landscape',
    blocks: [table],
  }))
}
