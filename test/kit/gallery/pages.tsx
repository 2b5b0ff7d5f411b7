import { DashboardView } from '../../../src/web/staff/views/dashboard.tsx'
import { GridView } from '../../../src/web/staff/views/grid.tsx'
import { MyWorkView } from '../../../src/web/staff/views/my-work.tsx'
import { QuickUpdateView } from '../../../src/web/staff/views/quick-update.tsx'
import { ReportDraftView } from '../../../src/web/staff/views/report-draft.tsx'
import { ReviewView } from '../../../src/web/staff/views/review.tsx'
import { TaskView } from '../../../src/web/staff/views/task.tsx'
import { Flash } from '../../../src/web/ui/states.tsx'
import { NAV } from '../../../src/words/ui.ts'
import { dashboard } from './dashboard.tsx'
import { firstDay, manyTasks, noTasks } from './extremes.ts'
import { Kit, States } from './kit.tsx'
import { myWork } from './my-work.ts'
import { grid, review } from './review.ts'
import { round } from './round.tsx'
import { type Look, Shell } from './shell.tsx'
import { quickUpdate, quickUpdateError, task } from './task.ts'

const planCrumb = { label: NAV.plan, href: '/review' }

/** Every page of the gallery by name, as HTML. */
export function galleryPages(look: Look): Readonly<Record<string, string>> {
  const pages = {
    kit: (
      <Shell
        look={look}
        title="Bộ thành phần"
        at=""
        flash={<Flash message="Đã xác nhận N12." undo={{ action: '/kit', hidden: { id: '12' } }} />}
      >
        <Kit />
      </Shell>
    ),
    'my-work': (
      <Shell look={look} title={NAV.myWork} at={NAV.myWork}>
        <MyWorkView {...myWork} />
      </Shell>
    ),
    task: (
      <Shell
        look={look}
        title={task.name}
        at={NAV.plan}
        crumbs={[
          { label: 'Kế hoạch số 58/KH-UBND', href: '/review' },
          { label: 'III. Nhiệm vụ', href: '/review' },
          { label: '1. Nhận thức, kỹ năng số', href: '/review' },
          { label: 'N19' },
        ]}
      >
        <TaskView {...task} />
      </Shell>
    ),
    'quick-update': (
      <Shell look={look} title="Cập nhật nhanh" at={NAV.myWork} form>
        <QuickUpdateView {...quickUpdate} />
      </Shell>
    ),
    'quick-update-error': (
      <Shell look={look} title="Cập nhật nhanh" at={NAV.myWork} form error>
        <QuickUpdateView {...quickUpdateError} />
      </Shell>
    ),
    dashboard: (
      <Shell look={look} title={dashboard.title} at={NAV.dashboard} as="leader">
        <DashboardView {...dashboard} />
      </Shell>
    ),
    review: (
      <Shell
        look={look}
        title={review.title}
        at={NAV.plan}
        crumbs={[
          planCrumb,
          { label: 'Văn bản nhập vào', href: '/review' },
          { label: 'Xác nhận kết quả đọc' },
        ]}
      >
        <ReviewView {...review} />
      </Shell>
    ),
    grid: (
      <Shell look={look} title={grid.title} at={NAV.plan} crumbs={[planCrumb, { label: 'Làm rõ nhiệm vụ' }]}>
        <GridView {...grid} />
      </Shell>
    ),
    round: (
      <Shell
        look={look}
        title={round.title}
        at={NAV.round}
        crumbs={[{ label: NAV.round, href: '/round' }, { label: '6 tháng đầu năm 2026' }]}
      >
        <ReportDraftView {...round} />
      </Shell>
    ),
    'many-tasks': (
      <Shell look={look} title={NAV.myWork} at={NAV.myWork}>
        <MyWorkView {...manyTasks} />
      </Shell>
    ),
    'no-tasks': (
      <Shell look={look} title={NAV.myWork} at={NAV.myWork}>
        <MyWorkView {...noTasks} />
      </Shell>
    ),
    'first-day': (
      <Shell look={look} title={firstDay.title} at={NAV.dashboard} as="leader">
        <DashboardView {...firstDay} />
      </Shell>
    ),
    states: (
      <Shell look={look} title="Các trang trạng thái" at={NAV.plan} refresh={600}>
        <States />
      </Shell>
    ),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, String(page)]))
}
