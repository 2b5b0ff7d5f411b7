import { CLARITIES } from '../../../src/domain/clarity.ts'
import { ButtonLink, SubmitButton } from '../../../src/web/ui/button.tsx'
import { Card, Section } from '../../../src/web/ui/card.tsx'
import { Bullet } from '../../../src/web/ui/chart/bullet.tsx'
import { CHART_KINDS, Legend } from '../../../src/web/ui/chart/frame.tsx'
import { MonthStack } from '../../../src/web/ui/chart/month-stack.tsx'
import { Coverage, Squares } from '../../../src/web/ui/chart/squares.tsx'
import { Trajectory } from '../../../src/web/ui/chart/trajectory.tsx'
import { ClarityMark, ClarityStrip, Rosette } from '../../../src/web/ui/clarity.tsx'
import { DataTable } from '../../../src/web/ui/data-table.tsx'
import { Checkbox, DateField, ErrorSummary, Field, Select } from '../../../src/web/ui/form.tsx'
import { CodeChip } from '../../../src/web/ui/review-item.tsx'
import { Confirmation, EmptyState, LongWork, Refusal } from '../../../src/web/ui/states.tsx'
import { StatusTag } from '../../../src/web/ui/status.tsx'
import { CLARITY_WORDS, KIND_WORDS, STATUS_KINDS, TARGET_KIND_WORDS } from '../../../src/words/ui.ts'
import { allClear } from './six.ts'

const none = { overdue: 0, attention: 0, 'on-track': 0, done: 0, 'not-due': 0 }

/** Every small component in its states, like the sheet of the design language. */
export const Kit = () => (
  <div class="stack">
    <h1>Bộ thành phần</h1>
    <Card title="Biểu trưng và sáu dấu">
      <div class="row">
        <Rosette size={140} glyphs label="Hoa thị sáu ô: cả sáu rõ" />
        <Rosette
          size={84}
          glyphs
          six={{ ...allClear, product: 'missing', when: 'partial' }}
          label="Hoa thị sáu ô: rõ 4 trên 6"
        />
        {CLARITIES.map(clarity => (
          <span>
            <ClarityMark clarity={clarity} clearness="clear" size={36} /> {CLARITY_WORDS[clarity]}
          </span>
        ))}
        <ClarityMark clarity="product" clearness="clear" size={36} />
        <ClarityMark clarity="product" clearness="partial" size={36} />
        <ClarityMark clarity="product" clearness="missing" size={36} />
        <ClarityStrip six={{ ...allClear, when: 'partial', product: 'missing' }} />
      </div>
    </Card>
    <Card title="Thẻ trạng thái">
      <div class="row" id="tags">
        {STATUS_KINDS.map(kind => (
          <StatusTag kind={kind} />
        ))}
        {STATUS_KINDS.map(kind => (
          <StatusTag kind={kind} word={TARGET_KIND_WORDS[kind]} />
        ))}
      </div>
      <p class="row">
        <CodeChip code="N12" tone="unsure" /> <CodeChip code="N11" tone="approved" />{' '}
        <CodeChip code="C5" tone="plain" target />
      </p>
    </Card>
    <ErrorSummary errors={[{ name: 'han', message: 'Hạn mới phải sau hạn hiện nay, 30/6/2026.' }]} />
    <Card title="Biểu mẫu">
      <form class="fields" method="post" action="/kit">
        <DateField
          name="han"
          label="Hạn mới đề nghị"
          value="15/6/2026"
          error="Hạn mới phải sau hạn hiện nay, 30/6/2026."
        />
        <Field name="so" label="Số lớp đã mở" figure unit="trên 14 lớp" value="9" />
        <Select
          name="don-vi"
          label="Đơn vị"
          optional
          empty="Chọn đơn vị"
          options={[{ value: 'a', label: 'Công an phường' }]}
        />
        <Checkbox name="dong-y">Tôi đã đọc lại các số liệu trên</Checkbox>
        <div class="btns">
          <SubmitButton primary>Gửi cập nhật</SubmitButton>
          <ButtonLink href="/kit">Đề nghị gia hạn</ButtonLink>
        </div>
      </form>
    </Card>
    <Section title="Biểu đồ" count={6}>
      <Card>
        <Legend entries={CHART_KINDS.map(kind => ({ kind, word: KIND_WORDS[kind] }))} />
        {CHART_KINDS.map(kind => (
          <Bullet
            kind={kind}
            value={60}
            milestone={70}
            goal={85}
            max={100}
            summary={`${TARGET_KIND_WORDS[kind]}: 60%, mốc 70%`}
          />
        ))}
        {CHART_KINDS.map(kind => (
          <Trajectory
            kind={kind}
            summary="Đã đạt 58,9%, mốc 70%, dự báo 67%"
            span={[0, 365]}
            max={100}
            achieved={[
              { x: 0, y: 20 },
              { x: 90, y: 45 },
              { x: 160, y: 58.9 },
            ]}
            milestones={[
              { x: 181, y: 70 },
              { x: 365, y: 80 },
            ]}
            forecast={{ x: 365, y: 67 }}
            today={168}
          />
        ))}
        <MonthStack
          summary="Lịch đến hạn năm 2026: nhiều nhất tháng 6, 10 nhiệm vụ"
          months={[1, 1, 2, 3, 4, 10, 3, 3, 4, 2, 1, 1].map((count, index) => ({
            month: index + 1,
            current: index === 5,
            counts:
              index === 5
                ? { ...none, done: 3, overdue: 3, attention: 4 }
                : index < 5
                  ? { ...none, done: count }
                  : { ...none, 'on-track': count },
          }))}
        />
        <Coverage
          groups={[
            {
              name: 'Kỹ năng số',
              squares: ['full', 'full', 'full', 'half'],
              text: '4/4',
              summary: 'Kỹ năng số: 4 trên 4, 1 chưa đủ rõ',
            },
            {
              name: 'Hạ tầng số',
              squares: ['full', 'full', 'none', 'half'],
              text: '3/4',
              summary: 'Hạ tầng số: 3 trên 4',
            },
          ]}
        />
        <Squares numbered squares={['full', 'full', 'full', 'none', 'none']} summary="Đã mở 3 trên 5 lớp" />
      </Card>
    </Section>
    <DataTable
      caption="Bảng số liệu"
      columns={[{ title: 'Chỉ tiêu' }, { title: 'Nay', numeric: true }, { title: 'Trạng thái', bare: true }]}
      rows={[
        {
          cells: [
            'Thanh toán trực tuyến phí, lệ phí',
            '1.111,1',
            <StatusTag kind="overdue" word="Chưa đạt mốc" />,
          ],
          tone: 'overdue',
        },
        { cells: ['Hồ sơ nộp trực tuyến', '4.890,6', <StatusTag kind="on-track" word="Đạt mốc" />] },
      ]}
    />
  </div>
)

