import { formatDay, formatExact } from '../../domain/format-vi.ts'
import type { previewMeasuring } from '../../usecases/plan-measuring.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { MEASURING } from '../../words/measuring.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { shownFigure } from '../../words/target.ts'
import { fractionWords } from '../../words/target-page.ts'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** Each ticked target as it stands and as it would, before anybody decides. */
export const MeasuringPreview = ({ preview }: { preview: Answer<typeof previewMeasuring> }) => {
  const [name, offer, before, after, rows, from] = MEASURING.previewColumns
  return (
    <Section title={MEASURING.previewTitle} id="truoc-va-sau">
      {preview.installs.length === 0 ? null : <p>{MEASURING.installs(preview.installs)}</p>}
      <Card flush>
        <DataTable
          caption={MEASURING.previewTitle}
          captionHidden
          columns={[
            { title: name, width: 26 },
            { title: offer, width: 26 },
            { title: before, numeric: true },
            { title: after, numeric: true },
            { title: rows, numeric: true },
            { title: from },
          ]}
          rows={preview.previews.map(one => {
            const figure = (value: number | null | undefined) =>
              value === null || value === undefined ? '' : shownFigure(value, one.target.unit)
            const counted = one.after === null ? [] : [...one.after.above, ...one.after.below]
            return {
              cells: [
                <>
                  {one.target.name}
                  <small class="block">{one.target.code}</small>
                </>,
                one.offer?.indicator.name ?? '',
                figure(one.before?.value),
                one.problems.length > 0 ? (
                  <span class="red">{one.problems.map(fieldSentence).join(' ')}</span>
                ) : one.after === null ? (
                  MEASURING.noRows
                ) : one.after.refusal === null ? (
                  <>
                    {figure(one.after.value)}
                    <small class="block">
                      {fractionWords(one.after.numerator, one.after.denominator)}{' '}
                      {formatDay(one.after.period.on)}
                    </small>
                  </>
                ) : (
                  fieldSentence({ field: '', code: one.after.refusal.code, params: one.after.refusal.params })
                ),
                formatExact(new Set(counted).size),
                formatDay(one.from),
              ],
            }
          })}
        />
      </Card>
    </Section>
  )
}
