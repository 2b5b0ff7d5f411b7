/** The code after the highest one in use ("N12" after "N11.2") and a place behind all others. */
export function nextCode(
  letter: 'N' | 'C' | 'V',
  rows: readonly { readonly code: string; readonly position: number }[],
): { code: string; position: number } {
  const highest = Math.max(0, ...rows.map(row => Number.parseInt(row.code.slice(1), 10) || 0))
  return { code: `${letter}${highest + 1}`, position: Math.max(0, ...rows.map(row => row.position)) + 100 }
}

/** The number of the first part of a split item: 1, or behind the parts of an earlier split that was taken back. */
export function nextPart(code: string, codes: readonly string[]): number {
  const parts = codes
    .filter(one => one.startsWith(`${code}.`))
    .map(one => Number.parseInt(one.slice(code.length + 1), 10) || 0)
  return Math.max(0, ...parts) + 1
}

/** The code that stands `at` places behind one: "N14" two places behind "N12". */
export const codeBehind = (code: string, at: number): string =>
  `${code.charAt(0)}${(Number.parseInt(code.slice(1), 10) || 0) + at}`
