/** Words of the first page. */
export const START = {
  title: 'Trang đầu',
  welcome: (name: string): string => `Xin chào ${name}`,
  what: 'Các phần đã có',
  none: 'Chưa có phần nào dành cho vai trò của anh/chị.',
} as const
