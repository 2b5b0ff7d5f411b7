import { PAPERS, SIGNING } from '../../words/written-document.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import { DateField, Field, Select, TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'

type Props = {
  signers: readonly { readonly id: string; readonly label: string }[]
  /** What stands in them before anything was typed. */
  begun: { readonly recipients: readonly string[]; readonly number: string; readonly dated: string }
  numberHint: string
  /** Number and day may stay blank. */
  blank?: boolean
  typed: Form | null
  again: Again | undefined
}

/** Signer, recipients, number and day of a paper that is written from facts. */
export const SigningFields = ({ signers, begun, numberHint, blank = false, typed, again }: Props) => (
  <>
    <Select
      {...fieldOf('signerId', typed, again, signers[0]?.id)}
      label={SIGNING.signer}
      options={signers.map(({ id, label }) => ({ value: id, label }))}
    />
    <TextArea
      {...fieldOf('recipients', typed, again, begun.recipients.join('\n'))}
      label={SIGNING.recipients}
      hint={PAPERS.perLine}
      rows={3}
      optional
    />
    <Field
      {...fieldOf('number', typed, again, begun.number)}
      label={SIGNING.number}
      hint={numberHint}
      figure
      optional={blank}
    />
    <DateField {...fieldOf('dated', typed, again, begun.dated)} label={SIGNING.dated} optional={blank} />
  </>
)

/** What was typed into them, as the input of a use-case. */
export const signingOf = (form: Form) => {
  const { dated, ...typed } = form.object({
    lines: ['recipients'],
    days: ['dated'],
    numbers: ['number'],
    absent: ['dated'],
  })
  return { ...typed, dated: dated ?? null }
}
