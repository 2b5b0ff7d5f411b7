import { placeName } from '../domain/official-document.ts'
import type { InspectionRecord } from '../store/inspection.ts'
import { localityById } from '../store/locality.ts'
import type { InspectionPaperFacts } from '../writer/inspection-paper.ts'
import { INSPECTION_FILING } from '../writer/inspection-paper.ts'
import type { Work } from './use-case.ts'
import { type Signer, signersOf } from './write-paper.ts'

/** Who signs the papers of an inspection: the leaders of its line, its head first. */
export const signersOfLine = async (work: Work, line: InspectionRecord['line']): Promise<readonly Signer[]> =>
  (await signersOf(work)).filter(one => one.leads === line)

/** What a paper of an inspection begins with; null where the signer does not lead its line. */
export async function inspectionPaperFacts(
  work: Work,
  inspection: InspectionRecord,
  signing: Pick<InspectionPaperFacts, 'number' | 'dated' | 'recipients'> & { readonly signerId: string },
): Promise<InspectionPaperFacts | null> {
  const locality = await localityById(work.trx, work.localityId)
  const signer = (await signersOfLine(work, inspection.line)).find(one => one.id === signing.signerId)
  if (!locality || !signer) return null
  const { kind, title, content, periodFrom, periodTo, from, to, explainDays, line } = inspection
  return {
    locality: { name: locality.name, place: placeName(locality.name), province: locality.province },
    line,
    number: signing.number,
    dated: signing.dated,
    today: work.today,
    urgency: null,
    medium: 'electronic',
    signing: { form: 'collective', name: signer.name, post: signer.post, deputy: signer.deputy },
    recipients: signing.recipients.filter(one => one !== ''),
    filing: INSPECTION_FILING[line],
    inspection: {
      kind,
      title,
      content,
      units: inspection.units.map(unit => unit.name),
      periodFrom,
      periodTo,
      from,
      to,
      explainDays,
    },
  }
}
