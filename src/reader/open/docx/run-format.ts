import { legacyEncoding } from '../legacy-font.ts'
import type { Segment } from './model.ts'
import { type Format, noFormat, type Styles } from './styles.ts'
import { withoutPrivateSigns } from './symbols.ts'

/** The format of runs: what the run says, else its own style, else the paragraph's, else the document's default. */
export class RunFormats {
  private readonly known = new Map<string, Format>()
  private readonly styles: Styles

  constructor(styles: Styles) {
    this.styles = styles
  }

  of(paragraphStyle: string | null, runStyle: string | null, run: Format | null): Format {
    const own = run ?? noFormat()
    const style = paragraphStyle ?? this.styles.defaultParagraph ?? ''
    const key = [runStyle, style, own.font, own.bold, own.italic, own.capitals, own.hidden].join('\n')
    const known = this.known.get(key)
    if (known) return known
    const chain = [own, this.styles.of(runStyle), this.styles.of(style), this.styles.defaults]
    const format: Format = {
      ...noFormat(),
      font: chain.find(f => f.font !== null)?.font ?? null,
      bold: chain.find(f => f.bold !== null)?.bold ?? null,
      italic: chain.find(f => f.italic !== null)?.italic ?? null,
      capitals: chain.find(f => f.capitals !== null)?.capitals ?? null,
      hidden: chain.find(f => f.hidden !== null)?.hidden ?? null,
    }
    this.known.set(key, format)
    return format
  }
}

/** A stretch of text in its format; signs of symbol fonts are put into Unicode here, old letters when it is whole. */
export function segmentOf(text: string, format: Format): Segment {
  const font = format.font ?? ''
  return {
    text: withoutPrivateSigns(text, font),
    encoding: legacyEncoding(font),
    bold: format.bold ?? false,
    italic: format.italic ?? false,
    capitals: format.capitals ?? false,
  }
}

export const sameFormat = (a: Segment, b: Segment): boolean =>
  a.encoding === b.encoding && a.bold === b.bold && a.italic === b.italic && a.capitals === b.capitals
