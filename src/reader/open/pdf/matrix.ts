/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that first does `inner` and then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const mapped = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** Six finite numbers out of an untyped argument, null when it holds none. */
export function matrixOf(value: unknown): Matrix | null {
  const numbers = numbersOf(value)
  const [a, b, c, d, e, f] = numbers
  if (a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || e === undefined || f === undefined) return null
  return numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : null
}

/** The numbers of an array or of a typed array; none of anything else. */
export function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.every(one => typeof one === 'number') ? value : []
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value)
  return []
}
