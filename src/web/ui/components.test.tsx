/** Real here: the components, rendered to text. No browser. */
import { expect, test } from 'vitest'
import { CLARITIES, type SixClarities } from '../../domain/clarity.ts'
import type { Figure, OfficialDocument } from '../../domain/official-document.ts'
import { KIND_WORDS, STATUS_KINDS } from '../../words/ui.ts'
import { Bullet } from './chart/bullet.tsx'
import { StackedBars } from './chart/stacked-bar.tsx'
import { Trajectory } from './chart/trajectory.tsx'
import { ClarityStrip, Rosette, SixCellPanel } from './clarity.tsx'
import { DataTable } from './data-table.tsx'
import { DocumentPage } from './document-page.tsx'
import { ErrorSummary, Field } from './form.tsx'
import { Page } from './layout.tsx'
import { SILHOUETTES } from './shapes.ts'
import { Meter } from './states.tsx'
import { StatusTag } from './status.tsx'
import { TaskList } from './task-list.tsx'
import { Text } from './text.tsx'

const clear: SixClarities = {
  who: 'clear',
  what: 'clear',
  when: 'clear',
  responsibility: 'clear',
  product: 'clear',
  authority: 'clear',
}

test('a strip is one picture whose sentence counts and names the gaps', () => {
  expect(String(<ClarityStrip six={{ ...clear, product: 'missing' }} />)).toContain(
    'role="img" aria-label="Rõ 5 trên 6: sản phẩm chưa rõ"',
  )
  expect(String(<ClarityStrip six={{ ...clear, when: 'partial', product: 'missing' }} />)).toContain(
    'aria-label="Rõ 4 trên 6: thời gian chưa đủ rõ, sản phẩm chưa rõ"',
  )
  expect(String(<ClarityStrip six={clear} />)).toContain('aria-label="Rõ cả 6 trên 6"')
})

test('a strip with links names each mark by its word', () => {
  const links = { who: '#1', what: '#2', when: '#3', responsibility: '#4', product: '#5', authority: '#6' }
  const html = String(<ClarityStrip six={{ ...clear, who: 'partial' }} links={links} />)
  expect(html).toContain('href="#1" aria-label="Người: chưa đủ rõ"')
  expect(html).not.toContain('role="img"')
})

