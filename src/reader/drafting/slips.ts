import type { Diagnostic } from '../../domain/plan-reading.ts'
import { draftingSentence } from '../../words/drafting.ts'
import { abbreviationSlips } from './abbreviations.ts'
import { bodySlips } from './bodies.ts'
import { citedSlips } from './cited.ts'
import { dateSlips } from './dates.ts'
import type { Draft } from './draft.ts'
import { levelSlips } from './level.ts'
import { numberingSlips } from './numbering.ts'

const RULES = [citedSlips, numberingSlips, bodySlips, levelSlips, abbreviationSlips, dateSlips] as const

/** Slips of drafting as diagnostics, for the person who can still mend them before the plan is signed. */
export const draftingDiagnostics = (draft: Draft): Diagnostic[] =>
  RULES.flatMap(rule => rule(draft)).map(({ note, place, expected, actual }) => ({
    rule: note.rule,
    severity: 'warning',
    reason: draftingSentence(note),
    expected: expected ?? null,
    actual: actual ?? null,
    place,
  }))
