import { carriedRule } from '../domain/adding-up.ts'
import type { Figure } from '../domain/official-document.ts'
import {
  type CarriedFigure,
  figureId,
  MILESTONE_SUFFIX,
  REGISTER_MARK,
  REPORT_SCHEMA,
  type ReportData,
} from '../domain/report-data.ts'
import type { ReportInput } from '../domain/report-input.ts'
import { cleanText } from './docx/clean-text.ts'

/**
 * Codes of what every report counts, the same in every locality and for ever. What is counted a new way gets a new code.
 * The list stands in docs/report-data.md too.
 */
export const COUNT_CODES: Readonly<Record<string, string>> = {
  assigned: 'TK01',
  dated: 'TK02',
  regular: 'TK03',
  undated: 'TK04',
  done: 'TK05',
  'done-in-time': 'TK06',
  'done-late': 'TK07',
  open: 'TK08',
  'open-in-time': 'TK09',
  overdue: 'TK10',
  paused: 'TK11',
  'checked-in': 'TK12',
  'done-rate': 'TK13',
  'in-time-rate': 'TK14',
  'targets-behind': 'TK15',
  'targets-no-figure': 'TK16',
}

/** Codes of what meetings and money count, where there are any. */
const PROGRAMME_CODES: Readonly<Record<string, string>> = {
  'meetings-held': 'HOP01',
  'conclusions-given': 'HOP02',
  'conclusions-done': 'HOP03',
  'conclusions-open': 'HOP04',
  'inspections-held': 'KT01',
  'inspections-concluded': 'KT02',
  'inspection-faults': 'KT03',
  'remedies-done': 'KT04',
  'remedies-open': 'KT05',
  'remedies-late': 'KT06',
  'money:du-toan': 'KP01',
  'money:phan-bo': 'KP02',
  'money:chi': 'KP03',
  'money:quyet-toan': 'KP04',
}

/** Sources of money behind the code of a sum. */
const SOURCE_CODES: Readonly<Record<string, string>> = { 'nha-nuoc': 'NN', 'xa-hoi': 'XH', 'cong-tu': 'CT' }

/** First letters of the words, "chinh-quyen-so" → "CQS"; two groups that share them are told apart by their order. */
const groupCodes = (input: ReportInput): ReadonlyMap<string, string> => {
  const taken = new Map<string, number>()
  return new Map(
    input.groups.map(({ id }) => {
      const letters = id
        .split('-')
        .map(word => word.charAt(0))
        .join('')
        .slice(0, 12)
        .toUpperCase()
      const count = (taken.get(letters) ?? 0) + 1
      taken.set(letters, count)
      return [id, count === 1 ? letters : `${letters}${count}`]
    }),
  )
}

/**
 * The code of a figure by its id in the document; null for what is no figure of its own, such as the numerator that a
 * sentence names and the figure holds already.
 */
const codeOf = (input: ReportInput): ((id: string) => string | null) => {
  const groups = groupCodes(input)
  const targets = new Map(
    input.groups.flatMap(group => group.targets).map(target => [target.id, target.code]),
  )
  const withTasks = new Set(input.groups.filter(group => group.tasks.length > 0).map(group => group.id))
  return id => {
    const count = COUNT_CODES[id] ?? PROGRAMME_CODES[id]
    if (count !== undefined) return count
    // What a sentence names of a fraction is no figure of its own.
    if (/:(?:numerator|denominator)$/u.test(id)) return null
    const [kind, of = '', what] = id.split(':')
    if (kind === 'group') {
      const counted = COUNT_CODES[what ?? '']
      // Six zeros tell nothing of a group that holds targets alone.
      return counted === undefined || !withTasks.has(of) ? null : `${counted}.${groups.get(of) ?? of}`
    }
    if (kind === 'register') return registerCode(of, what, id.endsWith(':in-period'))
    if (kind === 'money') {
      const step = PROGRAMME_CODES[`money:${what ?? ''}`]
      return step === undefined ? null : `${step}.${SOURCE_CODES[of] ?? of}`
    }
    const code = kind === 'target' ? targets.get(of) : undefined
    if (code === undefined) return null
    if (what === undefined) return code
    return what === 'milestone' ? `${code}${MILESTONE_SUFFIX}` : null
  }
}

/** "SO.tuyen_truyen", "SO.tuyen_truyen.tong_luot", "SO.tuyen_truyen.tong_luot.KY": small letters, as expressions have them. */
const registerCode = (register: string, indicator: string | undefined, inPeriod: boolean): string =>
  [
    REGISTER_MARK,
    register,
    ...(indicator === undefined ? [] : [indicator]),
    ...(inPeriod ? ['KY'] : []),
  ].join('.')

/** The id of a figure of this report by its code. */
export const idOfFigure = (input: ReportInput, code: string): string =>
  figureId(input.locality.code, input.line ?? 'state', code)

const line = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()

/** What the file of a report tells programs: every figure that others may want, under an id that stays. */
export const reportData = (input: ReportInput, figures: readonly Figure[]): ReportData => {
  const code = codeOf(input)
  return {
    schema: REPORT_SCHEMA,
    id: null,
    locality: { code: input.locality.code, name: line(input.locality.name) },
    plan: { symbol: input.plan.symbol, date: input.plan.date, title: line(input.plan.title) },
    period: {
      id: input.period.id,
      kind: input.period.kind,
      from: input.period.from,
      to: input.period.to,
      cutOff: input.period.cutOff,
    },
    corrects: null,
    figures: figures.flatMap((figure): CarriedFigure[] => {
      const own = code(figure.id)
      if (own === null) return []
      const { period, value, numerator, denominator } = figure
      const id = idOfFigure(input, own)
      const unit = line(figure.unit)
      return [
        {
          id,
          period,
          value,
          numerator,
          denominator,
          unit,
          name: line(figure.name),
          adding: carriedRule(id, unit),
          ...(figure.source === undefined ? {} : { source: figure.source }),
        },
      ]
    }),
  }
}
