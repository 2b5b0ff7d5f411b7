import type { Day } from './day.ts'
import type { InspectionKind, TeamPost } from './inspection.ts'
import type { FindingKind } from './inspection-finding.ts'
import type { ScopeReason } from './inspection-scope.ts'
import type { Digest } from './journal-payload.ts'
import type { ConclusionKind } from './meeting.ts'
import type { Line } from './role.ts'

type Checked = {
  readonly line: Line
  readonly kind: InspectionKind
  readonly unitIds: readonly string[]
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly content: Digest
}

/** Events of inspections: ids, codes, figures and digests, as everywhere. */
export type InspectionPayloads = {
  /** A line of a year's programme as it stands from now on. */
  'inspection-line-kept': Checked & {
    readonly lineId: string
    readonly year: number
    readonly month: number
    readonly headId: string
  }
  'inspection-line-dropped': { readonly lineId: string; readonly reason: Digest }
  /** The inspection as it stands from now on. */
  'inspection-kept': Checked & {
    readonly inspectionId: string
    readonly lineId: string | null
    readonly from: Day
    readonly to: Day
    readonly explainDays: number
    readonly team: readonly { readonly personId: string; readonly post: TeamPost }[]
  }
  'inspection-scope-set': {
    readonly inspectionId: string
    readonly items: readonly {
      readonly kind: 'task' | 'target'
      readonly objectId: string
      readonly reasons: readonly ScopeReason[]
    }[]
  }
  /** The document that was written and registered stands in events of its own. */
  'inspection-decided': { readonly inspectionId: string; readonly documentId: string }
  'inspection-cancelled': { readonly inspectionId: string; readonly reason: Digest }
  'finding-written': {
    readonly findingId: string
    readonly inspectionId: string
    readonly kind: FindingKind
    readonly about: { readonly kind: 'task' | 'target'; readonly objectId: string }
    readonly unitId: string
    /** The file with the hash under which it was seen. */
    readonly evidence: { readonly id: string; readonly file: Digest } | null
    readonly measurementId: string | null
    readonly reported: number | null
    readonly found: number | null
    readonly text: Digest
  }
  'finding-dropped': { readonly findingId: string; readonly inspectionId: string }
  'findings-put': {
    readonly inspectionId: string
    readonly findings: readonly string[]
    readonly explainBy: Day
  }
  'finding-explained': {
    readonly findingId: string
    readonly inspectionId: string
    readonly version: number
    readonly text: Digest
  }
  'finding-withdrawn': {
    readonly findingId: string
    readonly inspectionId: string
    readonly reason: Digest
  }
  'remedy-written': {
    readonly remedyId: string
    readonly inspectionId: string
    readonly findingId: string | null
    readonly kind: ConclusionKind
    readonly line: Line
    readonly content: Digest
  }
  'remedy-dropped': { readonly remedyId: string; readonly inspectionId: string }
  /** The tasks that it gives, their terms and deadlines follow as events of their own. */
  'inspection-concluded': {
    readonly inspectionId: string
    readonly documentId: string
    readonly assessment: Digest
    readonly given: readonly { readonly remedyId: string; readonly taskId: string }[]
  }
}
