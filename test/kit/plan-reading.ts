import type {
  PlanReading,
  ReadHeader,
  ReadSection,
  ReadTarget,
  ReadTask,
} from '../../src/domain/plan-reading.ts'

const CLEAR_IN_NOTHING = {
  who: 'missing',
  what: 'missing',
  when: 'missing',
  responsibility: 'missing',
  product: 'missing',
  authority: 'missing',
} as const

const placeAt = (start: number) => ({ page: null, paragraph: 0, cell: null, start, end: start + 10 })

/** A task as the reader gives it, of which a test says only what matters to it. `at` is where its words begin. */
export const readTask = ({ at = 0, ...task }: Partial<ReadTask> & { readonly at?: number }): ReadTask => ({
  id: `t${at}`,
  text: 'Rà soát danh mục dịch vụ công',
  where: 'body',
  section: null,
  lead: [],
  support: [],
  deadline: null,
  due: null,
  nature: 'unknown',
  recurrence: null,
  product: null,
  clarity: CLEAR_IN_NOTHING,
  doubts: [],
  places: [placeAt(at)],
  ...task,
})

/** A target as the reader gives it: at least 90 % by the end of 2026, unless the test says otherwise. */
export const readTarget = ({
  at = 0,
  ...target
}: Partial<ReadTarget> & { readonly at?: number }): ReadTarget => ({
  id: `c${at}`,
  text: 'Tỷ lệ hồ sơ nộp trực tuyến đạt 90%',
  name: 'Tỷ lệ hồ sơ nộp trực tuyến',
  op: '>=',
  value: 90,
  max: null,
  kind: 'ratio',
  unit: '%',
  by: '2026',
  milestones: [],
  baseline: null,
  lead: [],
  section: null,
  doubts: [],
  places: [placeAt(at)],
  ...target,
})

export const readSection = (
  id: string,
  label: string | null,
  title: string,
  parent: string | null = null,
): ReadSection => ({ id, label, title, kind: 'tasks', parent, place: placeAt(0) })

/** The reading of a plan of the invented ward with the given items. */
export const readPlan = (
  items: Partial<Pick<PlanReading, 'tasks' | 'targets' | 'sections' | 'reporting'>> & {
    readonly header?: Partial<ReadHeader>
  } = {},
): PlanReading => ({
  file: { name: 'ke-hoach.txt', sha256: '0'.repeat(64), kind: 'text', pages: null },
  sections: items.sections ?? [],
  targets: items.targets ?? [],
  tasks: items.tasks ?? [],
  responsibilities: [],
  reporting: items.reporting ?? [],
  reportingDetails: [],
  annexes: [],
  diagnostics: [],
  header: {
    issuer: 'UBND phường Hoa Mai',
    superior: null,
    number: '12',
    symbol: 'KH-UBND',
    place: 'Hoa Mai',
    date: '2026-01-15',
    type: 'Kế hoạch',
    title: 'Chuyển đổi số năm 2026',
    line: 'state',
    bases: [],
    basisDetails: [],
    recipients: [],
    signer: null,
    signingPower: null,
    signerPost: null,
    ...items.header,
  },
})
