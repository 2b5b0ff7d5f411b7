import type { Child } from 'hono/jsx'
import { ACT_FORM } from '../../words/task-act-page.ts'
import { fieldOf } from '../field-of.ts'
import type { Form, Unchecked } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

type OfficialForm = {
  readonly title: string
  readonly what: string
  readonly task: {
    readonly id: string
    readonly code: string
    readonly text: string
    readonly rowVersion: number
  }
  readonly action: string
  readonly day: string
  readonly send: string
  /** What the act needs before its reason. */
  readonly before?: Child
}

/** The page of an official act on a task: what it does, its own fields, then reason, document and day. */
export const officialPage = (visit: StaffVisit, props: OfficialForm, typed: Form | null, again?: Again) =>
  visit.page(
    {
      title: `${props.title}: ${props.task.code}`,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${props.task.id}`}>{`${ACT_FORM.back} ${props.task.code}`}</BackLink>
      <PageHead title={props.title} sub={props.what} />
      <figure class="quote">
        <blockquote>“{props.task.text}”</blockquote>
      </figure>
      <Card>
        <form class="fields" method="post" action={props.action} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(props.task.rowVersion) })} />
          {props.before}
          <OfficialFields day={props.day} typed={typed} again={again} />
          <div class="btns">
            <SubmitButton primary>{props.send}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )

/** Reason, document with its day, and the day from which the act holds. */
export const OfficialFields = (props: { day: string; typed: Form | null; again: Again | undefined }) => {
  const { again } = props
  return (
    <>
      <TextArea
        {...fieldOf('reason', props.typed, again)}
        label={ACT_FORM.reason}
        hint={ACT_FORM.reasonHint}
        rows={3}
      />
      <Field
        {...fieldOf('document', props.typed, again)}
        label={ACT_FORM.document}
        hint={ACT_FORM.documentHint}
        optional
        maxlength={100}
      />
      <DateField {...fieldOf('documentOn', props.typed, again)} label={ACT_FORM.documentOn} optional />
      <DateField
        {...fieldOf('effectiveOn', props.typed, again)}
        label={props.day}
        hint={ACT_FORM.today}
        optional
      />
    </>
  )
}

/** What the form of an official act holds, for its use-case. */
export const officialOf = (form: Form): Unchecked => {
  const { reason, document, documentOn, effectiveOn } = form.object({ days: ['documentOn', 'effectiveOn'] })
  return { reason, document, documentOn, effectiveOn, rowVersion: Number(form.text('rowVersion')) }
}
