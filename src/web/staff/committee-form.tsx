import { COMMITTEE_KINDS, COMMITTEE_POSTS, USUAL_RULES } from '../../domain/committee.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { addMember, keepCommittee, keepRules } from '../../usecases/keep-committee.ts'
import { prepareCommittee } from '../../usecases/show-committee.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { COMMITTEE_KIND_WORDS, COMMITTEES, POST_WORDS } from '../../words/committee.ts'
import { documentShort } from '../../words/document.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { personOptions, rhythmOptions } from './assignment-fields.tsx'
import { COMMITTEE_CRUMBS, COMMITTEE_PATH } from './committee.tsx'

type Prepared = Answer<typeof prepareCommittee>

/** One form about a body: its frame, its hidden fields, its button. */
async function formPage(
  visit: StaffVisit,
  given: {
    readonly title: string
    readonly action: string
    readonly committeeId: string
    readonly again: Again | undefined
    readonly fields: (prepared: Prepared) => unknown
    readonly hidden?: (prepared: Prepared) => Readonly<Record<string, string>>
  },
) {
  const outcome = await visit.send(prepareCommittee, { committeeId: given.committeeId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const prepared = outcome.value
  const { committee } = prepared
  const { again, title } = given
  return visit.page(
    {
      title,
      form: true,
      crumbs: [
        ...COMMITTEE_CRUMBS,
        ...(committee === null ? [] : [{ label: committee.code, href: `${COMMITTEE_PATH}/${committee.id}` }]),
        { label: title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={committee?.name} />
      <Card>
        <form class="fields" method="post" action={given.action} novalidate>
          <HiddenFields fields={visit.hidden(given.hidden?.(prepared) ?? {})} />
          {given.fields(prepared)}
          <div class="btns">
            <SubmitButton primary>{COMMITTEES.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

/** Documents that the locality issued, to name the one that founded or ruled. */
const DocumentField = (props: {
  prepared: Prepared
  label: string
  value: string | null
  typed: Form | null
  again: Again | undefined
}) => (
  <Select
    {...fieldOf('documentId', props.typed, props.again, props.value ?? '')}
    label={props.label}
    hint={COMMITTEES.foundingHint}
    empty={COMMITTEES.noDocument}
    optional
    options={props.prepared.documents.map(one => ({
      value: one.id,
      label: `${documentShort(one)}: ${one.excerpt}`,
    }))}
  />
)

const bodyForm = (visit: StaffVisit, committeeId: string, typed: Form | null, again?: Again) =>
  formPage(visit, {
    title: committeeId === '' ? COMMITTEES.add : COMMITTEES.edit,
    action: committeeId === '' ? `${COMMITTEE_PATH}/moi` : `${COMMITTEE_PATH}/${committeeId}/sua`,
    committeeId,
    again,
    hidden: ({ committee }) => ({ rowVersion: String(committee?.rowVersion ?? 0) }),
    fields: prepared => {
      const { committee } = prepared
      const one = (name: string, now: string | null | undefined) => fieldOf(name, typed, again, now)
      return (
        <>
          <Choices
            {...one('kind', committee?.kind ?? 'steering')}
            label={COMMITTEES.kind}
            options={COMMITTEE_KINDS.map(value => ({ value, label: COMMITTEE_KIND_WORDS[value] }))}
          />
          <Field {...one('name', committee?.name)} label={COMMITTEES.name} hint={COMMITTEES.nameHint} />
          <Field {...one('code', committee?.code)} label={COMMITTEES.code} hint={COMMITTEES.codeHint} />
          <Choices
            {...one('line', committee?.line ?? 'state')}
            label={COMMITTEES.line}
            hint={COMMITTEES.lineHint}
            options={[
              { value: 'state', label: COMMITTEES.lines.state },
              { value: 'party', label: COMMITTEES.lines.party },
            ]}
          />
          <DocumentField
            prepared={prepared}
            label={COMMITTEES.founding}
            value={committee?.documentId ?? null}
            typed={typed}
            again={again}
          />
          {committee === null ? null : (
            <DateField
              {...one('dissolvedOn', committee.dissolvedOn === null ? '' : formatDay(committee.dissolvedOn))}
              label={COMMITTEES.dissolvedOn}
              optional
            />
          )}
        </>
      )
    },
  })

const saveBody = async (visit: StaffVisit) => {
  const form = await visit.form()
  const committeeId = visit.param('committeeId')
  const { dissolvedOn, ...typed } = form.object({ days: ['dissolvedOn'], absent: ['dissolvedOn'] })
  const outcome = await visit.send(
    keepCommittee,
    { ...typed, committeeId, dissolvedOn: dissolvedOn ?? null },
    form,
  )
  if (outcome.ok) return visit.to(`${COMMITTEE_PATH}/${outcome.value.committeeId}`, COMMITTEES.saved)
  return visit.refused(outcome.refusal, again => bodyForm(visit, committeeId, form, again))
}

const memberForm = (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const committeeId = visit.param('committeeId')
  return formPage(visit, {
    title: COMMITTEES.addMember,
    action: `${COMMITTEE_PATH}/${committeeId}/thanh-vien`,
    committeeId,
    again,
    fields: ({ committee, people, fields }) => {
      const one = (name: string, first = '') => fieldOf(name, typed, again, first)
      return (
        <>
          <Select
            {...one('personId')}
            label={COMMITTEES.person}
            empty={COMMITTEES.noDocument}
            options={personOptions(people)}
          />
          <Select
            {...one('post', 'member')}
            label={COMMITTEES.post}
            options={COMMITTEE_POSTS.map(value => ({
              value,
              label: POST_WORDS[committee?.kind ?? 'steering'][value],
            }))}
          />
          <Select
            {...one('field')}
            label={COMMITTEES.field}
            empty={COMMITTEES.noField}
            optional
            options={fields.map(field => ({ value: field.code, label: field.name }))}
          />
          <DateField {...one('from', formatDay(visit.today))} label={COMMITTEES.from} />
        </>
      )
    },
  })
}

const saveMember = async (visit: StaffVisit) => {
  const form = await visit.form()
  const committeeId = visit.param('committeeId')
  const outcome = await visit.send(addMember, { ...form.object({ days: ['from'] }), committeeId }, form)
  if (outcome.ok) return visit.to(`${COMMITTEE_PATH}/${committeeId}`, COMMITTEES.memberSaved)
  return visit.refused(outcome.refusal, again => memberForm(visit, form, again))
}

const rulesForm = (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const committeeId = visit.param('committeeId')
  return formPage(visit, {
    title: COMMITTEES.editRules,
    action: `${COMMITTEE_PATH}/${committeeId}/quy-che`,
    committeeId,
    again,
    fields: prepared => {
      const now = prepared.rules ?? USUAL_RULES
      const one = (name: string, first: string) => fieldOf(name, typed, again, first)
      return (
        <>
          <Select {...one('rhythm', now.rhythm)} label={COMMITTEES.rhythm} options={rhythmOptions} />
          <Field
            {...one('inviteDays', String(now.inviteDays))}
            label={COMMITTEES.inviteDays}
            unit={COMMITTEES.workingDays}
            figure
          />
          <Field
            {...one('noticeDays', String(now.noticeDays))}
            label={COMMITTEES.noticeDays}
            unit={COMMITTEES.workingDays}
            figure
          />
          <Field
            {...one('quorum', String(now.quorum))}
            label={COMMITTEES.quorum}
            unit={COMMITTEES.percent}
            figure
          />
          <TextArea
            {...one('text', prepared.rules?.text ?? '')}
            label={COMMITTEES.rulesText}
            hint={COMMITTEES.rulesTextHint}
            rows={10}
            optional
          />
          <DocumentField
            prepared={prepared}
            label={COMMITTEES.rulesDocument}
            value={prepared.rules?.documentId ?? null}
            typed={typed}
            again={again}
          />
        </>
      )
    },
  })
}

const saveRules = async (visit: StaffVisit) => {
  const form = await visit.form()
  const committeeId = visit.param('committeeId')
  const numbers = ['inviteDays', 'noticeDays', 'quorum']
  const outcome = await visit.send(keepRules, { ...form.object({ numbers }), committeeId }, form)
  if (outcome.ok) return visit.to(`${COMMITTEE_PATH}/${committeeId}`, COMMITTEES.rulesSaved)
  return visit.refused(outcome.refusal, again => rulesForm(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/ban-chi-dao/moi',
    access: 'session',
    names: null,
    answer: visit => bodyForm(visit, '', null),
  },
  { method: 'POST', path: '/ban-chi-dao/moi', access: 'session', names: null, answer: saveBody },
  {
    method: 'GET',
    path: '/ban-chi-dao/:committeeId/sua',
    access: 'session',
    names: 'committee',
    answer: visit => bodyForm(visit, visit.param('committeeId'), null),
  },
  {
    method: 'POST',
    path: '/ban-chi-dao/:committeeId/sua',
    access: 'session',
    names: 'committee',
    answer: saveBody,
  },
  {
    method: 'GET',
    path: '/ban-chi-dao/:committeeId/thanh-vien',
    access: 'session',
    names: 'committee',
    answer: visit => memberForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ban-chi-dao/:committeeId/thanh-vien',
    access: 'session',
    names: 'committee',
    answer: saveMember,
  },
  {
    method: 'GET',
    path: '/ban-chi-dao/:committeeId/quy-che',
    access: 'session',
    names: 'committee',
    answer: visit => rulesForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ban-chi-dao/:committeeId/quy-che',
    access: 'session',
    names: 'committee',
    answer: saveRules,
  },
] as const satisfies readonly Route[]
