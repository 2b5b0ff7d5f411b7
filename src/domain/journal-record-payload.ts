import type { ConcernKind, ConcernOutcome } from './concern.ts'
import type { ConsequenceKind } from './consequence.ts'
import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { LatenessEnd, LatenessKind } from './lateness.ts'

/** The task or target that an event is about; of several the first. */
type OfItem = { readonly taskId: string | null; readonly targetId: string | null }

type ExplanationAsked = OfItem & {
  readonly explanationId: string
  readonly toUnitId: string
  readonly toPersonId: string | null
  readonly answerBy: Day
  readonly question: Digest
}

/** All that is stored of a lateness after the event. */
type LatenessState = OfItem & {
  readonly latenessId: string
  readonly kind: LatenessKind
  readonly due: Day
  readonly periodId: string | null
  readonly leadUnitId: string | null
  readonly ownerPersonId: string | null
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly end: LatenessEnd | null
}

/** Events of obstacles and proposals, explanations, latenesses and what follows from them. */
export type RecordPayloads = {
  'concern-raised': OfItem & {
    readonly concernId: string
    readonly kind: ConcernKind
    readonly taskIds: readonly string[]
    readonly targetIds: readonly string[]
    readonly raisedByUnitId: string
    readonly toUnitId: string | null
    readonly toPersonId: string | null
    readonly toName: Digest | null
    readonly answerBy: Day | null
    readonly updateId: string | null
    readonly text: Digest
  }
  'concern-answered': OfItem & {
    readonly concernId: string
    readonly outcome: ConcernOutcome
    readonly answeredOn: Day
    readonly answer: Digest
    readonly document: Digest | null
  }
  'concern-withdrawn': OfItem & { readonly concernId: string; readonly reason: Digest }

  'explanation-proposed': ExplanationAsked
  'explanation-dropped': OfItem & { readonly explanationId: string; readonly reason: Digest }
  'explanation-asked': ExplanationAsked & { readonly seq: number }
  'explanation-answered': OfItem & {
    readonly explanationId: string
    readonly seq: number
    readonly answer: Digest
  }
  'explanation-accepted': OfItem & { readonly explanationId: string; readonly seq: number }

  'lateness-began': LatenessState
  'lateness-ended': LatenessState
  'lateness-corrected': LatenessState
  'lateness-withdrawn': LatenessState
  'cause-claimed': OfItem & {
    readonly causeId: string
    readonly latenessId: string
    readonly reason: Digest
    readonly document: Digest | null
    readonly file: Digest | null
  }
  'cause-decided': OfItem & {
    readonly causeId: string
    readonly latenessId: string
    readonly confirmed: boolean
    readonly reason: Digest | null
    readonly document: Digest | null
  }
  'consequence-recorded': OfItem & {
    readonly consequenceId: string
    readonly latenessId: string | null
    readonly explanationId: string | null
    readonly kind: ConsequenceKind
    readonly newLeadUnitId: string | null
    readonly decidedOn: Day
    readonly reason: Digest
    readonly document: Digest | null
  }
}
