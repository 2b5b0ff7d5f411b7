/** A sentence in both languages of the command line. */
export type HelpText = { readonly vi: string; readonly en: string }

type Help = {
  readonly usage: string
  readonly about: HelpText
  readonly options: readonly { readonly flag: string; readonly text: HelpText }[]
  readonly exits: HelpText | null
}

const usualExits: HelpText = {
  vi: 'Mã thoát: 0 xong; 1 không xong; 2 gọi lệnh sai.',
  en: 'Exit codes: 0 done; 1 not done; 2 wrong call.',
}

const helpOption: HelpText = { vi: 'in hướng dẫn này', en: 'print this help' }

/** The help of one command, Vietnamese first. */
export function commandHelp({ usage, about, options, exits }: Help): string {
  const all = [...options, { flag: '--help', text: helpOption }]
  const width = Math.max(...all.map(option => option.flag.length))
  const rows = (language: 'vi' | 'en') =>
    all.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text[language]}`)
  const half = (language: 'vi' | 'en') => [
    about[language],
    ...rows(language),
    (exits ?? usualExits)[language],
  ]
  return [usage, '', ...half('vi'), '', ...half('en')].join('\n')
}

/** The list of commands. */
export function overview(commands: readonly { readonly name: string; readonly about: HelpText }[]): string {
  const width = Math.max(...commands.map(command => command.name.length))
  const rows = (language: 'vi' | 'en') =>
    commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about[language]}`)
  return [
    './sauro LỆNH [tùy chọn] | ./sauro COMMAND [options]',
    '',
    'SáuRõ theo dõi kế hoạch hành động của xã, phường, đặc khu. Các lệnh:',
    ...rows('vi'),
    'Hướng dẫn từng lệnh: ./sauro LỆNH --help',
    '',
    'SáuRõ follows the action plan of a commune or ward. Commands:',
    ...rows('en'),
    'Help of one command: ./sauro COMMAND --help',
  ].join('\n')
}

export const unknownCommand = (name: string) =>
  `Không có lệnh «${name}». Gõ ./sauro --help để xem các lệnh. | No command "${name}": see ./sauro --help.`

export const wrongOption = (command: string, culprit: string) =>
  `Lệnh ${command} gọi chưa đúng ở «${culprit}». Gõ ./sauro ${command} --help để xem cách gọi. | Wrong call of ${command} at "${culprit}": see ./sauro ${command} --help.`

export const startHelp = {
  about: {
    vi: 'Chạy hệ thống: mở cơ sở dữ liệu, cập nhật cấu trúc, phục vụ trang web cho đến khi được dừng (Ctrl+C).',
    en: 'Run the system: open the database, bring it up to date, serve the pages until stopped (Ctrl+C).',
  },
  demo: {
    vi: 'nạp phường minh họa không có thật, kèm tài khoản dùng thử',
    en: 'fill in an invented ward with accounts to try',
  },
  exits: {
    vi: 'Mã thoát: 0 dừng theo yêu cầu; 1 không chạy được (nêu rõ lý do); 2 gọi lệnh sai.',
    en: 'Exit codes: 0 stopped on request; 1 could not run (it says why); 2 wrong call.',
  },
} as const

export const migrateHelp = {
  about: {
    vi: 'Cập nhật cấu trúc cơ sở dữ liệu lên đúng phiên bản của chương trình.',
    en: 'Bring the database up to the version of this program.',
  },
} as const

export const migrated = (names: readonly string[]) =>
  names.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.' : `Đã áp dụng: ${names.join(', ')}.`

export const serving = (address: string) => `SáuRõ đang chạy tại ${address}`

export const stopping = 'Đang dừng, chờ các yêu cầu dở dang hoàn tất…'

export const stopped = 'Đã dừng.'
