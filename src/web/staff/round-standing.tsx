import type { showRound } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ROUND_PAGE } from '../../words/round-page.ts'
import { Card, Section } from '../ui/card.tsx'

type Shown = Answer<typeof showRound>

/** The reporting rate, what was typed by hand, what contradicts, what is missing by name. */
export const Standing = (props: { shown: Shown }) => {
  const { shown } = props
  const gaps = shown.submissions
    .filter(one => shown.chain.gaps.includes(one.unit.id))
    .map(one => one.unit.name)
  // The newest row of a figure holds; one without a value took it back.
  const overridden = [
    ...new Map((shown.report?.overrides ?? []).map(one => [one.figureId, one])).values(),
  ].flatMap(one =>
    one.value === null ? [] : [{ ...one, value: one.value, name: one.figureName ?? one.figureId }],
  )
  return (
    <div class="stack">
      {shown.contradictions.length === 0 || shown.chain.state === 'issued' ? null : (
        <Section title={ROUND_PAGE.contradiction} icon="overdue">
          <Card>
            <ul class="rows">
              {shown.contradictions.map(one => (
                <li>{ROUND_PAGE.contradictionOf(one.name, one.before, one.in.chain.number)}</li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      <Card>
        <dl class="said-list">
          <div>
            <dt>{ROUND_PAGE.rate}</dt>
            <dd>{ROUND_PAGE.rateHow(shown.rate)}</dd>
          </div>
          <div>
            <dt>{ROUND_PAGE.typed}</dt>
            <dd>
              <b>{ROUND_PAGE.typedOf(shown.typed, shown.cells)}</b>,{' '}
              {ROUND_PAGE.typedHow(shown.typed, shown.edited)}
            </dd>
          </div>
          {overridden.length === 0 ? null : (
            <div>
              <dt>{ROUND_PAGE.overridden}</dt>
              <dd>
                <ul class="rows">
                  {overridden.map(one => (
                    <li>{ROUND_PAGE.overriddenOf(one)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
          {shown.editions.length === 0 ? null : (
            <div>
              <dt>{ROUND_PAGE.editions}</dt>
              <dd>
                <ul class="rows">
                  {shown.editions.map(one => {
                    const said = ROUND_PAGE.editionOf(
                      `${one.number}/${one.document.number.symbol}`,
                      one.issuedOn,
                      one.reason,
                    )
                    return (
                      <li>
                        {one.reportId === null ? (
                          said
                        ) : (
                          <a href={`/bao-cao/${one.reportId}/phat-hanh`}>{said}</a>
                        )}
                      </li>
                    )
                  })}
                </ul>
              </dd>
            </div>
          )}
          {gaps.length === 0 ? null : (
            <div>
              <dt>{ROUND_PAGE.gaps}</dt>
              <dd>{ROUND_PAGE.gapsNamed(gaps, shown.chain.gapReason ?? '')}</dd>
            </div>
          )}
        </dl>
      </Card>
    </div>
  )
}
