import type { Visit } from './visit.tsx'

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, letter => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\w.-]+/gu, '-')

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** A file to be saved, never shown: its name in full for those who read RFC 5987, without marks for the others. */
export const download = (
  visit: Visit,
  file: { readonly name: string; readonly mediaType: string; readonly body: string | Uint8Array },
): Response =>
  visit.http.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${ascii(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })

/** A picture to be shown in a page of ours. Only for bytes that were looked at: see `isPicture`. */
export const picture = (
  visit: Visit,
  file: { readonly mediaType: string; readonly body: Uint8Array },
): Response =>
  visit.http.body(new Uint8Array(file.body), 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })

/** A Word file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** A workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
