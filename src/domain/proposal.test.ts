// Pure. The units are those that a ward begins with.
import { expect, test } from 'vitest'
import { type ProposalSurroundings, type Proposals, type ProposalTask, proposals } from './proposal.ts'
import { usualAuthority } from './proposal-bank.ts'
import { defaultUnits } from './unit-catalogue.ts'

const units = defaultUnits('phuong').map(unit => ({ ...unit, id: unit.code }))
const post = (
  id: string,
  unitId: string,
  role: 'officer' | 'unit-head' | 'leader-state' | 'leader-party',
) => ({
  id,
  appointments: [{ unitId, role, line: role === 'leader-party' ? ('party' as const) : ('state' as const) }],
})
const around: ProposalSurroundings = {
  line: 'state',
  localityKind: 'phuong',
  year: 2026,
  authority: null,
  standingUnitId: 'VHXH',
  rhythm: null,
  units,
  people: [
    post('head-ca', 'CA', 'unit-head'),
    post('officer-ca', 'CA', 'officer'),
    post('head-vp', 'VP', 'unit-head'),
    post('chair', 'UBND', 'leader-state'),
    post('secretary', 'VPDU', 'leader-party'),
  ],
}
const bare: ProposalTask = {
  text: 'Việc',
  leadUnitId: null,
  leadText: [],
  supportUnitIds: [],
  supportText: [],
  noSupport: false,
  ownerId: null,
  leaderId: null,
  nature: 'unknown',
  deadline: null,
  rhythm: null,
  product: null,
  acceptance: null,
  authority: null,
  followingUnitId: null,
}
const settled: ProposalTask = {
  ...bare,
  leadUnitId: 'CA',
  supportUnitIds: ['VP'],
  ownerId: 'officer-ca',
  leaderId: 'chair',
  nature: 'dated',
  deadline: '2026-06-30',
  rhythm: 'monthly',
  product: 'Sản phẩm',
  acceptance: 'Cách nghiệm thu',
  authority: 'Người quyết định',
  followingUnitId: 'VHXH',
}

test('nothing is proposed for a field that is filled', () => {
  expect(proposals(settled, around)).toEqual({})
})

test('every empty field of a bare task gets a proposal, each with its reason', () => {
  const text = 'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức'
  expect(proposals({ ...bare, text, leadText: ['Công an phường'] }, around)).toEqual({
    leadUnitId: { value: 'CA', because: 'text' },
    supportUnitIds: { value: ['VHXH'], because: 'duties' },
    ownerId: { value: 'officer-ca', because: 'usual' },
    leaderId: { value: 'chair', because: 'usual' },
    nature: { value: 'dated', because: 'text' },
    deadline: { value: '2026-12-31', because: 'plan' },
    product: { value: 'Báo cáo kết quả tập huấn, bồi dưỡng', because: 'text' },
    acceptance: { value: expect.any(String), because: 'text' },
    authority: { value: 'Chủ tịch UBND phường', because: 'usual' },
    followingUnitId: { value: 'VHXH', because: 'usual' },
  })
})

