import { dayOf } from '../../domain/day.ts'
import { formatInstant } from '../../domain/format-vi.ts'
import { MONEY_SECTION, type PublicContent } from '../../domain/public-content.ts'
import { publish, showPublishing, showSnapshot, withdrawPublication } from '../../usecases/publish.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CHANGE_WORDS, HELD_WORDS, PUBLIC, PUBLISHING } from '../../words/public-page.ts'
import { refusalSentence } from '../../words/role.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import { nameOfRow, PublishedContent, titleOf } from '../public/content.tsx'
import { PUBLIC_PATH } from '../public/page.tsx'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/cong-bo'

type Shown = Answer<typeof showPublishing>
type Snapshot = Shown['history'][number]

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showPublishing, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { standing, content, place, history, rows } = shown
  return visit.page(
    { title: PUBLISHING.title },
    <>
      <PageHead
        title={PUBLISHING.title}
        sub={
          standing === null
            ? PUBLISHING.notStanding
            : PUBLISHING.standing(standing.number, dayOf(standing.publishedAt))
        }
        actions={
          history.length === 0 || place === null ? undefined : (
            <ButtonLink href={`${PUBLIC_PATH}/${place.code}`}>{PUBLISHING.toPublic}</ButtonLink>
          )
        }
      />
      <p>{PUBLISHING.sub}</p>
      {shown.unmarked.length === 0 ? null : (
        <details>
          <summary>{PUBLISHING.unmarked(shown.unmarked.length)}</summary>
          <p class="small ink2">{shown.unmarked.join('; ')}</p>
        </details>
      )}
      <Changes shown={shown} />
      <Held shown={shown} />
      <PublishForm visit={visit} shown={shown} />
      {rows === 0 ? (
        <EmptyState {...PUBLISHING.nothing} />
      ) : (
        <>
          <Section title={PUBLISHING.preview} count={rows}>
            <p class="small ink2">{PUBLISHING.previewNote}</p>
          </Section>
          <PublishedContent content={content} />
        </>
      )}
      <History of={history} />
    </>,
  )
}

/** What a row of one of the contents is called, and in which section it stands. */
const called = (contents: readonly (PublicContent | null)[], id: string): string => {
  for (const content of contents) {
    const line = content?.money?.lines.find(one => one.id === id)
    if (line !== undefined) return line.item
    for (const register of content?.registers ?? []) {
      const row = register.rows.find(one => one.id === id)
      if (row !== undefined) return nameOfRow(register, row) || row.on
    }
  }
  return ''
}

const CHANGE_KIND = {
  new: 'on-track',
  changed: 'attention',
  gone: 'overdue',
  same: 'not-due',
} as const

const Changes = ({ shown }: { shown: Shown }) => {
  const changed = shown.changes.filter(one => one.change !== 'same')
  const contents = [shown.content, shown.now]
  const section = (code: string) => {
    if (code === MONEY_SECTION) return PUBLIC.moneyShort
    const found = contents.flatMap(one => one?.registers ?? []).find(one => one.code === code)
    return found === undefined ? code : titleOf(found)
  }
  return (
    <Section title={PUBLISHING.changes} count={changed.length}>
      {changed.length === 0 ? (
        <p>{PUBLISHING.noChanges}</p>
      ) : (
        <Card flush>
          <DataTable
            caption={PUBLISHING.changes}
            captionHidden
            columns={PUBLISHING.changeColumns.map((title, at) => ({ title, bare: at === 2 }))}
            rows={changed.map(one => ({
              cells: [
                called(contents, one.id),
                section(one.section),
                <StatusTag kind={CHANGE_KIND[one.change]} word={CHANGE_WORDS[one.change]} />,
              ],
            }))}
          />
        </Card>
      )}
    </Section>
  )
}

const Held = ({ shown }: { shown: Shown }) =>
  shown.held.length === 0 ? null : (
    <Section title={PUBLISHING.held} count={shown.held.length}>
      <Card flush>
        <DataTable
          caption={PUBLISHING.held}
          captionHidden
          columns={PUBLISHING.heldColumns.map(title => ({ title }))}
          rows={shown.held.map(one => ({
            cells: [
              <a href={`/dong-so/${one.id}`}>{one.what || one.id}</a>,
              one.section || PUBLIC.moneyShort,
              HELD_WORDS[one.why],
            ],
          }))}
        />
      </Card>
    </Section>
  )

