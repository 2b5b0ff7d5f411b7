/** Words of the command that prints the accounts of the invented ward. */
export const accountsHelp = {
  about: {
    vi: 'In tài khoản của phường minh họa, mỗi vai trò một dòng: vai trò, tên đăng nhập, mật khẩu.',
    en: 'Print the accounts of the demonstration ward, one a role: role, login, password.',
  },
  demo: { vi: 'tài khoản của phường minh họa', en: 'accounts of the demonstration ward' },
  json: { vi: 'in dạng JSON', en: 'print JSON' },
  exits: {
    vi: 'Mã thoát: 0 xong; 1 chưa có phường minh họa; 2 gọi lệnh sai.',
    en: 'Exit codes: 0 done; 1 there is no demonstration ward yet; 2 wrong call.',
  },
} as const

export const onlyDemonstration =
  'Chỉ in được tài khoản minh họa, thêm --demo. Mật khẩu của người khác không lưu ở đâu cả. | Only demonstration accounts can be printed, add --demo: passwords of others are kept nowhere.'

export const noDemonstration =
  'Chưa có phường minh họa trên thư mục dữ liệu này. Chạy ./sauro seed trước. | No demonstration ward on this data folder yet: run ./sauro seed first.'
