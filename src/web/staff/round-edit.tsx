import { sourceOfPassage } from '../../domain/report-passage.ts'
import { editPassage } from '../../usecases/edit-report.ts'
import type { ComposedPassage } from '../../usecases/round-report.ts'
import { showRound } from '../../usecases/show-round.ts'
import { EDIT_PAGE, ROUND_PAGE } from '../../words/round-page.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { askedLine, lineQuery, ROUND_PATH } from './round-parts.tsx'

const PAGES = {
  update: '/xac-nhan/',
  task: '/nhiem-vu/',
  concern: '/vuong-mac/',
  submission: '/bao-cao-don-vi/',
  document: '/van-ban/',
} as const

/** The sentences of a report, each with the record it came from, to be edited by a person. */
const page = async (visit: StaffVisit, sent: Form | null = null, again?: Again) => {
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId'), ...askedLine(visit, sent) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { round, chain, report, allowed } = outcome.value
  const at = `${ROUND_PATH}/${round.id}`
  const edits = allowed.manage.ok && chain.state === 'drafting'
  const title = EDIT_PAGE.title(round.periodId)
  const passages = report?.passages ?? []
  return visit.page(
    {
      title,
      crumbs: [
        { label: ROUND_PAGE.crumb, href: '/ky-bao-cao' },
        { label: round.definition.name, href: `${at}${lineQuery(chain.line)}` },
        { label: ROUND_PAGE.edit },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={chain.state === 'drafting' ? EDIT_PAGE.sub : EDIT_PAGE.closed} />
      {passages.length === 0 ? (
        <EmptyState {...EDIT_PAGE.none} />
      ) : (
        <div class="stack">
          {passages.map((passage, index) => (
            <>
              <Under now={passage.under} before={passages[index - 1]?.under ?? []} />
              <Card>
                <Sentence passage={passage} />
                {edits ? (
                  <details>
                    <summary>{EDIT_PAGE.text}</summary>
                    <form class="fields" method="post" action={`${at}/soan`} novalidate>
                      <HiddenFields fields={visit.hidden({ line: chain.line, passage: passage.passage })} />
                      <TextArea
                        name={`text-${index}`}
                        label={EDIT_PAGE.text}
                        rows={3}
                        value={passage.edited ?? passage.composed}
                      />
                      <div class="btns">
                        <SubmitButton name="act" value={`save-${index}`}>
                          {EDIT_PAGE.save}
                        </SubmitButton>
                        <SubmitButton name="act" value="leave">
                          {EDIT_PAGE.leave}
                        </SubmitButton>
                        {passage.edited === null ? null : (
                          <SubmitButton name="act" value="again">
                            {EDIT_PAGE.again}
                          </SubmitButton>
                        )}
                      </div>
                    </form>
                  </details>
                ) : null}
              </Card>
            </>
          ))}
        </div>
      )}
    </>,
  )
}

/** Where in the report the sentences below stand; said once for those that follow each other. */
const Under = (props: { now: readonly string[]; before: readonly string[] }) => {
  const [part, title] = props.now
  const samePart = part === props.before[0]
  return (
    <>
      {part === undefined || samePart ? null : <h2>{part}</h2>}
      {title === undefined || (samePart && title === props.before[1]) ? null : <h3>{title}</h3>}
    </>
  )
}

const Sentence = (props: { passage: ComposedPassage }) => {
  const { passage } = props
  const source = sourceOfPassage(passage.passage)
  const left = passage.edited === ''
  return (
    <>
      <figure class="quote">
        <blockquote>{left ? <s>{passage.composed}</s> : (passage.edited ?? passage.composed)}</blockquote>
      </figure>
      <p class="small ink2">
        {left ? `${EDIT_PAGE.leftOut} · ` : ''}
        {passage.by === null ? EDIT_PAGE.composed : EDIT_PAGE.edited(passage.by)}
        {source === null ? null : (
          <>
            {' · '}
            <a href={`${PAGES[source.kind]}${source.id}`}>{EDIT_PAGE.source[source.kind]}</a>
          </>
        )}
      </p>
      {passage.moved ? <p class="red">{EDIT_PAGE.moved}</p> : null}
    </>
  )
}

const edit = async (visit: StaffVisit) => {
  const sent: Form = await visit.form()
  const roundId = visit.param('roundId')
  const act = sent.text('act')
  const at = act.startsWith('save-') ? act.slice('save-'.length) : null
  const outcome = await visit.send(
    editPassage,
    {
      roundId,
      line: sent.text('line'),
      passage: sent.text('passage'),
      text: at === null ? '' : sent.text(`text-${at}`),
      again: act === 'again',
    },
    sent,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  const query = sent.text('line') === 'party' ? '?tuyen=dang' : ''
  return visit.to(`${ROUND_PATH}/${roundId}/soan${query}`, EDIT_PAGE.saved)
}

export const routes = [
  {
    method: 'GET',
    path: `${ROUND_PATH}/:roundId/soan`,
    access: 'session',
    names: 'round',
    answer: visit => page(visit),
  },
  { method: 'POST', path: `${ROUND_PATH}/:roundId/soan`, access: 'session', names: 'round', answer: edit },
] as const satisfies readonly Route[]
