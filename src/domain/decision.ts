/** One reason why something is not done: what, at which field, with the figures the sentence needs. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** A pure rule's answer: the facts to record, or every reason why not, in the order of the form. */
export type Decision<Facts, Code extends string = string> =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] }

export const refusal = <Code extends string>(
  code: Code,
  field: string | null = null,
  params: Readonly<Record<string, string | number>> = {},
): Refusal<Code> => ({ code, field, params })

export const refused = <Code extends string>(
  ...refusals: readonly Refusal<Code>[]
): { readonly ok: false; readonly refusals: readonly Refusal<Code>[] } => ({ ok: false, refusals })
