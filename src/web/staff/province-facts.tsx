import { formatDay } from '../../domain/format-vi.ts'
import type { LeftLine, ProvinceReading } from '../../domain/province-file.ts'
import { LEFT_WORDS, leftSummary, PROVINCE_FILE } from '../../words/province-file.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { FactCard, saidFacts } from './record-parts.tsx'

/** Where a person says how a file of the province is read. */
export const readingPath = (takeInId: string): string => `/tep-so/${takeInId}/cach-doc`

type Shown = {
  readonly id: string
  readonly state: string
  readonly sha256: string
  readonly reading: ProvinceReading | null
}

/** What was said of a file of the province as a whole; nothing for a workbook of the register's own. */
export const ProvinceFacts = ({ takeIn }: { takeIn: Shown }) => {
  const { reading } = takeIn
  if (reading === null) return null
  const lines = [
    [PROVINCE_FILE.source, reading.source],
    [PROVINCE_FILE.captured, formatDay(reading.captured)],
    [PROVINCE_FILE.on, formatDay(reading.on)],
    [PROVINCE_FILE.period, reading.period],
    [PROVINCE_FILE.digest, takeIn.sha256],
  ] as const
  return (
    <FactCard title={PROVINCE_FILE.facts} facts={saidFacts(lines)}>
      {takeIn.state === 'read' ? (
        <div class="btns">
          <ButtonLink href={readingPath(takeIn.id)} dense>
            {PROVINCE_FILE.change}
          </ButtonLink>
        </div>
      ) : null}
    </FactCard>
  )
}

/** Lines of a file that give no row, folded: most of them are other communes. */
export const LeftLines = ({ of }: { of: readonly LeftLine[] }) =>
  of.length === 0 ? null : (
    <Section title={PROVINCE_FILE.left} count={of.length}>
      <details>
        <summary>{leftSummary(of)}</summary>
        <Card flush>
          <DataTable
            caption={PROVINCE_FILE.left}
            captionHidden
            columns={PROVINCE_FILE.leftColumns.map(title => ({ title }))}
            rows={of.slice(0, 200).map(one => ({ cells: [String(one.row), one.words, LEFT_WORDS[one.why]] }))}
          />
        </Card>
      </details>
    </Section>
  )
