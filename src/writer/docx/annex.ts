import type { ISectionOptions, Paragraph } from 'docx'
import type { DocumentAnnex } from '../../domain/official-document.ts'
import { annexLabel } from '../../words/official-document.ts'
import type { Layout } from '../layout.ts'
import { bodyBlocks, type Figures } from './body.ts'
import { section, TEXT_WIDTH } from './page.ts'
import { endLine, line, paragraph, run } from './text.ts'

const heads = (annex: DocumentAnnex, ofLine: string, sizes: Layout['sizes']): Paragraph[] => [
  line(
    annexLabel(annex.number),
    { points: sizes.annexNumber.pick, bold: true },
    { align: 'center', keepNext: true },
  ),
  paragraph([run(annex.title.toLocaleUpperCase('vi'), { points: sizes.annexTitle.pick, bold: true })], {
    align: 'center',
    keepNext: true,
  }),
  line(ofLine, { points: sizes.annexOf.pick, italic: true }, { align: 'center', after: 12, keepNext: true }),
]

/** An annex as a section of its own: its pages are counted from 1, on a turned sheet where its tables ask for it. */
export const annexSection = (
  annex: DocumentAnnex,
  ofLine: string,
  figures: Figures,
  { sizes }: Layout,
): ISectionOptions =>
  section(annex.orientation, [
    ...heads(annex, ofLine, sizes),
    ...bodyBlocks(annex.blocks, { figures, sizes }, TEXT_WIDTH[annex.orientation]),
    endLine(),
  ])
