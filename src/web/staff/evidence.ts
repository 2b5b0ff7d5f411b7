import { openEvidence } from '../../usecases/open-evidence.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'

const open = async (visit: StaffVisit) => {
  const outcome = await visit.send(openEvidence, { evidenceId: visit.param('evidenceId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, mediaType, bytes } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/minh-chung/:evidenceId', access: 'session', names: 'evidence', answer: open },
] as const satisfies readonly Route[]
