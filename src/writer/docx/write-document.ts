import type { Figure, OfficialAnnexes, OfficialDocument } from '../../domain/official-document.ts'
import { annexOfLine, LETTER } from '../../words/official-document.ts'
import { annexSection } from './annex.ts'
import { addresseeBlock, basisBlock, bodyBlocks, type Figures } from './body.ts'
import { carriedParts } from './carried.ts'
import { footBlock } from './foot.ts'
import { headBlock, titleBlock } from './head.ts'
import { packDocument } from './pack.ts'
import { section, TEXT_WIDTH } from './page.ts'

const byId = (figures: readonly Figure[]): Figures => new Map(figures.map(figure => [figure.id, figure]))

/**
 * An official document as .docx in the layout of Annex I of Decree 30/2020/NĐ-CP, annexes included; one with data
 * carries them in a part of its own. The same document gives the same bytes.
 *
 * @throws RangeError when the text names a figure that `figures` does not hold, or for the Party line, whose layout is
 *   another one
 */
export const writeDocument = async (document: OfficialDocument): Promise<Uint8Array> => {
  if (document.line !== 'state') throw new RangeError('this layout is that of the State line')
  const figures = byId(document.figures)
  const of = {
    type: document.type ?? LETTER,
    number: document.number,
    date: document.date,
    issuer: document.issuer.inText,
  }
  return packDocument(
    [
      section('portrait', [
        headBlock(document),
        ...titleBlock(document),
        ...addresseeBlock(document.addressees),
        ...basisBlock(document.bases),
        ...bodyBlocks(document.body, figures, TEXT_WIDTH.portrait, true),
        ...footBlock(document),
      ]),
      ...document.annexes.map(annex => annexSection(annex, annexOfLine(of, document.medium), figures)),
    ],
    {
      title: [document.type, ...document.abstract].filter(part => part !== null).join(' '),
      creator: document.issuer.inText,
      date: document.date,
    },
    document.data === undefined ? null : carriedParts(document.data),
  )
}

/** Annexes of a document that stands in another file, each a section of its own. The same input gives the same bytes. */
export const writeAnnexes = async (input: OfficialAnnexes): Promise<Uint8Array> => {
  const figures = byId(input.figures)
  return packDocument(
    input.annexes.map(annex => annexSection(annex, annexOfLine(input.of, input.medium), figures)),
    {
      title: input.annexes.map(annex => annex.title).join('; '),
      creator: input.of.issuer,
      date: input.of.date,
    },
  )
}