/** Empty page, long work, refusal, confirmation. */
export const States = () => (
  <div class="cols halves">
    <div>
      <EmptyState
        title="Chưa có kế hoạch nào"
        what="Kế hoạch của phường sẽ nằm ở đây, cùng chỉ tiêu, nhiệm vụ và mức độ “6 rõ” của từng nhiệm vụ."
        how="Chọn tệp Word hoặc PDF. Hệ thống đọc, anh/chị xác nhận lại từng mục rồi mới dùng."
        action={
          <>
            <ButtonLink href="/states" primary sign="upload">
              Chọn tệp kế hoạch
            </ButtonLink>
            <a href="/review">Xem một kế hoạch mẫu</a>
          </>
        }
      />
      <Refusal
        title="Chưa kết thúc được nhiệm vụ N19"
        why="Chưa có sản phẩm “Báo cáo kết quả lớp học”."
        who="Chủ tịch UBND phường, khi sửa sản phẩm của nhiệm vụ."
        now="Tải báo cáo lên rồi trình xác nhận lại."
        kept
        actions={
          <>
            <ButtonLink href="/states" primary sign="clip">
              Tải sản phẩm lên
            </ButtonLink>
            <ButtonLink href="/states">Đề nghị đổi sản phẩm</ButtonLink>
          </>
        }
      />
    </div>
    <div>
      <LongWork
        title="Đang đọc bản scan: trang 6/14"
        share={6 / 14}
        progress="Trang 6/14"
        stages={[
          { label: 'Nhận tệp, tìm dấu chỉ độ mật', state: 'done', note: 'xong' },
          { label: 'Nhận dạng chữ', state: 'current', note: '6/14 trang' },
          { label: 'Tách chỉ tiêu, nhiệm vụ, phân công', state: 'later', note: 'chưa đến' },
        ]}
        stillHref="/states"
        note="Bắt đầu lúc 8 giờ 09. Có thể rời trang này, xong sẽ báo."
        cancel={{ action: '/states', label: 'Dừng đọc', hidden: { request: 'r-4' } }}
      />
      <Confirmation
        title="Đã gửi báo cáo 6 tháng của Trạm Y tế phường"
        when={
          <>
            Lúc 9 giờ 05, ngày 18/6/2026. Mã tiếp nhận <b>BC-2026-6T-03</b>.
          </>
        }
        next={[
          'Phòng Văn hóa - Xã hội nhận hoặc trả lại trước 17 giờ hôm nay.',
          'Trước lúc đó, cần sửa thì bấm “Rút lại”; sau đó số liệu được khóa.',
        ]}
        actions={
          <>
            <ButtonLink href="/my-work">Về Việc của tôi</ButtonLink>
            <ButtonLink href="/states">Rút lại</ButtonLink>
            <a href="/round">Tải bản Word</a>
          </>
        }
      />
    </div>
  </div>
)