const PublishForm = ({ visit, shown }: { visit: StaffVisit; shown: Shown }) => {
  const { mayPublish, changes } = shown
  if (!changes.some(one => one.change !== 'same')) return null
  return (
    <Card>
      <p>{PUBLISHING.publishNote}</p>
      {mayPublish.ok ? (
        <form class="btns" method="post" action={PATH}>
          <HiddenFields fields={visit.hidden({ seen: shown.seen })} />
          <SubmitButton primary>{PUBLISHING.publish}</SubmitButton>
        </form>
      ) : (
        <p class="small">{refusalSentence(mayPublish.code, mayPublish.who, null)}</p>
      )}
    </Card>
  )
}

const stateOf = (one: Snapshot, at: number): keyof typeof PUBLISHING.states =>
  one.withdrawn !== null ? 'withdrawn' : at === 0 ? 'standing' : 'replaced'

const STATE_KIND = { standing: 'done', replaced: 'paused', withdrawn: 'cancelled' } as const

const History = ({ of }: { of: readonly Snapshot[] }) =>
  of.length === 0 ? null : (
    <Section title={PUBLISHING.history} count={of.length}>
      <Card flush>
        <DataTable
          caption={PUBLISHING.history}
          captionHidden
          columns={PUBLISHING.historyColumns.map((title, at) => ({ title, bare: at === 3 }))}
          rows={of.map((one, at) => ({
            cells: [
              <a href={`${PATH}/${one.id}`}>{PUBLISHING.number(one.number)}</a>,
              formatInstant(one.publishedAt),
              one.publishedBy.name,
              <StatusTag kind={STATE_KIND[stateOf(one, at)]} word={PUBLISHING.states[stateOf(one, at)]} />,
            ],
          }))}
        />
      </Card>
    </Section>
  )

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(publish, { seen: form.text('seen') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(PATH, PUBLISHING.published(outcome.value.number))
}

const snapshotPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showSnapshot, { snapshotId: visit.param('snapshotId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { snapshot, content, whole, mayWithdraw } = outcome.value
  const { withdrawn } = snapshot
  return visit.page(
    {
      title: PUBLISHING.number(snapshot.number),
      crumbs: [{ label: PUBLISHING.title, href: PATH }, { label: PUBLISHING.number(snapshot.number) }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={PUBLISHING.number(snapshot.number)}
        sub={`${snapshot.publishedBy.name}, ${formatInstant(snapshot.publishedAt)}`}
      />
      {withdrawn === null ? null : (
        <Card>{PUBLISHING.withdrawnBy(withdrawn.by, formatInstant(withdrawn.at), withdrawn.reason)}</Card>
      )}
      <p class="small ink2">
        {whole ? PUBLISHING.whole : PUBLISHING.broken} {PUBLIC.digest}: <code>{snapshot.digest}</code>
      </p>
      <PublishedContent content={content} />
      {mayWithdraw ? (
        <Card title={PUBLISHING.withdraw}>
          <p>{PUBLISHING.withdrawNote}</p>
          <form class="fields" method="post" action={`${PATH}/${snapshot.id}/rut`} novalidate>
            <HiddenFields fields={visit.hidden()} />
            <TextArea
              {...fieldOf('reason', typed, again)}
              label={PUBLISHING.reason}
              hint={PUBLISHING.reasonHint}
              rows={2}
              maxlength={500}
            />
            <div class="btns">
              <SubmitButton>{PUBLISHING.withdraw}</SubmitButton>
            </div>
          </form>
        </Card>
      ) : null}
    </>,
  )
}

const withdraw = async (visit: StaffVisit) => {
  const form = await visit.form()
  const snapshotId = visit.param('snapshotId')
  const outcome = await visit.send(withdrawPublication, { snapshotId, reason: form.text('reason') }, form)
  if (outcome.ok) return visit.to(PATH, PUBLISHING.withdrawnAs(outcome.value.number))
  return visit.refused(outcome.refusal, again => snapshotPage(visit, form, again))
}

export const routes = [
  { method: 'GET', path: '/cong-bo', access: 'session', names: null, answer: page },
  { method: 'POST', path: '/cong-bo', access: 'session', names: null, answer: send },
  {
    method: 'GET',
    path: '/cong-bo/:snapshotId',
    access: 'session',
    names: 'public-snapshot',
    answer: visit => snapshotPage(visit, null),
  },
  {
    method: 'POST',
    path: '/cong-bo/:snapshotId/rut',
    access: 'session',
    names: 'public-snapshot',
    answer: withdraw,
  },
] as const satisfies readonly Route[]
