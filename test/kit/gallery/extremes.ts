import type { DashboardProps } from '../../../src/web/staff/views/dashboard.tsx'
import type { MyWorkProps } from '../../../src/web/staff/views/my-work.tsx'
import { dashboard } from './dashboard.tsx'
import { myWork } from './my-work.ts'
import { allClear } from './six.ts'

const LONG_NAME =
  'Rà soát, chuẩn hóa, làm sạch và cập nhật thường xuyên toàn bộ dữ liệu hộ kinh doanh, hộ nông nghiệp, cơ sở lưu trú và cơ sở giáo dục trên địa bàn theo 57-NQ/TW, bảo đảm dữ liệu đúng, đủ, sạch, sống, thống nhất và dùng chung giữa các cơ quan'
const LONG_UNIT = 'Trung tâm Cung ứng dịch vụ công và Truyền thông Hoa Mai mới'

/** One overdue among 150, the first with a name of 240 characters. */
export const manyTasks: MyWorkProps = {
  ...myWork,
  sections: [
    {
      kind: 'overdue',
      title: 'Quá hạn',
      tasks: [
        {
          href: '/task',
          code: 'N1',
          name: LONG_NAME,
          status: 'overdue',
          relative: 'quá 113 ngày',
          date: '25/02/2026',
          fact: LONG_UNIT,
          six: {
            ...allClear,
            who: 'missing',
            what: 'missing',
            when: 'missing',
            responsibility: 'missing',
            product: 'missing',
            authority: 'missing',
          },
          action: { label: 'Yêu cầu giải trình', href: '/task' },
        },
      ],
    },
    {
      kind: null,
      title: 'Còn lại',
      tasks: Array.from({ length: 149 }, (_, index) => ({
        href: '/task',
        code: `N${index + 2}`,
        name: index % 7 === 0 ? LONG_NAME : `Nhiệm vụ thứ ${index + 2}`,
        status: 'on-track',
        statusWord: index % 9 === 0 ? 'Hoàn thành, chậm 14 ngày' : undefined,
        relative: 'còn 74 ngày',
        date: '31/8/2026',
        six: allClear,
        action: null,
      })),
    },
  ],
}

export const noTasks: MyWorkProps = {
  ...myWork,
  sections: [],
  waiting: [],
  changes: [],
  empty: {
    title: 'Không có việc nào đang giao',
    what: 'Nhiệm vụ được giao sẽ nằm ở đây, việc quá hạn ở trên cùng.',
    how: 'Trưởng phòng phân công sau khi kế hoạch được áp dụng.',
  },
}

/** The first day: a plan without a figure, and a unit with a name of 60 characters. */
export const firstDay: DashboardProps = {
  ...dashboard,
  title: 'Điều hành: chưa có nhiệm vụ quá hạn',
  periodLink: null,
  decisions: [],
  targets: {
    ...dashboard.targets,
    lines: dashboard.targets.lines.slice(0, 2).map(line => ({
      ...line,
      name: LONG_NAME,
      value: null,
      shown: 'chưa có số',
      kind: 'not-due',
      summary: 'Chưa có số liệu',
    })),
    rest: null,
  },
  units: {
    ...dashboard.units,
    bars: [
      {
        name: LONG_UNIT,
        counts: { overdue: 12, attention: 34, 'on-track': 56, done: 3, 'not-due': 45 },
        total: 150,
        summary: `${LONG_UNIT}: 150 nhiệm vụ`,
      },
      {
        name: 'Công an phường',
        counts: { overdue: 0, attention: 0, 'on-track': 1, done: 0, 'not-due': 0 },
        total: 1,
        summary: 'Công an phường: 1 đúng tiến độ',
      },
    ],
  },
  changes: { ...dashboard.changes, lines: [] },
}
