import {
  isSetInColumns,
  layOut
} from "./chunk-RLNNM2QI.mjs";
import {
  IDENTITY,
  crop,
  eachPagePicture,
  inkBelow,
  mapped,
  matrixOf,
  numbersOf,
  photographOf,
  resized,
  skewOf,
  times,
  turned,
  wipe,
  withoutSpecks
} from "./chunk-FR4GQFGH.mjs";
import {
  Refused,
  fromLegacy,
  legacyEncoding
} from "./chunk-QSPWVPBV.mjs";

// src/reader/open/pdf/drawing.ts
import { getDocument, PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";

// src/reader/open/pdf/interpret.ts
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

// src/reader/open/pdf/letters.ts
var WRONG = {
  \u00D0: "\u0110",
  \u00F0: "\u0111",
  \u0189: "\u0110",
  \u01A2: "\u01AF",
  \u01A3: "\u01B0",
  "\xA0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\u202F": " ",
  "	": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\xAD": "-",
  \uFB01: "fi",
  \uFB02: "fl",
  \uFB00: "ff",
  "\uF0B7": "\u2022",
  "\uF0A7": "\u2022",
  "\uF0D8": "\u2022",
  "\uF076": "\u2022",
  "\uF0FC": "\u2022",
  "\uF02D": "-",
  "\uF0B3": "\u2265",
  "\uF0A3": "\u2264"
};
function letterOf(unicode) {
  if (unicode.length === 1 && unicode >= " " && unicode <= "~") return unicode;
  let out = "";
  for (const char of unicode) {
    const right = WRONG[char] ?? char;
    out += /[\p{Cc}\p{Co}\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]/u.test(right) ? "" : right;
  }
  return out;
}

// src/reader/open/pdf/interpret.ts
var PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 };
var STROKES = /* @__PURE__ */ new Set([OPS.stroke, OPS.closeStroke]);
var FILLS = /* @__PURE__ */ new Set([OPS.fill, OPS.eoFill]);
var BOTH = /* @__PURE__ */ new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
var THICK = 3;
var SHORT = 4;
var RULES = 2e4;
var Interpreter = class {
  glyphs = [];
  rules = [];
  aslant = [];
  unread = 0;
  ctm;
  stack = [];
  textMatrix = IDENTITY;
  lineMatrix = IDENTITY;
  text = {
    font: null,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0
  };
  page;
  fontOf;
  constructor(view, page, fontOf) {
    this.ctm = view;
    this.page = page;
    this.fontOf = fontOf;
  }
  /** One drawing order with its arguments, which come from the file and are trusted in nothing. */
  run(order, args) {
    const list = Array.isArray(args) ? args : [];
    if (order === OPS.showText) this.show(list[0]);
    else if (order === OPS.constructPath) this.path(list);
    else if (!this.runText(order, list)) this.runState(order, list);
  }
  runText(order, list) {
    const [first, second] = list.map(Number);
    const one = Number.isFinite(first) ? first ?? 0 : 0;
    switch (order) {
      case OPS.beginText:
        this.textMatrix = this.lineMatrix = IDENTITY;
        return true;
      case OPS.setFont:
        this.text.font = this.fontOf(String(list[0]));
        this.text.size = Number.isFinite(second) ? second ?? 0 : 0;
        return true;
      case OPS.setCharSpacing:
        this.text.letterSpace = one;
        return true;
      case OPS.setWordSpacing:
        this.text.wordSpace = one;
        return true;
      case OPS.setHScale:
        this.text.stretch = one / 100;
        return true;
      case OPS.setLeading:
        this.text.leading = one;
        return true;
      case OPS.setTextRise:
        this.text.rise = one;
        return true;
      case OPS.moveText:
        this.move(one, Number.isFinite(second) ? second ?? 0 : 0);
        return true;
      case OPS.setLeadingMoveText:
        this.text.leading = -(Number.isFinite(second) ? second ?? 0 : 0);
        this.move(one, -this.text.leading);
        return true;
      case OPS.nextLine:
        this.move(0, -this.text.leading);
        return true;
      case OPS.setTextMatrix: {
        const matrix = matrixOf(list[0]) ?? matrixOf(list);
        if (matrix) this.textMatrix = this.lineMatrix = matrix;
        return true;
      }
      default:
        return false;
    }
  }
  runState(order, list) {
    switch (order) {
      case OPS.save:
        this.push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.pop();
        break;
      case OPS.transform: {
        const matrix = matrixOf(list[0]) ?? matrixOf(list);
        if (matrix) this.ctm = times(this.ctm, matrix);
        break;
      }
      case OPS.paintFormXObjectBegin: {
        this.push();
        const matrix = matrixOf(list[0]);
        if (matrix) this.ctm = times(this.ctm, matrix);
        break;
      }
    }
  }
  push() {
    if (this.stack.length > 1e3) throw new Refused({ code: "too-complex" });
    this.stack.push({ ctm: this.ctm, text: { ...this.text } });
  }
  pop() {
    const before = this.stack.pop();
    if (!before) return;
    this.ctm = before.ctm;
    this.text = before.text;
  }
  move(x, y) {
    this.textMatrix = this.lineMatrix = times(this.lineMatrix, [1, 0, 0, 1, x, y]);
  }
  show(shown) {
    const { font, size, stretch, letterSpace, wordSpace, rise } = this.text;
    if (!Array.isArray(shown) || !font || font.vertical) return;
    const matrix = times(this.ctm, this.textMatrix);
    const along = matrix[0] * Math.sign(size || 1);
    const level = along > 0 && Math.abs(matrix[1]) < Math.abs(matrix[0]) * 0.05;
    const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size);
    let x = 0;
    let words = "";
    for (const part of shown) {
      if (typeof part === "number") {
        x -= part * size * stretch / 1e3;
        continue;
      }
      if (typeof part !== "object" || part === null) continue;
      const width = "width" in part && typeof part.width === "number" ? part.width : 0;
      const unicode = "unicode" in part && typeof part.unicode === "string" ? part.unicode : "";
      const space = "isSpace" in part && part.isSpace === true;
      const own = width * font.unit * size;
      const letter = letterOf(font.legacy ? fromLegacy(unicode, font.legacy) : unicode);
      if (letter === "" && width > 0) this.unread++;
      if (letter !== "") {
        const [px, py] = mapped(matrix, x, rise);
        words += letter;
        const inside = px > -50 && px < this.page.width + 50 && py > -20 && py < this.page.height + 20;
        if (level && inside)
          this.glyphs.push({
            text: letter,
            x: px,
            y: py,
            width: own * stretch * matrix[0],
            size: height,
            bold: font.bold,
            italic: font.italic
          });
      }
      x += (own + letterSpace + (space ? wordSpace : 0)) * stretch;
    }
    if (!level && words.trim() !== "") this.aslant.push(words);
    this.textMatrix = times(this.textMatrix, [1, 0, 0, 1, x, 0]);
  }
  path(list) {
    const [order, holder] = list;
    if (typeof order !== "number") return;
    const stroked = STROKES.has(order) || BOTH.has(order);
    if (!stroked && !FILLS.has(order)) return;
    const packed = Array.isArray(holder) ? holder[0] : holder;
    const data = numbersOf(packed);
    let start = [0, 0];
    let here = [0, 0];
    let corners = [];
    const finish = () => {
      if (!stroked) this.filled(corners);
      corners = [];
    };
    for (let i = 0; i < data.length; ) {
      const mark = data[i];
      if (mark === PATH.move || mark === PATH.line) {
        const to = mapped(this.ctm, data[i + 1] ?? 0, data[i + 2] ?? 0);
        if (mark === PATH.move) {
          finish();
          start = to;
        } else if (stroked) this.stroke(here, to);
        corners.push(to);
        here = to;
        i += 3;
      } else if (mark === PATH.curve || mark === PATH.quadratic) {
        const step = mark === PATH.curve ? 7 : 5;
        here = mapped(this.ctm, data[i + step - 2] ?? 0, data[i + step - 1] ?? 0);
        i += step;
      } else if (mark === PATH.close) {
        if (stroked) this.stroke(here, start);
        here = start;
        i++;
      } else break;
    }
    finish();
  }
  stroke([x0, y0], [x1, y1]) {
    const level = Math.abs(y1 - y0) < 0.8;
    const upright = Math.abs(x1 - x0) < 0.8;
    if (level === upright) return;
    const y = (y0 + y1) / 2;
    const x = (x0 + x1) / 2;
    if (level) this.rule({ x0: Math.min(x0, x1), y0: y, x1: Math.max(x0, x1), y1: y });
    else this.rule({ x0: x, y0: Math.min(y0, y1), x1: x, y1: Math.max(y0, y1) });
  }
  /** Some programs draw a rule as a thin filled rectangle. */
  filled(corners) {
    if (corners.length < 4 || corners.length > 5) return;
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [x1 - x0, y1 - y0];
    const square = corners.every(([x, y]) => Math.min(x - x0, x1 - x) < 0.5 && Math.min(y - y0, y1 - y) < 0.5);
    if (!square) return;
    if (height <= THICK && width > height) this.rule({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });
    else if (width <= THICK && height > width) this.rule({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 });
  }
  rule(rule) {
    if (rule.x1 - rule.x0 < 0.01 && rule.y1 - rule.y0 < 0.01) return;
    if (this.rules.length >= RULES) throw new Refused({ code: "too-complex" });
    this.rules.push(rule);
  }
};
var SHORTEST_RULE = SHORT;