const cases: readonly (readonly [
  what: string,
  task: Partial<ProposalTask>,
  around: Partial<ProposalSurroundings>,
  expected: { readonly [Field in keyof Proposals]: unknown },
])[] = [
  [
    'a lead from the duties',
    { text: 'Số hóa hồ sơ tại bộ phận một cửa' },
    {},
    { leadUnitId: { value: 'TTPVHCC', because: 'duties' } },
  ],
  [
    'no lead where nothing speaks for one',
    { text: 'Việc khác' },
    {},
    { leadUnitId: undefined, ownerId: undefined },
  ],
  [
    'the head where the unit has no officer',
    { leadUnitId: 'VP' },
    {},
    { ownerId: { value: 'head-vp', because: 'usual' } },
  ],
  ['no owner where the unit has nobody', { leadUnitId: 'TYT' }, {}, { ownerId: undefined }],
  [
    'the lead never supports itself',
    { leadUnitId: 'CA', supportText: ['Công an phường'], text: 'Việc' },
    {},
    { supportUnitIds: undefined, noSupport: { value: true, because: 'usual' } },
  ],
  [
    'support from the text, each once',
    { leadUnitId: 'CA', supportText: ['Văn phòng', 'VP HĐND & UBND'] },
    {},
    { supportUnitIds: { value: ['VP'], because: 'text' }, noSupport: undefined },
  ],
  [
    'nobody beside "no support"',
    { noSupport: true, supportText: ['Văn phòng'] },
    {},
    { supportUnitIds: undefined, noSupport: undefined },
  ],
  [
    'work that recurs is regular and reports in a rhythm',
    { text: '- Tiếp tục duy trì họp trực tuyến' },
    {},
    {
      nature: { value: 'regular', because: 'text' },
      deadline: undefined,
      rhythm: { value: 'quarterly', because: 'usual' },
    },
  ],
  [
    'the plan’s own rhythm before the usual one',
    { nature: 'periodic' },
    { rhythm: 'monthly' },
    { nature: undefined, rhythm: { value: 'monthly', because: 'plan' } },
  ],
  [
    'a deadline says that it is dated',
    { text: 'Tiếp tục rà soát', deadline: '2026-06-30' },
    {},
    { nature: { value: 'dated', because: 'text' }, deadline: undefined, rhythm: undefined },
  ],
  ['no rhythm for what is dated', { nature: 'dated' }, {}, { rhythm: undefined }],
  [
    'regular work ends in no document',
    { nature: 'regular', text: 'Xây dựng quy chế' },
    {},
    { product: { value: 'Báo cáo kết quả định kỳ', because: 'usual' } },
  ],
  [
    'what the first words promise',
    { nature: 'dated', text: 'Xây dựng quy chế quản lý dữ liệu' },
    {},
    { product: { value: 'Quy chế được ban hành', because: 'text' } },
  ],
  [
    'a plain report where nothing is promised',
    { nature: 'dated', text: 'Làm việc' },
    {},
    { product: { value: 'Báo cáo kết quả thực hiện', because: 'usual' } },
  ],
  [
    'the plan’s authority before the usual one',
    {},
    { authority: 'Trưởng Ban Chỉ đạo' },
    { authority: { value: 'Trưởng Ban Chỉ đạo', because: 'plan' } },
  ],
  [
    'the Party line’s leader and authority',
    {},
    { line: 'party' },
    {
      leaderId: { value: 'secretary', because: 'usual' },
      authority: { value: 'Ban Thường vụ Đảng ủy', because: 'usual' },
    },
  ],
  [
    'another unit follows its field',
    { text: 'Kích hoạt tài khoản VNeID', leadUnitId: 'VHXH' },
    {},
    { followingUnitId: { value: 'CA', because: 'text' } },
  ],
  [
    'who leads does not follow itself',
    { text: 'Kích hoạt tài khoản VNeID', leadUnitId: 'CA' },
    {},
    { followingUnitId: { value: 'VHXH', because: 'usual' } },
  ],
  ['nobody follows where no agency stands', {}, { standingUnitId: null }, { followingUnitId: undefined }],
  [
    'nobody leads where nobody holds the post',
    {},
    { people: [] },
    { leaderId: undefined, ownerId: undefined },
  ],
]
test.each(cases)('%s', (_, task, surroundings, expected) => {
  const given: Readonly<Record<string, unknown>> = proposals(
    { ...bare, ...task },
    { ...around, ...surroundings },
  )
  expect(Object.fromEntries(Object.keys(expected).map(field => [field, given[field]]))).toEqual(expected)
})

test.each([
  ['state', 'xa', 'Chủ tịch UBND xã'],
  ['state', 'phuong', 'Chủ tịch UBND phường'],
  ['state', 'dac-khu', 'Chủ tịch UBND đặc khu'],
  ['party', 'xa', 'Ban Thường vụ Đảng ủy'],
] as const)('who decides on the %s line of a %s', (line, kind, authority) => {
  expect(usualAuthority(line, kind)).toBe(authority)
})
