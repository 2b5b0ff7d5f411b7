import type { Line } from './role.ts'

/** Documents that are written from a form of their own: an invitation, a conclusion notice, an official letter, a plan. */
export const FORM_KINDS = ['invitation', 'conclusion', 'letter', 'plan'] as const
export type FormKind = (typeof FORM_KINDS)[number]
/** All that is written; a decision is written by the record that it decides on. */
export const PAPER_KINDS = [...FORM_KINDS, 'decision'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** How a person signs: for the collective body, alone as its head, by order of the head, or under the head's authority. */
export const SIGNING_FORMS = ['collective', 'head', 'by-order', 'authorised'] as const
export type SigningForm = (typeof SIGNING_FORMS)[number]

/**
 * Whether a form of signing suits a signer: leaders sign for their own body or as its head, heads of units by order or
 * under authority. No source names a form of authority for the Party line.
 *
 * @param leads the line that the signer leads, null for the head of a unit
 */
export const signingFits = (
  form: SigningForm,
  { line, leads }: { readonly line: Line; readonly leads: Line | null },
): boolean => {
  if (form === 'collective' || form === 'head') return leads === line
  return leads === null && (form === 'by-order' || line === 'state')
}
