import { dayOf } from '../../domain/day.ts'
import { isPicture } from '../../domain/evidence-file.ts'
import { formatDay, formatFileSize, formatInstant } from '../../domain/format-vi.ts'
import { notFound } from '../../domain/refusal.ts'
import { openEvidence } from '../../usecases/open-evidence.ts'
import { showEvidence } from '../../usecases/show-evidence.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { EVIDENCE_PAGE, INTEGRITY_WORDS, whoMayOpen } from '../../words/evidence-page.ts'
import { download, picture } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'

type Shown = Answer<typeof showEvidence>

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openEvidence, { evidenceId: visit.param('evidenceId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, mediaType, bytes } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

/** The picture itself, for the page below. What is no picture is not shown, whatever it calls itself. */
const show = async (visit: StaffVisit) => {
  const outcome = await visit.send(openEvidence, { evidenceId: visit.param('evidenceId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { mediaType, bytes } = outcome.value
  return isPicture(mediaType) ? picture(visit, { mediaType, body: bytes }) : visit.refused(notFound().refusal)
}

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showEvidence, { evidenceId: visit.param('evidenceId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { evidence, proves, units, sameFile } = outcome.value
  const path = `/minh-chung/${evidence.id}`
  const back = proves.kind === 'task' ? `/nhiem-vu/${proves.id}` : `/chi-tieu/${proves.id}`
  return visit.page(
    { title: `${EVIDENCE_PAGE.title}: ${evidence.name}`, form: true },
    <>
      <BackLink href={back}>{`${EVIDENCE_PAGE.back[proves.kind]} ${proves.code}`}</BackLink>
      <PageHead
        title={evidence.name}
        actions={
          <ButtonLink href={path} sign="download" download>
            {EVIDENCE_PAGE.download}
          </ButtonLink>
        }
      />
      <div class="stack">
        {isPicture(evidence.mediaType) ? (
          <figure class="evidence-picture">
            <img src={`${path}/anh`} alt={evidence.name} />
            <figcaption class="small ink2">{EVIDENCE_PAGE.bare}</figcaption>
          </figure>
        ) : null}
        <Card>
          <dl class="said-list">
            <Fact name={EVIDENCE_PAGE.proves[proves.kind]} value={`${proves.code} · ${proves.name}`} />
            <Fact name={EVIDENCE_PAGE.sent} value={evidence.addedBy} />
            <Fact name={EVIDENCE_PAGE.at} value={formatInstant(evidence.addedAt)} />
            <Fact name={EVIDENCE_PAGE.size} value={formatFileSize(evidence.bytes)} />
            <div>
              <dt>{EVIDENCE_PAGE.hash}</dt>
              <dd class="hash whole">{evidence.sha256}</dd>
            </div>
            <div>
              <dt>{EVIDENCE_PAGE.integrity}</dt>
              <dd>
                <IntegrityWords {...outcome.value} />
              </dd>
            </div>
          </dl>
        </Card>
        {sameFile.length === 0 ? null : (
          <Card title={EVIDENCE_PAGE.same}>
            {sameFile.map(one => (
              <p class="small">
                <a href={`/minh-chung/${one.id}/xem`}>{one.name}</a>{' '}
                {EVIDENCE_PAGE.sameLine(formatDay(dayOf(one.addedAt)), one.addedBy)}
              </p>
            ))}
          </Card>
        )}
        <Card title={EVIDENCE_PAGE.who}>
          <ul class="plain-list">
            {whoMayOpen(units).map(one => (
              <li>{one}</li>
            ))}
          </ul>
          <p class="small ink2">{EVIDENCE_PAGE.whoNobodyElse}</p>
        </Card>
      </div>
    </>,
  )
}

const Fact = (props: { name: string; value: string }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.value}</dd>
  </div>
)

const IntegrityWords = (props: Pick<Shown, 'integrity' | 'noted'>) => {
  const words = INTEGRITY_WORDS[props.integrity]
  return (
    <>
      <StatusTag kind={props.integrity === 'matches' ? 'done' : 'overdue'} word={words.word} />{' '}
      <span class="small">{words.say(props.noted?.seq ?? 0)}</span>
    </>
  )
}

export const routes = [
  { method: 'GET', path: '/minh-chung/:evidenceId', access: 'session', names: 'evidence', answer: open },
  { method: 'GET', path: '/minh-chung/:evidenceId/xem', access: 'session', names: 'evidence', answer: page },
  { method: 'GET', path: '/minh-chung/:evidenceId/anh', access: 'session', names: 'evidence', answer: show },
] as const satisfies readonly Route[]
