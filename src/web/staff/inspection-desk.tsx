import { formatDay, formatInstant, formatNumber } from '../../domain/format-vi.ts'
import type { ScopeReason } from '../../domain/inspection-scope.ts'
import { openDesk } from '../../usecases/open-desk.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DESK, FINDING_KIND_WORDS, FINDING_STATE_WORDS, SCOPE_REASON_WORDS } from '../../words/inspection.ts'
import { JOURNAL_PAGE, journalDetail, journalWord } from '../../words/journal.ts'
import { statusWord } from '../../words/status.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import { INSPECTION_PATH, inspectionCrumbs } from './inspection-list.tsx'

type Desk = Answer<typeof openDesk>
type File = Desk['tasks'][number]['files'][number]
type Late = Desk['tasks'][number]['latenesses'][number]

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(openDesk, { inspectionId: visit.param('inspectionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { inspection, tasks, targets, journal, findings } = outcome.value
  const at = `${INSPECTION_PATH}/${inspection.id}`
  return visit.page(
    {
      title: DESK.title,
      crumbs: inspectionCrumbs(inspection, DESK.title),
    },
    <>
      <PageHead
        title={DESK.title}
        sub={DESK.sub(inspection.title, inspection.to)}
        actions={
          <ButtonLink href={`${at}/phat-hien`} primary sign="plus">
            {DESK.find}
          </ButtonLink>
        }
      />
      <div class="stack">
        {tasks.length + targets.length === 0 ? <p>{DESK.empty}</p> : null}
        {tasks.length === 0 ? null : (
          <Section title={DESK.tasks} count={tasks.length}>
            {tasks.map(task => (
              <Card>
                <Head
                  at={at}
                  id={task.id}
                  href={`/nhiem-vu/${task.id}`}
                  name={`${task.code} ${task.text}`}
                  reasons={task.reasons}
                  facts={[
                    task.lead?.name ?? '',
                    DESK.due(task.due),
                    DESK.moved(task.moved),
                    DESK.updates(task.updates.length),
                    DESK.files(task.files.length),
                    DESK.versions(task.version),
                  ]}
                  state={
                    <StatusTag
                      kind={TASK_KIND[task.judgement.status]}
                      word={statusWord(task.judgement.status, task.judgement.daysLate)}
                    />
                  }
                />
                {task.updates.length === 0 ? null : (
                  <details class="table">
                    <summary>
                      {DESK.updatesTitle} ({task.updates.length})
                    </summary>
                    <ul class="rows">
                      {task.updates.map(one => (
                        <li>
                          <span class="grow">
                            <a href={`/cap-nhat/${one.id}`}>{formatDay(one.effectiveOn)}</a>: {one.text}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                <Files files={task.files} />
                <Latenesses latenesses={task.latenesses} />
              </Card>
            ))}
          </Section>
        )}
        {targets.length === 0 ? null : (
          <Section title={DESK.targets} count={targets.length}>
            {targets.map(target => (
              <Card>
                <Head
                  at={at}
                  id={target.id}
                  href={`/chi-tieu/${target.id}`}
                  name={`${target.code} ${target.name}`}
                  reasons={target.reasons}
                  facts={[
                    target.lead?.name ?? '',
                    DESK.figures(target.figures.length, target.corrected),
                    DESK.files(target.files.length),
                  ]}
                  state={
                    <StatusTag
                      kind={TARGET_KIND[target.judgement.status]}
                      word={TARGET_STATUS_WORDS[target.judgement.status]}
                    />
                  }
                />
                {target.figures.length === 0 ? null : (
                  <details class="table">
                    <summary>
                      {DESK.figuresTitle} ({target.figures.length})
                    </summary>
                    <ul class="rows">
                      {target.figures.map(one => (
                        <li>
                          <span class="grow">
                            <a href={`/so-lieu/${one.id}`}>{formatDay(one.effectiveOn)}</a>:{' '}
                            {one.value === null ? '' : `${formatNumber(one.value)} ${target.unit}`}
                            {one.correctionReason === null ? '' : ` · ${one.correctionReason}`}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                <Files files={target.files} />
                <Latenesses latenesses={target.latenesses} />
              </Card>
            ))}
          </Section>
        )}
        <Section title={DESK.findings} count={findings.length}>
          <Card flush={findings.length > 0}>
            {findings.length === 0 ? (
              <p>{DESK.noFindings}</p>
            ) : (
              <ul class="rows">
                {findings.map(one => (
                  <li>
                    <span class="grow">
                      <a href={`/phat-hien/${one.id}`}>{FINDING_KIND_WORDS[one.kind]}</a>: {one.text}
                    </span>
                    <span>{FINDING_STATE_WORDS[one.state]}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </Section>
        <Section title={DESK.journal} note={DESK.journalNote(journal.length)}>
          <details class="table">
            <summary>{DESK.journalOpen}</summary>
            <ul class="rows">
              {journal.map(one => (
                <li>
                  <span class="grow">
                    {journalWord(one.type)}
                    <br />
                    <small>
                      {[
                        JOURNAL_PAGE.line(one.seq),
                        formatInstant(one.at),
                        one.actor ?? JOURNAL_PAGE.system,
                        journalDetail(one.payload),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </Section>
      </div>
    </>,
  )
}

const Head = (props: {
  at: string
  id: string
  href: string
  name: string
  reasons: readonly ScopeReason[]
  facts: readonly string[]
  state: unknown
}) => (
  <div class="row-head">
    <p>
      <b>
        <a href={props.href}>{props.name}</a>
      </b>{' '}
      {props.state}
    </p>
    <p class="small ink2">
      {[...props.facts, ...props.reasons.map(one => SCOPE_REASON_WORDS[one])].filter(Boolean).join(' · ')}
    </p>
    <p>
      <ButtonLink href={`${props.at}/phat-hien?ve=${props.id}`} dense about={props.name}>
        {DESK.find}
      </ButtonLink>
    </p>
  </div>
)

const Files = ({ files }: { files: readonly File[] }) =>
  files.length === 0 ? null : (
    <details class="table">
      <summary>
        {DESK.evidence} ({files.length})
      </summary>
      <ul class="rows">
        {files.map(file => (
          <li>
            <span class="grow">
              <a href={`/minh-chung/${file.id}`}>
                {DESK.file(file.name, file.addedBy, formatInstant(file.addedAt))}
              </a>
              <br />
              <small>{DESK.hash(file.sha256)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )

const Latenesses = ({ latenesses }: { latenesses: readonly Late[] }) =>
  latenesses.length === 0 ? null : (
    <ul class="rows">
      {latenesses.map(one => (
        <li>
          <a href={`/cham-han/${one.id}`}>{DESK.late(one.beganOn, one.endedOn)}</a>
        </li>
      ))}
    </ul>
  )

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/ban-lam-viec',
    access: 'session',
    names: 'inspection',
    answer: page,
  },
] as const satisfies readonly Route[]
