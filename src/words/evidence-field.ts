/** Words of the field where files are chosen; the second half is said by the browser's part of it. */
export const EVIDENCE_FIELD = {
  label: 'Minh chứng',
  hint: 'Ảnh, biên bản, quyết định. Không chụp mặt người dân, giấy tờ tùy thân; không gửi văn bản mật.',
  camera: 'Chụp ảnh',
  choose: 'Chọn tệp',
  kinds:
    'Ảnh JPG, PNG, WebP; PDF; Word, Excel, PowerPoint, OpenDocument; văn bản txt, csv. Mỗi tệp tối đa 20 MB, mỗi lần gửi tối đa 60 MB. Vị trí chụp trong ảnh được xóa trước khi lưu.',
  who: 'Người mở được: đơn vị chủ trì, phối hợp, theo dõi, người thực hiện, cơ quan thường trực, Văn phòng, lãnh đạo, Ban Chỉ đạo, kiểm tra.',
  more: 'Loại tệp nhận được, ai mở được',
  chooseAgain: 'Tệp chưa được gửi. Chọn lại tệp rồi gửi.',
  script: {
    cover: 'Che mặt, giấy tờ',
    coverAgain: 'Che thêm',
    remove: 'Bỏ',
    covered: 'đã che',
    converted: 'đã đổi sang JPEG',
    heic: 'Ảnh HEIC không đổi được trên máy này. Lưu ảnh dạng JPEG rồi chọn lại.',
    tooLarge: 'Tệp nặng hơn 20 MB. Giảm cỡ ảnh hoặc chia nhỏ rồi chọn lại.',
    picture: 'Ảnh có mặt người dân, giấy tờ tùy thân hoặc số điện thoại thì che trước khi gửi.',
    identity: 'Có số giống số định danh cá nhân:',
    telephone: 'Có số giống số điện thoại:',
    check: 'Nếu là của người dân, xóa trước khi gửi.',
    editor: 'Che một phần ảnh',
    editorHow:
      'Kéo trên ảnh, hoặc chạm hai góc của chỗ cần che. Bàn phím: phím mũi tên để dời khung, giữ Shift để đổi cỡ, Enter để che.',
    undo: 'Bỏ chỗ che cuối',
    done: 'Dùng ảnh đã che',
    cancel: 'Thôi',
  },
} as const