test('the rosette stands in the fixed order, clockwise from the top', () => {
  const html = String(<Rosette size={100} glyphs six={{ ...clear, product: 'missing' }} label="Hoa thị" />)
  const glyphs = [...html.matchAll(/#glyph-(\w+)/g)].map(match => match[1])
  expect(glyphs).toEqual([...CLARITIES])
  expect(html).toContain('translate(50.00 16.50)')
  expect(html.match(/mark missing/g)).toHaveLength(1)
})

test('a cell that is not clear says so and offers to fill it, a clear one does neither', () => {
  const html = String(
    <SixCellPanel
      cells={[
        { clarity: 'product', clearness: 'partial', answer: 'Báo cáo', fillHref: '/dien' },
        { clarity: 'who', clearness: 'clear', answer: 'Công an phường', fillHref: '/dien-nguoi' },
      ]}
    />,
  )
  expect(html).toContain('Sản phẩm: chưa đủ rõ')
  expect(html).toContain('href="/dien"')
  expect(html).not.toContain('/dien-nguoi')
})

test('a line never breaks inside a symbol or between a number and its unit', () => {
  expect(String(<Text>Nghị quyết số 57-NQ/TW, còn 12 ngày & 3 ngày nay</Text>)).toBe(
    'Nghị quyết số <span class="nowrap">57-NQ/TW</span>, còn 12\u00a0ngày &amp; 3\u00a0ngày nay',
  )
  expect(String(<Text>30/2020/NĐ-CP ngày 05/3/2020</Text>)).toBe(
    '<span class="nowrap">30/2020/NĐ-CP</span> ngày 05/3/2020',
  )
})

test('every status has its own silhouette and word, and an administrator may change the word alone', () => {
  expect(new Set(STATUS_KINDS.map(kind => SILHOUETTES[kind])).size).toBe(STATUS_KINDS.length)
  for (const kind of STATUS_KINDS) {
    const html = String(<StatusTag kind={kind} />)
    expect(html).toContain(`#status-${kind}`)
    expect(html).toContain(KIND_WORDS[kind])
  }
  expect(String(<StatusTag kind="overdue" word="Trễ" />)).toContain('#status-overdue')
})

test('a task row is one link with its deadline, code, fact and action', () => {
  const html = String(
    <TaskList
      tasks={[
        {
          href: '/nhiem-vu/N1',
          code: 'N1',
          name: 'Mở lớp <b>',
          status: 'overdue',
          relative: 'quá 2 ngày',
          date: '16/6/2026',
          fact: 'chưa báo cáo',
          six: clear,
        },
      ]}
    />,
  )
  expect(html).toContain('<a href="/nhiem-vu/N1">Mở lớp &lt;b&gt;</a>')
  expect(html).toContain('<b>quá 2\u00a0ngày</b>')
  expect(html).toContain('class="task t-overdue"')
})

test('a field with an error keeps its value and is described by hint and error', () => {
  const html = String(
    <Field name="so" label="Số lớp" hint="Một số" error="Không được lớn hơn 14." value="92" />,
  )
  expect(html).toContain('value="92"')
  expect(html).toContain('aria-describedby="so-goi-y so-loi"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="so-loi"')
})

test('the error summary counts, links to each field and says that nothing is lost', () => {
  const html = String(<ErrorSummary errors={[{ name: 'so', message: 'Nhập một số.' }]} />)
  expect(html).toContain('Chưa gửi được, còn 1 chỗ cần sửa')
  expect(html).toContain('<a href="#so">Nhập một số.</a>')
  expect(html).toContain('Nội dung anh/chị đã nhập vẫn còn nguyên.')
  expect(String(<ErrorSummary errors={[]} />)).toBe('')
})

test('cells of a table name themselves, bare ones do not', () => {
  const html = String(
    <DataTable
      caption="Số liệu"
      columns={[{ title: 'Tên' }, { title: 'Nay', numeric: true }, { title: 'Thẻ', bare: true }]}
      rows={[{ cells: ['A', '1', 'x'] }]}
    />,
  )
  expect(html).toContain('<th scope="row">A</th>')
  expect(html).toContain('data-label="Nay"')
  expect(html).not.toContain('data-label="Thẻ"')
})

test('a page carries language, title with error, skip link, and neither script nor inline style', () => {
  const html = String(
    <Page
      title="Cập nhật"
      locality="UBND phường Hoa Mai"
      home="/"
      error
      theme="dark"
      contrast="system"
      refresh={5}
    >
      <Bullet value={5} milestone={7} goal={9} max={10} kind="overdue" summary="5 trên 10" />
      <Meter share={2} label="quá đầy" />
    </Page>,
  )
  expect(html.startsWith('<!doctype html><html lang="vi" data-theme="dark">')).toBe(true)
  expect(html).toContain('<title>Lỗi: Cập nhật - SáuRõ</title>')
  expect(html).toContain('href="#noi-dung"')
  expect(html).toContain('<meta http-equiv="refresh" content="5"/>')
  expect(html).not.toMatch(/<script|\sstyle=|javascript:|\son\w+=/)
})

test('a bar never leaves its rail, and no value draws no bar', () => {
  expect(
    String(<Bullet value={15} milestone={null} goal={null} max={10} kind="done" summary="" />),
  ).toContain('width="100.00%"')
  expect(
    String(<Bullet value={null} milestone={5} goal={null} max={10} kind="not-due" summary="" />),
  ).not.toContain('o-not-due')
  expect(String(<Meter share={-1} label="" />)).toContain('width="0.00%"')
})

test('bars of units stand on one scale and leave out what is zero', () => {
  const none = { overdue: 0, attention: 0, 'on-track': 0, done: 0, 'not-due': 0 }
  const html = String(
    <StackedBars
      width={100}
      bars={[
        { name: 'A', counts: { ...none, done: 10 }, total: 10, summary: 'A: 10 hoàn thành' },
        { name: 'B', counts: { ...none, overdue: 5 }, total: 5, summary: 'B: 5 quá hạn' },
      ]}
    />,
  )
  const widths = [...html.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(match => Number(match[1]))
  expect(widths).toEqual([97, 47])
  expect(html).toContain('fill="url(#hatch)"')
})

test('a forecast is drawn only when it is given', () => {
  const props = {
    summary: 'Đã đạt 5',
    kind: 'on-track',
    span: [0, 10],
    max: 10,
    achieved: [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
    ],
    milestones: [{ x: 10, y: 10 }],
    today: 6,
  } as const
  expect(String(<Trajectory {...props} />)).not.toContain('forecast')
  expect(String(<Trajectory {...props} forecast={{ x: 10, y: 9 }} />)).toContain('forecast')
})

test('a document shows its figures as links that pair with the list, and a missing one says so', () => {
  const figure = (id: string, value: number | null): Figure => ({
    id,
    value,
    unit: 'nhiệm vụ',
    name: id,
    period: '2026-H1',
    asOf: '2026-06-14',
    numerator: null,
    denominator: null,
    rows: [],
  })
  const document: OfficialDocument = {
    line: 'state',
    medium: 'electronic',
    issuer: {
      superior: null,
      name: ['Ủy ban nhân dân', 'phường Hoa Mai'],
      inText: 'Ủy ban nhân dân phường Hoa Mai',
    },
    number: { value: null, symbol: 'BC-UBND' },
    place: 'Hoa Mai',
    date: { day: null, month: 6, year: 2026 },
    urgency: null,
    circulation: null,
    type: 'Báo cáo',
    abstract: ['Kết quả 6 tháng'],
    addressees: ['Ủy ban nhân dân tỉnh Bình Lam'],
    bases: [],
    body: [
      {
        kind: 'paragraph',
        runs: [{ text: 'Còn ' }, { figure: 'a', pad: true }, { text: ' và ' }, { figure: 'b' }],
      },
    ],
    signature: { power: ['Chủ tịch'], name: null },
    recipients: ['Như trên'],
    filing: 'VT',
    annexes: [],
    figures: [figure('a', 3), figure('b', null)],
  }
  const html = String(<DocumentPage document={document} figureHref="#so-" />)
  expect(html).toContain('<a class="live" href="#so-a">03<sup>1</sup></a>')
  expect(html).toContain('<a class="live none" href="#so-b">chưa có số liệu<sup>2</sup></a>')
  expect(html).toContain('PHƯỜNG HOA MAI')
  expect(html).toContain('BÁO CÁO')
})
