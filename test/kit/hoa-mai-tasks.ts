import type { ReportTask } from '../../src/domain/report-input.ts'
import { STATUSES } from '../../src/domain/status.ts'

/** Units of an invented ward, by the keys that the table below uses. */
export const UNITS: Readonly<Record<string, string>> = {
  culture: 'Phòng Văn hóa - Xã hội',
  economy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  office: 'Văn phòng HĐND và UBND',
  centre: 'Trung tâm Phục vụ hành chính công',
  police: 'Công an phường',
  health: 'Trạm Y tế phường',
  school: 'Trường THCS Hoa Mai',
  wards: 'Các tổ dân phố',
}

/** task | product | deadline | lead | support | state | latest result | closed on. */
const TASKS = `
# Nâng cao nhận thức, kỹ năng số
Mở chuyên mục hỏi đáp về chuyển đổi số trên trang thông tin của phường | Chuyên mục hoạt động | 2026-03-31 | culture | office | done | đã đăng 24 bài, trả lời 61 câu hỏi | 2026-03-27
Tập huấn kỹ năng số cho tổ trưởng tổ dân phố | Báo cáo kết quả tập huấn | 2026-04-30 | culture | wards | done | đã tập huấn 28 người trong 02 buổi | 2026-04-24
Mở lớp Bình dân học vụ số tại 14 tổ dân phố | Báo cáo kết quả lớp học | 2026-06-30 | culture | wards | attention | đã mở lớp tại 08 tổ; 06 tổ đang xếp lịch |
Biên soạn tờ gấp hướng dẫn nộp hồ sơ qua mạng | Tờ gấp được phê duyệt | 2026-05-15 | centre | culture | done-late | đã phát 3.000 tờ gấp đến hộ dân | 2026-05-28
Tổ chức ngày hội chuyển đổi số của phường | Kế hoạch và báo cáo tổ chức | 2026-10-10 | culture | school | not-due |  |
Phát động phong trào mỗi đoàn viên giúp một hộ cài định danh điện tử | Danh sách tổ, nhóm tham gia | 2026-09-30 | police | wards | on-track | đã thành lập 14 nhóm |
# Hoàn thiện quy chế, quy trình
Kiện toàn Tổ công nghệ số cộng đồng ở các tổ dân phố | Quyết định kiện toàn | 2026-05-31 | culture | wards | overdue | đã kiện toàn 11 tổ; còn tổ 3, tổ 7 và tổ 11 |
Ban hành quy chế sử dụng chữ ký số trong cơ quan | Quy chế được ban hành | 2026-02-27 | office |  | done | đã ban hành và phổ biến đến 100% công chức | 2026-02-25
Rà soát quy trình nội bộ giải quyết thủ tục hành chính | Danh mục quy trình | 2026-04-15 | centre | office | done | đã rà soát 118 quy trình | 2026-04-10
Ban hành quy định quản lý dữ liệu dùng chung của phường | Quy định được ban hành | 2026-07-31 | office | culture | on-track | đang lấy ý kiến các đơn vị |
Giao chỉ tiêu chuyển đổi số cho từng đơn vị | Quyết định giao chỉ tiêu | 2026-03-15 | office |  | done | đã giao 17 chỉ tiêu | 2026-03-12
Tổng kết một năm thực hiện quy chế phối hợp | Báo cáo tổng kết | 2026-12-15 | office | police | not-due |  |
# Phát triển hạ tầng số
Lắp đặt điểm Wi-Fi công cộng tại nhà văn hóa và công viên | Biên bản nghiệm thu | 2026-05-31 | economy | wards | overdue | đã lắp 05/09 điểm; nhà thầu chậm giao thiết bị |
Nâng cấp đường truyền nội bộ của trụ sở | Biên bản nghiệm thu | 2026-04-30 | economy | office | done-late | đã đưa vào sử dụng | 2026-05-20
Trang bị máy quét cho Trung tâm Phục vụ hành chính công | Biên bản bàn giao | 2026-03-31 | economy | centre | done | đã bàn giao 04 máy | 2026-03-20
Lập danh mục mã địa chỉ số trên địa bàn | Danh mục mã địa chỉ số | 2026-06-10 | economy | police | overdue | đã gán mã 4.120 địa chỉ; còn khu dân cư mới |
Khảo sát vùng lõm sóng di động | Báo cáo khảo sát | 2026-05-30 | economy | wards | done | đã khảo sát 14 tổ, kiến nghị 03 vị trí | 2026-05-22
Xây dựng phương án dự phòng điện cho phòng máy chủ | Phương án được phê duyệt | 2026-08-31 | economy |  | on-track | đang chọn phương án kỹ thuật |
Lắp camera an ninh giai đoạn 2 | Biên bản nghiệm thu | 2026-09-15 | police | economy | on-track | đã chọn 22 vị trí |
Thay thế máy tính không còn được hỗ trợ | Biên bản bàn giao | 2026-11-30 | economy | office | not-due |  |
# Chính quyền số
Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực | Báo cáo số hóa | 2026-09-30 | centre | office | on-track | đã số hóa 1.542 kết quả trong kỳ |
Đưa 100% văn bản đi, đến lên hệ thống quản lý văn bản | Báo cáo sử dụng | 2026-03-31 | office |  | done | đã thực hiện với toàn bộ văn bản không mật | 2026-03-30
Thí điểm trả kết quả tại nhà cho người cao tuổi | Báo cáo thí điểm | 2026-05-31 | centre | wards | done | đã trả 143 kết quả tại nhà | 2026-05-29
Lập hồ sơ đề xuất cấp độ an toàn hệ thống thông tin | Hồ sơ được phê duyệt | 2026-07-15 | office | police | attention | đã gửi hồ sơ thẩm định |
Diễn tập ứng cứu sự cố an toàn thông tin | Báo cáo diễn tập | 2026-10-31 | office | police | not-due |  |
Kết nối bảng theo dõi hồ sơ với màn hình của lãnh đạo | Biên bản nghiệm thu | 2026-06-05 | office | centre | done | đã hiển thị hồ sơ sắp đến hạn theo ngày | 2026-06-03
Chuẩn hóa dữ liệu hộ tịch đã số hóa | Báo cáo đối soát | 2026-08-15 | centre | police | on-track | đã đối soát 62% bản ghi |
Xây dựng chuyên mục dữ liệu mở của phường | Chuyên mục hoạt động | 2026-12-01 | office | culture | not-due |  |
# Kinh tế số và xã hội số
Lập hồ sơ sức khỏe điện tử cho người dân | Báo cáo kết quả | 2026-10-31 | health | police | on-track | đã lập 16.853 hồ sơ |
Vận động hộ kinh doanh dùng hóa đơn điện tử từ máy tính tiền | Báo cáo kết quả | 2026-08-31 | economy |  | on-track | đã hướng dẫn 212 hộ |
Triển khai học bạ số ở các trường trên địa bàn | Báo cáo triển khai | 2026-06-10 | school | culture | done | đã cấp học bạ số cho 1.376 học sinh | 2026-06-08
Thu học phí, viện phí không dùng tiền mặt | Báo cáo kết quả | 2026-05-31 | economy | school | done-late | toàn bộ trường và trạm y tế đã thực hiện | 2026-06-12
Hướng dẫn 50 hộ đưa hàng lên sàn thương mại điện tử | Danh sách gian hàng | 2026-11-15 | economy | culture | not-due |  |
Lập bản đồ số các điểm di tích và làng nghề | Bản đồ số được công bố | 2026-09-01 | culture | economy | on-track | đã thu thập dữ liệu 07 điểm |
Cài đặt ứng dụng phản ánh hiện trường đến các hộ | Báo cáo kết quả | 2026-07-31 | wards | office | on-track | đã cài cho 2.940 hộ |
# Nhân lực, hợp tác
Cử cán bộ phụ trách chuyển đổi số dự lớp chuyên sâu | Quyết định cử đi học | 2026-05-10 | office | culture | done | đã cử 03 công chức | 2026-04-28
Ký thỏa thuận với trường nghề về hỗ trợ kỹ thuật | Thỏa thuận hợp tác | 2026-09-20 | culture | school | on-track | đã thống nhất nội dung |
Lập danh sách chuyên gia, doanh nghiệp sẵn sàng hỗ trợ phường | Danh sách được công bố | 2026-12-20 | culture | economy | not-due |  |
# Nhiệm vụ thường xuyên
Đăng tin về chuyển đổi số trên loa và trang thông tin | Tin, bài |  | culture | wards | regular | đã phát 52 tin |
Hỗ trợ người dân nộp hồ sơ qua mạng tại quầy | Sổ theo dõi |  | centre |  | regular | đã hỗ trợ 870 lượt |
Rà soát, cập nhật cơ sở dữ liệu dân cư | Báo cáo tháng |  | police | wards | regular | đã cập nhật 1.204 biến động |
Sao lưu dữ liệu và kiểm tra khôi phục | Biên bản kiểm tra |  | office |  | regular | đã kiểm tra khôi phục 02 lần |
Trả lời phản ánh, kiến nghị của người dân | Báo cáo kết quả trả lời |  | office | centre | regular | đã trả lời 88/90 phản ánh |
Kiểm tra việc thực hiện quy chế an toàn thông tin | Biên bản kiểm tra |  | police | office | regular | đã kiểm tra 04 đơn vị |
Sinh hoạt Tổ công nghệ số cộng đồng | Biên bản sinh hoạt |  | wards | culture | regular | 11/14 tổ sinh hoạt đều |
Báo cáo tiến độ thực hiện Kế hoạch | Báo cáo |  | culture |  | check-in-missing |  |
`

