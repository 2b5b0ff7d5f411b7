import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

type Drawing = { readonly toString: () => string | Promise<string> }

/** Ways in which one answer is kept as drawn: an address can name more than anybody looks at. */
const MOST = 8

const drawings = new WeakMap<object, Map<string, string>>()

/** What was joined from thousands of pieces would be walked again, piece by piece, for every page that it stands in. */
const inOnePiece = (text: string): string => Buffer.from(text).toString()

/**
 * A part of a page, drawn once for an answer that is remembered: while the journal of the locality stands still the very
 * same answer comes again, and its drawing with it. Only for parts that depend on the answer and on what `about` names,
 * and on nothing of the request: no hidden field with the id of a form, no name of another person than the answer is for.
 */
export async function drawnOnce(
  answer: object,
  about: readonly (string | number | boolean | null)[],
  draw: () => Drawing | Promise<Drawing>,
): Promise<Child> {
  const known = drawings.get(answer) ?? new Map<string, string>()
  drawings.set(answer, known)
  const key = JSON.stringify(about)
  const text = known.get(key) ?? inOnePiece(await (await draw()).toString())
  if (known.size < MOST) known.set(key, text)
  return raw(text)
}
