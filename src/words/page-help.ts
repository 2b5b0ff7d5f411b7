import { HELP } from './help.ts'

export type PageHelp = {
  readonly say: string
  /** The page of the guide that says more. */
  readonly guide: string
}

const help = (guide: string, say: string): PageHelp => ({ guide, say })

/** What a page is for, by the beginning of its address; an id stands as `:`. The longest beginning that fits is taken. */
export const PAGES: Readonly<Record<string, PageHelp>> = {
  '/viec-cua-toi': HELP.myWork,
  '/viec-cua-toi/nhieu': help(
    '06-cap-nhat-tien-do',
    'Mỗi dòng là một việc. Chỉ điền những việc có thay đổi rồi gửi một lần; dòng để trống không gửi gì. Dòng nào sai thì được báo riêng, các dòng khác giữ nguyên.',
  ),
  '/nhiem-vu': help(
    '19-danh-sach-tim-kiem',
    'Chọn tình trạng, lọc, rồi xem thành danh sách, bảng, lịch năm hoặc theo đơn vị, nhóm, chỉ tiêu, văn bản. Địa chỉ trang giữ nguyên cách xem nên gửi được cho người khác; lưu lại để mở bằng một lần bấm.',
  ),
  '/nhiem-vu/:': HELP.task,
  '/nhiem-vu/:/cap-nhat': HELP.update,
  '/nhiem-vu/:/gia-han': help(
    '13-gia-han-giai-trinh',
    'Nêu hạn mới và lý do; người có thẩm quyền quyết định. Thời hạn đầu không bị xóa. Gia hạn được đồng ý trước ngày đến hạn mới tính là đúng hạn.',
  ),
  '/nhiem-vu/:/giai-trinh': help(
    '13-gia-han-giai-trinh',
    'Yêu cầu đơn vị nêu nguyên nhân và hướng xử lý trước một ngày. Trả lời đứng cùng câu hỏi; quá ngày mà chưa trả lời thì hệ thống nhắc.',
  ),
  '/nhiem-vu/:/dieu-chinh': help(
    '14-dieu-chinh',
    'Đổi nội dung hoặc phân công của nhiệm vụ đang thực hiện. Bản cũ giữ nguyên cùng lý do và số văn bản; thời hạn đã giao đổi bằng gia hạn.',
  ),
  '/nhiem-vu/:/tach-viec': help(
    '14-dieu-chinh',
    'Tách thành nhiều phần, mỗi phần thành một nhiệm vụ với đơn vị riêng. Thời hạn và số ngày chậm của nhiệm vụ gốc đi theo từng phần.',
  ),
  '/nhiem-vu/:/gop-viec': help(
    '14-dieu-chinh',
    'Gộp nhiệm vụ khác cùng kế hoạch vào nhiệm vụ này. Nhiệm vụ được gộp không tính nữa, nội dung đã báo cáo vẫn xem được.',
  ),
  '/nhiem-vu/:/lich-ky-han': help(
    '17-van-ban-dinh-ky',
    'Nhiệm vụ định kỳ có nhiều kỳ hạn trong năm. Chọn nhịp và ngày nộp; hệ thống tính từng kỳ hạn, tránh ngày nghỉ. Kỳ đã nộp giữ nguyên.',
  ),
  '/nhiem-vu/:/ke-hoach-don-vi': help(
    '12-nhan-viec',
    'Kế hoạch của đơn vị chủ trì: các mốc, người làm và ngày. Thủ trưởng đơn vị thống nhất rồi mới tính; sửa sau đó thành phiên bản mới.',
  ),
  '/nhiem-vu/:/don-doc': help(
    '16-theo-doi-don-doc',
    'Gửi một câu đôn đốc đến đơn vị chủ trì, mỗi ngày một lần. Đơn vị thấy ở Việc của tôi; lần đôn đốc được lưu lại.',
  ),
  '/nhiem-vu/:/chi-tieu': help(
    '20-cach-do-chi-tieu',
    'Đánh dấu các chỉ tiêu mà nhiệm vụ này góp vào. Một nhiệm vụ góp vào nhiều chỉ tiêu vẫn chỉ tính một lần.',
  ),
  '/ky-han/:': help(
    '17-van-ban-dinh-ky',
    'Nộp sản phẩm của kỳ này, hoặc đổi hạn của riêng kỳ này với lý do. Hạn ban đầu vẫn ghi lại.',
  ),
  '/dinh-ky': help(
    '17-van-ban-dinh-ky',
    'Mọi kỳ hạn trong năm của nhiệm vụ định kỳ. Tỷ lệ ở đây tính riêng, không gộp vào số quá hạn của nhiệm vụ có thời hạn.',
  ),
  '/viec-con': help(
    '12-nhan-viec',
    'Phần nhỏ của một nhiệm vụ, do đơn vị tự chia và tự theo dõi; không tính vào thống kê của kế hoạch.',
  ),
  '/phan-cong': help(
    '12-nhan-viec',
    'Việc giao và đề nghị chưa được đơn vị nhận. Đơn vị bấm Nhận hoặc nêu ý kiến; không trả lời trong thời gian quy định thì coi là đã biết.',
  ),
  '/xac-nhan': help(
    '07-xac-nhan',
    'Xem nội dung gửi và minh chứng rồi duyệt hoặc trả lại với lý do. Không ai duyệt nội dung do chính mình gửi.',
  ),
  '/chi-tieu': help(
    '08-chi-tieu',
    'Mọi chỉ tiêu đang thực hiện so với mốc của năm. Đạt rồi lại hụt thì đứng trên cùng, màu đỏ. Lọc, xem theo tình trạng hoặc đơn vị, tải Excel.',
  ),
  '/chi-tieu/:': HELP.target,
  '/chi-tieu/:/nhap-so': HELP.figure,
  '/chi-tieu/:/dinh-nghia': help(
    '20-cach-do-chi-tieu',
    'Nêu tử số, mẫu số, nguồn, chiều tốt, cách cộng dồn và cách chia nhỏ. Mỗi lần sửa là một phiên bản; số liệu cũ giữ định nghĩa lúc đo.',
  ),
  '/chi-tieu/:/dieu-chinh': help(
    '14-dieu-chinh',
    'Điều chỉnh mức phải đạt theo văn bản. Số liệu trước ngày có hiệu lực vẫn so với mức cũ.',
  ),
  '/so-lieu': help(
    '08-chi-tieu',
    'Một số liệu đã báo: xác nhận, trả lại, hoặc đính chính với lý do. Số đã xác nhận không bị sửa hay xóa.',
  ),
  '/ke-hoach': help(
    '02-nhap-ke-hoach',
    'Các kế hoạch đang rà soát và đang thực hiện. Nhập văn bản Word, PDF hoặc bản quét; hệ thống đọc, anh/chị rà soát rồi mới đưa vào thực hiện.',
  ),
  '/ke-hoach/nhap': help(
    '02-nhap-ke-hoach',
    'Chọn tệp kế hoạch rồi bấm Đọc văn bản. Văn bản có dấu mật không nhận và không lưu lại.',
  ),
  '/ke-hoach/:': help(
    '05-thong-qua',
    'Nhiệm vụ, chỉ tiêu và phụ lục của kế hoạch. Trong Xem và làm thêm có mức độ 6 rõ, theo năm, phiên bản, liên kết với kế hoạch Đảng ủy, điều chỉnh và tệp phụ lục.',
  ),
  '/ke-hoach/:/ra-soat': HELP.review,
  '/ke-hoach/:/cot': help(
    '02-nhap-ke-hoach',
    'Mỗi cột của bảng Excel ghi gì: nhiệm vụ, chủ trì, thời hạn, chỉ tiêu… Xác nhận một lần; bảng sau có cùng tiêu đề thì hệ thống tự hiểu.',
  ),
  '/ke-hoach/:/ban-sua': help(
    '03-ra-soat',
    'Đặt tệp đã sửa, phụ lục đến sau hoặc bản Excel cạnh dự thảo: mục nào thêm, sửa, bỏ. Chưa thay đổi gì cho đến khi anh/chị nhận.',
  ),
  '/ke-hoach/:/cu-the-hoa': HELP.grid,
  '/ke-hoach/:/do-ro': help(
    '04-cu-the-hoa',
    'Còn thiếu gì để rõ cả sáu: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. Mỗi chỗ thiếu có câu trong văn bản, gợi ý và biểu mẫu bổ sung ngay.',
  ),
  '/ke-hoach/:/thong-qua': help(
    '05-thong-qua',
    'Kiểm tra lần cuối rồi đưa kế hoạch vào thực hiện. Từ đó nội dung chỉ đổi bằng điều chỉnh, bản cũ luôn xem được.',
  ),
  '/ke-hoach/:/phien-ban': help(
    '14-dieu-chinh',
    'So hai phiên bản: mục nào thêm, đổi, bỏ, số liệu trước và sau. Báo cáo đã lập giữ phiên bản lúc lập.',
  ),
  '/ke-hoach/:/dieu-chinh': help(
    '14-dieu-chinh',
    'Soạn các thay đổi thành một bản điều chỉnh, xem trước khác gì so với bản đang thực hiện, rồi thông qua bằng văn bản.',
  ),
  '/ke-hoach/:/theo-nam': help(
    '22-nam-va-so-lieu-excel',
    'Kế hoạch chia theo năm. Cuối năm tổng kết: mục chưa xong chuyển tiếp cùng lịch sử, số liệu của năm được giữ nguyên.',
  ),
  '/ke-hoach/:/tong-ket-nam': help(
    '22-nam-va-so-lieu-excel',
    'Chọn những mục chuyển tiếp và nơi chuyển đến. Văn bản, việc con, phần phối hợp, kế hoạch của đơn vị đi theo; số liệu của năm được khóa.',
  ),
  '/ke-hoach/:/lien-ket': help(
    '22-nam-va-so-lieu-excel',
    'Mục nào của kế hoạch Đảng ủy và kế hoạch UBND là một việc. Chỉ tiêu đã liên kết dùng chung số liệu đã xác nhận; chỗ chưa thống nhất được nêu.',
  ),
  '/ke-hoach/:/so-lieu': help(
    '22-nam-va-so-lieu-excel',
    'Tải biểu mẫu Excel, điền rồi gửi lại. Xem chỗ khác nhau trước khi nhận; nhận nhầm thì hoàn tác được.',
  ),
  '/ke-hoach/so-sanh': help(
    '19-danh-sach-tim-kiem',
    'Nhiều kế hoạch cạnh nhau: mỗi cột một kế hoạch, cùng một cách tính.',
  ),
  '/tep-so-lieu': help(
    '22-nam-va-so-lieu-excel',
    'Mỗi dòng cho thấy số cũ và số trong tệp. Bỏ chọn dòng không nhận; nhận nhầm thì hoàn tác được.',
  ),
  '/dieu-hanh': HELP.dashboard,
  '/can-quyet-dinh': help(
    '09-dieu-hanh',
    'Mọi nội dung chờ lãnh đạo: gia hạn, vướng mắc, giải trình, kết luận về chậm hạn. Cũ nhất ở trên.',
  ),
  '/cham-han': help(
    '13-gia-han-giai-trinh',
    'Mỗi lần chậm hạn là một bản ghi có ngày bắt đầu, ngày hết. Nguyên nhân khách quan được xác nhận thì tính riêng; kết luận xử lý ghi tại đây.',
  ),
  '/giai-trinh': help(
    '13-gia-han-giai-trinh',
    'Yêu cầu giải trình và trả lời. Lãnh đạo chấp nhận hoặc hỏi lại; kết thúc bằng kết luận có ghi lại.',
  ),
  '/vuong-mac': help(
    '13-gia-han-giai-trinh',
    'Vướng mắc, kiến nghị gửi ai, cần trả lời trước ngày nào, trả lời thế nào. Nội dung chưa trả lời vào báo cáo kỳ tới.',
  ),
  '/van-ban': help(
    '17-van-ban-dinh-ky',
    'Sổ văn bản đến và đi. Từ mỗi văn bản giao được nhiệm vụ bằng một biểu mẫu; nhiệm vụ đó tính cùng nhiệm vụ của kế hoạch.',
  ),
  '/so-theo-doi': help(
    '24-so-theo-doi',
    'Sổ theo dõi đếm một loại việc. Ghi sổ, xác nhận dòng, sửa biểu mẫu; chỉ tiêu lấy số từ sổ thì tự tính.',
  ),
  '/so-theo-doi/:/bieu-mau': help(
    '24-so-theo-doi',
    'Sửa biểu mẫu của sổ. Bấm Xem trước thay đổi để biết dòng nào, chỉ tiêu nào, tiêu chí nào đổi và số trước, sau; xem xong mới lưu phiên bản.',
  ),
  '/so-theo-doi/moi': help(
    '29-them-so-theo-doi',
    'Lập một sổ mới: các ô, đơn vị ghi, chỉ tiêu tính từ sổ. Có bảng Excel thì dán hàng đầu bảng để lấy các ô.',
  ),
  '/bo-chi-so': help(
    '24-so-theo-doi',
    'Bộ chỉ số của tỉnh hoặc bộ công cụ đánh giá, đưa vào bằng tệp. Mỗi tiêu chí tự tính từ sổ theo dõi, kèm công thức và cách cho điểm; bản cũ giữ nguyên.',
  ),
  '/kinh-phi': help(
    '26-kinh-phi',
    'Dự toán, phân bổ, chi và quyết toán theo nhiệm vụ và nguồn, cộng từ sổ kinh phí. Các tỷ lệ của kế hoạch tính trên cơ sở đã công bố; khoản chi vượt, cấp hai lần hay mua mà chưa dùng được chỉ ra.',
  ),
  '/dong-so': help(
    '24-so-theo-doi',
    'Một dòng của sổ với các bản đã ghi. Người thứ hai xác nhận rồi dòng mới được tính; ghi sai thì đính chính có lý do.',
  ),
  '/tep-so': help(
    '24-so-theo-doi',
    'Tệp Excel của sổ: so từng dòng với sổ, xem rồi nhận một lần; nhận nhầm thì hoàn tác cả tệp.',
  ),
  '/cong-bo': help(
    '28-cong-khai',
    'Những gì mọi người dân xem được không cần đăng nhập. Xem trước bản sẽ công bố và chỗ khác với bản đang công bố; người thứ hai bấm công bố; mỗi bản giữ nguyên, rút thì phải nêu lý do.',
  ),
  '/ban-chi-dao': help(
    '25-ban-chi-dao',
    'Ban Chỉ đạo và Tổ giúp việc gồm người của nhiều đơn vị, có quy chế và sổ số riêng. Mở một Ban, Tổ để xem thành viên, cuộc họp và kết luận chưa xong.',
  ),
  '/ban-chi-dao/:/quy-che': help(
    '25-ban-chi-dao',
    'Quy chế quyết định hạn gửi giấy mời, hạn ban hành thông báo kết luận và số thành viên tối thiểu; hệ thống nhắc theo các mức này. Mỗi lần lưu là một bản mới.',
  ),
  '/cuoc-hop': help(
    '25-ban-chi-dao',
    'Một cuộc họp từ giấy mời đến kết luận: chương trình lấy từ việc chưa xong và việc đỏ, tài liệu, điểm danh, biên bản, kết luận. Ban hành thông báo thì từng kết luận thành nhiệm vụ.',
  ),
  '/cuoc-hop/:/chuong-trinh': help(
    '25-ban-chi-dao',
    'Kết luận lần trước chưa xong đứng đầu, rồi đến việc quá hạn, chỉ tiêu chậm, vướng mắc chờ trả lời, việc sắp đến hạn. Bỏ chọn, chọn thêm hoặc nhập nội dung khác.',
  ),
  '/cuoc-hop/:/ket-luan': help(
    '25-ban-chi-dao',
    'Một việc một kết luận. Kết luận giao nhiệm vụ nhập đủ sáu rõ như khi giao việc theo văn bản; nhiệm vụ chỉ được giao khi ban hành thông báo.',
  ),
  '/ket-luan': help(
    '25-ban-chi-dao',
    'Sửa hoặc bỏ một kết luận chưa ban hành. Đã ban hành thì sửa bằng điều chỉnh nhiệm vụ.',
  ),
  '/linh-vuc': help(
    '16-theo-doi-don-doc',
    'Nhiệm vụ thuộc lĩnh vực đơn vị theo dõi: đã báo cáo chưa, còn gì quá hạn. Đôn đốc và tiếp nhận báo cáo ngay tại đây.',
  ),
  '/don-doc': help(
    '16-theo-doi-don-doc',
    'Nội dung dán vào nhóm Zalo cùng mã QR, và công văn đôn đốc để ký. Mã QR mở danh sách sau khi đăng nhập.',
  ),
  '/ban-giao': help(
    '15-ban-giao',
    'Bàn giao mọi việc của một người: chọn người nhận, hệ thống chuyển từng việc và lập biên bản Word. Nội dung đã báo cáo vẫn mang tên người đã gửi.',
  ),
  '/nhac-viec': help(
    '18-nhac-viec',
    'Những gì hệ thống đã báo cho anh/chị. Thư tổng hợp mỗi ngày một lần, không gửi vào ngày nghỉ.',
  ),
  '/nhac-viec/cai-dat': help(
    '18-nhac-viec',
    'Chọn nhận qua đâu, loại nào không cần báo, và lịch trên điện thoại. Đường dẫn lịch là riêng của anh/chị; lộ ra thì đổi đường dẫn khác.',
  ),
  '/lich-lam-viec': help(
    '21-thiet-lap',
    'Ngày nghỉ, ngày làm bù của năm. Thời hạn, nhịp báo cáo và nhắc việc tính theo lịch này.',
  ),
  '/thiet-lap': help(
    '21-thiet-lap',
    'Những quy ước mà địa phương tự chọn. Mỗi lần đổi được ghi vào nhật ký.',
  ),
  '/ky-bao-cao': help(
    '23-ky-bao-cao',
    'Các kỳ báo cáo của năm: chốt số liệu, đơn vị gửi, tổng hợp, thẩm tra, ký, gửi đi.',
  ),
  '/dot-bao-cao': help(
    '23-ky-bao-cao',
    'Một kỳ báo cáo: đơn vị nào đã gửi, bản thảo và số liệu của nó, đang ở bước nào. Bấm vào số để xem các dòng được đếm.',
  ),
  '/bao-cao-don-vi': help(
    '23-ky-bao-cao',
    'Báo cáo của đơn vị: hệ thống soạn sẵn từ số liệu, cán bộ thêm vài câu, thủ trưởng gửi, cơ quan thường trực nhận hoặc trả lại.',
  ),
  '/che-do-bao-cao': help(
    '23-ky-bao-cao',
    'Mỗi chế độ báo cáo có nhịp, ngày chốt và nơi nhận. Đổi ở đây thì các kỳ sau theo.',
  ),
  '/bao-cao': help(
    '10-bao-cao',
    'Báo cáo đã lập, giữ nguyên như lúc lập cùng dữ liệu bên trong. Tải bản Word để trình ký.',
  ),
  '/bao-cao-den': help(
    '10-bao-cao',
    'Tệp báo cáo của đơn vị khác: xem chỗ khác nhau rồi nhận số liệu, không phải gõ lại.',
  ),
  '/van-ban-di': help(
    '10-bao-cao',
    'Giấy mời, thông báo kết luận, công văn, kế hoạch: điền biểu mẫu, hệ thống trình bày đúng thể thức và giữ tệp Word kèm mã băm.',
  ),
  '/so-van-ban': help(
    '10-bao-cao',
    'Số văn bản của từng cơ quan, từng loại trong năm: số tiếp theo, số còn trống. Mỗi số chỉ cấp một lần.',
  ),
  '/ban-pdf': help('10-bao-cao', 'Bản PDF của một văn bản do hệ thống soạn.'),
  '/mau-word': help(
    '10-bao-cao',
    'Mẫu Word riêng của xã, phường: tải lên, hệ thống kiểm tra các trường rồi soạn báo cáo vào mẫu. Thôi dùng thì trở về thể thức của hệ thống.',
  ),
  '/bieu-gui': help(
    '10-bao-cao',
    'Biểu theo cột mà nơi khác yêu cầu. Mỗi lần xuất được giữ tệp và ghi sổ: ai xuất, gửi cho ai, lúc nào.',
  ),
  '/don-vi': help(
    '11-quan-tri',
    'Các đơn vị, tên gọi khác trong văn bản và chương trình công tác năm của từng đơn vị.',
  ),
  '/kiem-tra-giam-sat': help(
    '27-kiem-tra-giam-sat',
    'Chương trình năm, các cuộc kiểm tra, nội dung phát hiện và việc khắc phục. Việc khắc phục là nhiệm vụ có thời hạn, theo dõi như mọi nhiệm vụ.',
  ),
  '/kiem-tra-giam-sat/:/ban-lam-viec': help(
    '27-kiem-tra-giam-sat',
    'Bàn làm việc của đoàn: chỉ đọc, trừ nội dung phát hiện. Mở trong thời gian đoàn làm việc, đóng khi kết luận.',
  ),
  '/phat-hien': help(
    '27-kiem-tra-giam-sat',
    'Một nội dung phát hiện và giải trình của đơn vị. Đã chuyển đơn vị thì không sửa, chỉ rút với lý do.',
  ),
  '/khac-phuc': help(
    '27-kiem-tra-giam-sat',
    'Yêu cầu khắc phục: khi ban hành kết luận thành nhiệm vụ có người làm, thời hạn, sản phẩm.',
  ),
  '/nguoi-dung': help(
    '11-quan-tri',
    'Người dùng, chức vụ và quyền. Người nghỉ hoặc chuyển thì bàn giao trước khi kết thúc chức vụ.',
  ),
  '/nhat-ky': help(
    '11-quan-tri',
    'Mọi thay đổi theo thứ tự, không sửa và không xóa được; chuỗi mã nối các dòng phát hiện việc can thiệp.',
  ),
  '/minh-chung': help(
    '06-cap-nhat-tien-do',
    'Tệp minh chứng, mã của tệp và nơi đã dùng. Mã còn khớp nghĩa là tệp chưa bị thay đổi.',
  ),
  '/cong-so-lieu': help(
    '10-bao-cao',
    'Số của các nơi gửi lên, cộng tử số và mẫu số; nơi chưa gửi được nêu tên, không bị bỏ qua.',
  ),
  '/so-lieu-danh-gia': help(
    '10-bao-cao',
    'Số liệu dùng khi đánh giá, lấy từ việc đã làm. Người được nêu xem và có ý kiến trước khi dùng.',
  ),
  '/gia-han': help(
    '13-gia-han-giai-trinh',
    'Một đề nghị gia hạn: đồng ý, đồng ý với ngày khác hoặc không đồng ý, có số văn bản. Thời hạn đầu vẫn giữ; số lần gia hạn được đếm.',
  ),
  '/cap-nhat': help(
    '07-xac-nhan',
    'Một lần cập nhật đã gửi: nội dung, minh chứng, ai duyệt, lúc nào. Trả lại thì lý do đứng tại đây; sửa bằng cách gửi lần mới.',
  ),
  '/cach-viet': help(
    '04-cu-the-hoa',
    'Ngân hàng cách viết: từ nào bị coi là mơ hồ, gợi ý viết lại cho rõ. Sửa ở đây thì lần kiểm tra sau theo.',
  ),
  '/tim': help(
    '19-danh-sach-tim-kiem',
    'Tìm trong nhiệm vụ, chỉ tiêu, văn bản và các lần cập nhật; gõ có dấu hay không dấu đều được.',
  ),
  '/giao-dien': help(
    '01-bat-dau',
    'Chọn nền sáng hoặc tối, độ tương phản. Lựa chọn theo tài khoản, trên mọi máy.',
  ),
  '/doi-mat-khau': help(
    '01-bat-dau',
    'Mật khẩu mới dài từ 14 ký tự; đổi xong, các phiên đăng nhập khác kết thúc. Bên dưới là những nơi đang đăng nhập.',
  ),
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u

/** The help of the page at this address; null where none is needed, as in the guide itself. */
export function pageHelp(path: string): PageHelp | null {
  const parts = path
    .split('/')
    .slice(1)
    .map(part => (ID.test(part) ? ':' : part))
  for (let length = parts.length; length > 0; length -= 1) {
    const found = PAGES[`/${parts.slice(0, length).join('/')}`]
    if (found !== undefined) return found
  }
  return null
}
