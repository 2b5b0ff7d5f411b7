import { formatDay } from '../../domain/format-vi.ts'
import { FINDINGS } from '../../words/inspection.ts'
import { CONCLUSION_KIND_WORDS } from '../../words/meeting.ts'
import { statusWord } from '../../words/status.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import { INSPECTION_PATH } from './inspection-list.tsx'
import type { ShownInspection } from './inspection-page.tsx'

type Remedy = ShownInspection['remedies'][number]

/** What is to be done about what was found, with how the task stands that carries it, and the conclusion. */
export const InspectionRemedies = ({ shown, open }: { shown: ShownInspection; open: boolean }) => {
  const { remedies, rights, inspection, stage } = shown
  const at = `${INSPECTION_PATH}/${inspection.id}`
  if (inspection.decidedAt === null) return null
  const begun = stage === 'under-way' || stage === 'reporting'
  const edit = rights.prepare && open && begun
  return (
    <Section
      title={FINDINGS.remedies}
      count={remedies.length}
      note={edit ? <a href={`${at}/khac-phuc`}>{FINDINGS.addRemedy}</a> : undefined}
    >
      {inspection.assessment === '' ? null : (
        <Card>
          <p>
            <b>{FINDINGS.assessment}</b>
          </p>
          {inspection.assessment.split('\n').map(line => (
            <p>{line}</p>
          ))}
        </Card>
      )}
      <Card flush={remedies.length > 0}>
        {remedies.length === 0 ? (
          <p>{FINDINGS.noRemedies}</p>
        ) : (
          <ol class="rows">
            {remedies.map(one => (
              <RemedyLine one={one} edit={edit} />
            ))}
          </ol>
        )}
      </Card>
      <div class="btns">
        {edit ? (
          <ButtonLink href={`${at}/du-thao.docx`} sign="download" download>
            {FINDINGS.draft}
          </ButtonLink>
        ) : null}
        {rights.decide && open && begun ? (
          <ButtonLink href={`${at}/ket-luan`} primary={stage === 'reporting'} sign="document">
            {FINDINGS.conclude}
          </ButtonLink>
        ) : null}
        {inspection.reportDocumentId === null ? null : (
          <ButtonLink href={`/van-ban/${inspection.reportDocumentId}`} sign="document">
            {FINDINGS.openConclusion}
          </ButtonLink>
        )}
        {inspection.reportId === null ? null : (
          <ButtonLink href={`/van-ban-di/${inspection.reportId}/van-ban.docx`} sign="download" download>
            {FINDINGS.conclusionWord}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

const RemedyLine = ({ one, edit }: { one: Remedy; edit: boolean }) => (
  <li>
    <span class="grow">
      {one.task === null ? one.text : <a href={`/nhiem-vu/${one.task.id}`}>{one.text}</a>}
      <br />
      <small>
        {[
          CONCLUSION_KIND_WORDS[one.kind],
          one.task === null ? (one.lead ?? '') : `${one.task.code}, ${one.task.lead?.name ?? ''}`,
          one.deadline === null ? '' : formatDay(one.deadline),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
    {one.task === null ? null : (
      <StatusTag
        kind={TASK_KIND[one.task.judgement.status]}
        word={statusWord(one.task.judgement.status, one.task.judgement.daysLate)}
      />
    )}
    {edit ? (
      <ButtonLink href={`/khac-phuc/${one.id}`} dense about={one.text}>
        {FINDINGS.editRemedy}
      </ButtonLink>
    ) : null}
  </li>
)
