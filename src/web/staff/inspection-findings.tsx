import { dayOf } from '../../domain/day.ts'
import { formatNumber } from '../../domain/format-vi.ts'
import { FINDING_KIND_WORDS, FINDING_STATE_WORDS, FINDINGS } from '../../words/inspection.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { INSPECTION_PATH } from './inspection-list.tsx'
import type { ShownInspection } from './inspection-page.tsx'

type Finding = ShownInspection['findings'][number]

const figure = (value: number, unit: string): string =>
  unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim()

/** What was found, each with what it saw, what its unit says to it, and what may be done with it. */
export const InspectionFindings = (props: { visit: StaffVisit; shown: ShownInspection; open: boolean }) => {
  const { visit, shown, open } = props
  const { findings, rights, inspection } = shown
  const at = `${INSPECTION_PATH}/${inspection.id}`
  const drafts = findings.filter(one => one.state === 'draft').length
  const write = rights.write && open
  if (inspection.decidedAt === null) return null
  return (
    <Section
      title={FINDINGS.title}
      count={findings.length}
      note={write ? <a href={`${at}/phat-hien`}>{FINDINGS.add}</a> : undefined}
    >
      <Card flush={findings.length > 0}>
        {findings.length === 0 ? (
          <p>{FINDINGS.none}</p>
        ) : (
          <ol class="rows">
            {findings.map(one => (
              <FindingLine one={one} write={write} />
            ))}
          </ol>
        )}
      </Card>
      {write && drafts > 0 ? (
        <form method="post" action={`${at}/chuyen-phat-hien`} class="btns">
          <HiddenFields fields={visit.hidden()} />
          <SubmitButton primary>{FINDINGS.put(drafts)}</SubmitButton>
        </form>
      ) : null}
    </Section>
  )
}

const FindingLine = ({ one, write }: { one: Finding; write: boolean }) => (
  <li>
    <span class="grow">
      <b>
        {one.about?.code}: {FINDING_KIND_WORDS[one.kind]}
      </b>
      <br />
      {one.text}
      <br />
      <small>
        {[
          one.unit.name,
          one.found === null
            ? ''
            : FINDINGS.figures(
                figure(one.found, one.measuredIn),
                one.reported === null ? null : figure(one.reported, one.measuredIn),
              ),
          one.state === 'waiting' && one.explainBy !== null ? FINDINGS.explainBy(one.explainBy) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {one.evidence === null ? null : (
        <>
          <br />
          <small>
            <a href={`/minh-chung/${one.evidence.id}`}>
              {FINDINGS.file(one.evidence.name, one.evidence.sha256)}
            </a>
          </small>
        </>
      )}
      {one.explanation === null ? null : (
        <>
          <br />
          {FINDINGS.explanationOf(one.explanation.by, dayOf(one.explanation.at), one.explanation.text)}
        </>
      )}
      {one.withdrawnReason === null ? null : (
        <>
          <br />
          {FINDINGS.withdrawnBecause(one.withdrawnReason)}
        </>
      )}
    </span>
    <span>{FINDING_STATE_WORDS[one.state]}</span>
    {write && one.state !== 'withdrawn' ? (
      <ButtonLink href={`/phat-hien/${one.id}`} dense about={one.text}>
        {one.state === 'draft' ? FINDINGS.edit : FINDINGS.withdraw}
      </ButtonLink>
    ) : null}
    {one.mayExplain ? (
      <ButtonLink href={`/phat-hien/${one.id}/giai-trinh`} dense about={one.text}>
        {one.explanation === null ? FINDINGS.explain : FINDINGS.explainAgain}
      </ButtonLink>
    ) : null}
  </li>
)
