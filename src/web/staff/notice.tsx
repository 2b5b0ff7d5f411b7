import { formatInstant } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { type ListedNotice, listNotices } from '../../usecases/list-notices.ts'
import { readNotices } from '../../usecases/read-notices.ts'
import { itemWords } from '../../words/digest.ts'
import { NOTICES, noticeNote, noticeTitle } from '../../words/notice.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusIcon } from '../ui/status.tsx'

const PATH = '/nhac-viec'
const MARK = /^(\d{13})\.([0-9a-f-]{36})$/u

/** Where a page of the list begins, from the address; anything else begins at the newest. */
const before = (text: string | undefined): { at: Date; id: string } | null => {
  const found = MARK.exec(text ?? '')
  return found?.[1] && found[2] ? { at: new Date(Number(found[1])), id: found[2] } : null
}

const page = async (visit: StaffVisit) => {
  const from = before(visit.query('truoc'))
  const outcome = await listNotices(visit.ctx, { before: from })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { notices, unread, next } = outcome.value
  return visit.page(
    { title: NOTICES.title },
    <>
      <PageHead
        title={NOTICES.title}
        sub={NOTICES.sub(unread)}
        actions={
          <>
            {unread === 0 ? null : (
              <form method="post" action={PATH}>
                <HiddenFields fields={visit.hidden()} />
                <SubmitButton>{NOTICES.readAll}</SubmitButton>
              </form>
            )}
            {may(visit.ctx.actor, 'urge.read', visit.here).ok ? (
              <ButtonLink href="/don-doc" sign="message">
                {NOTICES.urge}
              </ButtonLink>
            ) : null}
            <ButtonLink href={`${PATH}/cai-dat`}>{NOTICES.settings}</ButtonLink>
          </>
        }
      />
      {notices.length === 0 ? (
        <EmptyState {...NOTICES.empty} />
      ) : (
        <Card>
          <ul class="rows">
            {notices.map(notice => (
              <Notice visit={visit} notice={notice} />
            ))}
          </ul>
        </Card>
      )}
      <div class="btns">
        {from === null ? null : <ButtonLink href={PATH}>{NOTICES.newest}</ButtonLink>}
        {next === null ? null : (
          <ButtonLink href={`${PATH}?truoc=${next.at.getTime()}.${next.id}`}>{NOTICES.older}</ButtonLink>
        )}
      </div>
    </>,
  )
}

const Notice = ({ visit, notice }: { visit: StaffVisit; notice: ListedNotice }) => {
  const { about, kind, facts, readAt } = notice
  const note = noticeNote(kind, facts, visit.today)
  const overdue = kind === 'reminder' && facts.due !== undefined && facts.due < visit.today
  return (
    <li>
      <StatusIcon
        kind={
          overdue ? 'overdue' : kind === 'returned' ? 'attention' : kind === 'approved' ? 'done' : 'waiting'
        }
      />
      <div class="grow">
        <p class="small ink2">
          {readAt === null ? <b>{NOTICES.unread}</b> : null} {noticeTitle(kind, facts.what)}
          {note === '' ? '' : `, ${note}`}
        </p>
        <p>{about === null ? NOTICES.gone : <a href={about.path}>{itemWords(about)}</a>}</p>
        <p class="small ink2">{formatInstant(notice.at)}</p>
      </div>
      {readAt !== null ? null : (
        <form method="post" action={PATH}>
          <HiddenFields fields={visit.hidden({ id: notice.id })} />
          <SubmitButton dense about={about === null ? '' : itemWords(about, 40)}>
            {NOTICES.read}
          </SubmitButton>
        </form>
      )}
    </li>
  )
}

const mark = async (visit: StaffVisit) => {
  const form = await visit.form()
  const id = form.text('id')
  const outcome = await visit.send(readNotices, { ids: id === '' ? null : [id] }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(PATH, NOTICES.marked(outcome.value.read))
}

export const routes = [
  { method: 'GET', path: '/nhac-viec', access: 'session', names: null, answer: page },
  { method: 'POST', path: '/nhac-viec', access: 'session', names: null, answer: mark },
] as const satisfies readonly Route[]
