/** Characters that XML 1.0 cannot hold; a file with one of them does not open. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as it may stand in a .docx: what XML forbids is dropped, letters and marks are composed (TCVN 6909:2001). */
export const cleanText = (text: string): string => text.replace(NOT_IN_XML, '').normalize('NFC')
