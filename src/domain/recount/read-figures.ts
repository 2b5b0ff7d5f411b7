import { z } from 'zod'
import type { Ledger } from './ledger.ts'
import { indicatorTold, putIndicator } from './read-plan-records.ts'
import { day, figure, id, type Reading, reads, Unknown } from './reading.ts'

type MeasurementState = 'approved' | 'returned' | 'replaced' | 'withdrawn'

function setMeasurement(ledger: Ledger, measurementId: string, state: MeasurementState): void {
  const measurement = ledger.measurements.get(measurementId)
  if (!measurement) throw new Unknown('measurement-unknown')
  measurement.state = state
}

/** A decision on a figure that was reported. */
export const decideMeasurement = (state: MeasurementState): Reading =>
  reads(z.object({ measurementId: id }), (ledger, { measurementId }) =>
    setMeasurement(ledger, measurementId, state),
  )

/** A figure of a workbook that was taken back: what it had corrected counts again. */
export const measurementWithdrawn = reads(
  z.object({ measurementId: id, restores: id.nullable() }),
  (ledger, { measurementId, restores }) => {
    setMeasurement(ledger, measurementId, 'withdrawn')
    if (restores !== null) setMeasurement(ledger, restores, 'approved')
  },
)

/** A figure with all that is counted of it. */
const told = z.object({
  measurementId: id,
  targetId: id,
  on: day,
  value: figure,
  numerator: figure,
  denominator: figure,
  reached: z.boolean().nullable(),
})

const measured = (state: 'submitted' | 'approved'): Reading =>
  reads(told, (ledger, { measurementId, ...measurement }) => {
    ledger.measurements.set(measurementId, { ...measurement, state })
  })

export const measurementReported = measured('submitted')

/** A figure that a linked target repeats is confirmed from the start. */
export const figureShared = measured('approved')

/** How the figures of a target's periods are brought together. */
export const indicatorDefined = reads(indicatorTold, (ledger, told) => {
  const { targetId, accumulation, aggregation } = told
  const gathers = accumulation === 'in-period' && aggregation !== 'last'
  ledger.gatherings.set(targetId, gathers ? aggregation : 'none')
  putIndicator(ledger, told)
})
