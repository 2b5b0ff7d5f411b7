import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { type Attributes, readXml } from '../xml.ts'
import { type Gathering, newGathering, newParagraph } from './gathering.ts'
import type { Cell, Content, Item, Paragraph, Row, Table } from './model.ts'
import { RunFormats, sameFormat, segmentOf } from './run-format.ts'
import { applyProperty, noFormat, type Styles } from './styles.ts'
import { symbolFor } from './symbols.ts'

/** Elements left out with all they hold: what was deleted or moved away, former formats, field codes, pronunciations. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:cellDel',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
])

/** Turns the events of one part into paragraphs and tables. One instance reads one part. */
class ContentReader {
  readonly items: Item[] = []
  readonly art: string[] = []
  readonly notes = new Map<string, Item[]>()
  readonly noteOrder: string[] = []
  page = 1
  drawn = false

  private readonly places: Gathering[] = [newGathering(this.items)]
  /** Per open mc:AlternateContent: was a choice taken? Both ways hold the same words. */
  private readonly choices: boolean[] = []
  /** Per open table row: the page it began on and the last page one of its cells reached. */
  private readonly rowPages: { from: number; to: number }[] = []
  private tableDepth = 0
  private count = 0
  private length = 0
  private skipped = 0
  private collecting = false
  private inParagraphFormat = false
  private inRunFormat = false
  private inRowFormat = false
  private readonly formats: RunFormats
  private readonly limits: OpenLimits

  constructor(styles: Styles, limits: OpenLimits) {
    this.formats = new RunFormats(styles)
    this.limits = limits
  }

