import { formatCountProse, formatNumber } from '../domain/format-vi.ts'
import type { DocumentRun, Figure } from '../domain/official-document.ts'
import { shownBeside } from './target.ts'

export const NO_FIGURE = 'chưa có số liệu'

/**
 * A figure as it stands in official text: "83,3%", "1.593", with `pad` "03". Only the percent sign belongs to it; any
 * other unit is a word of the sentence. Beside a milestone that it does not reach it is never rounded to look like it.
 */
export const figureText = (
  figure: Pick<Figure, 'value' | 'unit'>,
  pad = false,
  milestone: number | null = null,
): string => {
  if (figure.value === null) return NO_FIGURE
  if (figure.unit === '%')
    return shownBeside(figure.value, milestone === null ? null : { value: milestone }, '%')
  // Nobody writes "00 nhiệm vụ".
  return pad && figure.value !== 0 ? formatCountProse(figure.value) : formatNumber(figure.value)
}

/** The milestone that stands beside a figure of a document; null where none does. */
export const milestoneBeside = (
  figures: ReadonlyMap<string, Pick<Figure, 'value'>>,
  id: string,
): number | null => figures.get(`${id}:milestone`)?.value ?? null

/** A figure to be set in a sentence, by its id. Counts of things are padded: "03 nhiệm vụ". */
export const count = (id: string): DocumentRun => ({ figure: id, pad: true })
export const measured = (id: string): DocumentRun => ({ figure: id })

/** Runs of a sentence: text with figures set into it. */
export const prose = (
  texts: TemplateStringsArray,
  ...slots: readonly (DocumentRun | string)[]
): DocumentRun[] => {
  const runs: DocumentRun[] = []
  let pending = ''
  texts.forEach((text, at) => {
    pending += text
    const slot = slots[at]
    if (typeof slot === 'string') pending += slot
    else if (slot !== undefined) {
      if (pending !== '') runs.push({ text: pending })
      pending = ''
      runs.push(slot)
    }
  })
  if (pending !== '') runs.push({ text: pending })
  return runs
}