// src/reader/open/pdf/drawing.ts
var OPTIONS = {
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  // Names of fonts: all that tells bold letters and old encodings.
  fontExtraProperties: true,
  maxImageSize: 1,
  verbosity: 0,
  stopAtErrors: false
};
var NO_ANNOTATIONS = 0;
var BOLD = /bold|black|heavy|demi|[-,]bd|medium$/i;
var ITALIC = /italic|oblique|[-,]it$/i;
var fontName = (raw) => raw.replace(/^[A-Z]{6}\+/, "");
function fontFrom(object) {
  const field = (name2) => typeof object === "object" && object !== null && name2 in object ? Reflect.get(object, name2) : void 0;
  const raw = field("name");
  const name = typeof raw === "string" ? fontName(raw) : "";
  const matrix = matrixOf(field("fontMatrix"));
  return {
    bold: field("bold") === true || field("black") === true || BOLD.test(name),
    italic: field("italic") === true || ITALIC.test(name),
    unit: matrix?.[0] ?? 1e-3,
    vertical: field("vertical") === true,
    legacy: legacyEncoding(name)
  };
}
async function drawnPage(page, number, limits) {
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform);
  if (!view || !(viewport.width > 0) || !(viewport.height > 0)) throw new Refused({ code: "damaged" });
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  if (list.fnArray.length > limits.orders) throw new Refused({ code: "too-complex" });
  const fonts = /* @__PURE__ */ new Map();
  const fontOf = (name) => {
    const known = fonts.get(name);
    if (known !== void 0) return known;
    const font = page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
  const interpreter = new Interpreter(view, viewport, fontOf);
  for (const [i, order] of list.fnArray.entries()) interpreter.run(order, list.argsArray[i]);
  const { glyphs, rules, aslant, unread } = interpreter;
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    drawn: list.fnArray.length > 0,
    glyphs,
    rules,
    aslant,
    unread
  };
}
async function drawPdf(bytes, limits, tell) {
  const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      throw new Refused({ code: "too-many-pages", pages: document.numPages, limit: limits.pages });
    const pages = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await drawnPage(await document.getPage(number), number, limits);
      letters += page.glyphs.length;
      if (letters > limits.text)
        throw new Refused({ code: "text-too-long", length: letters, limit: limits.text });
      pages.push(page);
      tell(number / document.numPages);
    }
    return pages;
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof PasswordException) throw new Refused({ code: "password-protected" });
    throw new Refused({ code: "damaged" });
  } finally {
    await task.destroy();
  }
}

// src/reader/open/pdf/join.ts
function glued(first, second) {
  if (/(?:https?:\/\/|www\.)\S+$/u.test(first) && /^[\p{Ll}\d/.?=&-]/u.test(second)) return first + second;
  const open = new RegExp("\\p{L}[-/]$", "u").test(first) ? /^[\p{L}\d]/u : /\d[-/]$/u.test(first) ? /^[\p{Lu}\d]/u : null;
  if (open?.test(second)) return first + second;
  return `${first} ${second}`;
}

// src/reader/open/pdf/flow.ts
var MARKER = /^(?:[-–—+•*○]\s?|(?:\d{1,2}\.)*\d{1,3}[.)]\s|[IVXL]{1,6}[.)]\s|[a-zđ][.)]\s|\(\d{1,2}\)\s|Điều \d+\.)/u;
var NEAR = 3;
var INDENT = 8;
function measureOf(lines) {
  const rounded = (value) => Math.round(value);
  const lefts = /* @__PURE__ */ new Map();
  for (const line of lines) lefts.set(rounded(line.x0), (lefts.get(rounded(line.x0)) ?? 0) + 1);
  const often = Math.max(2, lines.length / 12);
  const common = [...lefts].filter(([, count]) => count >= often).map(([x]) => x);
  const left = Math.min(...common.length > 0 ? common : lines.map((line) => line.x0));
  const rights = lines.map((line) => line.x1).toSorted((a, b) => a - b);
  const right = rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.97))] ?? 0;
  return { left, right };
}
function pitchOf(lines, measure) {
  const distances = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.page !== line.page || !isFull(line, next, measure(line.page))) return;
    const distance = (next.y - line.y) / Math.max(1, line.size);
    if (distance > 0.8 && distance < 3) distances.push(distance);
  });
  const sorted = distances.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1.3;
}
function isFull(line, next, { left, right }) {
  const needed = 0.2 * line.size + next.firstWord;
  return isCentred(line, { left, right }) ? line.x1 - line.x0 + needed > right - left - 1 : line.x1 + needed > right - 1.5;
}
function isCentred(line, { left, right }) {
  const off = Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2);
  return off < 5 && line.x0 > left + 10 && line.x1 < right - 10;
}
function goesOn(paragraph, next, setting) {
  const { lines } = paragraph;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return false;
  const samePage = last.page === next.page;
  const measure = setting.measureOf(last.page);
  const own = setting.measureOf(next.page);
  if (Math.abs(next.size - last.size) > 1.2) return false;
  const distance = (next.y - last.y) / Math.max(1, last.size);
  if (samePage && distance > setting.pitch * 1.75) return false;
  if (!isFull(last, next, measure)) return false;
  if (last.bold !== next.bold && (next.bold || lines.every((line) => line.bold)) && /^[\p{Lu}(-]/u.test(next.text))
    return false;
  if (isCentred(next, own)) {
    const middle3 = Math.abs((last.x0 + last.x1) / 2 - (measure.left + measure.right) / 2);
    if (paragraph.centred) return first.bold === next.bold && first.italic === next.italic;
    if (lines.length > 1 || middle3 > 5) return false;
    return first.bold === next.bold && first.x0 < measure.left + INDENT && !MARKER.test(first.text);
  }
  if (paragraph.centred) return false;
  const [firstAt, nextAt] = [first.x0 - measure.left, next.x0 - own.left];
  if (lines.length > 1) {
    const second = lines[1];
    const secondAt = second ? second.x0 - setting.measureOf(second.page).left : nextAt;
    if (Math.abs(nextAt - secondAt) > NEAR) return false;
    return Math.abs(firstAt - secondAt) > NEAR || inBlock(last, next, distance, samePage, setting);
  }
  if (nextAt < firstAt - NEAR) return true;
  if (nextAt <= firstAt + NEAR) return inBlock(last, next, distance, samePage, setting);
  return MARKER.test(first.text) && nextAt - firstAt < 60 && !MARKER.test(next.text);
}
function inBlock(last, next, distance, samePage, setting) {
  if (MARKER.test(next.text)) return /[\p{L}\d]$/u.test(last.text) && new RegExp("^[-\u2013]\\s\\p{Ll}", "u").test(next.text);
  if (samePage && distance > setting.pitch + 0.2) return false;
  if (new RegExp("^\\p{Ll}", "u").test(next.text)) return true;
  return !/[.;:!?…]$|\.\/\.$/u.test(last.text) || !new RegExp("^\\p{Lu}", "u").test(next.text) || samePage && distance < setting.pitch + 0.08;
}
function paragraphsOf(lines, setting) {
  const out = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && goesOn(last, line, setting)) last.lines.push(line);
    else out.push({ lines: [line], centred: isCentred(line, setting.measureOf(line.page)) });
  }
  return out;
}
function columnParagraphs(lines, pitch) {
  const measure = {
    left: Math.min(...lines.map((line) => line.x0)),
    right: Math.max(...lines.map((line) => line.x1))
  };
  const setting = { measureOf: () => measure, pitch };
  const out = [];
  for (const line of lines) {
    const last = out.at(-1);
    const entry = /^[-–+]\s/u.test(last?.lines[0]?.text ?? "") || new RegExp("^\\p{Ll}", "u").test(line.text);
    if (last && entry && goesOn(last, line, setting)) last.lines.push(line);
    else out.push({ lines: [line], centred: isCentred(line, measure) });
  }
  return out;
}
var textOf = (paragraph) => paragraph.lines.map((line) => line.text).reduce(glued);