  private get here(): Gathering {
    const place = this.places.at(-1)
    if (!place) throw new Refused({ code: 'damaged' })
    return place
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) {
      this.skipped++
      return
    }
    if (name === 'w:del' && this.inRunFormat && this.inParagraphFormat) this.here.markDeleted = true
    if (name === 'w:del' && this.inRowFormat) {
      const row = this.here.tables.at(-1)?.rows.at(-1)
      if (row) row.deleted = true
    }
    if (LEFT_OUT.has(name) || this.isOtherWay(name)) {
      this.skipped = 1
      return
    }
    if (this.inRunFormat || this.inParagraphFormat) this.openProperty(name, attributes)
    else this.openContent(name, attributes)
  }

  /** True for every way of an mc:AlternateContent but the first. */
  private isOtherWay(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    const taken = this.choices.at(-1) ?? false
    this.choices[this.choices.length - 1] = true
    return taken
  }

  private openProperty(name: string, attributes: Attributes): void {
    const place = this.here
    if (name === 'w:rPr') this.inRunFormat = true
    else if (this.inRunFormat && !this.inParagraphFormat) {
      if (name === 'w:rStyle') place.runStyle = attributes['w:val'] ?? null
      else if (place.run) applyProperty(place.run, name, attributes)
    } else if (!this.inRunFormat && place.paragraph) this.paragraphProperty(place.paragraph, name, attributes)
  }

  private paragraphProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null
    const format = noFormat()
    applyProperty(format, name, attributes)
    paragraph.centred = format.centred ?? paragraph.centred
    paragraph.outline = format.outline ?? paragraph.outline
    paragraph.numberId = format.numberId ?? paragraph.numberId
    paragraph.numberLevel = format.numberLevel ?? paragraph.numberLevel
  }

  private openContent(name: string, attributes: Attributes): void {
    const place = this.here
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.collecting = true
        break
      case 'w:r':
      case 'm:r':
        place.run = noFormat()
        place.runStyle = null
        break
      case 'w:rPr':
        if (place.run) this.inRunFormat = true
        break
      case 'w:p':
        this.openParagraph()
        break
      case 'w:pPr':
        if (place.paragraph) this.inParagraphFormat = true
        break
      case 'w:tab':
      case 'w:ptab':
        this.add('\t')
        break
      case 'w:br':
        this.add('\n')
        break
      case 'w:cr':
        this.add('\n')
        break
      case 'w:noBreakHyphen':
        this.add('-')
        break
      case 'w:softHyphen':
        this.add('\u00ad')
        break
      case 'w:sym':
        this.add(symbolFor(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16) || 0))
        break
      case 'w:lastRenderedPageBreak':
        this.page++
        this.drawn = true
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.noteOrder.push(`${name === 'w:endnoteReference' ? 'e' : 'f'}${attributes['w:id'] ?? ''}`)
        break
      case 'v:textpath':
        if (attributes.string) this.art.push(attributes.string)
        break
      case 'mc:AlternateContent':
        this.choices.push(false)
        break
      default:
        this.openStructure(name, attributes)
    }
  }

  private openStructure(name: string, attributes: Attributes): void {
    const place = this.here
    const table = place.tables.at(-1)
    const row = table?.rows.at(-1)
    const cell = row?.cells.at(-1)
    switch (name) {
      case 'w:tbl': {
        if (++this.tableDepth > this.limits.tableDepth) throw new Refused({ code: 'too-complex' })
        const opened: Table = { kind: 'table', rows: [] }
        place.items.push(opened)
        place.tables.push(opened)
        break
      }
      case 'w:tr':
        this.step()
        table?.rows.push({ cells: [], before: 0, deleted: false } satisfies Row)
        this.rowPages.push({ from: this.page, to: this.page })
        break
      case 'w:trPr':
        this.inRowFormat = true
        break
      case 'w:gridBefore':
        if (row) row.before = spanOf(attributes)
        break
      case 'w:tc': {
        const opened: Cell = { items: [], span: 1, merge: null }
        row?.cells.push(opened)
        this.page = this.rowPages.at(-1)?.from ?? this.page
        this.places.push(newGathering(opened.items))
        this.step()
        break
      }
      case 'w:gridSpan':
      case 'w:vMerge': {
        // Cell properties stand inside the cell, whose own place is already open.
        const owner = this.places.at(-2)?.tables.at(-1)?.rows.at(-1)?.cells.at(-1) ?? cell
        if (owner && name === 'w:gridSpan') owner.span = spanOf(attributes)
        else if (owner) owner.merge = attributes['w:val'] === 'restart' ? 'start' : 'continue'
        break
      }
      case 'w:txbxContent': {
        const box: Item[] = []
        place.paragraph?.boxes.push(box)
        this.places.push(newGathering(box))
        break
      }
      case 'w:footnote':
      case 'w:endnote': {
        const items: Item[] = []
        if ((attributes['w:type'] ?? 'normal') === 'normal')
          this.notes.set(`${name === 'w:endnote' ? 'e' : 'f'}${attributes['w:id'] ?? ''}`, items)
        this.places.push(newGathering(items))
        break
      }
    }
  }

  private step(): void {
    if (++this.count > this.limits.blocks * 2) throw new Refused({ code: 'too-complex' })
  }

  private openParagraph(): void {
    const place = this.here
    this.step()
    const before = place.joined
    const fresh = newParagraph(before?.page ?? this.page)
    place.paragraph = before ? { ...fresh, segments: before.segments, boxes: before.boxes } : fresh
    place.joined = null
    place.markDeleted = false
  }

  private closeParagraph(): void {
    const place = this.here
    const paragraph = place.paragraph
    if (!paragraph) return
    if (place.markDeleted) place.joined = paragraph
    else place.items.push(paragraph)
    place.paragraph = null
    place.run = null
  }

  /** A paragraph that was waiting for one to join when its cell or part ended. */
  private flush(place: Gathering): void {
    if (place.joined) place.items.push(place.joined)
    place.joined = null
  }

  text(text: string): void {
    if (this.collecting && this.skipped === 0) this.add(text)
  }

  private add(text: string): void {
    const place = this.here
    const paragraph = place.paragraph
    if (!paragraph || text === '') return
    const format = this.formats.of(paragraph.style, place.runStyle, place.run)
    if (format.hidden) return
    this.length += text.length
    if (this.length > this.limits.text)
      throw new Refused({ code: 'text-too-long', length: this.length, limit: this.limits.text })
    // A paragraph that begins at the top of a page carries the break inside its first run.
    if (paragraph.segments.length === 0) paragraph.page = this.page
    const next = segmentOf(text, format)
    const last = paragraph.segments.at(-1)
    if (last && sameFormat(last, next)) last.text += next.text
    else paragraph.segments.push(next)
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.collecting = false
        break
      case 'w:rPr':
        this.inRunFormat = false
        break
      case 'w:pPr':
        this.inParagraphFormat = false
        break
      case 'w:trPr':
        this.inRowFormat = false
        break
      case 'w:r':
      case 'm:r':
        this.here.run = null
        break
      case 'w:p':
        this.closeParagraph()
        break
      case 'w:tc':
        this.leavePlace()
        this.reachPage()
        break
      case 'w:tr':
        this.page = this.rowPages.pop()?.to ?? this.page
        break
      case 'w:tbl':
        this.here.tables.pop()
        this.tableDepth--
        break
      case 'mc:AlternateContent':
        this.choices.pop()
        break
      case 'w:txbxContent':
      case 'w:footnote':
      case 'w:endnote':
        this.leavePlace()
        break
      case 'w:body':
        this.flush(this.here)
        break
    }
  }

  private leavePlace(): void {
    const place = this.places.pop()
    if (place) this.flush(place)
  }

  private reachPage(): void {
    const row = this.rowPages.at(-1)
    if (row) row.to = Math.max(row.to, this.page)
  }
}

const spanOf = (attributes: Attributes): number => Math.min(64, Math.max(1, Number(attributes['w:val']) || 1))

/** Reads the body, a header, a footer or the notes. The final text: insertions kept, deletions gone. Throws Refused. */
export function readContent(bytes: Uint8Array, styles: Styles, limits: OpenLimits): Content {
  const reader = new ContentReader(styles, limits)
  readXml(bytes, limits, {
    open: (name, attributes) => reader.open(name, attributes),
    close: name => reader.close(name),
    text: text => reader.text(text),
  })
  return {
    items: reader.items,
    art: reader.art,
    notes: reader.notes,
    noteOrder: reader.noteOrder,
    drawnPages: reader.drawn ? reader.page : null,
  }
}
