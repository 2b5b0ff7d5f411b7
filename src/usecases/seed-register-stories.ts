/** What happens in the invented ward, kind by kind: what the fields of a row say that are no numbers. */
export type Happening = {
  /** Code of the unit that enters it; else the units of the register take turns. */
  readonly unit?: string
  readonly typed: Readonly<Record<string, string>>
}

const happen = (typed: Readonly<Record<string, string>>, unit?: string): Happening =>
  unit === undefined ? { typed } : { unit, typed }

/** The rows of registers of happenings, told in turn from the beginning of the year. */
export const HAPPENINGS: Readonly<
  Record<string, { readonly every: number; readonly told: readonly Happening[] }>
> = {
  tuyen_truyen: {
    every: 9,
    told: [
      happen(
        {
          hinh_thuc: 'chuyen-muc-tren-trang-thong-tin',
          noi_dung: 'Hỏi đáp về nộp hồ sơ trực tuyến',
          dia_ban: 'Toàn phường',
        },
        'VHXH',
      ),
      happen(
        {
          hinh_thuc: 'truyen-thanh-co-so',
          noi_dung: 'Nhận biết cuộc gọi, tin nhắn lừa đảo',
          dia_ban: 'Toàn phường',
        },
        'TTDV',
      ),
      happen(
        { hinh_thuc: 'nhom-zalo-to-dan-pho', noi_dung: 'Lịch lớp Bình dân học vụ số trong tuần' },
        'VHXH',
      ),
      happen(
        {
          hinh_thuc: 'mang-xa-hoi-chinh-thuc',
          noi_dung: 'Thanh toán phí, lệ phí không dùng tiền mặt',
          dia_ban: 'Toàn phường',
        },
        'VP',
      ),
      happen({ hinh_thuc: 'pa-no-ap-phich-bang-tin', noi_dung: 'Mã QR tra cứu thủ tục hành chính' }, 'TTDV'),
      happen({ hinh_thuc: 'chien-dich-ngay-hoi', noi_dung: 'Ngày hội kỹ năng số tại nhà văn hóa' }, 'VHXH'),
      happen({ hinh_thuc: 'hoi-thi-toa-dam', noi_dung: 'Tọa đàm đổi mới sáng tạo với hộ kinh doanh' }, 'VP'),
    ],
  },
  hoi_nghi: {
    every: 12,
    told: [
      happen(
        {
          doi_tuong: 'dang-vien',
          noi_dung: 'Học tập, quán triệt nghị quyết về khoa học, công nghệ',
          dia_diem: 'Hội trường Đảng ủy phường',
        },
        'VPDU',
      ),
      happen(
        {
          doi_tuong: 'can-bo-cong-chuc-vien-chuc',
          noi_dung: 'Phổ biến kế hoạch và phân công nhiệm vụ',
          dia_diem: 'Hội trường UBND phường',
        },
        'VP',
      ),
      happen(
        {
          doi_tuong: 'nguoi-dan',
          noi_dung: 'Giới thiệu tiện ích của định danh điện tử',
          dia_diem: 'Nhà văn hóa tổ dân phố 5',
        },
        'VHXH',
      ),
      happen(
        {
          doi_tuong: 'dang-vien',
          noi_dung: 'Sinh hoạt chuyên đề kỹ năng số của đảng viên',
          dia_diem: 'Các chi bộ, hai điểm cầu',
        },
        'VPDU',
      ),
      happen(
        {
          doi_tuong: 'doanh-nghiep-ho-kinh-doanh',
          noi_dung: 'Hóa đơn điện tử, bán hàng trên sàn',
          dia_diem: 'Hội trường UBND phường',
        },
        'VP',
      ),
      happen(
        {
          doi_tuong: 'giao-vien-hoc-sinh',
          noi_dung: 'An toàn trên môi trường mạng',
          dia_diem: 'Trường THCS Hoa Mai',
        },
        'VHXH',
      ),
    ],
  },
  binh_dan_hoc_vu_so: {
    every: 8,
    told: [
      happen(
        { doi_tuong: 'nguoi-dan', hinh_thuc: 'truc-tiep', noi_dung: 'Nộp hồ sơ và tra cứu trên điện thoại' },
        'TDP',
      ),
      happen(
        { doi_tuong: 'nguoi-cao-tuoi', hinh_thuc: 'truc-tiep', noi_dung: 'Gọi video, nhận biết lừa đảo' },
        'DTN',
      ),
      happen(
        { doi_tuong: 'hoc-sinh', hinh_thuc: 'ket-hop', noi_dung: 'Tìm và kiểm tra thông tin trên mạng' },
        'THCS',
      ),
      happen(
        { doi_tuong: 'ho-kinh-doanh', hinh_thuc: 'truc-tiep', noi_dung: 'Mã QR nhận tiền, hóa đơn điện tử' },
        'VHXH',
      ),
      happen(
        {
          doi_tuong: 'can-bo-cong-chuc-vien-chuc',
          hinh_thuc: 'truc-tuyen-tren-nen-tang',
          noi_dung: 'Dùng trợ lý ảo khi soạn văn bản',
        },
        'VHXH',
      ),
      happen(
        { doi_tuong: 'hoc-sinh', hinh_thuc: 'truc-tiep', noi_dung: 'Làm quen máy tính và lập trình kéo thả' },
        'TH',
      ),
    ],
  },
  to_cong_nghe_so: {
    every: 9,
    told: [
      happen({ noi_dung: 'dich-vu-cong-truc-tuyen' }, 'TDP'),
      happen({ noi_dung: 'dinh-danh-dien-tu-vneid' }, 'DTN'),
      happen({ noi_dung: 'thanh-toan-khong-dung-tien-mat' }, 'TDP'),
      happen({ noi_dung: 'so-suc-khoe-dien-tu' }, 'VHXH'),
      happen({ noi_dung: 'an-toan-tren-mang' }, 'DTN'),
    ],
  },
  cat_giam_thu_tuc: {
    every: 14,
    told: [
      happen(
        { thu_tuc: 'Xác nhận tình trạng hôn nhân', linh_vuc: 'Hộ tịch', kien_nghi: 'cat-giam-giay-to' },
        'TTPVHCC',
      ),
      happen(
        { thu_tuc: 'Hỗ trợ mai táng phí', linh_vuc: 'Bảo trợ xã hội', kien_nghi: 'cat-giam-thoi-gian' },
        'TTPVHCC',
      ),
      happen(
        { thu_tuc: 'Cho phép họp chợ đêm', linh_vuc: 'Thương mại', kien_nghi: 'phan-cap-uy-quyen' },
        'VP',
      ),
      happen(
        {
          thu_tuc: 'Đăng ký hoạt động nhóm trẻ',
          linh_vuc: 'Giáo dục',
          kien_nghi: 'dua-len-truc-tuyen-toan-trinh',
        },
        'TTPVHCC',
      ),
      happen({ thu_tuc: 'Xác nhận đã nộp bản giấy', linh_vuc: 'Một cửa', kien_nghi: 'bai-bo' }, 'VP'),
    ],
  },
  dat_hang_kh: {
    every: 14,
    told: [
      happen({ ten: 'Cảnh báo ngập theo thời gian thực', linh_vuc: 'do-thi', buoc: 'de-xuat' }, 'KTHTDT'),
      happen({ ten: 'Phân loại rác bằng hình ảnh', linh_vuc: 'moi-truong', buoc: 'de-xuat' }, 'TTDV'),
      happen({ ten: 'Cảnh báo ngập theo thời gian thực', linh_vuc: 'do-thi', buoc: 'dat-hang' }, 'KTHTDT'),
      happen(
        { ten: 'Trợ lý trả lời thủ tục hành chính', linh_vuc: 'quan-ly-nha-nuoc', buoc: 'dang-thuc-hien' },
        'TTDV',
      ),
      happen({ ten: 'Tưới tiết kiệm cho vườn rau', linh_vuc: 'nong-nghiep', buoc: 'da-ung-dung' }, 'KTHTDT'),
    ],
  },
  du_an_dau_tu: {
    every: 14,
    told: [
      happen({ du_an: 'Nâng cấp nhà văn hóa tổ dân phố 3', giai_doan: 'lap-du-an', co_ha_tang_so: '1' }),
      happen({ du_an: 'Chỉnh trang tuyến phố Hoa Mai', giai_doan: 'da-duyet', co_ha_tang_so: '1' }),
      happen({ du_an: 'Sửa chữa trường tiểu học', giai_doan: 'dang-thi-cong', co_ha_tang_so: '0' }),
      happen({ du_an: 'Chiếu sáng thông minh khu trung tâm', giai_doan: 'da-duyet', co_ha_tang_so: '1' }),
    ],
  },
  hop_tac: {
    every: 14,
    told: [
      happen(
        {
          loai: 'thoa-thuan-voi-vien-truong',
          doi_tac: 'Trường Cao đẳng Kỹ thuật Bình Lam',
          noi_dung: 'Sinh viên hướng dẫn kỹ năng số tại tổ dân phố',
          hieu_luc: '1',
        },
        'VP',
      ),
      happen(
        {
          loai: 'thoa-thuan-voi-doanh-nghiep',
          doi_tac: 'Công ty Viễn thông Bình Lam',
          noi_dung: 'Wi-Fi miễn phí tại nhà văn hóa',
          hieu_luc: '1',
        },
        'KTHTDT',
      ),
      happen(
        {
          loai: 'hop-tac-cong-tu',
          doi_tac: 'Hợp tác xã Hoa Mai',
          noi_dung: 'Điểm bán hàng có truy xuất nguồn gốc',
          hieu_luc: '1',
        },
        'KTHTDT',
      ),
      happen(
        {
          loai: 'thoa-thuan-voi-doanh-nghiep',
          doi_tac: 'Ngân hàng thương mại trên địa bàn',
          noi_dung: 'Mở tài khoản tại nhà cho người hưởng trợ cấp',
          hieu_luc: '1',
        },
        'VP',
      ),
    ],
  },
  nhan_hieu: {
    every: 14,
    told: [
      happen({ san_pham: 'Bánh tráng Hoa Mai', loai: 'nhan-hieu-tap-the', buoc: 'dang-nop-don' }),
      happen({ san_pham: 'Trà hoa mai', loai: 'san-pham-ocop', buoc: 'da-duoc-cap' }),
      happen({ san_pham: 'Rau an toàn tổ dân phố 9', loai: 'truy-xuat-nguon-goc', buoc: 'da-duoc-cap' }),
      happen({ san_pham: 'Mật ong vườn Hoa Mai', loai: 'nhan-hieu-thong-thuong', buoc: 'gia-han' }),
    ],
  },
  sang_kien: {
    every: 14,
    told: [
      happen(
        { loai: 'sang-kien-cap-xa', noi_dung: 'Phiếu hẹn trả kết quả bằng mã QR', nhan_rong: '0' },
        'VP',
      ),
      happen(
        { loai: 'khen-thuong-tap-the', noi_dung: 'Tổ công nghệ số tổ dân phố 4', nhan_rong: '0' },
        'VHXH',
      ),
      happen(
        { loai: 'mo-hinh-duoc-nhan-rong', noi_dung: 'Chi bộ số: tài liệu họp không giấy', nhan_rong: '1' },
        'VPDU',
      ),
      happen(
        { loai: 'sang-kien-cap-tinh', noi_dung: 'Bảng theo dõi hồ sơ trễ theo lĩnh vực', nhan_rong: '1' },
        'VP',
      ),
      happen(
        { loai: 'khen-thuong-ca-nhan', noi_dung: 'Hướng dẫn kỹ năng số tại nhà', nhan_rong: '0' },
        'VHXH',
      ),
    ],
  },
  so_lieu_tinh: {
    every: 14,
    told: [
      happen(
        { chi_so: 'tang-truong', gia_tri: '10,3', nguon: 'Báo cáo kinh tế - xã hội của tỉnh' },
        'KTHTDT',
      ),
      happen({ chi_so: 'dti', gia_tri: '71,5', nguon: 'Bảng xếp hạng chuyển đổi số của tỉnh' }, 'VHXH'),
      happen(
        { chi_so: 'kinh-te-so', gia_tri: '18,6', nguon: 'Niên giám của cơ quan thống kê tỉnh' },
        'KTHTDT',
      ),
      happen({ chi_so: 'hai-long', gia_tri: '93,2', nguon: 'Kết quả khảo sát của tỉnh' }, 'VHXH'),
      happen({ chi_so: 'hdi', gia_tri: '0,748', nguon: 'Niên giám của cơ quan thống kê tỉnh' }, 'VHXH'),
      happen({ chi_so: 'tfp', gia_tri: '52,4', nguon: 'Báo cáo kinh tế - xã hội của tỉnh' }, 'KTHTDT'),
    ],
  },
  su_co: {
    every: 14,
    told: [
      happen(
        { loai: 'canh-bao', muc_do: 'thap', mo_ta: 'Thư giả mạo cơ quan thuế, đã nhắc các đơn vị' },
        'CA',
      ),
      happen({ loai: 'kiem-tra-ra-quet', muc_do: 'thap', mo_ta: 'Rà quét máy trạm hằng quý' }, 'VP'),
      happen(
        {
          loai: 'su-co',
          muc_do: 'trung-binh',
          xu_ly_24h: '1',
          da_xong: '1',
          mo_ta: 'Máy trạm nhiễm mã độc, đã cách ly và cài lại',
        },
        'VP',
      ),
      happen({ loai: 'dien-tap', muc_do: 'thap', mo_ta: 'Diễn tập ứng cứu với tổ phản ứng nhanh' }, 'CA'),
    ],
  },
}
