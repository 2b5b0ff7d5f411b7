// src/reader/block.ts
function codePoints(text) {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 55296 && unit <= 56319 && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 56320 && low <= 57343) i++;
    }
    count++;
  }
  return count;
}
var LINE_BREAK = /[\r\n\u2028\u2029\v\f]+/;
function layOut(drafts, file) {
  const blocks = [];
  const texts = [];
  let at = 0;
  drafts.forEach((draft, paragraph) => {
    const breaks = [];
    const text = draft.text.normalize("NFC").split(LINE_BREAK).reduce((whole, line) => {
      breaks.push(whole.length);
      return `${whole} ${line}`;
    });
    const end = at + codePoints(text);
    blocks.push({
      text,
      kind: draft.kind ?? "paragraph",
      place: {
        page: draft.page ?? null,
        paragraph,
        cell: draft.cell ?? null,
        start: at,
        end,
        ...draft.box ? { box: draft.box } : {}
      },
      heading: draft.heading ?? null,
      label: draft.label ?? null,
      listLevel: draft.listLevel ?? null,
      bold: draft.bold ?? false,
      italic: draft.italic ?? false,
      centred: draft.centred ?? false,
      table: draft.table ?? null,
      colSpan: draft.colSpan ?? 1,
      rowSpan: draft.rowSpan ?? 1,
      gap: draft.gap ?? null,
      breaks
    });
    texts.push(text);
    at = end + 1;
  });
  return { file, blocks, text: texts.join("\n") };
}

// src/reader/open/set-in-columns.ts
var SET_IN_COLUMNS = /^\s*(CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:?.*)\s*$/im;
function isSetInColumns(rows) {
  if (rows.length > 6 || rows.some((cells) => cells.length > 3)) return false;
  return rows.some((cells) => cells.some((lines) => lines.some((line) => SET_IN_COLUMNS.test(line))));
}

export {
  layOut,
  isSetInColumns
};
