import { type Day, partsOf } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import { HANDOVER_ORDER, type HandoverLine } from '../domain/handover.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../domain/official-document.ts'
import { committeeAbove, HANDOVER_KIND_WORDS, HANDOVER_NOTE } from '../words/handover.ts'

/** What a use-case knows of a handover between two people. */
export type HandoverNoteFacts = {
  readonly locality: { readonly name: string; readonly place: string }
  /** The unit of the one who leaves. */
  readonly unit: { readonly name: string; readonly code: string; readonly ofCommittee: boolean }
  readonly on: Day
  readonly reason: string | null
  readonly giver: { readonly name: string; readonly post: string }
  readonly receiver: { readonly name: string; readonly post: string }
  readonly lines: readonly Pick<HandoverLine, 'kind' | 'code' | 'text' | 'due'>[]
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 'roman', text })

/** The lines by kind, numbered through; a kind has a row of its own above them. */
const table = (lines: HandoverNoteFacts['lines']): DocumentTable => {
  const [number, code, content, due] = HANDOVER_NOTE.heads
  const ordered = HANDOVER_ORDER.map(kind => ({ kind, lines: lines.filter(line => line.kind === kind) }))
  const rows: DocumentTable['rows'][number][] = []
  let at = 0
  for (const group of ordered) {
    if (group.lines.length === 0) continue
    rows.push({ group: HANDOVER_KIND_WORDS[group.kind] })
    for (const line of group.lines) {
      at += 1
      rows.push({
        cells: [
          String(at),
          line.code,
          line.text,
          line.due === null ? HANDOVER_NOTE.noDue : formatDay(line.due),
        ],
      })
    }
  }
  return {
    kind: 'table',
    columns: [
      { title: number, share: 7, align: 'center' },
      { title: code, share: 11, align: 'center' },
      { title: content, share: 62, align: 'left' },
      { title: due, share: 20, align: 'center' },
    ],
    rows,
  }
}

/** Minutes of a handover between the one who leaves and one who takes over, for both to sign. */
export const assembleHandoverNote = (facts: HandoverNoteFacts): OfficialDocument => {
  const { locality, unit, on, giver, receiver, lines } = facts
  const { day, month, year } = partsOf(on)
  return {
    line: 'state',
    medium: 'paper',
    issuer: {
      superior: unit.ofCommittee ? committeeAbove(locality.name) : null,
      name: [unit.name.toLocaleUpperCase('vi')],
      inText: unit.name,
    },
    number: { value: null, symbol: HANDOVER_NOTE.symbol(unit.code) },
    place: locality.place,
    date: { day, month, year },
    urgency: null,
    circulation: null,
    type: HANDOVER_NOTE.type,
    abstract: [HANDOVER_NOTE.abstract],
    addressees: [],
    bases: [],
    body: [
      paragraph(HANDOVER_NOTE.opening(on, unit.name)),
      heading(HANDOVER_NOTE.parties),
      paragraph(HANDOVER_NOTE.giver(giver.name, giver.post)),
      paragraph(HANDOVER_NOTE.receiver(receiver.name, receiver.post)),
      ...(facts.reason === null
        ? []
        : [paragraph(HANDOVER_NOTE.reason(facts.reason.replace(/[.;\s]+$/u, '')))]),
      heading(HANDOVER_NOTE.content),
      paragraph(HANDOVER_NOTE.intro(lines.length)),
      table(lines),
      heading(HANDOVER_NOTE.promise),
      paragraph(HANDOVER_NOTE.giverPromise),
      paragraph(HANDOVER_NOTE.receiverPromise),
      paragraph(HANDOVER_NOTE.closing),
    ],
    signature: { power: [HANDOVER_NOTE.receiverSigns], name: receiver.name },
    secondSignature: { power: [HANDOVER_NOTE.giverSigns], name: giver.name },
    recipients: HANDOVER_NOTE.recipients(unit.name),
    filing: `VT, ${unit.code}`,
    annexes: [],
    figures: [],
  }
}
