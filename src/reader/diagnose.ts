import type { Diagnostic, ReadTarget, ReadTask } from '../domain/plan-reading.ts'
import type { HeaderReading } from './header.ts'
import type { Node } from './outline.ts'
import { type Paragraph, placeOf } from './paragraph.ts'

export type Findings = {
  readonly head: HeaderReading
  readonly annexes: readonly { readonly label: string; readonly from: Paragraph }[]
  readonly unread: readonly Node[]
  readonly pageNumbers: readonly Paragraph[]
  readonly targets: readonly ReadTarget[]
  readonly tasks: readonly ReadTask[]
}

/** Everything a person should know about the reading: what is missing, what was inferred, what was seen but not used. */
export function diagnose(found: Findings): Diagnostic[] {
  const out: Diagnostic[] = []
  for (const { label, from } of found.annexes)
    out.push({
      rule: 'annex-missing',
      severity: 'warning',
      reason: label,
      expected: label,
      actual: null,
      place: placeOf(from),
    })
  return out
}
