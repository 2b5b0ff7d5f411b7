/**
 * Why something was not done. A code and parameters, never a sentence: `words/refusal.ts` makes the sentence.
 * `field` names the form field the person has to change, when there is one.
 */
export type Refusal = {
  readonly code: string
  readonly status: 403 | 404 | 409 | 422
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number | null>>
  /** Several wrong fields of one form, each with its own code. */
  readonly problems?: readonly FieldProblem[]
}

export type FieldProblem = {
  readonly field: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number | null>>
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refuse = (
  code: string,
  status: Refusal['status'] = 422,
  more: Pick<Refusal, 'field' | 'params' | 'problems'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, status, ...more } })

/** What the actor may not see does not exist for them: the same answer as for an id that was never given out. */
export const notFound = () => refuse('not-found', 404)
