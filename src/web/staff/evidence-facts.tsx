import { dayOf } from '../../domain/day.ts'
import { isPicture } from '../../domain/evidence-file.ts'
import type { showUpdate } from '../../usecases/show-update.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DECISION } from '../../words/decision.ts'
import { evidenceNote } from '../../words/task-page.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { EvidenceList } from '../ui/evidence.tsx'

type Brought = Pick<Answer<typeof showUpdate>, 'evidence' | 'evidenceCount'>

/** The files of a row of evidence, with the address where each is looked at. */
export const evidenceFiles = (evidence: Brought['evidence'], visit: StaffVisit) =>
  evidence.map(file => ({
    name: file.name,
    href: `/minh-chung/${file.id}/xem`,
    picture: isPicture(file.mediaType),
    sha256: file.sha256,
    note: evidenceNote(
      { addedOn: dayOf(file.addedAt), bytes: file.bytes, by: file.addedBy },
      dayOf(visit.ctx.now),
    ),
  }))

/** What was brought with something that waits for a decision; pictures are seen at once. */
export const evidenceFacts = (shown: Brought, visit: StaffVisit) => {
  if (shown.evidenceCount === 0) return DECISION.noEvidence
  if (shown.evidence.length === 0) return DECISION.hidden(shown.evidenceCount)
  const pictures = shown.evidence.filter(file => isPicture(file.mediaType))
  return (
    <>
      <EvidenceList files={evidenceFiles(shown.evidence, visit)} />
      {pictures.length === 0 ? null : (
        <div class="evidence-pictures">
          {pictures.map(file => (
            <a href={`/minh-chung/${file.id}/xem`}>
              <img src={`/minh-chung/${file.id}/anh`} alt={file.name} loading="lazy" />
            </a>
          ))}
        </div>
      )}
    </>
  )
}