// src/reader/open/pdf/lines.ts
var SPACE = 0.16;
var WIDE = 0.45;
var GUTTER = 1.9;
var SAME_LINE = 0.36;
var MOTTO = /^(?:CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$/u;
var CLOSES_MARKER = /^(?:[-–—+•*○]|(?:\d{1,2}\.)*\d{1,3}[.)]?|[IVXL]{1,6}[.)]|[a-zđ][.)]|\(\d{1,2}\)|Điều \d+\.)$/u;
function baselines(glyphs) {
  const sorted = glyphs.filter((glyph) => glyph.size > 0).toSorted((a, b) => a.y - b.y);
  const lines = [];
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && glyph.y - line.y < SAME_LINE * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph);
      if (glyph.size > line.size && glyph.text !== " ") {
        line.size = glyph.size;
        line.y = glyph.y;
      }
    } else lines.push({ glyphs: [glyph], y: glyph.y, size: glyph.size });
  }
  return lines.map((line) => line.glyphs.toSorted((a, b) => a.x - b.x)).filter((line) => line.some((g) => g.text !== " "));
}
var isShadow = (before, glyph) => before !== void 0 && before.text === glyph.text && glyph.text !== " " && Math.abs(before.x - glyph.x) < 0.08 * glyph.size && Math.abs(before.y - glyph.y) < 0.08 * glyph.size;
function closed(open, page) {
  const inked = open.glyphs.filter((glyph) => glyph.text !== " ");
  const first = inked[0];
  const text = open.text.normalize("NFC").trim();
  if (!first || text === "") return null;
  const sizes = inked.map((glyph) => glyph.size).toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? first.size;
  const base = inked.find((glyph) => glyph.size >= size * 0.9) ?? first;
  const share = (test) => inked.filter(test).length / inked.length;
  const [x0, x1] = [first.x, inked.reduce((most, g) => Math.max(most, g.x + g.width), 0)];
  return {
    text,
    x0,
    x1,
    y: base.y,
    size,
    bold: share((glyph) => glyph.bold) > 0.9,
    italic: share((glyph) => glyph.italic) > 0.9,
    firstWord: open.firstWord ?? x1 - x0,
    page,
    // Their offsets count from marks and letters that stand apart.
    gaps: text === open.text.trim() ? open.gaps : []
  };
}
function pieces(glyphs, page, columns) {
  const out = [];
  const start = () => ({ text: "", x0: 0, x1: 0, glyphs: [], firstWord: null, gaps: [] });
  let open = start();
  const finish = () => {
    const line = closed(open, page);
    if (line) out.push(line);
    open = start();
  };
  let before;
  for (const glyph of glyphs) {
    if (isShadow(before, glyph)) continue;
    before = glyph;
    const empty = open.glyphs.length === 0;
    if (glyph.text === " ") {
      if (empty) continue;
      open.firstWord ??= open.x1 - open.x0;
      if (!open.text.endsWith(" ")) open.text += " ";
      continue;
    }
    const gap = glyph.x - open.x1;
    const marker = CLOSES_MARKER.test(open.text.trim());
    if (!empty && columns && gap > GUTTER * glyph.size && !marker) finish();
    else if (!empty && gap > SPACE * glyph.size && !open.text.endsWith(" ")) {
      open.firstWord ??= open.x1 - open.x0;
      open.text += " ";
    }
    if (!empty && gap > WIDE * glyph.size && open.glyphs.length > 0)
      open.gaps.push({ from: open.x1, to: glyph.x, at: open.text.length });
    if (open.glyphs.length === 0) open.x0 = glyph.x;
    open.text += glyph.text;
    open.x1 = Math.max(open.x1, glyph.x + glyph.width);
    open.glyphs.push(glyph);
  }
  finish();
  return out;
}
function beforeMotto(glyphs) {
  const text = glyphs.map((glyph) => glyph.text).join("").normalize("NFC");
  const at = /(?<=\S.*)(?:CỘNG\s*H[ÒO][AÀ]\s*XÃ\s*HỘI|ĐẢNG\s*CỘNG\s*SẢN\s*VIỆT\s*NAM)/u.exec(text)?.index;
  if (at === void 0) return null;
  let length2 = 0;
  for (const [i, glyph] of glyphs.entries()) {
    if (length2 >= at) return i;
    length2 += glyph.text.normalize("NFC").length;
  }
  return null;
}
function rowsOf(glyphs, page, columns = true) {
  return baselines(glyphs).flatMap((line) => {
    const parted = columns ? pieces(line, page, true) : pieces(line, page, false);
    const cut = columns && parted.length === 1 ? beforeMotto(line) : null;
    const found = cut === null ? parted : [...pieces(line.slice(0, cut), page, true), ...pieces(line.slice(cut), page, true)];
    const y = found.reduce((most, piece) => Math.max(most, piece.y), 0);
    return found.length > 0 ? [{ pieces: found, y }] : [];
  });
}
function wholeRow(row) {
  const [first, ...rest] = row.pieces;
  if (!first) return null;
  if (rest.length === 0) return first;
  return {
    ...first,
    text: row.pieces.map((piece) => piece.text).join(" "),
    x1: Math.max(...row.pieces.map((piece) => piece.x1)),
    bold: row.pieces.every((piece) => piece.bold),
    italic: row.pieces.every((piece) => piece.italic)
  };
}
function partedAt(line, left, right) {
  const gap = line.gaps.find(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= MEET);
  if (!gap) return null;
  const [before, after] = [line.text.slice(0, gap.at).trim(), line.text.slice(gap.at).trim()];
  if (before === "" || after === "") return null;
  return [
    { ...line, text: before, x1: gap.from, gaps: line.gaps.filter((one) => one.to < gap.from) },
    { ...line, text: after, x0: gap.to, gaps: line.gaps.filter((one) => one.from > gap.to) }
  ];
}
var MEET = 3;
var isMotto = (text) => MOTTO.test(text.trim());

