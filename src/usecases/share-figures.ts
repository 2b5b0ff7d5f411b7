import { sharesFigures } from '../domain/item-pair.ts'
import type { JournalEvent } from '../domain/journal.ts'
import { boundOn } from '../domain/register-binding.ts'
import { pairsOf } from '../store/item-pair.ts'
import {
  insertMeasurements,
  type MeasurementRecord,
  measurementsOf,
  setMeasurementStates,
} from '../store/measurement.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import type { Work } from './use-case.ts'

type Sharing = Pick<Work, 'trx' | 'localityId' | 'newId' | 'record'>

/**
 * Gives what a change confirmed of one target to the target that is linked with it, and takes back there what it took
 * back here, so that a figure is typed once. Called with the events of the change, in its transaction; where no figure was
 * decided it asks nothing.
 */
export async function sharePairedFigures(work: Sharing, events: readonly JournalEvent[]): Promise<void> {
  const confirmed = events.flatMap(event =>
    event.type === 'measurement-confirmed' ? [event.payload.measurementId] : [],
  )
  const gone = events.filter(
    event => event.type === 'measurement-replaced' || event.type === 'measurement-withdrawn',
  )
  if (gone.length > 0) await takeBack(work, gone)
  if (confirmed.length > 0) await giveOn(work, confirmed)
}

async function giveOn(work: Sharing, ids: readonly string[]): Promise<void> {
  const { trx, localityId } = work
  const figures = await measurementsOf(trx, localityId, { ids, state: 'approved' })
  const targetIds = [...new Set(figures.map(figure => figure.targetId))]
  const pairs = await pairsOf(trx, localityId, { itemIds: targetIds, standing: 'linked' })
  if (pairs.length === 0) return
  const targets = new Map(
    (
      await targetsOf(trx, localityId, {
        ids: pairs.flatMap(pair => [pair.stateId, pair.partyId]),
        running: true,
      })
    ).map(target => [target.id, target]),
  )
  const given = pairs.flatMap(({ stateId, partyId }) =>
    [
      [stateId, partyId],
      [partyId, stateId],
    ].flatMap(([fromId = '', toId = '']) => {
      const [from, to] = [targets.get(fromId), targets.get(toId)]
      const own = figures.filter(figure => figure.targetId === fromId)
      return from && to && own.length > 0 ? [{ from, to, figures: own }] : []
    }),
  )
  await shareFigures(work, given)
}

/** Confirmed figures of one target, for the target that is linked with it. */
export type Given = {
  readonly from: TargetRecord
  readonly to: TargetRecord
  readonly figures: readonly MeasurementRecord[]
}

/**
 * Repeats figures on linked targets. A day of which the other target has a figure of its own is left alone: where the two
 * differ it is for people to see, and nobody's figure is overwritten. Three statements whatever the number.
 */
export async function shareFigures(work: Sharing, given: readonly Given[]): Promise<void> {
  const { trx, localityId } = work
  const fit = given.filter(({ from, to }) => sharesFigures(from, to))
  if (fit.length === 0) return
  const known = await measurementsOf(trx, localityId, {
    targetIds: fit.map(one => one.to.id),
    state: 'approved',
  })
  const taken = new Set(known.map(figure => `${figure.targetId} ${figure.effectiveOn}`))
  const copies = fit.flatMap(({ to, figures }) =>
    figures
      // What registers measure there is not typed here.
      .filter(figure => boundOn(to.bound, figure.effectiveOn) === null)
      // What came from the other side does not go back.
      .filter(figure => figure.sharedFrom === null && !taken.has(`${to.id} ${figure.effectiveOn}`))
      .map(figure => ({ id: work.newId(), to, figure })),
  )
  await insertMeasurements(
    trx,
    copies.map(({ id, to, figure }) => ({
      locality_id: localityId,
      id,
      target_id: to.id,
      unit_id: figure.unitId,
      author_id: figure.author.id,
      effective_on: figure.effectiveOn,
      value: text(figure.value),
      numerator: text(figure.numerator),
      denominator: text(figure.denominator),
      reached: figure.reached,
      note: figure.note,
      recorded_at: figure.recordedAt,
      state: 'approved',
      decided_by: figure.decidedBy?.id ?? null,
      decided_at: figure.decidedAt,
      row_version: 1,
      version: 1,
      indicator_version: to.indicator?.version ?? null,
      shared_from: figure.id,
    })),
  )
  for (const { id, to, figure } of copies)
    work.record({
      type: 'figure-shared',
      payload: {
        measurementId: id,
        targetId: to.id,
        from: figure.id,
        on: figure.effectiveOn,
        value: figure.value,
        numerator: figure.numerator,
        denominator: figure.denominator,
        reached: figure.reached,
      },
    })
}

const text = (number: number | null): string | null => (number === null ? null : String(number))

type Gone = Extract<JournalEvent, { type: 'measurement-replaced' | 'measurement-withdrawn' }>

async function takeBack(work: Sharing, gone: readonly Gone[]): Promise<void> {
  const { trx, localityId } = work
  const restores = gone.flatMap(event =>
    event.type === 'measurement-withdrawn' && event.payload.restores !== null ? [event.payload.restores] : [],
  )
  const sharing = [...gone.map(event => event.payload.measurementId), ...restores]
  const copies = await measurementsOf(trx, localityId, { sharing })
  const taken = gone.flatMap(event => {
    const copy = copies.find(
      one => one.sharedFrom === event.payload.measurementId && one.state === 'approved',
    )
    return copy === undefined ? [] : [{ event, copy }]
  })
  const again = (event: Gone): string | null =>
    (event.type === 'measurement-withdrawn' &&
      copies.find(one => one.sharedFrom === event.payload.restores && one.state === 'replaced')?.id) ||
    null
  for (const type of ['measurement-replaced', 'measurement-withdrawn'] as const)
    await setMeasurementStates(
      trx,
      localityId,
      taken.filter(one => one.event.type === type).map(one => one.copy.id),
      type === 'measurement-replaced' ? 'replaced' : 'withdrawn',
    )
  await setMeasurementStates(
    trx,
    localityId,
    taken.flatMap(one => again(one.event) ?? []),
    'approved',
  )
  for (const { event, copy } of taken) {
    const about = { measurementId: copy.id, targetId: copy.targetId }
    if (event.type === 'measurement-replaced')
      work.record({ type: event.type, payload: { ...about, by: event.payload.by } })
    else {
      const { takeInId } = event.payload
      work.record({ type: event.type, payload: { ...about, takeInId, restores: again(event) } })
    }
  }
}
