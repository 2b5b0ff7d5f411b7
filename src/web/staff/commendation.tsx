import type { Child } from 'hono/jsx'
import { may } from '../../domain/policy/may.ts'
import { type Candidate, decideCommendation, showCommendations } from '../../usecases/commendations.ts'
import { COMMENDATION } from '../../words/grading.ts'
import { ROUND_PAGE } from '../../words/round-page.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { ROUND_PATH } from './round-parts.tsx'

/** Whom a review commends: proposed by rule, decided by a person with a reason. */
const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const no = may(visit.ctx.actor, 'round.manage', visit.here)
  if (!no.ok) return visit.forbidden(no)
  const outcome = await visit.send(showCommendations, { roundId: visit.param('roundId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { round, candidates } = outcome.value
  // One form a page: two of them would share the ids by which labels find their fields.
  const asked = typed?.text('id') ?? visit.query('cua')
  const chosen = candidates.find(one => one.subject.id === asked)
  const part = (title: string, listed: readonly Candidate[]) =>
    listed.length === 0 ? null : (
      <Section title={title} count={listed.length}>
        {listed.map(candidate => (
          <One candidate={candidate}>
            <div class="btns">
              <ButtonLink
                href={`${ROUND_PATH}/${round.id}/khen-thuong?cua=${candidate.subject.id}`}
                about={candidate.name}
                dense
              >
                {COMMENDATION.decision}
              </ButtonLink>
            </div>
          </One>
        ))}
      </Section>
    )
  return visit.page(
    {
      title: COMMENDATION.title,
      crumbs: [
        { label: ROUND_PAGE.crumb, href: '/ky-bao-cao' },
        { label: round.definition.name, href: `${ROUND_PATH}/${round.id}` },
        { label: COMMENDATION.title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={COMMENDATION.title} sub={COMMENDATION.sub} />
      {candidates.length === 0 ? (
        <EmptyState {...COMMENDATION.none} />
      ) : (
        <div class="stack">
          {chosen === undefined ? null : (
            <Section title={COMMENDATION.decision}>
              <One candidate={chosen}>
                <Decision candidate={chosen} visit={visit} roundId={round.id} typed={typed} again={again} />
              </One>
            </Section>
          )}
          {part(
            COMMENDATION.proposed,
            candidates.filter(one => one.proposed && one !== chosen),
          )}
          {part(
            COMMENDATION.others,
            candidates.filter(one => !one.proposed && one !== chosen),
          )}
        </div>
      )}
    </>,
  )
}

/** A candidate with the counts that the rule looked at and what was decided; below it what may be done. */
const One = ({ candidate, children }: { candidate: Candidate; children: Child }) => (
  <Card title={candidate.name}>
    <p class="small ink2">{COMMENDATION.counts(candidate.inputs)}</p>
    {candidate.decided === null ? null : (
      <p>
        <b>
          {COMMENDATION.decided(candidate.decided.commend, candidate.decided.by, candidate.decided.reason)}
        </b>
      </p>
    )}
    {children}
  </Card>
)

const Decision = (props: {
  candidate: Candidate
  visit: StaffVisit
  roundId: string
  typed: Form | null
  again: Again | undefined
}) => {
  const { candidate, visit, typed, again } = props
  const { subject } = candidate
  return (
    <form class="fields" method="post" action={`${ROUND_PATH}/${props.roundId}/khen-thuong`} novalidate>
      <HiddenFields fields={visit.hidden({ kind: subject.kind, id: subject.id })} />
      <Choices
        {...fieldOf('commend', typed, again)}
        label={COMMENDATION.decision}
        options={[
          { value: 'yes', label: COMMENDATION.yes },
          { value: 'no', label: COMMENDATION.no },
        ]}
      />
      <TextArea {...fieldOf('reason', typed, again)} label={COMMENDATION.reason} rows={2} />
      <div class="btns">
        <SubmitButton>{COMMENDATION.save}</SubmitButton>
      </div>
    </form>
  )
}

const decide = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const roundId = visit.param('roundId')
  const { kind, id, commend, reason } = sent.object({})
  const outcome = await visit.send(decideCommendation, { roundId, kind, id, commend, reason }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  return visit.to(`${ROUND_PATH}/${roundId}/khen-thuong`, COMMENDATION.saved(outcome.value.name))
}

export const routes = [
  {
    method: 'GET',
    path: `${ROUND_PATH}/:roundId/khen-thuong`,
    access: 'session',
    names: 'round',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: `${ROUND_PATH}/:roundId/khen-thuong`,
    access: 'session',
    names: 'round',
    answer: decide,
  },
] as const satisfies readonly Route[]
