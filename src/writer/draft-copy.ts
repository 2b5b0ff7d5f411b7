import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { dayOf, partsOf } from '../domain/day.ts'
import type { WantedComments } from '../domain/draft-comment.ts'
import type { SourceBlock } from '../domain/plan-file.ts'
import { cleanText } from './docx/clean-text.ts'
import { packDocument } from './docx/pack.ts'
import { section } from './docx/page.ts'
import { paragraph, run } from './docx/text.ts'

const key = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/** The blocks of a source laid out as a plain document, with remarks at the paragraphs that they are about. */
export async function writeDraftCopy(
  source: readonly SourceBlock[],
  wanted: WantedComments,
  title: string,
): Promise<Uint8Array> {
  const counted = new Map<string, number>()
  const remarks = wanted.comments.map((comment, id) => ({ ...comment, id }))
  const left = new Set(remarks.map(remark => remark.id))
  const idsAt = (block: SourceBlock): readonly number[] => {
    const words = key(block.text)
    const before = counted.get(words) ?? 0
    counted.set(words, before + 1)
    const here = remarks.filter(one => one.words !== '' && key(one.words) === words && one.before === before)
    for (const { id } of here) left.delete(id)
    return here.map(one => one.id)
  }
  const laid = groupsOf(source).map(group =>
    group.table ? tableOf(group.blocks, idsAt) : group.blocks.map(block => lineOf(block, idsAt(block))),
  )
  const whole = [...left]
  const head = new Paragraph({
    children: marked([run(title, { points: 14, bold: true })], whole),
  })
  const day = dayOf(new Date(wanted.at))
  return packDocument(
    [section('portrait', [head, ...laid.flat()])],
    { title, creator: wanted.author, date: partsOf(day) },
    {
      comments: remarks.map(({ id, text }) => ({
        id,
        author: wanted.author,
        initials: 'SR',
        date: new Date(wanted.at),
        children: text.split('\n').map(line => new Paragraph({ children: [new TextRun(cleanText(line))] })),
      })),
    },
  )
}

type Group = { readonly table: boolean; readonly blocks: SourceBlock[] }

/** Cells of one table together, everything else by itself. */
function groupsOf(source: readonly SourceBlock[]): readonly Group[] {
  const groups: Group[] = []
  let table: number | null = null
  for (const block of source) {
    const last = groups.at(-1)
    if (block.table !== null && block.table === table && last) last.blocks.push(block)
    else groups.push({ table: block.table !== null && block.place.cell !== null, blocks: [block] })
    table = block.table
  }
  return groups
}

const marked = (runs: readonly TextRun[], ids: readonly number[]) => [
  ...ids.map(id => new CommentRangeStart(id)),
  ...runs,
  ...ids.flatMap(id => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
]

function lineOf(block: SourceBlock, ids: readonly number[]): Paragraph {
  const words = block.label === null ? block.text : `${block.label} ${block.text}`
  const face = { points: 13, bold: block.bold || block.heading !== null, italic: block.italic }
  if (ids.length === 0)
    return paragraph([run(words, face)], { align: block.centred ? 'center' : 'justify', after: 6 })
  return new Paragraph({ children: marked([run(words, face)], ids), spacing: { after: 120 } })
}

function tableOf(blocks: readonly SourceBlock[], idsAt: (block: SourceBlock) => readonly number[]): Table[] {
  const rows = Map.groupBy(blocks, block => block.place.cell?.[0] ?? 0)
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [...rows.values()].map(
        cells =>
          new TableRow({
            children: cells.map(
              cell =>
                new TableCell({
                  columnSpan: Math.max(1, cell.colSpan),
                  children: [lineOf(cell, idsAt(cell))],
                }),
            ),
          }),
      ),
    }),
  ]
}
