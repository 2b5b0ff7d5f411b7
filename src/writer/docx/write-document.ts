import type { Figure, OfficialAnnexes, OfficialDocument } from '../../domain/official-document.ts'
import { annexOfLine, LETTER } from '../../words/official-document.ts'
import { GUIDANCE_PROPERTIES } from '../guidance-36.ts'
import { layoutOf } from '../layout.ts'
import { annexSection } from './annex.ts'
import { addresseeBlock, basisBlock, bodyBlocks, enactingLine, type Figures } from './body.ts'
import { carriedParts } from './carried.ts'
import { footBlock } from './foot.ts'
import { headBlock, titleBlock } from './head.ts'
import { packDocument } from './pack.ts'
import { section, TEXT_WIDTH } from './page.ts'

const byId = (figures: readonly Figure[]): Figures => new Map(figures.map(figure => [figure.id, figure]))

/**
 * An official document as .docx, annexes included, in the layout of its line: Annex I of Decree 30/2020/NĐ-CP for the
 * State, Guidance 36-HD/VPTW for the Party. One with data carries them in a part of its own. The same document gives the
 * same bytes.
 *
 * @throws RangeError when the text names a figure that `figures` does not hold
 */
export const writeDocument = async (document: OfficialDocument): Promise<Uint8Array> => {
  const layout = layoutOf(document.line)
  const figures = byId(document.figures)
  const of = {
    line: document.line,
    type: document.type ?? LETTER,
    number: document.number,
    date: document.date,
    issuer: document.issuer.inText,
  }
  return packDocument(
    [
      section('portrait', [
        headBlock(document, layout),
        ...titleBlock(document, layout),
        ...addresseeBlock(document.addressees, layout),
        ...enactingLine(document.enacting?.authority ?? null, layout),
        ...basisBlock(document.bases, layout),
        ...enactingLine(document.enacting?.word ?? null, layout),
        ...bodyBlocks(document.body, { figures, sizes: layout.sizes }, TEXT_WIDTH.portrait, true),
        ...footBlock(document, layout),
      ]),
      ...document.annexes.map(annex =>
        annexSection(annex, annexOfLine(of, document.medium), figures, layout),
      ),
    ],
    {
      title: [document.type, ...document.abstract].filter(part => part !== null).join(' '),
      creator: document.issuer.inText,
      date: document.date,
    },
    {
      carried: document.data === undefined ? null : carriedParts(document.data),
      properties: document.line === 'party' ? GUIDANCE_PROPERTIES : [],
    },
  )
}

/** Annexes of a document that stands in another file, each a section of its own. The same input gives the same bytes. */
export const writeAnnexes = async (input: OfficialAnnexes): Promise<Uint8Array> => {
  const figures = byId(input.figures)
  return packDocument(
    input.annexes.map(annex =>
      annexSection(
        annex,
        annexOfLine({ ...input.of, line: 'state' }, input.medium),
        figures,
        layoutOf('state'),
      ),
    ),
    {
      title: input.annexes.map(annex => annex.title).join('; '),
      creator: input.of.issuer,
      date: input.of.date,
    },
  )
}