const unitsOf = (key: string | undefined): string[] => {
  const name = key === undefined ? undefined : UNITS[key]
  return name === undefined ? [] : [name]
}
const filled = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

const taskOf = (row: string, order: number): ReportTask => {
  const [text = '', product, deadline, lead, support, state, latest, closedOn] = row
    .split('|')
    .map(cell => cell.trim())
  const known = STATUSES.find(code => code === state)
  if (known === undefined) throw new Error(`no such state: ${state}`)
  return {
    id: `task-${order}`,
    code: `NV${order}`,
    text,
    nature: filled(deadline) === null ? 'regular' : 'dated',
    product: filled(product),
    deadline: filled(deadline),
    deadlineText: null,
    lead: unitsOf(lead),
    support: unitsOf(support),
    state: known,
    checkedIn: known === 'regular',
    latest: filled(latest),
    closedOn: filled(closedOn),
  }
}

/** 46 tasks under their groups: 38 dated, 8 regular; on 14/6/2026 15 are done (12 in time), 3 are overdue. */
export const taskGroups = (): { readonly title: string; readonly tasks: readonly ReportTask[] }[] => {
  let order = 0
  return TASKS.trim()
    .split(/^# /m)
    .filter(part => part.trim() !== '')
    .map(part => {
      const [title = '', ...rows] = part.trim().split('\n')
      return { title, tasks: rows.map(row => taskOf(row, ++order)) }
    })
}
