import type { JournalEvent } from './journal.ts'
import type { ReportingRate } from './round.ts'

/**
 * The reporting rate of a round counted from the journal alone: who was expected when it opened, on which day each unit
 * first sent, which of them had a later day of its own. Shares no rule with the count from the tables.
 */
export const recountedRate = (events: readonly JournalEvent[], roundId: string): ReportingRate => {
  const expected = new Set<string>()
  const first = new Map<string, string>()
  const until = new Map<string, string>()
  const accepted = new Set<string>()
  let day = ''
  for (const event of events) {
    if (event.type === 'round-opened' && event.payload.roundId === roundId) {
      day = event.payload.unitDue
      for (const id of event.payload.unitIds) expected.add(id)
    }
    if (event.type === 'round-exception' && event.payload.roundId === roundId)
      until.set(event.payload.unitId, event.payload.until)
    if (event.type !== 'submission-moved' || event.payload.roundId !== roundId) continue
    const { unitId, state, on, act } = event.payload
    if (act === 'send' && !first.has(unitId)) first.set(unitId, on)
    if (state === 'accepted') accepted.add(unitId)
    else accepted.delete(unitId)
  }
  const late = [...first].filter(([unitId, on]) => {
    const own = until.get(unitId) ?? ''
    return on > (own > day ? own : day)
  })
  return {
    expected: expected.size,
    received: first.size,
    onTime: first.size - late.length,
    accepted: accepted.size,
  }
}