// src/reader/open/pdf/columns.ts
var KNOWN = /^(?:Nơi nhận\s*:?|(?:TM|KT|TL|T\/M|TUQ|Q)\.\s.+)$/u;
var ALIGNED = 4;
var CENTRED = 9;
var middle = (line) => (line.x0 + line.x1) / 2;
var under = (line, some) => some.some(
  (other) => Math.abs(other.x0 - line.x0) < ALIGNED || Math.abs(middle(other) - middle(line)) < CENTRED
);
function gutterOf(row) {
  const [first, second] = row.pieces;
  return first && second && row.pieces.length === 2 ? { left: first.x1, right: second.x0 } : null;
}
function partedBy(region, row) {
  const [piece, other] = row.pieces;
  if (!piece || other || piece.x1 <= region.right || piece.x0 >= region.left) return row;
  const parted = partedAt(piece, region.left, region.right);
  return parted ? { ...row, pieces: parted } : row;
}
function take(region, found) {
  const row = partedBy(region, found);
  const gutter = gutterOf(row);
  if (gutter) {
    const [left, right] = [Math.max(region.left, gutter.left), Math.min(region.right, gutter.right)];
    if (right - left < MEET) return false;
    Object.assign(region, { left, right });
  }
  for (const piece of row.pieces) {
    const side = piece.x1 <= region.right ? 0 : piece.x0 >= region.left ? 1 : null;
    if (side === null) return false;
    if (!gutter && !under(piece, region.lines[side])) return false;
  }
  for (const piece of row.pieces) region.lines[piece.x1 <= region.right ? 0 : 1].push(piece);
  return true;
}
function stretches(rows) {
  const out = [];
  let lines = [];
  const flush = () => {
    if (lines.length > 0) out.push({ kind: "lines", lines });
    lines = [];
  };
  for (let i = 0; i < rows.length; ) {
    const region = regionAt(rows, i);
    if (region) {
      const before = rowsAbove(rows, region);
      lines.splice(lines.length - before.length);
      flush();
      out.push({ kind: "columns", columns: [[...before, ...region.lines[0]], region.lines[1]] });
      i = region.to;
      continue;
    }
    const row = rows[i];
    const line = row ? wholeRow(row) : null;
    if (line) lines.push(line);
    i++;
  }
  flush();
  return out;
}
function regionAt(rows, from) {
  const row = rows[from];
  const gutter = row ? gutterOf(row) : null;
  const [first, second] = row?.pieces ?? [];
  if (!gutter || !first || !second) return null;
  const region = { from, to: from + 1, ...gutter, lines: [[first], [second]] };
  let pairs = 1;
  for (let at = from + 1; at < rows.length; at++) {
    const next = rows[at];
    if (!next || next.y - (rows[at - 1]?.y ?? 0) > 12 * first.size || !take(region, next)) break;
    if (next.pieces.length === 2) pairs++;
    region.to = at + 1;
  }
  const known = [first, second].some((piece) => KNOWN.test(piece.text) || isMotto(piece.text));
  return known || pairs >= 2 ? region : null;
}
function rowsAbove(rows, region) {
  const above = [];
  for (let at = region.from - 1; at >= 0 && above.length < 2; at--) {
    const [piece, other] = rows[at]?.pieces ?? [];
    const [head] = region.lines[0];
    if (!piece || other || !head || piece.x1 > region.right) break;
    const near = (rows[region.from]?.y ?? 0) - piece.y < 3 * piece.size;
    if (!near || Math.abs(middle(piece) - middle(head)) >= CENTRED) break;
    above.unshift(piece);
  }
  return above;
}

// src/reader/open/pdf/grid.ts
var NEAR2 = 2.4;
var DRAWN = 0.6;
var BARS = 4e3;
function bars(rules, level) {
  const all = rules.filter((rule) => level ? rule.y0 === rule.y1 : rule.x0 === rule.x1).map(
    (rule) => level ? { at: rule.y0, from: rule.x0, to: rule.x1 } : { at: rule.x0, from: rule.y0, to: rule.y1 }
  ).toSorted((a, b) => a.at - b.at);
  const out = [];
  for (let i = 0; i < all.length; ) {
    const first = all[i];
    if (!first) break;
    let end = i;
    while (end < all.length && (all[end]?.at ?? 0) - first.at <= 1.6) end++;
    const group = all.slice(i, end).toSorted((a, b) => a.from - b.from);
    let last = null;
    for (const bar of group) {
      if (last && bar.from <= last.to + NEAR2) last.to = Math.max(last.to, bar.to);
      else {
        last = { ...bar };
        out.push(last);
      }
    }
    i = end;
  }
  const long = out.filter((bar) => bar.to - bar.from >= SHORTEST_RULE);
  if (long.length > BARS) throw new Refused({ code: "too-complex" });
  return long;
}
var meets = (level, upright) => upright.at >= level.from - NEAR2 && upright.at <= level.to + NEAR2 && level.at >= upright.from - NEAR2 && level.at <= upright.to + NEAR2;
var Groups = class {
  parent;
  constructor(size) {
    this.parent = Array.from({ length: size }, (_, i) => i);
  }
  of(i) {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = i; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
  join(a, b) {
    this.parent[this.of(a)] = this.of(b);
  }
};
function steps(values) {
  const out = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = out.at(-1);
    if (last === void 0 || value - last > NEAR2) out.push(value);
  }
  return out;
}
function covers(some, at, from, to) {
  const covered = some.filter((bar) => Math.abs(bar.at - at) <= NEAR2).reduce((sum, bar) => sum + Math.max(0, Math.min(bar.to, to) - Math.max(bar.from, from)), 0);
  return covered >= (to - from) * DRAWN;
}
function gridFrom(level, upright) {
  const xs = steps(upright.map((bar) => bar.at));
  const ys = steps(level.map((bar) => bar.at));
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return null;
  if (columns * rows > 6e4) throw new Refused({ code: "too-complex" });
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x0, x1, y0, y1] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      const here = row * columns + column;
      if (column + 1 < columns && !covers(upright, x1, y0, y1)) groups.join(here, here + 1);
      if (row + 1 < rows && !covers(level, y1, x0, x1)) groups.join(here, here + columns);
    }
  }
  const spans = /* @__PURE__ */ new Map();
  for (let at = 0; at < columns * rows; at++) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const span = spans.get(groups.of(at));
    if (span) {
      span.lastRow = Math.max(span.lastRow, row);
      span.column = Math.min(span.column, column);
      span.lastColumn = Math.max(span.lastColumn, column);
    } else spans.set(groups.of(at), { row, column, lastRow: row, lastColumn: column });
  }
  const cells = [...spans.values()].map(({ row, column, lastRow, lastColumn }) => ({
    row,
    column,
    rowSpan: lastRow - row + 1,
    colSpan: lastColumn - column + 1,
    x0: xs[column] ?? 0,
    x1: xs[lastColumn + 1] ?? 0,
    y0: ys[row] ?? 0,
    y1: ys[lastRow + 1] ?? 0
  }));
  return { xs, ys, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}
