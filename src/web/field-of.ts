import type { Form } from './form-data.ts'
import type { Again } from './visit.tsx'

/**
 * What a field of a form takes under its name: what was typed when the form comes back, else `begun`, and the sentence
 * that says what is wrong with it.
 */
export const fieldOf = (
  name: string,
  typed: Form | null | undefined,
  again: Again | undefined,
  begun: string | null | undefined = '',
) => ({ name, value: typed?.text(name) ?? begun ?? '', error: again?.of(name) })
