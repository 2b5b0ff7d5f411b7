import { type Day, partsOf } from '../domain/day.ts'
import { formatDayProse } from '../domain/format-vi.ts'
import type { DocumentBlock, OfficialDocument } from '../domain/official-document.ts'
import { correctionSentence } from '../words/issued-report.ts'
import { numberSymbol } from '../words/official-document.ts'

export type Issuing = {
  readonly reportId: string
  readonly number: number
  readonly dated: Day
  readonly signer: string
  readonly corrects: {
    readonly reportId: string
    readonly symbol: string
    readonly dated: Day
    readonly reason: string
  } | null
}

/** "12/BC-UBND", of the Party line "12-BC/ĐU". */
export const symbolOf = (document: Pick<OfficialDocument, 'number' | 'line'>, number: number): string =>
  numberSymbol({ ...document.number, value: number }, document.line)

/** A draft with what it gets when it goes out: number, day, signer, its identity, and which report it corrects. */
export const issued = (draft: OfficialDocument, issuing: Issuing): OfficialDocument => {
  const { corrects } = issuing
  const [opening, ...rest] = draft.body
  const said: readonly DocumentBlock[] =
    corrects === null
      ? []
      : [
          {
            kind: 'paragraph',
            runs: [
              { text: correctionSentence(corrects.symbol, formatDayProse(corrects.dated), corrects.reason) },
            ],
          },
        ]
  return {
    ...draft,
    number: { ...draft.number, value: issuing.number },
    date: partsOf(issuing.dated),
    signature: { ...draft.signature, name: issuing.signer },
    body: opening === undefined ? said : [opening, ...said, ...rest],
    ...(draft.data === undefined
      ? {}
      : {
          data: {
            ...draft.data,
            id: issuing.reportId,
            corrects: corrects === null ? null : { id: corrects.reportId, symbol: corrects.symbol },
          },
        }),
  }
}
