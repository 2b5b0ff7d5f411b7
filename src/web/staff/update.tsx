import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import { decideUpdate } from '../../usecases/decide-update.ts'
import { showUpdate } from '../../usecases/show-update.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DECISION } from '../../words/decision.ts'
import { personalDataWords } from '../../words/evidence.ts'
import { WORK_STATE_WORDS } from '../../words/update.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import type { Again } from '../visit.tsx'
import { decisionPage, given } from './decision-page.tsx'
import { evidenceFacts } from './evidence-facts.tsx'

type Shown = Answer<typeof showUpdate>

const TITLES = {
  progress: DECISION.updateTitle,
  closing: DECISION.closingTitle,
  'check-in': DECISION.checkInTitle,
} as const satisfies Record<Shown['update']['kind'], string>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showUpdate, { updateId: visit.param('updateId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { update, task } = shown
  return decisionPage(
    visit,
    {
      title: `${TITLES[update.kind]} ${task.code}`,
      about: DECISION.by(update.author.name, formatInstant(update.recordedAt)),
      back: { href: `/nhiem-vu/${task.id}`, label: DECISION.seeTask },
      action: `/xac-nhan/${update.id}`,
      facts: factsOf(shown, visit),
      choices: choicesOf(update),
      decided: decidedOf(update),
      permission: shown.decide,
      unit: task.lead?.name ?? null,
    },
    typed,
    again,
  )
}

const factsOf = (shown: Shown, visit: StaffVisit) => {
  const { update, task, before } = shown
  const closing = update.kind === 'closing'
  return given(
    [DECISION.task, task.text],
    [DECISION.state, WORK_STATE_WORDS[update.workState]],
    [DECISION.text, update.text],
    [
      DECISION.percent,
      update.percent === null ? null : DECISION.percentChange(before?.percent ?? null, update.percent),
    ],
    [DECISION.obstacle, update.obstacle],
    [DECISION.proposal, update.proposal],
    [DECISION.effective, formatDay(update.effectiveOn)],
    [DECISION.product, closing ? task.product : null],
    [DECISION.acceptance, closing ? task.acceptance : null],
    [DECISION.delivered, update.productNote],
    [DECISION.evidence, evidenceFacts(shown, visit)],
    [
      DECISION.personal,
      personalDataWords(
        findPersonalData([update.text, update.obstacle, ...shown.evidence.map(one => one.name)].join('\n')),
      ),
    ],
  )
}

const choicesOf = (update: Shown['update']) => [
  update.kind === 'closing'
    ? {
        value: 'approved',
        label: DECISION.confirm,
        remark: DECISION.confirmRemark(update.effectiveOn),
      }
    : { value: 'approved', label: DECISION.approve, remark: DECISION.approveRemark },
  { value: 'returned', label: DECISION.giveBack, remark: DECISION.giveBackRemark },
]

const decidedOf = (update: Shown['update']): string | null => {
  if (update.state === 'submitted' || update.decidedAt === null) return null
  const who = update.decidedBy?.name ?? ''
  const when = formatInstant(update.decidedAt)
  return update.state === 'approved'
    ? DECISION.decided.approved(who, when)
    : DECISION.decided.returned(who, when, update.reason ?? '')
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    decideUpdate,
    { ...form.object(), updateId: visit.param('updateId') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { taskId, code, decision, kind } = outcome.value
  const said =
    decision === 'returned'
      ? DECISION.saidReturned(code)
      : kind === 'closing'
        ? DECISION.saidClosed(code)
        : DECISION.saidApproved(code)
  return visit.to(`/nhiem-vu/${taskId}`, said)
}

export const routes = [
  {
    method: 'GET',
    path: '/xac-nhan/:updateId',
    access: 'session',
    names: 'update',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/xac-nhan/:updateId', access: 'session', names: 'update', answer: decide },
] as const satisfies readonly Route[]