function gridsOf(rules) {
  const level = bars(rules, true);
  const upright = bars(rules, false);
  const groups = new Groups(level.length + upright.length);
  for (const [i, one] of level.entries())
    for (const [j, other] of upright.entries()) if (meets(one, other)) groups.join(i, level.length + j);
  const tables = /* @__PURE__ */ new Map();
  const table = (group) => {
    const known = tables.get(group) ?? { level: [], upright: [] };
    tables.set(group, known);
    return known;
  };
  level.forEach((bar, i) => {
    table(groups.of(i)).level.push(bar);
  });
  upright.forEach((bar, j) => {
    table(groups.of(level.length + j)).upright.push(bar);
  });
  return [...tables.values()].map(({ level: across, upright: down }) => gridFrom(across, down)).filter((grid) => grid !== null).toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

// src/reader/open/pdf/margins.ts
var ZONE = 0.14;
var DEEP = 3;
var PAGE_NUMBER = /^(?:Trang\s+)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*[/|]\s*\d{1,3})?$/iu;
var shapeOf = (line) => line.text.toLowerCase().replace(/\d+/g, "#");
function edges({ number, height, rows }) {
  const edge = (some, inZone) => some.flatMap((row) => {
    const line = wholeRow(row);
    return line && inZone(row.y) ? [{ row, line, page: number, y: row.y }] : [];
  });
  return [
    ...edge(rows.slice(0, DEEP), (y) => y < height * ZONE),
    ...edge(rows.slice(-DEEP), (y) => y > height * (1 - ZONE))
  ];
}
function marginRows(pages) {
  const found = pages.flatMap(edges);
  const groups = /* @__PURE__ */ new Map();
  for (const edge of found) {
    const number = PAGE_NUMBER.exec(edge.line.text)?.[1];
    const key = number ? `number ${Number(number) - edge.page}` : `${shapeOf(edge.line)} ${Math.round(edge.y / 6)}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  const margins = /* @__PURE__ */ new Set();
  for (const [key, group] of groups) {
    const on = new Set(group.map((edge) => edge.page)).size;
    const numbered = key.startsWith("number ");
    const lone = numbered && group.some(isLone);
    if (lone || numbered && on >= 2 || on >= 2 && on * 3 >= pages.length && !group.some(isText))
      for (const edge of group) margins.add(edge.row);
  }
  return margins;
}
var isLone = (edge) => Number(PAGE_NUMBER.exec(edge.line.text)?.[1]) === edge.page && edge.page > 1;
var TEXT = /CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*-|(?:^|\s)Số\s*:|^\(?(?:phụ lục|phụ biểu|biểu|mẫu|bảng|kèm theo|ban hành)(?![\p{L}])|^(?:[a-zđ][.)]|[IVXL]{1,6}[.)]|\d+(?:\.\d+)*[.)]|[-+–])\s/iu;
var isText = (edge) => TEXT.test(edge.line.text);

// src/reader/open/pdf/cell-text.ts
var PADDING = 5.4;
var OPENS_ITEM = /^(?:[-–+•*]\s|(?:[a-zđ]|\d{1,2})[.)]\s)/u;
function paddingOf(cells) {
  const distances = cells.flatMap(({ cell, lines }) => lines.map((line) => line.x0 - cell.x0));
  const least = distances.reduce((a, b) => Math.min(a, b), PADDING);
  return Math.max(0.5, least);
}
var isFull2 = (cell, padding, line, next) => line.x1 - line.x0 + 0.2 * line.size + next.firstWord > cell.x1 - cell.x0 - 2 * padding - 1;
function paragraphsOf2(cell, padding, lines) {
  const out = [];
  let before;
  for (const line of lines) {
    const text = out.at(-1);
    if (before && text !== void 0 && goesOn2(cell, padding, before, line))
      out[out.length - 1] = glued(text, line.text);
    else out.push(line.text);
    before = line;
  }
  return out;
}
function goesOn2(cell, padding, before, line) {
  if (!isFull2(cell, padding, before, line)) return false;
  if (line.page === before.page && line.y - before.y > 2.4 * Math.max(line.size, before.size)) return false;
  return !(OPENS_ITEM.test(line.text) && /[.;:,]$/.test(before.text));
}

// src/reader/open/pdf/table.ts
var middle2 = (glyph) => [
  glyph.x + glyph.width / 2,
  glyph.y - 0.3 * glyph.size
];
function fill(grid, glyphs, page) {
  const byCell = /* @__PURE__ */ new Map();
  const rest = [];
  const [left, right] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0];
  const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
  const at = /* @__PURE__ */ new Map();
  const columns = grid.xs.length - 1;
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++)
        at.set(row * columns + column, cell);
  for (const glyph of glyphs) {
    const [x, y] = middle2(glyph);
    const inside = x > left && x < right && y > top && y < bottom;
    const cell = inside ? at.get(stepOf(grid.ys, y) * columns + stepOf(grid.xs, x)) : void 0;
    if (!cell) {
      rest.push(glyph);
      continue;
    }
    const own = byCell.get(cell);
    if (own) own.push(glyph);
    else byCell.set(cell, [glyph]);
  }
  const cells = grid.cells.map((cell) => ({
    cell,
    page,
    rowSpan: cell.rowSpan,
    lines: rowsOf(byCell.get(cell) ?? [], page, false).map(wholeRow).filter((line) => line !== null)
  }));
  const rows = Array.from({ length: grid.ys.length - 1 }, () => []);
  for (const cell of cells) rows[cell.cell.row]?.push(cell);
  const widths = grid.xs.slice(1).map((x, i) => x - (grid.xs[i] ?? 0));
  return { table: { rows, widths, columns, padding: paddingOf(cells) }, rest };
}
function stepOf(steps2, value) {
  let low = 0;
  let high = steps2.length - 1;
  while (high - low > 1) {
    const half = low + high >> 1;
    if ((steps2[half] ?? 0) <= value) low = half;
    else high = half;
  }
  return low;
}
var paragraphsIn = (table, cell) => paragraphsOf2(cell.cell, table.padding, cell.lines);
var wordsOf = (row) => row.map((cell) => cell.lines.map((line) => line.text).join(" ")).join("|");
var isEmpty = (cell) => !cell || cell.lines.length === 0;
var sameColumns = (a, b) => a.columns === b.columns && a.widths.every((width, i) => Math.abs(width - (b.widths[i] ?? 0)) < 4);
var SAME_CELLS = 0.75;
function isRepeated(head, row) {
  if (wordsOf(head).replace(/[\s|]/g, "") === "" || head.length !== row.length) return false;
  const same = head.filter((cell, i) => wordsOf([cell]) === wordsOf(row[i] ? [row[i]] : [])).length;
  return head.length < 4 ? same === head.length : same >= SAME_CELLS * head.length;
}
function continued(first, next) {
  let repeated = 0;
  while (repeated < next.rows.length && repeated < first.rows.length && isRepeated(first.rows[repeated] ?? [], next.rows[repeated] ?? []))
    repeated++;
  const rows = first.rows.map((row) => [...row]);
  const added = next.rows.slice(repeated);
  const [cut] = added;
  const last = rows.at(-1);
  if (cut && last && isCut(last, cut)) {
    for (const cell of cut) last.find((one) => one.cell.column === cell.cell.column)?.lines.push(...cell.lines);
    added.shift();
  }
  return { ...first, rows: [...rows, ...added] };
}
function isCut(last, next) {
  if (last.length !== next.length || last.length < 2) return false;
  const same = next.every((cell, i) => {
    const before = last[i];
    return before !== void 0 && before.cell.column === cell.cell.column && before.cell.colSpan === cell.cell.colSpan && (isEmpty(cell) || !isEmpty(before));
  });
  return same && !isEmpty(last[0]) && isEmpty(next[0]) && next.some((cell) => !isEmpty(cell));
}

// src/reader/open/pdf/layout.ts
function laid(page, grids) {
  let rest = page.glyphs;
  const tables = [];
  for (const grid of grids) {
    if (grid.xs.length < 3) continue;
    const filled = fill(grid, rest, page.number);
    if (filled.table.rows.every((row) => row.every((cell) => cell.lines.length === 0))) continue;
    rest = filled.rest;
    tables.push({
      table: filled.table,
      top: grid.ys[0] ?? 0,
      left: grid.xs[0] ?? 0,
      right: grid.xs.at(-1) ?? 0
    });
  }
  return { page, rows: rowsOf(rest, page.number), tables };
}
function elementsOf({ page, rows, tables }, margins) {
  const text = rows.filter((row) => !margins.has(row));
  const out = [];
  let from = 0;
  const until = (y) => {
    let to = from;
    while (to < text.length && (text[to]?.y ?? 0) <= y) to++;
    out.push(...stretches(text.slice(from, to)));
    from = to;
  };
  for (const { table, top } of tables) {
    until(top);
    const lines = table.rows.map((row) => row.map((cell) => cell.lines));
    if (isSetInColumns(lines.map((row) => row.map((cell) => cell.map((line) => line.text)))))
      out.push({ kind: "columns", columns: lines.flat().filter((cell) => cell.length > 0) });
    else out.push({ kind: "table", table, lastPage: page.number });
  }
  until(Number.POSITIVE_INFINITY);
  return out;
}
function joined(pages) {
  const out = [];
  for (const elements of pages) {
    elements.forEach((element, i) => {
      const last = out.at(-1);
      if (last?.kind === "lines" && element.kind === "lines")
        out[out.length - 1] = { kind: "lines", lines: [...last.lines, ...element.lines] };
      else if (i === 0 && last?.kind === "table" && element.kind === "table" && last.lastPage === element.lastPage - 1 && sameColumns(last.table, element.table))
        out[out.length - 1] = { ...element, table: continued(last.table, element.table) };
      else out.push(element);
    });
  }
  return out;
}
function settingOf(pages, elements) {
  const linesOn = /* @__PURE__ */ new Map();
  const wide = (page) => Math.round(page.width / 10);
  const widths = new Map(pages.map(({ page }) => [page.number, wide(page)]));
  const tables = /* @__PURE__ */ new Map();
  pages.forEach(({ page, tables: own }, i) => {
    const width = wide(page);
    const lines = linesOn.get(width) ?? [];
    for (const element of elements[i] ?? []) if (element.kind === "lines") lines.push(...element.lines);
    linesOn.set(width, lines);
    tables.set(width, [...tables.get(width) ?? [], ...own]);
  });
  const measures = /* @__PURE__ */ new Map();
  for (const [width, lines] of linesOn) {
    if (lines.length === 0) continue;
    const measure2 = measureOf(lines);
    const few = lines.length < 20 ? tables.get(width) ?? [] : [];
    measures.set(width, {
      left: Math.min(measure2.left, ...few.map((table) => table.left)),
      right: Math.max(measure2.right, ...few.map((table) => table.right))
    });
  }
  const measure = (page) => measures.get(widths.get(page) ?? 0) ?? { left: 0, right: 0 };
  return { measureOf: measure, pitch: pitchOf([...linesOn.values()].flat(), measure) };
}
function framed(page, grids) {
  if (!page) return [];
  return grids.filter((grid) => grid.xs.length === 2).flatMap((grid) => {
    const [x0, x1] = [grid.xs[0] ?? 0, grid.xs[1] ?? 0];
    const [y0, y1] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
    const inside = page.glyphs.filter(
      (glyph) => glyph.x > x0 && glyph.x < x1 && glyph.y > y0 && glyph.y - glyph.size / 2 < y1
    );
    const text = rowsOf(inside, 1, false).map((row) => wholeRow(row)?.text ?? "");
    return [...text, text.join(" ")].map((one) => ({ text: one, zone: "box" }));
  });
}
function layoutOf(pages, limits) {
  const grids = pages.map((page) => gridsOf(page.rules));
  const laidPages = pages.map((page, i) => laid(page, grids[i] ?? []));
  if (laidPages.reduce((sum, { rows }) => sum + rows.length, 0) > limits.blocks)
    throw new Refused({ code: "too-complex" });
  const margins = marginRows(
    laidPages.map(({ page, rows }) => ({ number: page.number, height: page.height, rows }))
  );
  const elements = laidPages.map((page) => elementsOf(page, margins));
  const setting = settingOf(laidPages, elements);
  const candidates = framed(pages[0], grids[0] ?? []);
  for (const row of margins) for (const { text } of row.pieces) candidates.push({ text, zone: "margin" });
  for (const { aslant } of pages) for (const text of aslant) candidates.push({ text, zone: "margin" });
  const whole = joined(elements);
  for (const element of whole) candidates.push(...stampsIn(element));
  return { elements: whole, setting, candidates };
}
function stampsIn(element) {
  const zone = "page";
  if (element.kind === "lines") return element.lines.map(({ text }) => ({ text, zone }));
  if (element.kind === "columns") return element.columns.flat().map(({ text }) => ({ text, zone }));
  return element.table.rows.flat().map((cell) => ({ text: cell.lines.map((line) => line.text).join("\n"), zone }));
}

// src/reader/open/pdf/page.ts
var lettersOf = (page) => page.glyphs.reduce((sum, glyph) => sum + (glyph.text === " " ? 0 : 1), 0);

// src/reader/open/scan/comparison-bar.ts
var BARRED = /* @__PURE__ */ new Map([
  [">", "\u2265"],
  ["<", "\u2264"]
]);
var LOWER = 0.62;
var LENGTH = 0.6;
function withBar(word, page) {
  const sign = word.text.charAt(0);
  const barred = BARRED.get(sign);
  if (barred === void 0 || page.width === 0) return word;
  const threshold = inkBelow(page);
  const height = word.y1 - word.y0;
  const width = Math.round(Math.min((word.x1 - word.x0) / word.text.length, height));
  let longest = 0;
  for (let y = Math.floor(word.y0 + LOWER * height); y < Math.min(page.height, word.y1 + 2); y++) {
    let run = 0;
    for (let x = word.x0; x < Math.min(page.width, word.x0 + width + 2); x++) {
      run = (page.pixels[y * page.width + x] ?? 255) < threshold ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest >= LENGTH * width ? { ...word, text: barred + word.text.slice(1) } : word;
}

// src/reader/open/scan/misread-number.ts
var ROMAN = new Map([
  ...["|", "l", "L", "!"].map((text) => [text, "I"]),
  ...["H", "1I", "I1", "TI", "IT"].map((text) => [text, "II"]),
  ...["HI", "IH", "HH", "TII", "IHI"].map((text) => [text, "III"])
]);
function mendAnnexNumbers(words) {
  return words.map((word, i) => {
    const [first, second] = [words[i - 2], words[i - 1]];
    const named = /^phụ$/iu.test(first?.text ?? "") && /^lục$/iu.test(second?.text ?? "");
    const text = named ? ROMAN.get(word.text) : void 0;
    return text === void 0 ? word : { ...word, text };
  });
}
var LONE = new Map([
  ["]", "1"],
  ...["\u1ECA", "\xCD", "\xCC", "\u1EC8", "|", "l", "!"].map((text) => [text, "I"]),
  ["T\u1ECA", "TT"],
  ...["H", "I\u1ECA", "\u1ECAI"].map((text) => [text, "II"]),
  ...["HI", "IH", "HH", "IHI"].map((text) => [text, "III"])
]);
function mendLone(words) {
  const [only] = words;
  const text = only && words.length === 1 ? LONE.get(only.text) : void 0;
  return only && text !== void 0 ? [{ ...only, text }] : [...words];
}

// src/reader/open/scan/ruled-lines.ts
var SHORTEST = 0.3;
var THICKEST = 0.05;
var HOLE = 0.012;
var ALONE = 1.5;
var TOUCHES = 0.04;
var MEETING = 0.6;
function inkLines(page, dpi) {
  const threshold = inkBelow(page);
  const upright = linesAlong(page, threshold, false, dpi);
  const near = TOUCHES * dpi;
  const meets2 = (x, y) => upright.some(
    (one) => Math.abs((one.low + one.high) / 2 - x) <= near && one.from - near <= y && one.to + near >= y
  );
  const level = linesAlong(page, threshold, true, dpi).filter(
    ({ from, to, low }) => to - from >= ALONE * dpi || meets2(from, low) && meets2(to, low)
  );
  return [...level, ...upright];
}
function linesAlong({ width, height, pixels }, threshold, level, dpi) {
  const [along, across] = level ? [width, height] : [height, width];
  const [step, stride] = level ? [1, width] : [width, 1];
  const shortest = SHORTEST * dpi;
  const hole = Math.max(1, Math.round(HOLE * dpi));
  const open = [];
  const done = [];
  for (let line = 1; line < across - 1; line++) {
    const base = line * stride;
    const runs = [];
    let [from, last] = [-1, -1];
    const close = () => {
      if (from >= 0 && last - from + 1 >= shortest)
        runs.push({ from, to: last + 1, low: line, high: line + 1 });
      from = -1;
    };
    for (let i = 0; i < along; i++) {
      const at = base + i * step;
      const dark = (pixels[at] ?? 255) < threshold || (pixels[at - stride] ?? 255) < threshold || (pixels[at + stride] ?? 255) < threshold;
      if (dark) {
        if (from < 0) from = i;
        last = i;
      } else if (from >= 0 && i - last > hole) close();
    }
    close();
    for (const run of runs) {
      const above = open.find(
        (one) => one.high >= line && overlap(one, run) >= MEETING * Math.min(length(one), length(run))
      );
      if (above) {
        above.high = line + 1;
        above.from = Math.min(above.from, run.from);
        above.to = Math.max(above.to, run.to);
      } else open.push(run);
    }
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i];
      if (one && one.high < line) done.push(...open.splice(i, 1));
    }
  }
  done.push(...open);
  const thickest = THICKEST * dpi;
  return done.filter((run) => run.high - run.low <= thickest + 2).map((run) => ({ level, ...run }));
}
var length = (run) => run.to - run.from;
var overlap = (a, b) => Math.min(a.to, b.to) - Math.max(a.from, b.from);
var rulesFrom = (lines, dpi) => lines.map(({ level, from, to, low, high }) => {
  const points = (pixels) => pixels * 72 / dpi;
  const middle3 = points((low + high) / 2);
  return level ? { x0: points(from), x1: points(to), y0: middle3, y1: middle3 } : { x0: middle3, x1: middle3, y0: points(from), y1: points(to) };
});

// src/reader/open/scan/page-words.ts
var EDGE = 12;
var INSET = 0.015;
var DIRT = 40;
var HARDLY = 15;
var UNSURE = 70;
function recognisePage(picture, number, reader) {
  const { dpi } = picture;
  const paper = withoutSpecks(picture.raster);
  const page = turned(paper, -skewOf(paper));
  const lines = inkLines(page, dpi);
  const rules = rulesFrom(lines, dpi);
  const rest = { ...page, pixels: page.pixels.slice() };
  const words = [];
  const pixels = (points) => points * dpi / 72;
  for (const grid of gridsOf(rules)) {
    if (grid.xs.length < 3) continue;
    for (const cell of grid.cells) {
      const area = {
        x0: pixels(cell.x0) + INSET * dpi,
        y0: pixels(cell.y0) + INSET * dpi,
        x1: pixels(cell.x1) - INSET * dpi,
        y1: pixels(cell.y1) - INSET * dpi
      };
      words.push(...wordsIn(page, area, reader, dpi));
    }
    const table = {
      x0: grid.xs[0] ?? 0,
      y0: grid.ys[0] ?? 0,
      x1: grid.xs.at(-1) ?? 0,
      y1: grid.ys.at(-1) ?? 0
    };
    wipe(rest, {
      x0: pixels(table.x0) - INSET * dpi,
      y0: pixels(table.y0) - INSET * dpi,
      x1: pixels(table.x1) + INSET * dpi,
      y1: pixels(table.y1) + INSET * dpi
    });
  }
  for (const { level, from, to, low, high } of lines)
    wipe(rest, level ? { x0: from, x1: to, y0: low, y1: high } : { x0: low, x1: high, y0: from, y1: to });
  const whole = { x0: 0, y0: 0, x1: rest.width, y1: rest.height };
  if (inkIn(rest, whole)) words.push(...lookedAgain(rest, reader.words(rest, "page", dpi), reader, dpi));
  const clean = mendAnnexNumbers(words.filter(isWord)).map((word) => withBar(word, page));
  return {
    page: {
      number,
      width: page.width * 72 / dpi,
      height: page.height * 72 / dpi,
      glyphs: glyphsOf(clean, page, dpi),
      rules,
      aslant: [],
      drawn: true,
      unread: 0
    },
    words: clean.length,
    unsure: clean.filter((word) => word.confidence < UNSURE).length
  };
}
var ONE_LINE = 0.26;
var NUMBER = 0.5;
var LARGER = 2;
var isWord = ({ text, confidence, height, y0, y1 }) => (confidence >= DIRT || confidence >= HARDLY && /[\p{L}\p{N}]{3}/u.test(text)) && (y1 - y0 > TINY * height || !/[\p{L}\p{N}|]/u.test(text));
var TINY = 0.2;
function wordsIn(page, area, reader, dpi) {
  const ink = inkIn(page, area);
  if (!ink) return [];
  const short = ink.y1 - ink.y0 < ONE_LINE * dpi;
  const scale = short && ink.x1 - ink.x0 < NUMBER * dpi ? LARGER : 1;
  const found = look(page, ink, { reader, dpi, scale, setting: short ? "line" : "block" });
  if (scale === 1) return lookedAgain(page, found, reader, dpi);
  return mendLone(found);
}
function look(page, area, { reader, dpi, scale, setting }) {
  const part = crop(page, area, EDGE);
  const larger = scale === 1 ? part : resized(part, part.width * scale, part.height * scale);
  const [left, top] = [Math.max(0, Math.floor(area.x0)) - EDGE, Math.max(0, Math.floor(area.y0)) - EDGE];
  return reader.words(larger, setting, dpi * scale).map((word) => ({
    ...word,
    height: word.height / scale,
    x0: Math.round(word.x0 / scale) + left,
    x1: Math.round(word.x1 / scale) + left,
    y0: Math.round(word.y0 / scale) + top,
    y1: Math.round(word.y1 / scale) + top,
    base: word.base / scale + top
  }));
}
var AGAIN = 65;
function lookedAgain(page, words, reader, dpi) {
  const lines = /* @__PURE__ */ new Map();
  for (const word of words) lines.set(word.line, [...lines.get(word.line) ?? [], word]);
  return [...lines.values()].flatMap((line) => {
    if (line.every((word) => word.confidence >= AGAIN)) return line;
    const area = {
      x0: Math.min(...line.map((word) => word.x0)),
      y0: Math.min(...line.map((word) => word.y0)),
      x1: Math.max(...line.map((word) => word.x1)),
      y1: Math.max(...line.map((word) => word.y1))
    };
    if (area.y1 - area.y0 > ONE_LINE * 2 * dpi) return line;
    const again = look(page, area, { reader, dpi, scale: LARGER, setting: "line" });
    return sureness(again) > sureness(line) ? again : line;
  });
}
var sureness = (words) => words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
function inkIn(page, area) {
  const threshold = Math.min(160, inkBelow(page));
  const [left, top] = [Math.max(0, Math.floor(area.x0)), Math.max(0, Math.floor(area.y0))];
  const [right, bottom] = [
    Math.min(page.width, Math.ceil(area.x1)),
    Math.min(page.height, Math.ceil(area.y1))
  ];
  const columns = new Array(Math.max(0, right - left)).fill(0);
  const rows = new Array(Math.max(0, bottom - top)).fill(0);
  let dark = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if ((page.pixels[y * page.width + x] ?? 255) < threshold) {
        dark++;
        rows[y - top] = (rows[y - top] ?? 0) + 1;
        columns[x - left] = (columns[x - left] ?? 0) + 1;
      }
  if (dark < 24) return null;
  const inked = (count) => count > 1;
  const [x0, y0] = [columns.findIndex(inked), rows.findIndex(inked)];
  if (x0 < 0 || y0 < 0) return null;
  return {
    x0: left + x0,
    y0: top + y0,
    x1: left + columns.findLastIndex(inked) + 1,
    y1: top + rows.findLastIndex(inked) + 1
  };
}
var BOLD2 = 1.28;
function glyphsOf(words, page, dpi) {
  const points = (pixels) => pixels * 72 / dpi;
  const threshold = inkBelow(page);
  const strokes = words.map((word) => strokeOf(page, word, threshold));
  const known = strokes.filter((stroke) => stroke > 0).toSorted((a, b) => a - b);
  const usual = known[Math.floor(known.length / 3)] ?? 0;
  const heights = words.map((word) => word.height).toSorted((a, b) => a - b);
  const middle3 = heights[Math.floor(heights.length / 2)] ?? 0;
  return words.flatMap((word, i) => {
    const size = points(Math.abs(word.height - middle3) < 0.35 * middle3 ? middle3 : word.height) * 0.9;
    const bold = usual > 0 && (strokes[i] ?? 0) > usual * BOLD2;
    const glyph = {
      text: word.text.normalize("NFC"),
      x: points(word.x0),
      y: points(word.base),
      width: points(word.x1 - word.x0),
      size,
      bold,
      italic: false
    };
    return [glyph, { ...glyph, text: " ", x: glyph.x + glyph.width, width: 0 }];
  });
}
function strokeOf(page, word, threshold) {
  let [ink, edge] = [0, 0];
  for (let y = Math.max(0, word.y0); y < Math.min(page.height, word.y1); y++) {
    for (let x = Math.max(1, word.x0); x < Math.min(page.width, word.x1); x++) {
      const here = (page.pixels[y * page.width + x] ?? 255) < threshold;
      const before = (page.pixels[y * page.width + x - 1] ?? 255) < threshold;
      if (here) ink++;
      if (here !== before) edge++;
    }
  }
  return edge === 0 ? 0 : 2 * ink / edge;
}

// src/reader/open/scan/tesseract.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
var MODES = { page: 3, block: 6, line: 7 };
var box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
var answer = z.object({
  blocks: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          lines: z.array(
            z.object({
              baseline: box,
              bbox: box,
              words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: box }))
            })
          )
        })
      )
    })
  ).nullish()
});
var require2 = createRequire(import.meta.url);
function greyMap({ width, height, pixels }) {
  const head = new TextEncoder().encode(`P5
${width} ${height}
255
`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
var isCore = (value) => typeof value === "function";
var PROGRAMS = [
  () => require2("tesseract.js-core/tesseract-core-relaxedsimd-lstm"),
  () => require2("tesseract.js-core/tesseract-core-simd-lstm"),
  () => require2("tesseract.js-core/tesseract-core-lstm")
];
async function startCore() {
  for (const program of PROGRAMS) {
    const start = program();
    if (!isCore(start)) continue;
    try {
      return await start({ print: () => {
      }, printErr: () => {
      } });
    } catch {
    }
  }
  throw new Error("the word reader does not start");
}
async function startWordReader() {
  const core = await startCore();
  const language = require2.resolve("@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz");
  core.FS.writeFile("./vie.traineddata", gunzipSync(readFileSync(language)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, "vie", 1) !== 0) throw new Error("the Vietnamese language of the word reader is damaged");
  api.SetVariable("preserve_interword_spaces", "1");
  return {
    words: (picture, setting, dpi) => {
      api.SetVariable("user_defined_dpi", String(Math.round(dpi)));
      api.SetPageSegMode(MODES[setting]);
      core.FS.writeFile("/input", greyMap(picture));
      if (api.SetImageFile(1, 0) === 1) return [];
      if (api.Recognize(null) !== 0) return [];
      const json = JSON.parse(api.GetJSONText());
      api.Clear();
      return wordsOf2(answer.parse(json));
    },
    end: () => api.End()
  };
}
function wordsOf2({ blocks }) {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(
    (line, number) => line.words.filter((word) => word.text.trim() !== "").map(({ text, confidence, bbox }) => {
      const { x0, y0, x1, y1 } = line.baseline;
      const middle3 = (bbox.x0 + bbox.x1) / 2;
      const base = x1 === x0 ? y0 : y0 + (y1 - y0) * (middle3 - x0) / (x1 - x0);
      const height = line.bbox.y1 - line.bbox.y0;
      return { text: text.trim(), confidence, ...bbox, base, height, line: number };
    })
  );
}

// src/reader/open/scan/open-scan.ts
async function recogniseInPdf(bytes, numbers, limits, tell) {
  if (numbers.length > limits.scannedPages)
    throw new Refused({ code: "too-many-pages", pages: numbers.length, limit: limits.scannedPages });
  const reader = await startWordReader();
  const pages = [];
  try {
    await eachPagePicture(bytes, numbers, limits, (picture, number) => {
      tell(pages.length + 1, numbers.length);
      pages.push(recognisePage(picture, number, reader).page);
    });
  } finally {
    reader.end();
  }
  return pages;
}
async function recognisePicture(picture, tell) {
  const reader = await startWordReader();
  try {
    tell(1, 1);
    return recognisePage(picture, 1, reader).page;
  } finally {
    reader.end();
  }
}

// src/reader/open/pdf.ts
var LETTERS_OF_A_PAGE = 15;
async function openPdf(bytes, about, limits, tell) {
  const drawn = await drawPdf(bytes, limits, tell.share);
  refuseUnread(drawn);
  const pictured = drawn.filter(isPicture).map((page) => page.number);
  const looked = pictured.length === 0 ? [] : await recogniseInPdf(bytes, pictured, limits, tell.page);
  const byNumber = new Map(looked.map((page) => [page.number, page]));
  const pages = drawn.map((page) => byNumber.get(page.number) ?? page);
  const scanned = looked.some((page) => lettersOf(page) >= LETTERS_OF_A_PAGE);
  return documentFrom(pages, { ...about, kind: scanned ? "scan" : "pdf" }, limits);
}
async function openPhotograph(bytes, about, limits, tell) {
  const page = await recognisePicture(await photographOf(bytes, limits), tell.page);
  return documentFrom([page], { ...about, kind: "scan" }, limits);
}
function documentFrom(pages, about, limits) {
  const { elements, setting, candidates } = layoutOf(pages, limits);
  const drafts = [];
  const sizes = new Map(pages.map((page) => [page.number, page]));
  let tables = 0;
  for (const element of elements) {
    if (element.kind === "table") drafts.push(...cellDrafts(element.table, tables++, sizes));
    else {
      for (const paragraph of paragraphsFor(element)) drafts.push(paragraphDraft(paragraph, sizes));
    }
    if (drafts.length > limits.blocks) throw new Refused({ code: "too-complex" });
  }
  for (const { text } of drafts)
    if (text.length > limits.line)
      throw new Refused({ code: "line-too-long", length: text.length, limit: limits.line });
  if (!drafts.some((draft) => new RegExp("\\p{L}", "u").test(draft.text))) throw new Refused({ code: "no-words" });
  return { document: layOut(drafts, { ...about, pages: pages.length }), candidates };
  function paragraphsFor(element) {
    return element.kind === "lines" ? paragraphsOf(element.lines, setting) : element.columns.flatMap((column) => columnParagraphs(column, setting.pitch));
  }
}
var isPicture = (page) => page.drawn && page.unread === 0 && lettersOf(page) < LETTERS_OF_A_PAGE;
function refuseUnread(pages) {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  const unread = pages.reduce((sum, page) => sum + page.unread, 0);
  if (unread * 4 > letters + unread) throw new Refused({ code: "letters-unknown", pages: pages.length });
}
function boxOn(page, sizes, [x0, y0, x1, y1]) {
  const size = sizes.get(page);
  if (!size) return null;
  const share = (value, whole) => Math.round(Math.min(1, Math.max(0, value / whole)) * 1e4) / 1e4;
  return [share(x0, size.width), share(y0, size.height), share(x1, size.width), share(y1, size.height)];
}
function paragraphDraft(paragraph, sizes) {
  const page = paragraph.lines[0]?.page ?? 1;
  const lines = paragraph.lines.filter((line) => line.page === page);
  const box2 = boxOn(page, sizes, [
    Math.min(...lines.map((line) => line.x0)),
    Math.min(...lines.map((line) => line.y - line.size)),
    Math.max(...lines.map((line) => line.x1)),
    Math.max(...lines.map((line) => line.y + 0.25 * line.size))
  ]);
  return {
    text: textOf(paragraph),
    page,
    bold: paragraph.lines.every((line) => line.bold),
    italic: paragraph.lines.every((line) => line.italic),
    centred: paragraph.centred,
    box: box2
  };
}
function cellDrafts(table, id, sizes) {
  return table.rows.flatMap(
    (row, r) => row.map((cell) => {
      const { x0, x1, y0, y1, column, colSpan } = cell.cell;
      const middles = cell.lines.map((line) => (line.x0 + line.x1) / 2 - (x0 + x1) / 2);
      return {
        text: paragraphsIn(table, cell).join("\n"),
        kind: "cell",
        cell: [r, column],
        table: id,
        page: cell.page,
        colSpan,
        rowSpan: cell.rowSpan,
        bold: cell.lines.length > 0 && cell.lines.every((line) => line.bold),
        italic: cell.lines.length > 0 && cell.lines.every((line) => line.italic),
        centred: middles.length > 0 && middles.every((off) => Math.abs(off) < 2),
        box: boxOn(cell.page, sizes, [x0, y0, x1, y1])
      };
    })
  );
}
export {
  openPdf,
  openPhotograph
};
