import type { Day } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import type { DocumentAnnex, DocumentBlock, DocumentTable } from '../domain/official-document.ts'
import { CONCLUSION } from '../words/written-document.ts'

export type Assignment = { readonly work: string; readonly unit: string; readonly due: Day | null }

/** A short list of assignments stands in the notice; a longer one makes an annex. */
const MOST_IN_BODY = 5

const assignmentTable = (assignments: readonly Assignment[]): DocumentTable => {
  const [order = '', work = '', unit = '', due = ''] = CONCLUSION.columns
  return {
    kind: 'table',
    columns: [
      { title: order, share: 7, align: 'center' },
      { title: work, share: 51, align: 'left' },
      { title: unit, share: 26, align: 'left' },
      { title: due, share: 16, align: 'center' },
    ],
    rows: assignments.map((one, at) => ({
      cells: [String(at + 1), one.work, one.unit, one.due === null ? CONCLUSION.noDue : formatDay(one.due)],
    })),
  }
}

const text = (value: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: value }] })

/** The work that a notice gives out: a table under an introduction, or an annex that the text names. */
export const assignmentParts = (
  assignments: readonly Assignment[],
  introduction: string = `${CONCLUSION.assignments}:`,
): { readonly body: readonly DocumentBlock[]; readonly annexes: readonly DocumentAnnex[] } => {
  if (assignments.length === 0) return { body: [], annexes: [] }
  const table = assignmentTable(assignments)
  if (assignments.length <= MOST_IN_BODY) return { body: [text(introduction), table], annexes: [] }
  return {
    body: [text(CONCLUSION.assignmentsAnnexed)],
    annexes: [{ number: null, title: CONCLUSION.annex, orientation: 'landscape', blocks: [table] }],
  }
}
