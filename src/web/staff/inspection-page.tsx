import { cancelInspection } from '../../usecases/keep-inspection.ts'
import { showInspection } from '../../usecases/show-inspection.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { capitalised } from '../../words/annex.ts'
import {
  INSPECTION_KIND_WORDS,
  INSPECTION_STAGE_WORDS,
  INSPECTIONS,
  SCOPE_REASON_WORDS,
  spanWords,
} from '../../words/inspection.ts'
import { TEAM_POST_WORDS } from '../../words/inspection-paper.ts'
import { statusWord } from '../../words/status.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { InspectionFindings } from './inspection-findings.tsx'
import { INSPECTION_CRUMBS, INSPECTION_PATH } from './inspection-list.tsx'
import { InspectionRemedies } from './inspection-remedies.tsx'

export type ShownInspection = Answer<typeof showInspection>

const page = async (visit: StaffVisit, typed: Form | null = null, again?: Again) => {
  const outcome = await visit.send(showInspection, { inspectionId: visit.param('inspectionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { inspection, stage, rights } = shown
  const at = `${INSPECTION_PATH}/${inspection.id}`
  const open = stage !== 'closed' && stage !== 'cancelled'
  return visit.page(
    {
      title: inspection.title,
      crumbs: [...INSPECTION_CRUMBS, { label: inspection.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={inspection.title}
        sub={capitalised(inspection.content)}
        facts={
          <>
            <span>{INSPECTION_STAGE_WORDS[stage]}</span>
            <span>{INSPECTION_KIND_WORDS[inspection.kind]}</span>
            <span>{inspection.units.map(unit => unit.name).join(', ')}</span>
          </>
        }
        actions={
          <>
            {rights.desk ? (
              <ButtonLink href={`${at}/ban-lam-viec`} primary>
                {INSPECTIONS.openDesk}
              </ButtonLink>
            ) : null}
            {rights.prepare && open ? <ButtonLink href={`${at}/sua`}>{INSPECTIONS.edit}</ButtonLink> : null}
          </>
        }
      />
      {inspection.cancelledReason === null ? null : (
        <p>
          <b>{INSPECTIONS.cancelledBecause(inspection.cancelledReason)}</b>
        </p>
      )}
      <div class="stack">
        <Decision shown={shown} open={open} />
        <Scope shown={shown} open={open} />
        <InspectionFindings visit={visit} shown={shown} open={open} />
        <InspectionRemedies shown={shown} open={open} />
        {rights.decide && open ? <Cancel visit={visit} at={at} typed={typed} again={again} /> : null}
      </div>
    </>,
  )
}

const Decision = ({ shown, open }: { shown: ShownInspection; open: boolean }) => {
  const { inspection, rights, posts } = shown
  const [name, post, seat] = INSPECTIONS.teamColumns
  return (
    <Section title={INSPECTIONS.team} count={inspection.team.length}>
      <Card flush>
        <DataTable
          caption={INSPECTIONS.team}
          captionHidden
          columns={[{ title: name }, { title: post }, { title: seat }]}
          rows={inspection.team.map(member => ({
            cells: [member.name, posts.get(member.id) ?? '', TEAM_POST_WORDS[member.post]],
          }))}
        />
      </Card>
      <p class="small ink2">
        {INSPECTIONS.days}: {spanWords(inspection.from, inspection.to)}. {INSPECTIONS.period}:{' '}
        {spanWords(inspection.periodFrom, inspection.periodTo)}.
      </p>
      <div class="btns">
        {rights.decide && open && inspection.decidedAt === null ? (
          <ButtonLink href={`${INSPECTION_PATH}/${inspection.id}/quyet-dinh`} primary sign="document">
            {INSPECTIONS.decide}
          </ButtonLink>
        ) : null}
        {inspection.decisionDocumentId === null ? null : (
          <ButtonLink href={`/van-ban/${inspection.decisionDocumentId}`} sign="document">
            {INSPECTIONS.openDecision}
          </ButtonLink>
        )}
        {inspection.decisionId === null ? null : (
          <ButtonLink href={`/van-ban-di/${inspection.decisionId}/van-ban.docx`} sign="download" download>
            {INSPECTIONS.decisionWord}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

const HREF = { task: '/nhiem-vu', target: '/chi-tieu' } as const

const Scope = ({ shown, open }: { shown: ShownInspection; open: boolean }) => {
  const { items, rights, inspection } = shown
  return (
    <Section
      title={INSPECTIONS.scope}
      count={items.length}
      note={
        rights.prepare && open ? (
          <a href={`${INSPECTION_PATH}/${inspection.id}/pham-vi`}>{INSPECTIONS.editScope}</a>
        ) : undefined
      }
    >
      <Card flush={items.length > 0}>
        {items.length === 0 ? (
          <p>{INSPECTIONS.noScope}</p>
        ) : (
          <ol class="rows">
            {items.map(item => (
              <li>
                <span class="grow">
                  <a href={`${HREF[item.kind]}/${item.objectId}`}>
                    {item.named?.code} {item.named?.text}
                  </a>
                  <br />
                  <small>
                    {[item.unit, ...item.reasons.map(one => SCOPE_REASON_WORDS[one])]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                {item.task === null ? null : (
                  <StatusTag
                    kind={TASK_KIND[item.task.judgement.status]}
                    word={statusWord(item.task.judgement.status, item.task.judgement.daysLate)}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </Card>
    </Section>
  )
}

const Cancel = (props: { visit: StaffVisit; at: string; typed: Form | null; again: Again | undefined }) => (
  <details open={props.again !== undefined}>
    <summary>{INSPECTIONS.cancel}</summary>
    <Card>
      <form class="fields" method="post" action={`${props.at}/huy`} novalidate>
        <HiddenFields fields={props.visit.hidden()} />
        <Field {...fieldOf('reason', props.typed, props.again)} label={INSPECTIONS.cancelReason} />
        <div class="btns">
          <SubmitButton>{INSPECTIONS.cancel}</SubmitButton>
        </div>
      </form>
    </Card>
  </details>
)

const cancel = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(cancelInspection, { inspectionId, reason: form.text('reason') }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, INSPECTIONS.cancelled)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId',
    access: 'session',
    names: 'inspection',
    answer: visit => page(visit),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/huy',
    access: 'session',
    names: 'inspection',
    answer: cancel,
  },
] as const satisfies readonly Route[]
