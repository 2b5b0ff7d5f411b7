import type { JournalEvent, JournalType } from '../domain/journal.ts'
import { committeeSources, meetingSources } from '../store/committee-search.ts'
import { inspectionSources } from '../store/inspection-search.ts'
import { registerSources, rowSources } from '../store/register-search.ts'
import { keepSearchEntries, type SearchSource } from '../store/search.ts'
import {
  documentSources,
  figureSources,
  planSources,
  targetSources,
  taskSources,
  updateSources,
} from '../store/search-source.ts'
import type { Work } from './use-case.ts'

type Named = { readonly [key: string]: unknown }

/** Events by which all of a plan becomes findable, or is worded anew. */
const OF_PLAN: ReadonlySet<JournalType> = new Set<JournalType>(['plan-adopted', 'plan-amended'])
/** Events that say nothing new of the wording of the task or target that they name. */
const NOT_WORDED: ReadonlySet<JournalType> = new Set<JournalType>([
  'deadline-decided',
  'extension-requested',
  'extension-decided',
  'update-submitted',
  'update-approved',
  'update-returned',
  'checked-in',
  'evidence-added',
  'closing-requested',
  'closing-confirmed',
  'closing-returned',
  'measurement-reported',
  'measurement-confirmed',
  'measurement-returned',
  'measurement-corrected',
  'measurement-replaced',
  'measurement-withdrawn',
  'figure-part-reported',
  'figure-shared',
])
/** Events that bring the words of an update. */
const WORDS_OF_UPDATE: ReadonlySet<JournalType> = new Set<JournalType>([
  'update-submitted',
  'checked-in',
  'closing-requested',
])

/**
 * Keeps what can be found by words in step with a change, from the objects that its events name. Runs in the
 * transaction of the change; drafts are not found, so that the words of nobody's plan are taken for a task. `known` is
 * what the change brought itself.
 */
export async function indexForSearch(
  { trx, localityId, send, now }: Pick<Work, 'trx' | 'localityId' | 'send' | 'now'>,
  events: readonly JournalEvent[],
  known: readonly SearchSource[],
): Promise<void> {
  const plans = new Set<string>()
  const tasks = new Set<string>()
  const targets = new Set<string>()
  const updates = new Set<string>()
  const documents = new Set<string>()
  const figures = new Set<string>()
  const registers = new Set<string>()
  const rows = new Set<string>()
  const committees = new Set<string>()
  const meetings = new Set<string>()
  const inspections = new Set<string>()
  for (const { type, payload } of events) {
    const named: Named = payload
    const { planId, taskId, targetId, updateId, documentId, measurementId } = named
    if (OF_PLAN.has(type) && typeof planId === 'string') plans.add(planId)
    if (WORDS_OF_UPDATE.has(type) && typeof updateId === 'string') updates.add(updateId)
    if (type === 'document-registered' && typeof documentId === 'string') documents.add(documentId)
    if (type === 'measurement-reported' && typeof measurementId === 'string') figures.add(measurementId)
    const { registerId, entryId } = named
    if (type === 'register-defined' && typeof registerId === 'string') registers.add(registerId)
    if (type === 'register-confirmed' && typeof entryId === 'string') rows.add(entryId)
    const { committeeId, meetingId } = named
    if (type === 'committee-kept' && typeof committeeId === 'string') committees.add(committeeId)
    if (type === 'meeting-planned' && typeof meetingId === 'string') meetings.add(meetingId)
    const { inspectionId } = named
    if (type === 'inspection-kept' && typeof inspectionId === 'string') inspections.add(inspectionId)
    if (NOT_WORDED.has(type)) continue
    if (typeof taskId === 'string') tasks.add(taskId)
    if (typeof targetId === 'string') targets.add(targetId)
    for (const itemId of itemsOf(named)) (named['item'] === 'target' ? targets : tasks).add(itemId)
  }
  for (const { kind, id } of known) if (kind === 'update') updates.delete(id)
  const sources = [
    ...known,
    ...(plans.size === 0 ? [] : await planSources(trx, localityId, [...plans])),
    ...(tasks.size + plans.size === 0
      ? []
      : await taskSources(trx, localityId, { ids: [...tasks], planIds: [...plans] })),
    ...(targets.size + plans.size === 0
      ? []
      : await targetSources(trx, localityId, { ids: [...targets], planIds: [...plans] })),
    ...(updates.size === 0 ? [] : await updateSources(trx, localityId, [...updates])),
    ...(documents.size === 0 ? [] : await documentSources(trx, localityId, [...documents])),
    ...(figures.size === 0 ? [] : await figureSources(trx, localityId, [...figures])),
    ...(registers.size === 0 ? [] : await registerSources(trx, localityId, [...registers], now)),
    ...(rows.size === 0 ? [] : await rowSources(trx, localityId, [...rows])),
    ...(committees.size === 0 ? [] : await committeeSources(trx, localityId, [...committees], now)),
    ...(meetings.size === 0 ? [] : await meetingSources(trx, localityId, [...meetings])),
    ...(inspections.size === 0 ? [] : await inspectionSources(trx, localityId, [...inspections])),
  ]
  send(keepSearchEntries(trx, localityId, sources))
}

const itemsOf = ({ itemId, itemIds }: Named): readonly string[] => [
  ...(typeof itemId === 'string' ? [itemId] : []),
  ...(Array.isArray(itemIds) ? itemIds.filter(one => typeof one === 'string') : []),
]
