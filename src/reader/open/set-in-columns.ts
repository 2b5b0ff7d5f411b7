/** Words of the two blocks that official documents set in a table without lines: the head and the signature. */
const SET_IN_COLUMNS =
  /^\s*(CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:?.*)\s*$/im

/**
 * Is this table only a means to set the head or the signature in two columns? Then its lines are paragraphs.
 *
 * @param rows the lines of each cell of each row
 */
export function isSetInColumns(rows: readonly (readonly (readonly string[])[])[]): boolean {
  if (rows.length > 6 || rows.some(cells => cells.length > 3)) return false
  return rows.some(cells => cells.some(lines => lines.some(line => SET_IN_COLUMNS.test(line))))
}
