import {
  isSetInColumns,
  layOut
} from "./chunk-RLNNM2QI.mjs";
import {
  OPEN_LIMITS,
  admit,
  decodeText
} from "./chunk-Y6ENZ4HM.mjs";
import {
  Refused,
  fromLegacy,
  isFileRefusal,
  legacyEncoding,
  refusalOr,
  refuseFile
} from "./chunk-QSPWVPBV.mjs";

// src/cli/reading-child.ts
import { writeSync } from "node:fs";
import { z as z2 } from "zod";

// src/reader/open/secrecy-stamp.ts
var TOP_LINES = 40;
var TYPE_NAMES = new Set(
  [
    "ngh\u1ECB quy\u1EBFt",
    "quy\u1EBFt \u0111\u1ECBnh",
    "ch\u1EC9 th\u1ECB",
    "quy ch\u1EBF",
    "quy \u0111\u1ECBnh",
    "th\xF4ng c\xE1o",
    "th\xF4ng b\xE1o",
    "h\u01B0\u1EDBng d\u1EABn",
    "ch\u01B0\u01A1ng tr\xECnh",
    "ch\u01B0\u01A1ng tr\xECnh h\xE0nh \u0111\u1ED9ng",
    "k\u1EBF ho\u1EA1ch",
    "ph\u01B0\u01A1ng \xE1n",
    "\u0111\u1EC1 \xE1n",
    "d\u1EF1 \xE1n",
    "b\xE1o c\xE1o",
    "bi\xEAn b\u1EA3n",
    "t\u1EDD tr\xECnh",
    "h\u1EE3p \u0111\u1ED3ng",
    "c\xF4ng \u0111i\u1EC7n",
    "c\xF4ng v\u0103n",
    "k\u1EBFt lu\u1EADn",
    "ph\u1EE5 l\u1EE5c"
  ].map(compact)
);
var STAMP = [
  ...["M\u1EACT", "T\u1ED0I M\u1EACT", "TUY\u1EC6T M\u1EACT"],
  ...["MAT", "TOI MAT", "TUYET MAT", "M\xC2T", "M\u1EA0T", "T\u1ED0I M\u1EA0T", "TUY\u1EC6T M\u1EA0T", "T\u1ED0I M\xC2T", "TUY\u1EC6T M\xC2T"],
  ...["M\xCBT", "T\xE8I M\xCBT", "TUY\xD6T M\xCBT", "MA\xC4T", "TO\xC1I MA\xC4T", "TUYE\xC4T MA\xC4T"]
].map((stamp) => stamp.replaceAll(" ", ""));
var PROPER = ["m\u1EADt", "t\u1ED1im\u1EADt", "tuy\u1EC7tm\u1EADt"];
var BESIDE = /(?:^|[\s([|])(?:mức\s+)?độ\s*mật\s*[:：]\s*["“'([]*\s*(tuyệt\s*mật|tối\s*mật|mật)(?![\p{L}\p{M}])/iu;
var FRAME = /^[\s*_#[\](){}<>|"'“”«».,:;~=\-–—+•·°]+|[\s*_#[\](){}<>|"'“”«».,:;~=\-–—+•·°]+$/gu;
var INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
function compact(text2) {
  return text2.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "");
}
function isStamp(text2) {
  const bare2 = text2.replace(/[\s(,;-]*bản\s+số\s*[:.]?\s*[\d.…/]*\s*\)?$/iu, "").replace(FRAME, "");
  if (bare2.length === 0 || bare2.length > 60) return false;
  const joined2 = bare2.replace(/[\s_.\-–—]+/gu, "");
  return STAMP.includes(joined2) || PROPER.includes(joined2.toLowerCase());
}
function shows(text2) {
  const clean = text2.normalize("NFC").replace(INVISIBLE, "");
  if (clean.length > 2e3) return false;
  if (isStamp(clean) || BESIDE.test(clean)) return true;
  return clean.split(/\t|\||\n| {3,}/).some(isStamp);
}
var isTypeLine = (text2) => {
  if (text2.length > 80) return false;
  const bare2 = text2.normalize("NFC").replace(INVISIBLE, "").replace(FRAME, "");
  return bare2 === bare2.toUpperCase() && TYPE_NAMES.has(compact(bare2));
};
function hasSecrecyStamp(candidates) {
  if (candidates.some(({ zone, text: text2 }) => zone !== "page" && shows(text2))) return true;
  const page2 = candidates.filter(({ zone }) => zone === "page");
  const typeLine = page2.findIndex(({ text: text2 }) => text2.split("\n").some(isTypeLine));
  const top = typeLine < 0 ? page2.slice(0, TOP_LINES) : page2.slice(0, typeLine);
  const typeCell = typeLine < 0 ? [] : page2[typeLine]?.text.split("\n") ?? [];
  const beforeType = typeCell.slice(0, typeCell.findIndex(isTypeLine));
  return top.some(({ text: text2 }) => shows(text2)) || beforeType.some(shows);
}

// src/reader/open/xml.ts
import { SaxesParser } from "saxes";
var USUAL_PREFIX = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": ""
};
function aliasesOf(attributes) {
  const aliases = /* @__PURE__ */ new Map();
  for (const [name, uri] of Object.entries(attributes)) {
    const usual = USUAL_PREFIX[uri];
    if (usual === void 0 || !(name === "xmlns" || name.startsWith("xmlns:"))) continue;
    const used = name === "xmlns" ? "" : name.slice(6);
    if (used !== usual) aliases.set(used, usual);
  }
  return aliases;
}
function renamed(name, aliases) {
  const colon = name.indexOf(":");
  const usual = aliases.get(colon < 0 ? "" : name.slice(0, colon));
  if (usual === void 0) return name;
  const local2 = colon < 0 ? name : name.slice(colon + 1);
  return usual === "" ? local2 : `${usual}:${local2}`;
}
function renamedAttributes(attributes, aliases) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.includes(":") ? renamed(name, aliases) : name,
      value
    ])
  );
}
function decoderFor(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le");
  if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}
var CHUNK = 1 << 18;
function readXml(bytes, limits, handlers) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let aliases = /* @__PURE__ */ new Map();
  parser.on("doctype", () => {
    throw new Refused({ code: "unsafe-markup" });
  });
  parser.on("error", () => {
    throw new Refused({ code: "damaged" });
  });
  parser.on("opentag", (tag) => {
    if (depth === 0) aliases = aliasesOf(tag.attributes);
    if (++depth > limits.depth) throw new Refused({ code: "too-complex" });
    if (aliases.size === 0) handlers.open(tag.name, tag.attributes);
    else handlers.open(renamed(tag.name, aliases), renamedAttributes(tag.attributes, aliases));
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.close(aliases.size === 0 ? tag.name : renamed(tag.name, aliases));
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = decoderFor(bytes);
  for (let at2 = 0; at2 < bytes.length; at2 += CHUNK) {
    const text2 = decoder.decode(bytes.subarray(at2, at2 + CHUNK), { stream: true });
    if (at2 === 0 && /<!DOCTYPE/i.test(text2.slice(0, 65536))) throw new Refused({ code: "unsafe-markup" });
    parser.write(text2);
  }
  parser.close();
}

// src/domain/day.ts
var VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1e3;
var DAY_MS = 24 * 60 * 60 * 1e3;
var ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
var daysInMonth = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
var existsDay = ({ year, month, day }) => year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
var isDay = (text2) => {
  const found = ISO_DAY.exec(text2);
  return found !== null && existsDay({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
};
var partsOf = (day) => {
  const found = ISO_DAY.exec(day);
  if (found === null || !isDay(day)) throw new RangeError(`not a day: ${day}`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
};
var serial = (day) => {
  const parts = partsOf(day);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
};
var fromSerial = (days) => new Date(days * DAY_MS).toISOString().slice(0, 10);
var addDays = (day, count) => fromSerial(serial(day) + count);
var weekdayOf = (day) => {
  const index = ((serial(day) + 4) % 7 + 7) % 7;
  const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
  return WEEKDAYS[index] ?? 0;
};

// src/reader/open/xlsx/shown.ts
var KNOWN = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  49: "@"
};
var DAYS = /* @__PURE__ */ new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
var MONTHS = /* @__PURE__ */ new Set([17]);
function dayParts(code) {
  const letters2 = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  if (/[0#?]/.test(letters2) || !/[dmy]/.test(letters2)) return null;
  if (letters2.includes("d")) return "day";
  if (letters2.includes("y")) return letters2.includes("m") ? "month" : "year";
  return null;
}
var DAY_2000 = { from1900: 36526, from1904: 35064 };
var FAR = 18e3;
function shownDay(serial2, parts, from1904) {
  const days = Math.floor(serial2) - DAY_2000[from1904 ? "from1904" : "from1900"];
  if (!(Math.abs(days) <= FAR)) return null;
  const { year, month, day } = partsOf(addDays("2000-01-01", days));
  if (parts === "year") return String(year);
  return parts === "month" ? `${month}/${year}` : `${day}/${month}/${year}`;
}
var grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ".");
function shownNumber(value, code) {
  const [section2 = ""] = code.split(";");
  const bare2 = section2.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  const literals = section2.replace(/_.|\*./g, "").replace(/\[[^\]]*\]/g, "");
  const shape2 = /[0#?][0#?,]*(?:\.[0#?]+)?/.exec(bare2)?.[0] ?? "0";
  const percent = bare2.includes("%");
  const least = (/\.(0*)/.exec(shape2)?.[1] ?? "").length;
  const most = (/\.([0#?]*)/.exec(shape2)?.[1] ?? "").length;
  let [whole = "0", decimals = ""] = Math.abs(percent ? value * 100 : value).toFixed(Math.min(most, 20)).split(".");
  while (decimals.length > least && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  if (shape2.includes(",")) whole = grouped(whole);
  const zeros = shape2.split(".")[0]?.replace(/[^0]/g, "").length ?? 1;
  whole = whole.padStart(zeros, "0");
  const number2 = `${value < 0 ? "-" : ""}${whole}${decimals === "" ? "" : `,${decimals}`}`;
  const [before = "", after = ""] = literals.split(/[0#?][0#?,.]*[0#?]|[0#?]/, 2);
  return `${unquoted(before)}${number2}${unquoted(after)}`.trim();
}
var unquoted = (text2) => text2.replace(/"([^"]*)"|\\(.)/g, "$1$2");
var general = (value) => String(Number(value.toPrecision(10))).replace(".", ",");
function shown(value, { id, code }, from1904) {
  if (!Number.isFinite(value)) return "";
  const written = code ?? KNOWN[id] ?? "General";
  const parts = DAYS.has(id) && code === null ? "day" : MONTHS.has(id) && code === null ? "month" : dayParts(written);
  const day = parts === null ? null : shownDay(value, parts, from1904);
  if (day !== null) return day;
  return /^(?:general|@)?$/i.test(written) || parts !== null ? general(value) : shownNumber(value, written);
}

// src/reader/open/xlsx/sheet.ts
var COLUMNS = 256;
var ROWS = 1e5;
function position(name) {
  const [, letters2, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters2 === void 0 || digits === void 0) return null;
  const column = Array.from(letters2).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
function mergeOf(range) {
  const [from, to] = range.split(":").map(position);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 };
}
function wordsOf(type, value, style, book) {
  if (type === "s") return book.strings[Number(value)] ?? "";
  if (type === "inlineStr" || type === "str") return value;
  if (type === "e" || value === "") return "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value;
  return shown(Number(value), book.formats[style] ?? { id: 0, code: null }, book.from1904);
}
function numberOf(type, value) {
  if (type !== "n" || value.trim() === "") return null;
  const number2 = Number(value);
  return Number.isFinite(number2) ? number2 : null;
}
function readSheet(part, book, limits) {
  const cells = [];
  const merges = /* @__PURE__ */ new Map();
  let at2 = null;
  let [row, column, style, type, value] = [-1, -1, 0, "n", ""];
  let collecting = false;
  let aside = 0;
  readXml(part, limits, {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes.r === void 0 ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (name === "c") {
        at2 = attributes.r === void 0 ? { row, column: column + 1 } : position(attributes.r);
        column = at2?.column ?? column + 1;
        style = Number(attributes.s ?? 0);
        type = attributes.t ?? "n";
        value = "";
      } else if (name === "rPh") aside++;
      else if (name === "v" || name === "t") collecting = at2 !== null && aside === 0;
      else if (name === "mergeCell") {
        const merge = mergeOf(attributes.ref ?? "");
        if (merge) merges.set(`${merge.row},${merge.column}`, merge);
      }
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "rPh") aside--;
      else if (name === "c") {
        const text2 = at2 === null ? "" : wordsOf(type, value, style, book).trim();
        if (at2 !== null && text2 !== "") {
          if (at2.row >= ROWS || at2.column >= COLUMNS || cells.length >= limits.blocks)
            throw new Refused({ code: "too-complex" });
          cells.push({
            ...at2,
            text: text2,
            number: numberOf(type, value),
            bold: book.bold[style] ?? false,
            colSpan: 1,
            rowSpan: 1
          });
        }
        at2 = null;
      }
    },
    text: (piece) => {
      if (collecting) value += piece;
    }
  });
  return cells.map((cell) => ({ ...cell, ...merges.get(`${cell.row},${cell.column}`) }));
}

// src/reader/open/relations.ts
async function relationsOf(archive, part, limits) {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const bytes = await archive.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations = [];
  if (!bytes) return relations;
  readXml(bytes, limits, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      relations.push({
        id: attributes.Id ?? "",
        type: attributes.Type?.split("/").at(-1) ?? "",
        target: inside(folder, attributes.Target ?? "")
      });
    },
    close: () => {
    }
  });
  return relations;
}
function inside(folder, target) {
  const path = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

// src/reader/open/xlsx/workbook.ts
function stringsOf(part, limits) {
  const strings = [];
  if (!part) return strings;
  let text2 = "";
  let length = 0;
  let inText = false;
  let aside = 0;
  readXml(part, limits, {
    open: (name) => {
      if (name === "si") text2 = "";
      else if (name === "rPh") aside++;
      else if (name === "t") inText = aside === 0;
    },
    close: (name) => {
      if (name === "si") strings.push(text2);
      else if (name === "rPh") aside--;
      else if (name === "t") inText = false;
    },
    text: (piece) => {
      if (!inText) return;
      text2 += piece;
      length += piece.length;
      if (length > limits.text) throw new Refused({ code: "text-too-long", length, limit: limits.text });
    }
  });
  return strings;
}
function stylesOf(part, limits) {
  const codes = /* @__PURE__ */ new Map();
  const boldFonts = [];
  const formats2 = [];
  const bold = [];
  if (!part) return { formats: formats2, bold };
  const path = [];
  readXml(part, limits, {
    open: (name, attributes) => {
      const parent = path.at(-1);
      path.push(name);
      if (name === "numFmt" && parent === "numFmts")
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "font" && parent === "fonts") boldFonts.push(false);
      else if (name === "b" && parent === "font" && path.at(-3) === "fonts")
        boldFonts[boldFonts.length - 1] = attributes.val !== "0" && attributes.val !== "false";
      else if (name === "xf" && parent === "cellXfs") {
        const id = Number(attributes.numFmtId ?? 0);
        formats2.push({ id, code: codes.get(id) ?? null });
        bold.push(boldFonts[Number(attributes.fontId ?? 0)] ?? false);
      }
    },
    close: () => {
      path.pop();
    }
  });
  return { formats: formats2, bold };
}
async function readWorkbook(archive, limits) {
  const root = await relationsOf(archive, "", limits);
  const main = root.find((relation) => relation.type === "officeDocument")?.target;
  const bytes = main === void 0 ? null : await archive.read(main);
  if (main === void 0 || !bytes) throw new Refused({ code: "damaged" });
  const relations = await relationsOf(archive, main, limits);
  const named = [];
  const hidden = [];
  let from1904 = false;
  readXml(bytes, limits, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return;
      if ((attributes.state ?? "visible") !== "visible") hidden.push(attributes.name ?? "");
      else named.push({ name: attributes.name ?? "", id: attributes["r:id"] ?? "" });
    },
    close: () => {
    }
  });
  const partOf = async (type) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === void 0 ? null : archive.read(target);
  };
  const sheets = [];
  for (const { name, id } of named) {
    const target = relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target;
    const part = target === void 0 ? null : await archive.read(target);
    if (part) sheets.push({ name, part });
  }
  const strings = stringsOf(await partOf("sharedStrings"), limits);
  return { sheets, hidden, strings, from1904, ...stylesOf(await partOf("styles"), limits) };
}

// src/reader/read-figures.ts
async function readFigures(bytes, name, limits = OPEN_LIMITS) {
  const admitted = await admit(bytes, name, limits);
  if (isFileRefusal(admitted)) return admitted;
  return refusalOr(async () => {
    if (admitted.kind !== "xlsx") throw new Refused({ code: "kind-not-read", found: admitted.kind });
    const book = await readWorkbook(admitted.archive, limits);
    const sheets = book.sheets.map(({ name: title, part }) => {
      const rows2 = /* @__PURE__ */ new Map();
      for (const { row, column, text: text2, number: number2 } of readSheet(part, book, limits)) {
        if (text2.length > limits.line)
          throw new Refused({ code: "line-too-long", length: text2.length, limit: limits.line });
        const cells = rows2.get(row) ?? [];
        rows2.set(row, cells);
        cells.push({ column, text: text2, number: number2 });
      }
      return {
        name: title,
        rows: [...rows2].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row: row + 1, cells }))
      };
    });
    const words2 = sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    if (hasSecrecyStamp(words2.map((text2) => ({ text: text2, zone: "page" }))))
      throw new Refused({ code: "secrecy-stamp" });
    return { sheets, hidden: book.hidden };
  });
}

// src/reader/open/open-file.ts
import { createHash as createHash2 } from "node:crypto";

// src/reader/open/docx/gathering.ts
var newGathering = (items) => ({
  items,
  tables: [],
  paragraph: null,
  run: null,
  runStyle: null,
  joined: null,
  markDeleted: false
});
var newParagraph = (page2) => ({
  kind: "paragraph",
  segments: [],
  style: null,
  centred: null,
  outline: null,
  numberId: null,
  numberLevel: null,
  page: page2,
  boxes: []
});

// src/reader/open/docx/styles.ts
var noFormat = () => ({
  font: null,
  bold: null,
  italic: null,
  capitals: null,
  hidden: null,
  centred: null,
  outline: null,
  numberId: null,
  numberLevel: null
});
var isOn = (attributes) => !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "");
var wholeNumber = (value) => {
  const number2 = Number(value);
  return value !== void 0 && Number.isInteger(number2) ? number2 : null;
};
function applyProperty(format, name, attributes) {
  switch (name) {
    case "w:rFonts":
      format.font = attributes["w:hAnsi"] ?? attributes["w:ascii"] ?? format.font;
      break;
    case "w:b":
      format.bold = isOn(attributes);
      break;
    case "w:i":
      format.italic = isOn(attributes);
      break;
    case "w:caps":
      format.capitals = isOn(attributes);
      break;
    case "w:vanish":
      format.hidden = isOn(attributes);
      break;
    case "w:jc":
      format.centred = attributes["w:val"] === "center";
      break;
    case "w:outlineLvl":
      format.outline = wholeNumber(attributes["w:val"]);
      break;
    case "w:numId":
      format.numberId = attributes["w:val"] ?? null;
      break;
    case "w:ilvl":
      format.numberLevel = wholeNumber(attributes["w:val"]);
      break;
  }
}
var over = (base, top) => ({
  font: top.font ?? base.font,
  bold: top.bold ?? base.bold,
  italic: top.italic ?? base.italic,
  capitals: top.capitals ?? base.capitals,
  hidden: top.hidden ?? base.hidden,
  centred: top.centred ?? base.centred,
  outline: top.outline ?? base.outline,
  numberId: top.numberId ?? base.numberId,
  numberLevel: top.numberLevel ?? base.numberLevel
});
var CHANGES = /* @__PURE__ */ new Set(["w:pPrChange", "w:rPrChange"]);
function readStyles(bytes, limits) {
  const styles = /* @__PURE__ */ new Map();
  const defaults = noFormat();
  let current = null;
  let inDefaults = false;
  let inTablePart = false;
  let skipped = 0;
  if (bytes)
    readXml(bytes, limits, {
      open: (name, attributes) => {
        if (skipped > 0 || CHANGES.has(name)) skipped++;
        else if (name === "w:docDefaults") inDefaults = true;
        else if (name === "w:style") {
          current = {
            format: noFormat(),
            name: "",
            basedOn: null,
            isDefault: attributes["w:default"] !== void 0 && isOn({ "w:val": attributes["w:default"] }),
            type: attributes["w:type"] ?? "paragraph"
          };
          styles.set(attributes["w:styleId"] ?? "", current);
        } else if (name === "w:tblStylePr") inTablePart = true;
        else if (inTablePart) return;
        else if (current && name === "w:name") current.name = attributes["w:val"] ?? "";
        else if (current && name === "w:basedOn") current.basedOn = attributes["w:val"] ?? null;
        else if (current) applyProperty(current.format, name, attributes);
        else if (inDefaults) applyProperty(defaults, name, attributes);
      },
      close: (name) => {
        if (skipped > 0) skipped--;
        else if (name === "w:docDefaults") inDefaults = false;
        else if (name === "w:style") current = null;
        else if (name === "w:tblStylePr") inTablePart = false;
      }
    });
  const resolved = /* @__PURE__ */ new Map();
  const resolve = (id, seen) => {
    const known = resolved.get(id);
    if (known) return known;
    const style = styles.get(id);
    if (!style || seen.has(id) || seen.size > 50) return noFormat();
    const named = /^heading ([1-9])$/i.exec(style.name)?.[1];
    const own = named && style.format.outline === null ? { ...style.format, outline: Number(named) - 1 } : style.format;
    const format = style.basedOn === null ? own : over(resolve(style.basedOn, /* @__PURE__ */ new Set([...seen, id])), own);
    resolved.set(id, format);
    return format;
  };
  const none = noFormat();
  const defaultParagraph = [...styles].find(([, style]) => style.isDefault && style.type === "paragraph")?.[0] ?? null;
  return { of: (id) => id === null ? none : resolve(id, /* @__PURE__ */ new Set()), defaults, defaultParagraph };
}

// src/reader/open/docx/symbols.ts
var SYMBOL = {
  163: "\u2264",
  174: "\u2192",
  177: "\xB1",
  179: "\u2265",
  180: "\xD7",
  183: "\u2022",
  184: "\xF7",
  185: "\u2260",
  187: "\u2248",
  222: "\u21D2",
  229: "\u03A3"
};
var WINGDINGS = {
  167: "\u25AA",
  168: "\u25A1",
  216: "\u27A2",
  118: "\u2756",
  113: "\u2751",
  252: "\u2713",
  254: "\u2611",
  224: "\u2192",
  232: "\u2794"
};
function symbolFor(font, code) {
  const low = code >= 61440 ? code - 61440 : code;
  const table = /wingdings|webdings/i.test(font) ? WINGDINGS : SYMBOL;
  return table[low] ?? (low === 32 ? " " : "\u2022");
}
var withoutPrivateSigns = (text2, font) => /[\uf020-\uf0ff]/.test(text2) ? text2.replace(/[\uf020-\uf0ff]/g, (sign) => symbolFor(font, sign.charCodeAt(0))) : text2;

// src/reader/open/docx/run-format.ts
var RunFormats = class {
  known = /* @__PURE__ */ new Map();
  styles;
  constructor(styles) {
    this.styles = styles;
  }
  of(paragraphStyle, runStyle, run) {
    const own = run ?? noFormat();
    const style = paragraphStyle ?? this.styles.defaultParagraph ?? "";
    const key2 = [runStyle, style, own.font, own.bold, own.italic, own.capitals, own.hidden].join("\n");
    const known = this.known.get(key2);
    if (known) return known;
    const chain = [own, this.styles.of(runStyle), this.styles.of(style), this.styles.defaults];
    const format = {
      ...noFormat(),
      font: chain.find((f) => f.font !== null)?.font ?? null,
      bold: chain.find((f) => f.bold !== null)?.bold ?? null,
      italic: chain.find((f) => f.italic !== null)?.italic ?? null,
      capitals: chain.find((f) => f.capitals !== null)?.capitals ?? null,
      hidden: chain.find((f) => f.hidden !== null)?.hidden ?? null
    };
    this.known.set(key2, format);
    return format;
  }
};
function segmentOf(text2, format) {
  const font = format.font ?? "";
  return {
    text: withoutPrivateSigns(text2, font),
    encoding: legacyEncoding(font),
    bold: format.bold ?? false,
    italic: format.italic ?? false,
    capitals: format.capitals ?? false
  };
}
var sameFormat = (a, b) => a.encoding === b.encoding && a.bold === b.bold && a.italic === b.italic && a.capitals === b.capitals;

// src/reader/open/docx/content.ts
var LEFT_OUT = /* @__PURE__ */ new Set([
  "w:del",
  "w:moveFrom",
  "w:cellDel",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
  "w:numberingChange",
  "w:instrText",
  "w:delInstrText",
  "w:delText",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:rt"
]);
var ContentReader = class {
  items = [];
  art = [];
  notes = /* @__PURE__ */ new Map();
  noteOrder = [];
  page = 1;
  drawn = false;
  places = [newGathering(this.items)];
  /** Per open mc:AlternateContent: was a choice taken? Both ways hold the same words. */
  choices = [];
  /** Per open table row: the page it began on and the last page one of its cells reached. */
  rowPages = [];
  tableDepth = 0;
  count = 0;
  length = 0;
  skipped = 0;
  collecting = false;
  inParagraphFormat = false;
  inRunFormat = false;
  inRowFormat = false;
  formats;
  limits;
  constructor(styles, limits) {
    this.formats = new RunFormats(styles);
    this.limits = limits;
  }
  get here() {
    const place = this.places.at(-1);
    if (!place) throw new Refused({ code: "damaged" });
    return place;
  }
  open(name, attributes) {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    if (name === "w:del" && this.inRunFormat && this.inParagraphFormat) this.here.markDeleted = true;
    if (name === "w:del" && this.inRowFormat) {
      const row = this.here.tables.at(-1)?.rows.at(-1);
      if (row) row.deleted = true;
    }
    if (LEFT_OUT.has(name) || this.isOtherWay(name)) {
      this.skipped = 1;
      return;
    }
    if (this.inRunFormat || this.inParagraphFormat) this.openProperty(name, attributes);
    else this.openContent(name, attributes);
  }
  /** True for every way of an mc:AlternateContent but the first. */
  isOtherWay(name) {
    if (name !== "mc:Choice" && name !== "mc:Fallback") return false;
    const taken = this.choices.at(-1) ?? false;
    this.choices[this.choices.length - 1] = true;
    return taken;
  }
  openProperty(name, attributes) {
    const place = this.here;
    if (name === "w:rPr") this.inRunFormat = true;
    else if (this.inRunFormat && !this.inParagraphFormat) {
      if (name === "w:rStyle") place.runStyle = attributes["w:val"] ?? null;
      else if (place.run) applyProperty(place.run, name, attributes);
    } else if (!this.inRunFormat && place.paragraph) this.paragraphProperty(place.paragraph, name, attributes);
  }
  paragraphProperty(paragraph, name, attributes) {
    if (name === "w:pStyle") paragraph.style = attributes["w:val"] ?? null;
    const format = noFormat();
    applyProperty(format, name, attributes);
    paragraph.centred = format.centred ?? paragraph.centred;
    paragraph.outline = format.outline ?? paragraph.outline;
    paragraph.numberId = format.numberId ?? paragraph.numberId;
    paragraph.numberLevel = format.numberLevel ?? paragraph.numberLevel;
  }
  openContent(name, attributes) {
    const place = this.here;
    switch (name) {
      case "w:t":
      case "m:t":
        this.collecting = true;
        break;
      case "w:r":
      case "m:r":
        place.run = noFormat();
        place.runStyle = null;
        break;
      case "w:rPr":
        if (place.run) this.inRunFormat = true;
        break;
      case "w:p":
        this.openParagraph();
        break;
      case "w:pPr":
        if (place.paragraph) this.inParagraphFormat = true;
        break;
      case "w:tab":
      case "w:ptab":
        this.add("	");
        break;
      case "w:br":
        this.add("\n");
        break;
      case "w:cr":
        this.add("\n");
        break;
      case "w:noBreakHyphen":
        this.add("-");
        break;
      case "w:softHyphen":
        this.add("\xAD");
        break;
      case "w:sym":
        this.add(symbolFor(attributes["w:font"] ?? "", Number.parseInt(attributes["w:char"] ?? "", 16) || 0));
        break;
      case "w:lastRenderedPageBreak":
        this.page++;
        this.drawn = true;
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.noteOrder.push(`${name === "w:endnoteReference" ? "e" : "f"}${attributes["w:id"] ?? ""}`);
        break;
      case "v:textpath":
        if (attributes.string) this.art.push(attributes.string);
        break;
      case "mc:AlternateContent":
        this.choices.push(false);
        break;
      default:
        this.openStructure(name, attributes);
    }
  }
  openStructure(name, attributes) {
    const place = this.here;
    const table = place.tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = row?.cells.at(-1);
    switch (name) {
      case "w:tbl": {
        if (++this.tableDepth > this.limits.tableDepth) throw new Refused({ code: "too-complex" });
        const opened = { kind: "table", rows: [] };
        place.items.push(opened);
        place.tables.push(opened);
        break;
      }
      case "w:tr":
        this.step();
        table?.rows.push({ cells: [], before: 0, deleted: false });
        this.rowPages.push({ from: this.page, to: this.page });
        break;
      case "w:trPr":
        this.inRowFormat = true;
        break;
      case "w:gridBefore":
        if (row) row.before = spanOf(attributes);
        break;
      case "w:tc": {
        const opened = { items: [], span: 1, merge: null };
        row?.cells.push(opened);
        this.page = this.rowPages.at(-1)?.from ?? this.page;
        this.places.push(newGathering(opened.items));
        this.step();
        break;
      }
      case "w:gridSpan":
      case "w:vMerge": {
        const owner = this.places.at(-2)?.tables.at(-1)?.rows.at(-1)?.cells.at(-1) ?? cell;
        if (owner && name === "w:gridSpan") owner.span = spanOf(attributes);
        else if (owner) owner.merge = attributes["w:val"] === "restart" ? "start" : "continue";
        break;
      }
      case "w:txbxContent": {
        const box = [];
        place.paragraph?.boxes.push(box);
        this.places.push(newGathering(box));
        break;
      }
      case "w:footnote":
      case "w:endnote": {
        const items = [];
        if ((attributes["w:type"] ?? "normal") === "normal")
          this.notes.set(`${name === "w:endnote" ? "e" : "f"}${attributes["w:id"] ?? ""}`, items);
        this.places.push(newGathering(items));
        break;
      }
    }
  }
  step() {
    if (++this.count > this.limits.blocks * 2) throw new Refused({ code: "too-complex" });
  }
  openParagraph() {
    const place = this.here;
    this.step();
    const before = place.joined;
    const fresh = newParagraph(before?.page ?? this.page);
    place.paragraph = before ? { ...fresh, segments: before.segments, boxes: before.boxes } : fresh;
    place.joined = null;
    place.markDeleted = false;
  }
  closeParagraph() {
    const place = this.here;
    const paragraph = place.paragraph;
    if (!paragraph) return;
    if (place.markDeleted) place.joined = paragraph;
    else place.items.push(paragraph);
    place.paragraph = null;
    place.run = null;
  }
  /** A paragraph that was waiting for one to join when its cell or part ended. */
  flush(place) {
    if (place.joined) place.items.push(place.joined);
    place.joined = null;
  }
  text(text2) {
    if (this.collecting && this.skipped === 0) this.add(text2);
  }
  add(text2) {
    const place = this.here;
    const paragraph = place.paragraph;
    if (!paragraph || text2 === "") return;
    const format = this.formats.of(paragraph.style, place.runStyle, place.run);
    if (format.hidden) return;
    this.length += text2.length;
    if (this.length > this.limits.text)
      throw new Refused({ code: "text-too-long", length: this.length, limit: this.limits.text });
    if (paragraph.segments.length === 0) paragraph.page = this.page;
    const next = segmentOf(text2, format);
    const last = paragraph.segments.at(-1);
    if (last && sameFormat(last, next)) last.text += next.text;
    else paragraph.segments.push(next);
  }
  close(name) {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    switch (name) {
      case "w:t":
      case "m:t":
        this.collecting = false;
        break;
      case "w:rPr":
        this.inRunFormat = false;
        break;
      case "w:pPr":
        this.inParagraphFormat = false;
        break;
      case "w:trPr":
        this.inRowFormat = false;
        break;
      case "w:r":
      case "m:r":
        this.here.run = null;
        break;
      case "w:p":
        this.closeParagraph();
        break;
      case "w:tc":
        this.leavePlace();
        this.reachPage();
        break;
      case "w:tr":
        this.page = this.rowPages.pop()?.to ?? this.page;
        break;
      case "w:tbl":
        this.here.tables.pop();
        this.tableDepth--;
        break;
      case "mc:AlternateContent":
        this.choices.pop();
        break;
      case "w:txbxContent":
      case "w:footnote":
      case "w:endnote":
        this.leavePlace();
        break;
      case "w:body":
        this.flush(this.here);
        break;
    }
  }
  leavePlace() {
    const place = this.places.pop();
    if (place) this.flush(place);
  }
  reachPage() {
    const row = this.rowPages.at(-1);
    if (row) row.to = Math.max(row.to, this.page);
  }
};
var spanOf = (attributes) => Math.min(64, Math.max(1, Number(attributes["w:val"]) || 1));
function readContent(bytes, styles, limits) {
  const reader = new ContentReader(styles, limits);
  readXml(bytes, limits, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text2) => reader.text(text2)
  });
  return {
    items: reader.items,
    art: reader.art,
    notes: reader.notes,
    noteOrder: reader.noteOrder,
    drawnPages: reader.drawn ? reader.page : null
  };
}

// src/reader/open/docx/flatten.ts
function paragraphText(paragraph) {
  return paragraph.segments.map((segment) => {
    const text2 = segment.encoding ? fromLegacy(segment.text, segment.encoding) : segment.text;
    const plain2 = text2.replace(/\u00ad/g, "").normalize("NFC");
    return segment.capitals ? plain2.toUpperCase() : plain2;
  }).join("");
}
var Flattener = class {
  drafts = [];
  candidates = [];
  tables = 0;
  length = 0;
  styles;
  labeller;
  limits;
  paged;
  constructor(styles, labeller, limits, paged) {
    this.styles = styles;
    this.labeller = labeller;
    this.limits = limits;
    this.paged = paged;
  }
  push(draft) {
    this.length += draft.text.length;
    if (draft.text.length > this.limits.line)
      throw new Refused({ code: "line-too-long", length: draft.text.length, limit: this.limits.line });
    if (this.length > this.limits.text)
      throw new Refused({ code: "text-too-long", length: this.length, limit: this.limits.text });
    if (this.drafts.length >= this.limits.blocks) throw new Refused({ code: "too-complex" });
    this.drafts.push(draft);
  }
  items(items) {
    for (const item2 of items) {
      if (item2.kind === "table") this.table(item2);
      else this.paragraph(item2);
    }
  }
  see(paragraph) {
    const id = paragraph.style ?? this.styles.defaultParagraph;
    const style = this.styles.of(id);
    const text2 = paragraphText(paragraph);
    const outline2 = paragraph.outline ?? style.outline;
    const numberId = paragraph.numberId ?? style.numberId;
    const numbered = numberId !== null && numberId !== "0";
    const level = numbered ? paragraph.numberLevel ?? style.numberLevel ?? this.labeller.levelOfStyle(numberId, id ?? "") : null;
    const words2 = paragraph.segments.filter((segment) => segment.text.trim() !== "");
    return {
      label: numbered && level !== null ? this.labeller.next(numberId, level) : null,
      level,
      lines: text2.split("\n").map((line) => line.trim()),
      heading: outline2 !== null && outline2 >= 0 && outline2 < 9 ? outline2 + 1 : null,
      bold: words2.length > 0 && words2.every((segment) => segment.bold),
      italic: words2.length > 0 && words2.every((segment) => segment.italic),
      centred: paragraph.centred ?? style.centred ?? false
    };
  }
  /** A soft line break divides: the type line and the title are often one paragraph of two lines. */
  paragraph(paragraph) {
    const seen = this.see(paragraph);
    let label = seen.label;
    for (const text2 of seen.lines) {
      if (text2 === "") continue;
      this.push({
        text: text2,
        page: this.paged ? paragraph.page : null,
        heading: seen.heading,
        label,
        listLevel: seen.level,
        bold: seen.bold,
        italic: seen.italic,
        centred: seen.centred
      });
      this.candidates.push({ text: text2, zone: "page" });
      label = null;
    }
    this.boxes(paragraph);
  }
  boxes(paragraph) {
    for (const box of paragraph.boxes) {
      const lines = linesOf(box);
      if (paragraph.page <= 1) for (const text2 of lines) this.candidates.push({ text: text2, zone: "box" });
      if (paragraph.page <= 1) this.candidates.push({ text: lines.join(" "), zone: "box" });
      this.items(box);
    }
  }
  table(table) {
    const rows2 = table.rows.filter((row) => !row.deleted);
    const widest = rows2.reduce((most, row) => Math.max(most, row.cells.length), 0);
    if (widest <= 1 || isColumns(table)) {
      for (const row of rows2)
        for (const cell of row.cells) if (cell.merge !== "continue") this.items(cell.items);
      return;
    }
    const id = this.tables++;
    const grid = rows2.map((row) => placed(row.cells, row.before));
    grid.forEach((cells, r) => {
      for (const { cell, column } of cells) {
        if (cell.merge === "continue") continue;
        const rowSpan = cell.merge === "start" ? rowsCovered(grid, r, column) : 1;
        this.cell(cell, [r, column], id, rowSpan);
      }
    });
  }
  /** One cell is one block, its lines parted by breaks that the layout notes; a table inside it follows with an identity of its own. */
  cell(cell, place, table, rowSpan) {
    const paragraphs = cell.items.filter((item2) => item2.kind === "paragraph");
    const seen = paragraphs.map((paragraph) => this.see(paragraph));
    const filled = seen.filter((one) => one.lines.some((line) => line !== "") || one.label !== null);
    const texts = filled.map((one, i) => {
      const text2 = one.lines.filter((line) => line !== "").join("\n");
      return i > 0 && one.label !== null ? `${one.label} ${text2}` : text2;
    });
    const first = filled[0];
    this.push({
      text: texts.join("\n").trim(),
      kind: "cell",
      page: this.paged ? paragraphs[0]?.page ?? null : null,
      cell: place,
      heading: null,
      label: first?.label ?? null,
      listLevel: first?.level ?? null,
      bold: filled.length > 0 && filled.every((one) => one.bold || one.lines.every((line) => line === "")),
      italic: filled.length > 0 && filled.every((one) => one.italic || one.lines.every((line) => line === "")),
      centred: first?.centred ?? false,
      table,
      colSpan: cell.span,
      rowSpan
    });
    const lines = seen.flatMap((one) => one.lines).filter((line) => line !== "");
    this.candidates.push({ text: lines.join("\n"), zone: "page" });
    for (const paragraph of paragraphs) this.boxes(paragraph);
    for (const item2 of cell.items) if (item2.kind === "table") this.table(item2);
  }
};
function rowsCovered(grid, row, column) {
  let end = row + 1;
  while (grid[end]?.some((other) => other.column === column && other.cell.merge === "continue")) end++;
  return end - row;
}
function placed(cells, before) {
  let column = before;
  return cells.map((cell) => {
    const at2 = { cell, column };
    column += cell.span;
    return at2;
  });
}
function linesOf(items) {
  return items.flatMap(
    (item2) => item2.kind === "table" ? item2.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.items))) : [...paragraphText(item2).split("\n"), ...item2.boxes.flatMap(linesOf)].map((line) => line.trim()).filter(Boolean)
  );
}
var isColumns = (table) => isSetInColumns(table.rows.map((row) => row.cells.map((cell) => linesOf(cell.items))));

// src/reader/open/docx/numbering.ts
var newLevel = () => ({
  start: 1,
  format: "decimal",
  text: "",
  restart: null,
  legal: false,
  font: "",
  style: null
});
var ROMAN = [
  [1e3, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"]
];
function roman(value) {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text2 = "";
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text2 += sign;
      left -= worth;
    }
  }
  return text2;
}
var letters = (value) => value < 1 ? "" : String.fromCharCode(97 + (value - 1) % 26).repeat(Math.min(8, Math.ceil(value / 26)));
function figure(value, format) {
  switch (format) {
    case "none":
      return "";
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    default:
      return String(value);
  }
}
function bullet(level) {
  const sign = level.text.trim();
  if (sign === "") return "\u2022";
  const code = sign.charCodeAt(0);
  if (code >= 61440 && code <= 61695) return symbolFor(level.font, code);
  return sign === "o" && /courier/i.test(level.font) ? "\u2022" : sign;
}
function applyLevel(level, name, attributes) {
  const value = attributes["w:val"] ?? "";
  if (name === "w:start") level.start = Number(value) || 0;
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value;
  else if (name === "w:lvlRestart") level.restart = Number(value) || 0;
  else if (name === "w:isLgl") level.legal = isOn(attributes);
  else if (name === "w:rFonts") level.font = attributes["w:ascii"] ?? attributes["w:hAnsi"] ?? "";
  else if (name === "w:pStyle") level.style = value;
}
function parseNumbering(bytes, limits) {
  const abstracts = /* @__PURE__ */ new Map();
  const numberings = /* @__PURE__ */ new Map();
  let abstract = null;
  let numbering = null;
  let override = 0;
  let level = null;
  readXml(bytes, limits, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        abstract = { levels: /* @__PURE__ */ new Map(), styleLink: null, numStyleLink: null };
        abstracts.set(attributes["w:abstractNumId"] ?? "", abstract);
      } else if (name === "w:num") {
        numbering = { abstractId: "", starts: /* @__PURE__ */ new Map(), levels: /* @__PURE__ */ new Map() };
        numberings.set(attributes["w:numId"] ?? "", numbering);
      } else if (name === "w:lvl") {
        level = newLevel();
        const index = Number(attributes["w:ilvl"]) || 0;
        if (numbering) numbering.levels.set(index, level);
        else abstract?.levels.set(index, level);
      } else if (level) applyLevel(level, name, attributes);
      else if (numbering && name === "w:abstractNumId") numbering.abstractId = value;
      else if (numbering && name === "w:lvlOverride") override = Number(attributes["w:ilvl"]) || 0;
      else if (numbering && name === "w:startOverride") numbering.starts.set(override, Number(value) || 0);
      else if (abstract && name === "w:styleLink") abstract.styleLink = value;
      else if (abstract && name === "w:numStyleLink") abstract.numStyleLink = value;
    },
    close: (name) => {
      if (name === "w:abstractNum") abstract = null;
      else if (name === "w:num") numbering = null;
      else if (name === "w:lvl") level = null;
    }
  });
  return { abstracts, numberings };
}
function readNumbering(bytes, limits) {
  if (!bytes) return { next: () => null, levelOfStyle: () => 0 };
  const { abstracts, numberings } = parseNumbering(bytes, limits);
  const ofStyle = new Map([...abstracts].map(([id, abstract]) => [abstract.styleLink, { id, abstract }]));
  const abstractOf = (numbering) => {
    const abstract = abstracts.get(numbering.abstractId);
    if (!abstract) return null;
    const linked = abstract.numStyleLink === null ? void 0 : ofStyle.get(abstract.numStyleLink);
    return linked ?? { id: numbering.abstractId, abstract };
  };
  const counters = /* @__PURE__ */ new Map();
  const begun = /* @__PURE__ */ new Set();
  return {
    levelOfStyle: (numberId, style) => {
      const numbering = numberings.get(numberId);
      const levels = numbering && abstractOf(numbering)?.abstract.levels;
      return [...levels ?? []].find(([, level]) => level.style === style)?.[0] ?? 0;
    },
    next: (numberId, index) => {
      const numbering = numberings.get(numberId);
      const found = numbering && abstractOf(numbering);
      if (!numbering || !found) return null;
      const levelAt = (i) => numbering.levels.get(i) ?? found.abstract.levels.get(i);
      const level = levelAt(index);
      if (!level) return null;
      const counts = counters.get(found.id) ?? /* @__PURE__ */ new Map();
      counters.set(found.id, counts);
      if (!begun.has(numberId)) {
        begun.add(numberId);
        for (const [i, start] of numbering.starts) counts.set(i, start - 1);
      }
      const before = counts.get(index);
      counts.set(index, (before ?? (numbering.starts.get(index) ?? level.start) - 1) + 1);
      for (const deeper of [...counts.keys()]) {
        if (deeper <= index) continue;
        const restart = levelAt(deeper)?.restart;
        if (restart === 0 || typeof restart === "number" && index >= restart) continue;
        counts.delete(deeper);
      }
      if (level.format === "bullet") return bullet(level);
      const label = level.text.replace(/%([1-9])/g, (_, digit) => {
        const i = Number(digit) - 1;
        const other = levelAt(i);
        const start = numbering.starts.get(i) ?? other?.start ?? 1;
        const value = i < index ? Math.max(counts.get(i) ?? start, start) : counts.get(i) ?? start;
        return figure(value, level.legal ? "decimal" : other?.format ?? "decimal");
      });
      return label.trim() === "" ? null : label.trim();
    }
  };
}

// src/reader/open/docx/package.ts
async function countedPages(archive, root, limits) {
  const target = root.find((relation) => relation.type === "extended-properties")?.target;
  const bytes = target === void 0 ? null : await archive.read(target);
  if (!bytes) return null;
  let digits = "";
  let inPages = false;
  readXml(bytes, limits, {
    open: (name) => {
      inPages = name === "Pages";
    },
    close: () => {
      inPages = false;
    },
    text: (text2) => {
      if (inPages) digits += text2;
    }
  });
  const pages = Number(digits);
  return Number.isInteger(pages) && pages > 0 && pages < 1e4 ? pages : null;
}
async function readWordParts(archive, limits) {
  const root = await relationsOf(archive, "", limits);
  const main = root.find((relation) => relation.type === "officeDocument")?.target ?? "word/document.xml";
  const document = await archive.read(main);
  if (!document) throw new Refused({ code: "damaged" });
  const relations = await relationsOf(archive, main, limits);
  const targets = (...types) => [
    ...new Set(relations.filter((relation) => types.includes(relation.type)).map((relation) => relation.target))
  ];
  const readAll = async (names) => {
    const parts = [];
    for (const name of names) {
      const bytes = await archive.read(name);
      if (bytes) parts.push(bytes);
    }
    return parts;
  };
  return {
    document,
    styles: (await readAll(targets("styles")))[0] ?? null,
    numbering: (await readAll(targets("numbering")))[0] ?? null,
    notes: await readAll(targets("footnotes", "endnotes")),
    margins: await readAll(targets("header", "footer")),
    pages: await countedPages(archive, root, limits)
  };
}

// src/reader/open/docx.ts
async function openWord(archive, about, limits) {
  const parts = await readWordParts(archive, limits);
  const styles = readStyles(parts.styles, limits);
  const labeller = readNumbering(parts.numbering, limits);
  const body = readContent(parts.document, styles, limits);
  const flattener = new Flattener(styles, labeller, limits, body.drawnPages !== null);
  flattener.items(body.items);
  const notes = new Map(parts.notes.flatMap((part) => [...readContent(part, styles, limits).notes]));
  let number2 = 0;
  for (const id of body.noteOrder) {
    number2++;
    const items = notes.get(id);
    if (!items) continue;
    notes.delete(id);
    const from = flattener.drafts.length;
    flattener.items(items);
    const first = flattener.drafts[from];
    if (first) flattener.drafts[from] = { ...first, label: `[${number2}]` };
  }
  const margins = [];
  const candidates = [...flattener.candidates];
  for (const art of body.art) candidates.push({ text: art, zone: "box" });
  for (const part of parts.margins) {
    const content = readContent(part, styles, limits);
    const lines = linesOf(content.items);
    margins.push(...lines);
    for (const text2 of [...lines, lines.join(" "), ...content.art]) candidates.push({ text: text2, zone: "margin" });
  }
  if (!flattener.drafts.some((draft) => new RegExp("\\p{L}", "u").test(draft.text))) throw new Refused({ code: "no-words" });
  const pages = body.drawnPages === null ? parts.pages : Math.max(body.drawnPages, parts.pages ?? 0);
  return { document: layOut(flattener.drafts, { ...about, kind: "docx", pages }), margins, candidates };
}

// src/reader/open/text.ts
import { createHash } from "node:crypto";

// src/reader/open/text-table.ts
function tableAt(lines, from) {
  const first = lines[from]?.text ?? "";
  if (first === "|") return flattened(lines, from);
  return isRow(first) ? rows(lines, from) : null;
}
var isRow = (text2) => text2.length > 2 && text2.startsWith("|") && text2.endsWith("|") && text2.indexOf("|", 1) < text2.length - 1;
var isRule = (text2) => /^[|\s:-]+$/.test(text2);
function rows(lines, from) {
  const cells = [];
  let row = 0;
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !(isRow(line.text) || row > 0 && /^\|.+\|$/.test(line.text))) break;
    if (isRule(line.text) && line.text.includes("-")) continue;
    line.text.slice(1, -1).split("|").forEach((text2, column) => {
      cells.push({
        text: text2.replace(/<br\s*\/?>/gi, "\n").trim(),
        row,
        column,
        page: line.page,
        gap: line.gap
      });
    });
    row++;
  }
  return { cells, next: i };
}
var ORDINAL = /^\**\s*(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,6}|[a-zđ])[.)]?\s*\**$/u;
var ANNEX = /^[*\s]*phụ lục(?:\s+(?:số\s+)?(?:[IVXL]{1,5}|\d{1,2}))?[.:*\s]*$/iu;
var isLetterhead = (cells) => cells.some((cell) => cell.row === 0 && /Độc\s+lập|ĐẢNG\s+CỘNG\s+SẢN/iu.test(cell.text.normalize("NFC")));
function flattened(lines, from) {
  const cells = [];
  let columns = Number.POSITIVE_INFINITY;
  let row = 0;
  let column = 0;
  let i = from + 1;
  while (i < lines.length) {
    const line = lines[i];
    if (!line) break;
    if (line.text === "|") {
      const next = lines[i + 1];
      if (column === 0) {
        if (line.gap > 0 || next === void 0 || next.gap > 0) break;
        cells.push({ text: "", row, column, page: line.page, gap: 0 });
        column = 1;
        i++;
        continue;
      }
      const ordinal2 = next !== void 0 && ORDINAL.test(next.text) && lines[i + 2]?.text === "|";
      if (row === 0) columns = column;
      const group = column === 1 && cells.at(-1)?.text !== "";
      if (column >= columns || ordinal2 || group || next === void 0) {
        row++;
        column = 0;
      } else {
        cells.push({ text: "", row, column, page: line.page, gap: 0 });
        column++;
      }
      i++;
      continue;
    }
    if (line.gap > 0 || ANNEX.test(line.text.normalize("NFC")) || column >= columns && isLetterhead(cells))
      break;
    const words2 = [line.text];
    let end = i + 1;
    for (let next = lines[end]; next && next.text !== "|"; next = lines[++end]) {
      if (words2.length > 200) return cells.length > 0 ? { cells, next: i } : null;
      words2.push(next.gap > 0 ? `
${next.text}` : next.text);
    }
    if (end >= lines.length) break;
    cells.push({ text: words2.join("\n"), row, column, page: line.page, gap: line.gap });
    column++;
    i = end + 1;
  }
  return cells.length > 0 ? { cells, next: i } : null;
}

// src/reader/open/text.ts
function openText(bytes, name) {
  const { lines, pages } = linesOf2(decodeText(bytes).text);
  const drafts = [];
  let table = 0;
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(lines, i);
    if (found) {
      for (const cell of found.cells) {
        drafts.push({
          text: cell.text,
          kind: "cell",
          cell: [cell.row, cell.column],
          table,
          page: cell.page,
          gap: cell.gap
        });
      }
      table++;
      i = found.next;
      continue;
    }
    const line = lines[i];
    if (line) drafts.push({ text: line.text, page: line.page, gap: line.gap });
    i++;
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return layOut(drafts, { name, sha256, kind: "text", pages });
}
function gapsByIndent(lines) {
  const first = lines.filter((line) => line.indent >= 2 && line.indent <= 12).length;
  const flush = lines.filter((line) => line.indent < 2 && !line.text.startsWith("|")).length;
  const told2 = first > lines.length / 5 && flush > lines.length / 5;
  return lines.map(
    ({ indent, ...line }) => told2 && line.gap === 0 && indent >= 2 && indent <= 12 ? { ...line, gap: 1 } : line
  );
}
function linesOf2(text2) {
  const lines = [];
  const paged = text2.includes("\f");
  let page2 = 1;
  let gap = 0;
  for (const source of text2.split(/\r\n|[\r\n\u2028\u2029]/)) {
    for (const [i, part] of source.split("\f").entries()) {
      if (i > 0) page2++;
      const words2 = part.trim();
      if (words2 === "") {
        gap++;
        continue;
      }
      const indent = part.replaceAll("	", "    ").search(/\S/);
      lines.push({ text: words2, page: paged ? page2 : null, gap, indent });
      gap = 0;
    }
  }
  return { lines: gapsByIndent(lines), pages: paged ? page2 : null };
}

// src/reader/open/xlsx.ts
var HEAD = 3;
async function openSheets(archive, about, limits) {
  const book = await readWorkbook(archive, limits);
  const drafts = [];
  let length = 0;
  let tables = 0;
  for (const { part } of book.sheets) {
    const rows2 = rowsOf(readSheet(part, book, limits));
    const head = rows2.findIndex((row) => row.length >= HEAD);
    const above = head < 0 ? rows2 : rows2.slice(0, head);
    for (const row of above) for (const cell of row) drafts.push(...linesOf3(cell));
    if (head >= 0) drafts.push(...tableOf(rows2.slice(head), tables++, limits));
    if (drafts.length > limits.blocks) throw new Refused({ code: "too-complex" });
  }
  for (const { text: text2 } of drafts) {
    length += text2.length;
    if (text2.length > limits.line)
      throw new Refused({ code: "line-too-long", length: text2.length, limit: limits.line });
  }
  if (length > limits.text) throw new Refused({ code: "text-too-long", length, limit: limits.text });
  if (!drafts.some((draft) => new RegExp("\\p{L}", "u").test(draft.text))) throw new Refused({ code: "no-words" });
  const candidates = drafts.map(({ text: text2 }) => ({ text: text2, zone: "page" }));
  return { document: layOut(drafts, { ...about, kind: "xlsx", pages: null }), candidates };
}
function rowsOf(cells) {
  const rows2 = /* @__PURE__ */ new Map();
  for (const cell of cells) {
    const row = rows2.get(cell.row);
    if (row) row.push(cell);
    else rows2.set(cell.row, [cell]);
  }
  return [...rows2.values()].map((row) => row.toSorted((a, b) => a.column - b.column)).toSorted((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0));
}
var linesOf3 = (cell) => cell.text.split(/[\r\n]+/).filter((text2) => text2.trim() !== "").map((text2) => ({ text: text2.trim(), bold: cell.bold, centred: cell.colSpan > 1 }));
function tableOf(rows2, table, limits) {
  const columns = rows2.flatMap((row) => row.map((cell) => cell.column));
  const left = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const width = columns.reduce((most, column) => Math.max(most, column), 0) - left + 1;
  if (width * rows2.length > limits.blocks) throw new Refused({ code: "too-complex" });
  const order = new Map(rows2.map((row, i) => [row[0]?.row ?? 0, i]));
  const covered = /* @__PURE__ */ new Set();
  const drafts = [];
  rows2.forEach((row, r) => {
    const byColumn = new Map(row.map((cell) => [cell.column - left, cell]));
    for (let column = 0; column < width; column++) {
      if (covered.has(r * width + column)) continue;
      const cell = byColumn.get(column);
      const colSpan = Math.min(cell?.colSpan ?? 1, width - column);
      const rowSpan = cell ? rowsCovered2(cell, r, order) : 1;
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < colSpan; across++) covered.add((r + down) * width + column + across);
      drafts.push({
        text: cell?.text ?? "",
        kind: "cell",
        cell: [r, column],
        table,
        colSpan,
        rowSpan,
        bold: cell?.bold ?? false
      });
    }
  });
  return drafts;
}
function rowsCovered2(cell, at2, order) {
  let last = at2;
  for (let row = cell.row + 1; row < cell.row + cell.rowSpan && row - cell.row < 1e4; row++)
    last = order.get(row) ?? last;
  return last - at2 + 1;
}

// src/reader/open/open-file.ts
var SILENT = { share: () => {
}, page: () => {
} };
async function openFile(bytes, name, limits = OPEN_LIMITS, tell = SILENT) {
  const admitted = await admit(bytes, name, limits);
  if (isFileRefusal(admitted)) return admitted;
  return refusalOr(async () => {
    if (admitted.kind === "text") {
      const document2 = openText(bytes, name);
      if (document2.blocks.length > limits.blocks) throw new Refused({ code: "too-complex" });
      const lines = admitted.text.split(/[\r\n\f]+/).filter((line) => line.trim() !== "");
      if (hasSecrecyStamp(lines.map((text2) => ({ text: text2, zone: "page" }))))
        throw new Refused({ code: "secrecy-stamp" });
      return document2;
    }
    const sha256 = createHash2("sha256").update(bytes).digest("hex");
    if (admitted.kind === "pdf" || admitted.kind === "image") {
      const { openPdf, openPhotograph } = await import("./pdf-GAIY6F5D.mjs");
      const opened = await (admitted.kind === "pdf" ? openPdf : openPhotograph)(
        bytes,
        { name, sha256 },
        limits,
        tell
      );
      if (hasSecrecyStamp(opened.candidates)) throw new Refused({ code: "secrecy-stamp" });
      return opened.document;
    }
    const open = admitted.kind === "xlsx" ? openSheets : openWord;
    const { document, candidates } = await open(admitted.archive, { name, sha256 }, limits);
    if (hasSecrecyStamp(candidates)) throw new Refused({ code: "secrecy-stamp" });
    return document;
  });
}

// src/reader/annexes.ts
var MENTION = /[Pp]hụ lục((?:\s+(?:số\s+)?(?:[IVXL]{1,5}|\d{1,2})(?:\s*,\s*(?:[IVXL]{1,5}|\d{1,2}))*(?:\s+và\s+(?:[IVXL]{1,5}|\d{1,2}))?)?)\s*(?:đính kèm|kèm theo|ban hành kèm|gửi kèm|dưới đây|này)?/gu;
function readAnnexes(parts, texts) {
  const present = parts.annexes.map((a) => ({
    label: labelOf(a.label.text),
    title: a.title.map((t) => t.text).join(" ") || null,
    present: true
  }));
  const missing2 = [];
  for (const p of texts) {
    for (const m of p.text.matchAll(MENTION)) {
      const numbers = (m[1] ?? "").replace(/số/u, "").split(/\s*,\s*|\s+và\s+/u).map((n) => n.trim());
      const after = p.text.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 40);
      if (/^\s*(?:của\s+)?(?:Nghị quyết|Quyết định|Thông tư|Nghị định|Luật|Kế hoạch số)/u.test(after))
        continue;
      if (!/kèm|đính|dưới|này|chi tiết|danh mục/iu.test(
        m[0] + p.text.slice(Math.max(0, (m.index ?? 0) - 40), m.index)
      ))
        continue;
      for (const number2 of numbers) {
        const label = number2 === "" ? "Ph\u1EE5 l\u1EE5c" : `Ph\u1EE5 l\u1EE5c ${number2}`;
        const there = present.some((a) => a.label === label || number2 === "" || a.label === "Ph\u1EE5 l\u1EE5c");
        if (!there && !missing2.some((x) => x.label === label)) missing2.push({ label, from: p });
      }
    }
  }
  const named = missing2.some((m) => m.label !== "Ph\u1EE5 l\u1EE5c") ? missing2.filter((m) => m.label !== "Ph\u1EE5 l\u1EE5c") : missing2;
  return {
    annexes: [...present, ...named.map((m) => ({ label: m.label, title: null, present: false }))],
    missing: named
  };
}
var labelOf = (text2) => {
  const number2 = /([IVXL]{1,5}|\d{1,2}|[A-Z])\s*[.:]?$/u.exec(text2.replace(/^phụ lục/iu, ""))?.[1];
  return number2 ? `Ph\u1EE5 l\u1EE5c ${number2}` : "Ph\u1EE5 l\u1EE5c";
};

// src/domain/holidays.ts
var fixed = (reason, ...days) => days.map((day) => ({ day, reason, proposed: false }));
var proposed = (reason, ...days) => days.map((day) => ({ day, reason, proposed: true }));
var DEFAULT_CALENDAR = {
  weekend: [0, 6],
  daysOff: [
    ...fixed("new-year", "2025-01-01"),
    ...proposed("tet", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"),
    ...proposed("hung-kings", "2025-04-07"),
    ...fixed("reunification", "2025-04-30"),
    ...fixed("labour-day", "2025-05-01"),
    ...proposed("swap", "2025-05-02"),
    ...proposed("national-day", "2025-09-01"),
    ...fixed("national-day", "2025-09-02"),
    ...fixed("new-year", "2026-01-01"),
    ...proposed("swap", "2026-01-02"),
    ...proposed("tet", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
    ...proposed("hung-kings", "2026-04-26"),
    ...proposed("compensation", "2026-04-27"),
    ...fixed("reunification", "2026-04-30"),
    ...fixed("labour-day", "2026-05-01"),
    ...proposed("swap", "2026-08-31"),
    ...proposed("national-day", "2026-09-01"),
    ...fixed("national-day", "2026-09-02"),
    ...proposed("culture-day", "2026-11-24"),
    ...fixed("new-year", "2027-01-01"),
    ...proposed("tet", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"),
    ...proposed("compensation", "2027-02-10", "2027-02-11"),
    ...proposed("hung-kings", "2027-04-16"),
    ...fixed("reunification", "2027-04-30"),
    ...fixed("labour-day", "2027-05-01"),
    ...fixed("compensation", "2027-05-03"),
    ...fixed("national-day", "2027-09-02"),
    ...proposed("national-day", "2027-09-03"),
    ...proposed("culture-day", "2027-11-24")
  ],
  workedWeekends: ["2025-04-26", "2026-01-10", "2026-08-22"]
};

// src/domain/recurrence.ts
var two = (n) => String(n).padStart(2, "0");
var RHYTHMS = [
  [/(?:hằng|hàng|mỗi) tuần|(?:0?1 |một )?lần\s*\/\s*tuần|tuần\s*\/\s*lần/iu, "weekly"],
  [
    /0?6 tháng|sáu tháng|nửa năm|bán niên|0?2 lần\s*(?:\/|trong|mỗi|một)\s*năm|hai lần\s*(?:\/|mỗi|một)\s*năm/iu,
    "half-yearly"
  ],
  [
    /(?:hằng|hàng|mỗi|từng|theo|cuối) qu[ýí]|0?3 tháng|ba tháng|qu[ýí]\s*\/\s*lần|lần\s*\/\s*qu[ýí]|0?4 lần\s*\/\s*năm/iu,
    "quarterly"
  ],
  [/(?:hằng|hàng|mỗi|từng|theo) tháng|tháng\s*\/\s*lần|lần\s*\/\s*tháng|12 lần\s*\/\s*năm/iu, "monthly"],
  [/(?:hằng|hàng|mỗi|từng) năm|năm\s*\/\s*lần|lần\s*\/\s*năm|thường niên/iu, "yearly"]
];
var DAY_OF_YEAR = /(?<![\d/])(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})(?![\d/])/giu;
var DAY_OF_MONTH = /ngày\s*(\d{1,2})(?!\s*(?:[/.\d]|tháng\s*\d))/iu;
var LAST_MONTH = /ngày\s*(\d{1,2})\s*(?:của\s+)?tháng cuối/iu;
var MONTH_ALONE = /(?<!\d\s|\/)tháng\s*(\d{1,2})(?!\d|\s*\/)/giu;
var QUARTER_ALONE = /qu[ýí]\s*(IV|I{1,3})(?![\p{L}])/giu;
var QUARTER_END = { I: "03-31", II: "06-30", III: "09-30", IV: "12-31" };
function recurrenceIn(text2) {
  const rhythm = RHYTHMS.find(([said]) => said.test(text2))?.[1];
  return rhythm === void 0 ? null : recurrenceOf(rhythm, text2);
}
function recurrenceOf(rhythm, text2) {
  if (rhythm === "weekly") return { rhythm, on: [] };
  if (rhythm === "monthly" || rhythm === "quarterly") {
    const last = LAST_MONTH.exec(text2)?.[1];
    const day = last ?? DAY_OF_MONTH.exec(text2)?.[1];
    if (day === void 0 || Number(day) < 1 || Number(day) > 31) return { rhythm, on: [] };
    return last === void 0 && rhythm === "monthly" ? { rhythm, on: [two(Number(day))] } : { rhythm: "quarterly", on: [`E-${two(Number(day))}`] };
  }
  const named = [daysOfYear, monthEnds, quarterEnds].map((find) => find(text2)).find((days) => days.length > 0) ?? [];
  const on = [...new Set(named)].sort();
  return { rhythm: rhythm === "yearly" && on.length === 2 ? "half-yearly" : rhythm, on };
}
var daysOfYear = (text2) => [...text2.matchAll(DAY_OF_YEAR)].map((m) => `${two(Number(m[2]))}-${two(Number(m[1]))}`).filter(isYearDay);
var monthEnds = (text2) => [...text2.matchAll(MONTH_ALONE)].map((m) => `${two(Number(m[1]))}-31`).filter(isYearDay);
var quarterEnds = (text2) => [...text2.matchAll(QUARTER_ALONE)].flatMap((m) => QUARTER_END[m[1]?.toUpperCase() ?? ""] ?? []);
var isYearDay = (day) => /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day);

// src/domain/working-days.ts
var isWorkingDay = (calendar, day) => {
  if (calendar.workedWeekends.includes(day)) return true;
  if (calendar.weekend.includes(weekdayOf(day))) return false;
  return !calendar.daysOff.some((off) => off.day === day);
};
var SEARCH_LIMIT_DAYS = 400;
var walk = (calendar, from, step) => {
  let day = from;
  for (let tried = 0; tried < SEARCH_LIMIT_DAYS; tried += 1) {
    if (isWorkingDay(calendar, day)) return day;
    day = addDays(day, step);
  }
  throw new RangeError(`no working day within ${SEARCH_LIMIT_DAYS} days of ${from}`);
};
var workingDayOnOrAfter = (calendar, day) => walk(calendar, day, 1);
var nextWorkingDay = (calendar, day) => walk(calendar, addDays(day, 1), 1);
var previousWorkingDay = (calendar, day) => walk(calendar, addDays(day, -1), -1);
var addWorkingDays = (calendar, day, count) => {
  let at2 = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    at2 = count > 0 ? nextWorkingDay(calendar, at2) : previousWorkingDay(calendar, at2);
  }
  return at2;
};

// src/domain/deadline.ts
var two2 = (n) => String(n).padStart(2, "0");
var QUARTERS = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4
};
function daysInMonth2(year, month) {
  if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
var isoDay = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth2(year, month) ? `${year}-${two2(month)}-${two2(day)}` : null;
var monthEnd = (year, month) => month >= 1 && month <= 12 ? isoDay(year, month, daysInMonth2(year, month)) : null;
var DAY = /(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/giu;
function datesIn(text2) {
  const out = [];
  for (const m of text2.matchAll(DAY)) {
    const iso = isoDay(Number(m[4] ?? m[7]), Number(m[3] ?? m[6]), Number(m[1] ?? m[5]));
    if (iso) out.push(iso);
  }
  return out;
}
var firstDate = (text2) => datesIn(text2)[0] ?? null;
var PERIODIC = /(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|quí|năm)|định k[ỳì]|\d+\s+tháng\s*(?:một lần|\/\s*lần)|lần\s*\/\s*(?:tuần|tháng|quý|năm)|(?:tuần|quý|năm)\s*\/\s*lần|tháng cuối qu[ýí](?!\s+(?:IV|I))/iu;
var REGULAR = /thường xuyên|liên tục|thường niên|xuyên suốt/iu;
var CONDITIONAL = new RegExp("(?<!\\p{L})(?:sau khi|khi c\xF3|ngay khi|theo ti\u1EBFn \u0111\u1ED9|t\xF9y theo|tu\u1EF3 theo|ph\u1EE5 thu\u1ED9c|theo (?:h\u01B0\u1EDBng d\u1EABn|y\xEAu c\u1EA7u|k\u1EBF ho\u1EA1ch|ch\u1EC9 \u0111\u1EA1o|quy \u0111\u1ECBnh) c\u1EE7a|k\u1EC3 t\u1EEB (?:khi|ng\xE0y (?:nh\u1EADn|\u0111\u01B0\u1EE3c|c\xF3|c\u1EA5p|ho\xE0n th\xE0nh|ph\xEA duy\u1EC7t)))(?!\\p{L})", "iu");
function parseDeadline(source, around = null) {
  const text2 = source.normalize("NFC");
  const {
    year,
    issued = null,
    calendar = DEFAULT_CALENDAR
  } = around === null || typeof around === "number" ? { year: around } : around;
  const plain2 = { recurrence: null, conditional: false };
  const counted = countedDay(text2, issued, calendar);
  if (counted !== null) return { ...plain2, due: counted, nature: "dated" };
  const due = notBefore(issued, dueDay(text2, year, calendar), text2);
  if (PERIODIC.test(text2)) return { ...plain2, due: null, nature: "periodic", recurrence: recurrenceIn(text2) };
  if (REGULAR.test(text2) && due === null) return { ...plain2, due: null, nature: "regular" };
  if (/các năm (?:tiếp theo|sau)|những năm (?:tiếp theo|sau)/iu.test(text2))
    return { ...plain2, due: null, nature: "regular" };
  return {
    ...plain2,
    due,
    nature: due === null ? "unknown" : "dated",
    conditional: due === null && CONDITIONAL.test(text2)
  };
}
function notBefore(issued, due, text2) {
  if (due === null || issued === null || due >= issued || /20\d{2}/u.test(text2)) return due;
  return monthsAfter(due, 12);
}
function countedDay(text2, issued, calendar) {
  const found = /(\d{1,3})\s+(ngày|tuần|tháng)(\s+làm việc)?,?\s+(?:kể\s+)?từ\s+(.{3,80})/iu.exec(text2);
  if (!found) return null;
  const from = datesIn(found[4] ?? "")[0] ?? (/^(?:ngày\s+)?(?:ký|ban hành|kế hoạch|phát hành)(?:\s+ban hành)?(?:\s+(?:kế hoạch|văn bản))?(?:\s+này)?\s*[.;,)]*$/iu.test(
    found[4] ?? ""
  ) ? issued : null);
  if (from === null || from === void 0 || from.length < 10) return null;
  const count = Number(found[1]);
  if (found[2] === "th\xE1ng") return monthsAfter(from, count);
  const days = found[2] === "tu\u1EA7n" ? count * 7 : count;
  return found[3] ? addWorkingDays(calendar, from, days) : addDays(from, days);
}
function monthsAfter(from, count) {
  const at2 = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(at2 / 12), at2 % 12 + 1];
  return isoDay(year, month, Math.min(Number(from.slice(8)), daysInMonth2(year, month)));
}
function dueDay(text2, year, calendar) {
  const days = datesIn(text2);
  const last = [...days].sort().at(-1);
  if (last !== void 0) return last;
  const term = termDay(text2);
  if (term !== null) return term;
  if (new RegExp("\u0111\u1EA7u (?:qu[\xFD\xED]|th\xE1ng|n\u0103m)(?!\\p{L})", "iu").test(text2.replace(/6 tháng đầu năm/iu, ""))) return null;
  const working = /ngày làm việc cuối cùng của (?:tháng|qu[ýí]|năm)/iu.test(text2);
  const end = endOf(text2, year);
  return working && end !== null ? lastWorkingDay(calendar, end) : end;
}
var lastWorkingDay = (calendar, day) => previousWorkingDay(calendar, addDays(day, 1));
function termDay(text2) {
  const years = /(?:nhiệm kỳ|giai đoạn|thời kỳ)\s*(20\d{2})\s*[-–]\s*(20\d{2})/iu.exec(text2);
  const half = new RegExp("(?<!\\p{L})gi\u1EEFa\\s+(?:nhi\u1EC7m k\u1EF3|k\u1EF3|giai \u0111o\u1EA1n)|2[,.]5 n\u0103m|hai n\u0103m r\u01B0\u1EE1i", "iu").test(text2);
  if (!years || !half) return null;
  const months = (Number(years[2]) - Number(years[1]) + 1) * 12;
  const last = Number(years[1]) * 12 + Math.floor(months / 2) - 1;
  return monthEnd(Math.floor(last / 12), last % 12 + 1);
}
function endOf(text2, year) {
  const listed = new RegExp("qu[\xFD\xED]\\s*(?:IV|I{1,3}|[1-4])((?:\\s*(?:[,\u2013-]|v\xE0|\u0111\u1EBFn)\\s*(?:qu[\xFD\xED]\\s*)?(?:IV|I{1,3}|[1-4])(?!\\d|\\p{L}))+)", "iu").exec(
    text2
  );
  const quarter = listed ? /(IV|I{1,3}|[1-4])\s*()$/iu.exec(listed[1] ?? "") : [...text2.matchAll(new RegExp("qu[\xFD\xED]\\s*(IV|I{1,3}|[1-4])(?!\\p{L})\\s*(?:[/\\-\u2013,.]|n\u0103m|\\s)*\\s*(\\d{4})?", "giu"))].at(-1);
  if (quarter?.[1]) {
    const n = QUARTERS[quarter[1].toLowerCase()] ?? 4;
    const y2 = quarter[2] ? Number(quarter[2]) : lastYear(text2) ?? year;
    return y2 === null ? null : monthEnd(y2, n * 3);
  }
  const month = [
    ...text2.matchAll(
      /(?<![\d/])(?:tháng\s*)?(0?[1-9]|1[0-2])\s*[/-]\s*(\d{4})(?!\d)|tháng\s*(\d{1,2})\s*(?:năm|[,/])?\s*(\d{4})/giu
    )
  ].at(-1);
  if (month) return monthEnd(Number(month[2] ?? month[4]), Number(month[1] ?? month[3]));
  const months = /tháng\s*\d{1,2}\s*(?:[-–]|đến(?:\s+hết)?(?:\s+tháng)?)\s*(\d{1,2})\s*(?:[/-]|năm)\s*(\d{4})/iu.exec(text2);
  if (months) return monthEnd(Number(months[2]), Number(months[1]));
  const span = /tháng\s*\d{1,2}\s*(?:[-–]|đến(?:\s+hết)?(?:\s+tháng)?|,|và)\s*(\d{1,2})\s*$/iu.exec(text2);
  if (span && year !== null) return monthEnd(year, Number(span[1]));
  const short3 = /(?:ngày|trước)\s*(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])/iu.exec(text2);
  if (short3 && year !== null) return isoDay(year, Number(short3[2]), Number(short3[1]));
  const alone2 = /^\s*(?:(?:trong|hết|trước|cuối)\s+)*tháng\s*(\d{1,2})\s*$/iu.exec(text2);
  if (alone2 && year !== null) return monthEnd(year, Number(alone2[1]));
  const whole = /^(?:trong|hết|cuối|cả|đến hết|đến cuối)?\s*năm(?:\s+nay)?\s*[.;]?$/iu.test(text2.trim()) ? year : null;
  const y = lastYear(text2) ?? whole ?? (/6 tháng (?:đầu|cuối) năm/iu.test(text2) ? year : null);
  if (y === null) return null;
  if (/6 tháng đầu năm|giữa năm/iu.test(text2)) return `${y}-06-30`;
  return /\d+\s+ngày(?! \d)/iu.test(text2) ? null : `${y}-12-31`;
}
function lastYear(text2) {
  const years = [...text2.matchAll(/(?<![\d/.])(20\d{2})(?![\d])/g)].map((m) => Number(m[1]));
  return years.length > 0 ? Math.max(...years) : null;
}

// src/domain/order-vi.ts
var collator = new Intl.Collator("vi", { numeric: true });
var searchKey = (text2) => text2.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().replace(/đ/gu, "d").replace(/[\s\p{Pd}_]+/gu, " ").trim();

// src/domain/unit-name.ts
var ABBREVIATIONS = [
  [/\bttpvhcc\b/gu, "trung tam phuc vu hanh chinh cong"],
  [/\bttpvhc\b/gu, "trung tam phuc vu hanh chinh"],
  [/\bttdvth\b/gu, "trung tam dich vu tong hop"],
  [/\bpvhcc\b/gu, "phuc vu hanh chinh cong"],
  [/\bhcc\b/gu, "hanh chinh cong"],
  [/\bub ?mttq(?: ?vn)?\b/gu, "uy ban mat tran to quoc"],
  [/\bmttq(?: ?vn)?\b/gu, "mat tran to quoc"],
  [/\bmttqvn\b/gu, "mat tran to quoc"],
  [/\bubkt\b/gu, "uy ban kiem tra"],
  [/\bubnd\b/gu, "uy ban nhan dan"],
  [/\bhdnd\b/gu, "hoi dong nhan dan"],
  [/\bvh ?xh\b/gu, "van hoa xahoi"],
  [/\bkt ht dt\b|\bkthtdt\b|\bkt ht va dt\b/gu, "kinh te ha tang do thi"],
  [/\bbch ?qs\b/gu, "ban chi huy quan su"],
  [/\bbch\b/gu, "ban chi huy"],
  [/\bchqs\b/gu, "chi huy quan su"],
  [/\bbcd\b/gu, "ban chi dao"],
  [/\bcnscd\b/gu, "cong nghe so cong dong"],
  [/\bcds\b/gu, "chuyen doi so"],
  [/\bkhcn\b|\bkh cn\b/gu, "khoa hoc cong nghe"],
  [/\btdp\b/gu, "to dan pho"],
  [/\blhpn\b/gu, "lien hiep phu nu"],
  [/\bccb\b/gu, "cuu chien binh"],
  [/\btncs hcm\b|\btncshcm\b/gu, "thanh nien cong san ho chi minh"],
  [/\bvp\b/gu, "van phong"],
  [/\bvan phong du\b/gu, "van phong dang uy"],
  [/\bca(?= (?:phuong|xa|dac khu)\b)/gu, "cong an"]
];
var PROTECTED = [
  [/\bxa hoi\b/gu, "xahoi"],
  [/\bdia phuong\b/gu, "diaphuong"],
  [/\bhop tac xa\b/gu, "hoptacxa"],
  [/\bthong tan xa\b/gu, "thongtanxa"]
];
var fold = (name) => {
  let key2 = ` ${searchKey(name)} `.replace(/[^\p{L}\p{N}]+/gu, " ");
  for (const [word, plain2] of PROTECTED) key2 = key2.replace(word, plain2);
  return key2.trim();
};
var BELONGING = / (?:thuoc|truc thuoc|tren dia ban|cua) .*$/u;
var PLACE = /(?<=\S) (?:phuong|xa|dac khu|thi tran)(?: .*)?$/u;
var wideUnitKey = (name) => {
  let key2 = fold(name);
  for (const [short3, long] of ABBREVIATIONS) key2 = key2.replace(short3, long);
  return key2.replace(BELONGING, "").replace(PLACE, "").replace(/\buy ban mat tran to quoc\b/gu, "mat tran to quoc").replace(/\bviet nam\b/gu, " ").replace(/\b(?:va|cac)\b/gu, " ").replace(/\s+/gu, " ").trim();
};

// src/reader/rules/clarity.ts
var OFFICER = new RegExp("(?<!\\p{L})(?:\u0111\u1ED3ng ch\xED|\u0111\\/c|\xF4ng|b\xE0|Ch\u1EE7 t\u1ECBch|Ph\xF3 Ch\u1EE7 t\u1ECBch|Tr\u01B0\u1EDFng ph\xF2ng|Ph\xF3 Tr\u01B0\u1EDFng ph\xF2ng|Gi\xE1m \u0111\u1ED1c|Ph\xF3 Gi\xE1m \u0111\u1ED1c|Tr\u01B0\u1EDFng ban|B\xED th\u01B0|Ch\xE1nh V\u0103n ph\xF2ng|Hi\u1EC7u tr\u01B0\u1EDFng|Tr\u01B0\u1EDFng (?:th\xF4n|c\xF4ng an|tr\u1EA1m)|Ch\u1EC9 huy tr\u01B0\u1EDFng|l\xE3nh \u0111\u1EA1o [^,.;]{2,40} ph\u1EE5 tr\xE1ch)(?!\\p{L})", "u");
var GROUP_ONLY = /^(?:các|những|từng|mỗi|toàn thể)\s|^(?:cơ quan|đơn vị|địa phương)(?:[,\s]|$)|^(?:sở|bộ|ban|phòng),\s|liên quan$/iu;
var PRODUCT_NOUN = new RegExp("(?<!\\p{L})(?:b\xE1o c\xE1o|k\u1EBF ho\u1EA1ch|quy ch\u1EBF|danh m\u1EE5c|quy\u1EBFt \u0111\u1ECBnh|ngh\u1ECB quy\u1EBFt|\u0111\u1EC1 \xE1n|d\u1EF1 \xE1n|ch\u01B0\u01A1ng tr\xECnh|v\u0103n b\u1EA3n|t\u1EDD tr\xECnh|ph\u01B0\u01A1ng \xE1n|b\u1ED9 ti\xEAu ch\xED|quy tr\xECnh|h\u01B0\u1EDBng d\u1EABn|s\u1ED5 tay|t\xE0i li\u1EC7u|c\u01A1 s\u1EDF d\u1EEF li\u1EC7u|ph\u1EA7n m\u1EC1m|n\u1EC1n t\u1EA3ng|h\u1EC7 th\u1ED1ng|\u1EE9ng d\u1EE5ng|c\u1ED5ng th\xF4ng tin|trang th\xF4ng tin|chuy\xEAn m\u1EE5c|chuy\xEAn trang|h\u1ED9i ngh\u1ECB|l\u1EDBp t\u1EADp hu\u1EA5n|m\xF4 h\xECnh|h\u1ED3 s\u01A1|bi\xEAn b\u1EA3n|b\u1EA3n \u0111\u1ED3|d\u1EF1 to\xE1n|h\u1EE3p \u0111\u1ED3ng|ban ch\u1EC9 \u0111\u1EA1o|t\u1ED5 (?:c\xF4ng t\xE1c|gi\xFAp vi\u1EC7c|c\xF4ng ngh\u1EC7 s\u1ED1))(?!\\p{L})", "iu");
var AUTHORITY_NAMED = new RegExp("(?<!\\p{L})(?:tr\xECnh|b\xE1o c\xE1o|xin \xFD ki\u1EBFn|tham m\u01B0u(?: cho)?)\\s+(?:(?:Ch\u1EE7 t\u1ECBch|Th\u01B0\u1EDDng tr\u1EF1c|Ban Th\u01B0\u1EDDng v\u1EE5|L\xE3nh \u0111\u1EA1o|l\xE3nh \u0111\u1EA1o)\\s+)?(?:\u1EE6y ban nh\xE2n d\xE2n|U\u1EF7 ban nh\xE2n d\xE2n|UBND|H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n|H\u0110ND|\u0110\u1EA3ng \u1EE7y|\u0110\u1EA3ng u\u1EF7|Ch\u1EE7 t\u1ECBch|Ban Th\u01B0\u1EDDng v\u1EE5|Ban Ch\u1EC9 \u0111\u1EA1o|Th\u1EE7 t\u01B0\u1EDBng|Ch\xEDnh ph\u1EE7|B\u1ED9|S\u1EDF|Th\u01B0\u1EDDng tr\u1EF1c)[^.;]{0,120}(?:ph\xEA duy\u1EC7t|ban h\xE0nh|quy\u1EBFt \u0111\u1ECBnh|xem x\xE9t|cho \xFD ki\u1EBFn|th\xF4ng qua)", "u");
var AUTHORITY_GENERAL = /cấp có thẩm quyền|theo thẩm quyền|thuộc thẩm quyền/iu;
var RHYTHM = new RegExp("(?<!\\p{L})(?:th\u01B0\u1EDDng xuy\xEAn|\u0111\u1ECBnh k\u1EF3|h[\xE0\u1EB1]ng (?:n\u0103m|qu\xFD|th\xE1ng|tu\u1EA7n)|li\xEAn t\u1EE5c|\u0111\u1ED9t xu\u1EA5t)(?!\\p{L})", "iu");

// src/reader/rules/verbs.ts
var TASK_VERBS = new RegExp("^(?:t\u1ED5 ch\u1EE9c|x\xE2y d\u1EF1ng|tri\u1EC3n khai|th\u1EF1c hi\u1EC7n|r\xE0 so\xE1t|t\u0103ng c\u01B0\u1EDDng|\u0111\u1EA9y m\u1EA1nh|n\xE2ng cao|ph\xE1t tri\u1EC3n|ho\xE0n thi\u1EC7n|ho\xE0n th\xE0nh|ban h\xE0nh|tham m\u01B0u|ph\u1ED1i h\u1EE3p|ch\u1EE7 tr\xEC|ch\u1EE7 \u0111\u1ED9ng|ti\u1EBFp t\u1EE5c|th\u01B0\u1EDDng xuy\xEAn|k\u1ECBp th\u1EDDi|nghi\xEAn c\u1EE9u|\u0111\u1EC1 xu\u1EA5t|b\xE1o c\xE1o|c\u1EADp nh\u1EADt|tuy\xEAn truy\u1EC1n|v\u1EADn \u0111\u1ED9ng|qu\xE1n tri\u1EC7t|l\xE3nh \u0111\u1EA1o|ch\u1EC9 \u0111\u1EA1o|ki\u1EC3m tra|gi\xE1m s\xE1t|\u0111\xF4n \u0111\u1ED1c|theo d\xF5i|\u0111i\u1EC1u ph\u1ED1i|ph\xE2n c\xF4ng|th\u1EA9m \u0111\u1ECBnh|c\xE2n \u0111\u1ED1i|l\u1EADp|l\u1ED3ng gh\xE9p|huy \u0111\u1ED9ng|s\u1EED d\u1EE5ng|\u1EE9ng d\u1EE5ng|\u0111\u1ED5i m\u1EDBi|m\u1EDF|ph\u1ED5 bi\u1EBFn|b\u1ED5 sung|quan t\xE2m|b\u1ED1 tr\xED|h\u01B0\u1EDBng d\u1EABn|h\u1ED7 tr\u1EE3|t\u1EA1o|\u0111\u1EA3m b\u1EA3o|b\u1EA3o \u0111\u1EA3m|th\xE0nh l\u1EADp|ki\u1EC7n to\xE0n|ph\xE1t \u0111\u1ED9ng|ph\xE1t huy|qu\u1EA3n l\xFD|t\u1EADp hu\u1EA5n|\u0111\xE0o t\u1EA1o|b\u1ED3i d\u01B0\u1EE1ng|s\u1ED1 h\xF3a|s\u1ED1 ho\xE1|k\u1EBFt n\u1ED1i|chia s\u1EBB|khai th\xE1c|duy tr\xEC|\u0111\u1EA7u t\u01B0|n\xE2ng c\u1EA5p|trang b\u1ECB|l\u1EAFp \u0111\u1EB7t|x\u1EED l\xFD|gi\u1EA3i quy\u1EBFt|ti\u1EBFp nh\u1EADn|t\u1ED5ng h\u1EE3p|\u0111\xE1nh gi\xE1|bi\xEAn so\u1EA1n|th\xED \u0111i\u1EC3m|th\u1EED nghi\u1EC7m|khuy\u1EBFn kh\xEDch|th\xFAc \u0111\u1EA9y|thu h\xFAt|m\u1EDDi|h\u1EE3p t\xE1c|tham gia|cung c\u1EA5p|c\xF4ng khai|c\u1EE7ng c\u1ED1|\u0111\u01B0a|g\u1EAFn|giao|h\xECnh th\xE0nh|thi\u1EBFt l\u1EADp|chu\u1EA9n h\xF3a|c\u1EE5 th\u1EC3 h\xF3a|t\xEDch c\u1EF1c|t\xEDch h\u1EE3p|k\xFD k\u1EBFt|c\u1EED|y\xEAu c\u1EA7u|ch\xFA tr\u1ECDng|t\u1EADp trung|\u01B0u ti\xEAn|t\u1EEBng b\u01B0\u1EDBc|nh\xE2n r\u1ED9ng|bi\u1EC3u d\u01B0\u01A1ng|khen th\u01B0\u1EDFng|\u0111\u01A1n gi\u1EA3n|c\u1EAFt gi\u1EA3m|c\u1EA3i c\xE1ch|c\u0103n c\u1EE9|\u0111\u1ECBnh k\u1EF3|h\u1EB1ng|h\xE0ng|\u0111\u1ECBnh h\u01B0\u1EDBng|gi\xFAp|g\xF3p ph\u1EA7n|ch\u1ECDn|l\u1EF1a ch\u1ECDn|s\u1EEDa|s\u1EEDa ch\u1EEFa|tr\u1ED3ng|kh\u1EA3o s\xE1t|\u0111\u1EB7t|\u0111\u1EB7t h\xE0ng|thu gom|nh\u1EAFc|d\u1EF1ng|l\u1EA5y|\u0111\u1ED1i chi\u1EBFu|d\u1EA1y|h\u1ECDc|so\u1EA1n|mua s\u1EAFm|mua|thu\xEA|c\u1EA5p|ph\xE2n t\xEDch|ph\xE2n lo\u1EA1i|ph\xE2n b\u1ED5|c\xF4ng b\u1ED1|s\u01A1 k\u1EBFt|t\u1ED5ng k\u1EBFt|v\u1EADn h\xE0nh|b\u1EA3o v\u1EC7|b\u1EA3o m\u1EADt|ph\xF2ng ng\u1EEBa|ph\xF2ng, ch\u1ED1ng|ng\u0103n ch\u1EB7n|x\xE1c \u0111\u1ECBnh|gi\u1EA3m|t\u0103ng|r\xFAt ng\u1EAFn|kh\u1EAFc ph\u1EE5c|ch\u1EA5n ch\u1EC9nh|\u0111\u1ED9ng vi\xEAn|t\xF4n vinh|\u0111\u0103ng k\xFD|li\xEAn k\u1EBFt|k\xEAu g\u1ECDi|n\u1EAFm|s\u1EAFp x\u1EBFp|ti\u1EBFp c\u1EADn|tu\xE2n th\u1EE7|th\u1EA9m tra|th\u1ED1ng nh\u1EA5t|th\u1ED1ng k\xEA|thu th\u1EADp|trao \u0111\u1ED5i|t\u01B0 v\u1EA5n|x\xE9t|x\xF3a|quy ho\u1EA1ch|quy \u0111\u1ECBnh|nh\u1EADn|gi\u1EDBi thi\u1EC7u|in|vi\u1EBFt|chuy\u1EC3n|chuy\u1EC3n \u0111\u1ED5i|kh\u01A1i d\u1EADy|kh\u1EDFi t\u1EA1o|th\xE0nh l\u1EADp|ch\u1EA5p h\xE0nh|nh\xE2n r\u1ED9ng|t\xF4n t\u1EA1o|b\u1EA3o t\u1ED3n|b\u1EA3o d\u01B0\u1EE1ng|b\u1EA3o tr\xEC|di d\u1EDDi|gi\u1EA3i ph\xF3ng|m\u1EDDi g\u1ECDi|x\xFAc ti\u1EBFn|qu\u1EA3ng b\xE1|c\u1EA3i t\u1EA1o|ch\u1EC9nh trang|ch\u0103m lo|ch\u0103m s\xF3c|r\xFAt kinh nghi\u1EC7m|th\u1EA9m \u0111\u1ECBnh|thanh tra|ki\u1EC3m so\xE1t|ki\u1EC3m k\xEA|ki\u1EC3m tra|l\xE0m|\u0111\u1ED1i tho\u1EA1i|l\u1EAFng nghe|ph\u1EE5c v\u1EE5|trao|h\u01B0\u1EDBng|g\xECn gi\u1EEF|gi\u1EEF|ng\u1EA7m h\xF3a|chi tr\u1EA3|thu|n\u1ED9p|\u0111\u1EA9y nhanh|t\xE1i c\u1EA5u tr\xFAc|hi\u1EC7n \u0111\u1EA1i h\xF3a|c\xE1 th\u1EC3 h\xF3a|ph\xE2n c\u1EA5p|\u1EE7y quy\u1EC1n|khai tr\u01B0\u01A1ng|ra m\u1EAFt|tr\xECnh|\u0111\u1EC1 ngh\u1ECB|c\u1EE5 th\u1EC3 ho\xE1|chu\u1EA9n ho\xE1|\u0111a d\u1EA1ng h\xF3a|\u0111a d\u1EA1ng)(?!\\p{L})", "iu");
var VAGUE_VERBS = new RegExp("^(?:ti\u1EBFp t\u1EE5c\\s+|ch\u1EE7 \u0111\u1ED9ng\\s+|t\xEDch c\u1EF1c\\s+|k\u1ECBp th\u1EDDi\\s+)*(?:\u0111\u1EA9y m\u1EA1nh|t\u0103ng c\u01B0\u1EDDng|ph\u1EA5n \u0111\u1EA5u|n\xE2ng cao|quan t\xE2m|ch\xFA tr\u1ECDng|ph\xE1t huy|khuy\u1EBFn kh\xEDch|th\xFAc \u0111\u1EA9y|t\u1EEBng b\u01B0\u1EDBc|t\u1EADp trung|qu\xE1n tri\u1EC7t|t\u1EA1o \u0111i\u1EC1u ki\u1EC7n|g\xF3p ph\u1EA7n|c\u01A1 b\u1EA3n)(?!\\p{L})", "iu");

// src/reader/clarity.ts
var clear = { clearness: "clear", rule: null, found: null };
var partial = (rule, found = null) => ({
  clearness: "partial",
  rule,
  found
});
var missing = (rule) => ({ clearness: "missing", rule, found: null });
var JUDGES = {
  who(task) {
    if (task.lead.length === 0) return missing("who-none");
    const group = task.lead.find((name) => GROUP_ONLY.test(name));
    return task.lead.some((name) => !GROUP_ONLY.test(name)) ? clear : partial("who-group", group ?? null);
  },
  what(task) {
    const text2 = task.text.replace(/^[^:]{0,60}:\s+(?=\S)/u, "");
    if (text2.split(/\s+/).length < 3) return missing("what-empty");
    const measured = /\d/.test(text2.replace(/\d+[^\s]*\/[^\s]+/g, "")) || task.product !== null;
    const vague = VAGUE_VERBS.exec(text2);
    if (vague && !measured) return partial("what-vague", vague[0]);
    return TASK_VERBS.test(text2) || TASK_VERBS.test(task.text) || task.lead.length > 0 ? clear : partial("what-no-verb");
  },
  when(task) {
    if (task.deadline !== null)
      return task.nature === "unknown" ? partial("when-unread", task.deadline) : clear;
    const rhythm = RHYTHM.exec(task.text);
    return rhythm ? partial("when-rhythm", rhythm[0]) : missing("when-none");
  },
  responsibility(task) {
    const leader = task.lead.some((name) => OFFICER.test(name)) || OFFICER.test(task.text);
    if (leader && task.support.length > 0) return clear;
    if (leader) return partial("responsibility-no-support");
    return task.support.length > 0 ? partial("responsibility-no-leader") : missing("responsibility-none");
  },
  product(task) {
    if (task.product !== null) return clear;
    const noun = PRODUCT_NOUN.exec(task.text);
    return noun ? partial("product-implied", noun[0]) : missing("product-none");
  },
  authority(task, header) {
    if (AUTHORITY_NAMED.test(task.text)) return clear;
    const general2 = AUTHORITY_GENERAL.exec(task.text);
    if (general2) return partial("authority-general", general2[0]);
    return header.issuer !== null ? partial("authority-issuer", header.issuer) : missing("authority-none");
  }
};
function clarityOf(task, header) {
  return {
    who: JUDGES.who(task).clearness,
    what: JUDGES.what(task).clearness,
    when: JUDGES.when(task).clearness,
    responsibility: JUDGES.responsibility(task).clearness,
    product: JUDGES.product(task).clearness,
    authority: JUDGES.authority(task, header).clearness
  };
}

// src/reader/rules/quantities.ts
var COMPARATORS = [
  { words: "kh\xF4ng th\u1EA5p h\u01A1n|kh\xF4ng d\u01B0\u1EDBi|kh\xF4ng \xEDt h\u01A1n|\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|ch\xED \xEDt|t\u1EEB|\u2265|>=|\u0111\u1EA1t t\u1EEB", op: ">=" },
  {
    words: "kh\xF4ng v\u01B0\u1EE3t qu\xE1|kh\xF4ng qu\xE1|kh\xF4ng v\u01B0\u1EE3t|kh\xF4ng cao h\u01A1n|t\u1ED1i \u0111a|cao nh\u1EA5t|nhi\u1EC1u nh\u1EA5t|\u2264|<=|top",
    op: "<="
  },
  { words: "tr\xEAn|h\u01A1n|v\u01B0\u1EE3t(?: m\u1EE9c)?|cao h\u01A1n|qu\xE1|l\u1EDBn h\u01A1n|>", op: ">" },
  { words: "d\u01B0\u1EDBi|th\u1EA5p h\u01A1n|\xEDt h\u01A1n|nh\u1ECF h\u01A1n|<", op: "<" },
  { words: "kho\u1EA3ng|x\u1EA5p x\u1EC9|g\u1EA7n|ch\u1EEBng|~|\u2248", op: "~" }
];
var BETWEEN = "(?:\u0111\u1EA1t|c\xF3|l\xE0|\u0111\u01B0\u1EE3c|m\u1EE9c|t\u1EF7 l\u1EC7|t\u1EC9 l\u1EC7|kho\u1EA3ng|h\u01A1n|\u1EDF m\u1EE9c|b\u1EB1ng|\u0111\u1EBFn|s\u1ED1)";
var NOT_COUNTED = "tu\u1ED5i|n\u0103m|th\xE1ng|ng\xE0y|gi\u1EDD|ph\xFAt|gi\xE2y|qu\xFD|tu\u1EA7n|giai \u0111o\u1EA1n|\u0111\u1EE3t|\u0111i\u1EC3m(?=\\s*$|\\s(?:tr\u1EDF|so|ph\u1EA7n|c\u1ED9ng|chu\u1EA9n|t\u1ED1i|v\xE0o|trong|thi|\u0111\xE1nh|x\u1EBFp|th\u01B0\u1EDFng|s\u1ED1|r\xE8n|to\xE0n|c\u1EE7a))|b\u01B0\u1EDBc|ph\u1EA7n|m\u1EE5c|kho\u1EA3n|\u0111i\u1EC1u|k\u1EF3|nhi\u1EC7m k\u1EF3|c\u1EA5p|r\xF5|kh\xF4ng|nh\xE0(?! (?:t\u1EA1m|\u1EDF|d\u1ED9t|v\u0103n h\xF3a|v\u0103n ho\xE1|v\u1EC7 sinh|d\xE2n|t\xECnh|c\xF4ng v\u1EE5|m\xE0ng|l\u01B0\u1EDBi))|trong|s\u1ED1|h\u1EB1ng|h\xE0ng|chi\u1EC1u|h\u01B0\u1EDBng|kh\xE2u|tr\u1EE5 c\u1ED9t|G|g|\u0111\u1EBFn|v\xE0|ho\u1EB7c|t\u1EA1i|v\u1EC1|c\u1EE7a|theo|th\xE0nh vi\xEAn|n\u1ED9i dung|m\u1EB7t|quan \u0111i\u1EC3m|nguy\xEAn t\u1EAFc|nh\xF3m|lo\u1EA1i h\xECnh|l\u1EA7n (?:m\u1ED9t|m\u1ED7i)|con s\u1ED1|b\xEAn|v\xF9ng|l\xE0m vi\u1EC7c|tr\u1EDF l\xEAn|sao(?!\\p{L})";
var SCORE_AIM = /(?:chỉ số|PAR|DTI|SIPAS|PAPI|PCI|hài lòng|đánh giá|xếp (?:loại|hạng))[^.;]{0,80}\s(?:đạt|từ|trên|tối thiểu|ít nhất|được)\s*$/iu;
var UNIT_STOP = /^(?:và|hoặc|để|được|tại|cho|do|của|trên|dưới|dùng|có|là|nhận|theo|mỗi|với|trong|nhằm|đạt|thực hiện|sử dụng|đã|sẽ|trở|thuộc|từ|đến|so|vào|bằng|tham|triển|ứng|áp|hoàn|đăng|phải|nộp|hoạt|ở|trước|sau|khi|nếu|như)$/u;
var NAMED_NUMBER = /(?:số|điều|khoản|điểm|mục|phụ lục|đề án|chương|phần|biểu|mẫu|khóa|kỳ|thứ|lần thứ|tháng|năm|ngày|quý|giai đoạn|nhiệm kỳ|tuổi|nghị quyết|nghị định|quyết định|kế hoạch|luật|thông tư|chỉ thị|tcvn|iso|qcvn|đối tượng|cấp độ|cấp|mức độ|loại|khu vực|đợt|nhóm|trang|web|công nghiệp|version|phiên bản|tiêu chí|chỉ tiêu|mạng|trạm|công nghệ|quốc lộ|tuyến|năm thứ)\s*(?:số\s*)?$/iu;
var CIRCUMSTANCE = new RegExp("(?<!\\p{L})(?:t\u1EA1i|\u1EDF|thu\u1ED9c|gi\u1EEFa|(?:trong|tr\xEAn) t\u1ED5ng s\u1ED1|trong s\u1ED1|nh\xF3m|cho)\\s*$", "iu");
var SHARE = new RegExp("(?<!\\p{L})chi\u1EBFm(?!\\s+(?:\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|t\u1EEB|tr\xEAn|d\u01B0\u1EDBi|kho\u1EA3ng|kh\xF4ng))(?!\\p{L})", "iu");
var NARROWS = /^[^,;.:\d]{0,60}$/u;
var AIMS = new RegExp("(?<!\\p{L})(?:\u0111\u1EA1t|c\xF3|\u0111\u01B0\u1EE3c|t\u0103ng|gi\u1EA3m|c\xF2n|ho\xE0n th\xE0nh|ph\u1EA5n \u0111\u1EA5u|th\u1EF1c hi\u1EC7n|v\u1EDBi|trong \u0111\xF3|m\u1ED7i|\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|kh\xF4ng qu\xE1)(?!\\p{L})", "iu");
var BASELINE = new RegExp("(?<!\\p{L})(?:hi\u1EC7n nay|hi\u1EC7n c\xF3|hi\u1EC7n t\u1EA1i|\u0111\u1EBFn nay|t\xEDnh \u0111\u1EBFn|hi\u1EC7n \u0111\xE3|\u0111\xE3 \u0111\u1EA1t|n\u0103m tr\u01B0\u1EDBc|c\xF9ng k\u1EF3)(?!\\p{L})", "iu");
var SCORING = new RegExp("(?<!\\p{L})(?:c\u1ED9ng (?:th\xEAm )?\\d+ \u0111i\u1EC3m|\u0111i\u1EC3m c\u1ED9ng|\u0111i\u1EC3m chu\u1EA9n|ch\u1EA5m \u0111i\u1EC3m|thang \u0111i\u1EC3m|tr\u1EEB \\d+ \u0111i\u1EC3m|c\u1ED9ng (?:tr\u1EF1c ti\u1EBFp )?\\d+|ti\u1EC1n th\u01B0\u1EDFng|m\u1EE9c th\u01B0\u1EDFng|ng\u1EABu nhi\xEAn)(?!\\p{L})", "iu");
var COUNT_TRIGGER = /(?:đạt|phấn đấu|ít nhất|tối thiểu|tăng thêm|nâng tổng số|tổng số|duy trì|thu hút|hình thành|thành lập|xây dựng|đào tạo|tổ chức|phát triển|hoàn thành|hỗ trợ|có|từ|trên|dưới|không quá|khoảng|giảm|tăng|còn|lên|xuống|mới|thêm|≥|≤|>|<|:)\s*(?:được\s+|đạt\s+|có\s+|ít nhất\s+|tối thiểu\s+|từ\s+|khoảng\s+|trên\s+|dưới\s+|mức\s+)*$/iu;

// src/reader/rules/units.ts
var NAMED_HEADS = [
  "\u1EE6y ban nh\xE2n d\xE2n",
  "U\u1EF7 ban nh\xE2n d\xE2n",
  "U\u1EF7 ban Nh\xE2n d\xE2n",
  "\u1EE6y ban Nh\xE2n d\xE2n",
  "\u1EE6y ban",
  "U\u1EF7 ban",
  "UBND",
  "H\u0110ND",
  "UBMTTQ",
  "UBMTTQVN",
  "UB. MTTQ",
  "UB.MTTQ",
  "BTT UBMTTQ",
  "UB MTTQ",
  "UBKT",
  "UBMT",
  "MTTQ",
  "H\u1ED9i \u0111\u1ED3ng",
  "Th\u01B0\u1EDDng tr\u1EF1c",
  "Ban Th\u01B0\u1EDDng v\u1EE5",
  "Ban th\u01B0\u1EDDng v\u1EE5",
  "Ban",
  "B\u1ED9",
  "S\u1EDF",
  "Ph\xF2ng",
  "V\u0103n ph\xF2ng",
  "V\u0103n Ph\xF2ng",
  "VP",
  "Trung t\xE2m",
  "TTPVHCC",
  "Tr\u1EA1m",
  "Tr\u01B0\u1EDDng",
  "Vi\u1EC7n",
  "H\u1ECDc vi\u1EC7n",
  "\u0110\u1EA1i h\u1ECDc",
  "C\u1EE5c",
  "Chi c\u1EE5c",
  "T\u1ED5ng c\u1EE5c",
  "V\u1EE5",
  "Thanh tra",
  "Kho b\u1EA1c",
  "Ng\xE2n h\xE0ng",
  "B\u1EA3o hi\u1EC3m",
  "Thu\u1EBF",
  "Chi nh\xE1nh",
  "Chi b\u1ED9",
  "\u0110\u1EA3ng b\u1ED9",
  "\u0110\u1EA3ng \u1EE7y",
  "\u0110\u1EA3ng u\u1EF7",
  "Th\xE0nh \u1EE7y",
  "T\u1EC9nh \u1EE7y",
  "Qu\xE2n s\u1EF1",
  "H\u1EA1t",
  "\u0110\u1ED3n",
  "B\u1EC7nh vi\u1EC7n",
  "Th\u01B0 vi\u1EC7n",
  "B\u1EA3o t\xE0ng",
  "Nh\xE0 v\u0103n h\xF3a",
  "Nh\xE0 V\u0103n h\xF3a",
  "X\xE3 \u0111o\xE0n",
  "Ph\u01B0\u1EDDng \u0111o\xE0n",
  "T\u1EC9nh \u0111o\xE0n",
  "Th\xE0nh \u0111o\xE0n",
  "H\u1EA3i quan",
  "\u0110i\u1EC7n l\u1EF1c",
  "Th\u1ED1ng k\xEA",
  "\u0110\u1ED3ng ch\xED",
  "C\xF4ng an",
  "Qu\xE2n \u0111\u1ED9i",
  "B\u1ED9 T\u01B0 l\u1EC7nh",
  "B\u1ED9 \u0111\u1ED9i",
  "B\u1ED9 Ch\u1EC9 huy",
  "Ban Ch\u1EC9 huy",
  "T\xF2a \xE1n",
  "Vi\u1EC7n ki\u1EC3m s\xE1t",
  "Ki\u1EC3m to\xE1n",
  "M\u1EB7t tr\u1EADn",
  "\u0110o\xE0n",
  "H\u1ED9i",
  "Hi\u1EC7p h\u1ED9i",
  "Li\xEAn \u0111o\xE0n",
  "Li\xEAn minh",
  "C\xF4ng \u0111o\xE0n",
  "Qu\u1EF9",
  "C\xE2u l\u1EA1c b\u1ED9",
  "B\xE1o v\xE0 ph\xE1t thanh, truy\u1EC1n h\xECnh",
  "B\xE1o v\xE0 Ph\xE1t thanh, Truy\u1EC1n h\xECnh",
  "B\xE1o v\xE0 Ph\xE1t thanh - Truy\u1EC1n h\xECnh",
  "B\xE1o v\xE0 \u0110\xE0i Ph\xE1t thanh v\xE0 Truy\u1EC1n h\xECnh",
  "B\xE1o v\xE0 \u0110\xE0i Ph\xE1t thanh - Truy\u1EC1n h\xECnh",
  "B\xE1o",
  "\u0110\xE0i",
  "C\u1ED5ng",
  "Th\xF4ng t\u1EA5n",
  "VTV",
  "VOV",
  "TTXVN",
  "VNPT",
  "Viettel",
  "MobiFone",
  "FPT",
  "B\u01B0u \u0111i\u1EC7n",
  "T\u1EADp \u0111o\xE0n",
  "T\u1ED5ng c\xF4ng ty",
  "C\xF4ng ty",
  "Doanh nghi\u1EC7p",
  "H\u1EE3p t\xE1c x\xE3",
  "T\u1ED5",
  "Nh\xF3m",
  "\u0110\u1ED9i",
  "C\u01A1 quan",
  "Ch\u1EE7 t\u1ECBch",
  "Ph\xF3 Ch\u1EE7 t\u1ECBch",
  "B\u1ED9 tr\u01B0\u1EDFng",
  "Th\u1EE7 tr\u01B0\u1EDFng",
  "Ng\u01B0\u1EDDi \u0111\u1EE9ng \u0111\u1EA7u",
  "B\xED th\u01B0",
  "Ch\xE1nh V\u0103n ph\xF2ng",
  "Gi\xE1m \u0111\u1ED1c",
  "Tr\u01B0\u1EDFng",
  "Ch\xEDnh ph\u1EE7",
  "Th\u1EE7 t\u01B0\u1EDBng",
  "V\u0103n ph\xF2ng Ch\xEDnh ph\u1EE7",
  "Hi\u1EC7u tr\u01B0\u1EDFng",
  "K\u1EBF to\xE1n",
  "C\xF4ng ch\u1EE9c",
  "C\xE1n b\u1ED9"
];
var GROUP_NOUNS = [
  "c\u01A1 quan",
  "\u0111\u01A1n v\u1ECB",
  "s\u1EDF",
  "ban",
  "ng\xE0nh",
  "ph\xF2ng",
  "b\u1ED9",
  "\u0111\u1ECBa ph\u01B0\u01A1ng",
  "x\xE3",
  "ph\u01B0\u1EDDng",
  "\u0111\u1EB7c khu",
  "th\xF4n",
  "x\xF3m",
  "\u1EA5p",
  "b\u1EA3n",
  "t\u1ED5 d\xE2n ph\u1ED1",
  "khu d\xE2n c\u01B0",
  "khu ph\u1ED1",
  "tr\u01B0\u1EDDng",
  "tr\u01B0\u1EDDng h\u1ECDc",
  "c\u01A1 s\u1EDF",
  "doanh nghi\u1EC7p",
  "h\u1EE3p t\xE1c x\xE3",
  "h\u1ED9 kinh doanh",
  "t\u1ED5 ch\u1EE9c",
  "\u0111o\xE0n th\u1EC3",
  "h\u1ED9i",
  "c\u1EA5p \u1EE7y",
  "c\u1EA5p u\u1EF7",
  "chi b\u1ED9",
  "ch\u1EE7 \u0111\u1EA7u t\u01B0",
  "ng\xE2n h\xE0ng",
  "nh\xE0 m\u1EA1ng",
  "hi\u1EC7p h\u1ED9i",
  "c\xE1 nh\xE2n",
  "th\xE0nh vi\xEAn",
  "c\u1EA5p",
  "ch\xEDnh quy\u1EC1n",
  "t\u1ED5",
  "l\u1EF1c l\u01B0\u1EE3ng",
  "trung t\xE2m",
  "vi\u1EC7n",
  "c\xE1n b\u1ED9",
  "nh\xE0",
  "c\xF4ng ty",
  "huy\u1EC7n",
  "t\u1EC9nh",
  "th\xE0nh ph\u1ED1",
  "c\u1ED9ng \u0111\u1ED3ng",
  "qu\u1EADn",
  "tr\u1EA1m",
  "\u0111\u1ED3ng ch\xED",
  "\u1EE7y vi\xEAn",
  "ban ng\xE0nh",
  "t\u1ED5 d\xE2n",
  "t\u1ED5ng c\xF4ng ty",
  "t\u1EADp \u0111o\xE0n",
  "qu\u1EF9",
  "b\xEAn",
  "ng\u01B0\u1EDDi \u0111\u1EE9ng \u0111\u1EA7u",
  "nh\xF3m"
];
var NOT_A_HEAD = /^(?:Tổ chức(?! (?:chính trị|đoàn thể|đảng|Đảng|xã hội|cung cấp|cơ sở|khoa học|tín dụng|Công đoàn))|Ban hành|Hội (?:nghị|thảo|họp|nhập|tụ)|Đoàn kết|Báo (?:cáo|đảm|động)|Đội ngũ|Bộ (?:tiêu chí|công cụ|chỉ số|thủ tục|câu hỏi|tài liệu|dữ liệu|nhận diện|máy|luật|quy)|Trường hợp|Vụ việc|Viện (?:dẫn|trợ)|Phòng (?:ngừa|chống|tránh|, chống|họp)|Nhóm (?:nhiệm vụ|giải pháp|chỉ tiêu|mục tiêu|đối tượng)|Cổng (?:thông tin|dịch vụ|dữ liệu|Thông tin|Dịch vụ)|Đài thọ|Trưởng thành|Doanh nghiệp hóa|Hội đồng hóa|Quỹ đất|Trung tâm điều hành thông minh|Cấp |Cơ quan hóa|Cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý)|Trạm (?:BTS|phát)|Thuế (?:giá trị|thu nhập)|Bảo hiểm (?:y tế|thất nghiệp)|Ngân hàng (?:số|dữ liệu|câu hỏi)|Chính phủ (?:số|điện tử))/u;
var NAME_VERBS = "nghi\xEAn c\u1EE9u|x\xE2y d\u1EF1ng [\u0110\u0111]\u1EA3ng|cung c\u1EA5p|ho\u1EA1t \u0111\u1ED9ng|qu\u1EA3n l\xFD|kinh doanh|s\u1EA3n xu\u1EA5t|gi\xFAp vi\u1EC7c|tham m\u01B0u,? gi\xFAp vi\u1EC7c|tr\u1EF1c thu\u1ED9c|\u0111ang ho\u1EA1t \u0111\u1ED9ng|x\xE2y d\u1EF1ng v\xE0 kinh doanh";
var DUTY_VERBS = "l\xE0 (?:[Cc]\u01A1 quan|\u0111\u01A1n v\u1ECB|[\u0110\u0111]\u1EA7u m\u1ED1i|th\xE0nh vi\xEAn|n\xF2ng c\u1ED1t)|c\xF3 tr\xE1ch nhi\u1EC7m|c\xF3 nhi\u1EC7m v\u1EE5|c\xF3 k\u1EBF ho\u1EA1ch|ch\u1ECBu tr\xE1ch nhi\u1EC7m|ch\u1EE7 tr\xEC|ch\u1EE7 \u0111\u1ED9ng|ph\u1ED1i h\u1EE3p|theo d\xF5i|tham m\u01B0u|c\u0103n c\u1EE9|(?<!\u1ECBch v\u1EE5 )t\u1ED5ng h\u1EE3p|h\u01B0\u1EDBng d\u1EABn|huy \u0111\u1ED9ng|ra qu\xE2n|t\u1ED5 ch\u1EE9c t\u1ED1t|th\u1EF1c hi\u1EC7n|tri\u1EC3n khai|ti\u1EBFn h\xE0nh|theo ch\u1EE9c n\u0103ng|(?<!, )(?<!c\xE1 nh\xE2n v\xE0 )t\u1ED5 ch\u1EE9c(?! (?:ch\xEDnh tr\u1ECB|chi tr\u1EA3|cung c\u1EA5p|x\xE3 h\u1ED9i|kinh t\u1EBF|\u0111o\xE0n th\u1EC3|c\xF3 li\xEAn|li\xEAn quan|kh\xE1c|h\u1ED9i|t\xEDn d\u1EE5ng|\u0111\u1EA3ng|\u0110\u1EA3ng|th\xE0nh vi\xEAn|s\u1EF1 nghi\u1EC7p|ngh\u1EC1|qu\u1ED1c t\u1EBF|c\xE1 nh\xE2n|khoa h\u1ECDc|c\u01A1 s\u1EDF|C\xF4ng \u0111o\xE0n)|[;.:)]|$)|b\u1ED1 tr\xED|r\xE0 so\xE1t|x\xE2y d\u1EF1ng|gi\xFAp(?! vi\u1EC7c)|t\u0103ng c\u01B0\u1EDDng|\u0111\u1EA9y m\u1EA1nh|ti\u1EBFp t\u1EE5c|th\u01B0\u1EDDng xuy\xEAn|k\u1ECBp th\u1EDDi|nghi\xEAn c\u1EE9u|\u0111\u1EC1 xu\u1EA5t|b\xE1o c\xE1o|c\u1EADp nh\u1EADt|tuy\xEAn truy\u1EC1n|v\u1EADn \u0111\u1ED9ng|qu\xE1n tri\u1EC7t|l\xE3nh \u0111\u1EA1o|ch\u1EC9 \u0111\u1EA1o|ki\u1EC3m tra|gi\xE1m s\xE1t|\u0111\xF4n \u0111\u1ED1c|\u0111i\u1EC1u ph\u1ED1i|ph\xE2n c\xF4ng|ban h\xE0nh|(?<!ch\u01B0\u01A1ng |quy |ti\u1EBFn |l\u1ED9 |c\xF4ng |thuy\u1EBFt |gi\xE1o |h\xE0nh |to\xE0n |qu\xE1 )tr\xECnh(?! (?:\u0111\u1ED9|duy\u1EC7t|chi\u1EBFu|t\u1EF1|b\xE0y))|th\u1EA9m \u0111\u1ECBnh|c\xE2n \u0111\u1ED1i|l\u1EADp(?= (?:d\u1EF1 to\xE1n|k\u1EBF ho\u1EA1ch|danh s\xE1ch|h\u1ED3 s\u01A1|t\u1ED5|\u0111o\xE0n|ph\u01B0\u01A1ng \xE1n|th\u1EE7 t\u1EE5c))|l\u1ED3ng gh\xE9p|ph\u1EA3i|c\u1EA7n|t\xEDch c\u1EF1c|\u0111\u1ECBnh k\u1EF3|h[\xE0\u1EB1]ng(?= (?:n\u0103m|th\xE1ng|qu\xFD|tu\u1EA7n|ng\xE0y))|trong ph\u1EA1m vi|tr\u1EF1c ti\u1EBFp|tham gia|cung c\u1EA5p|h\u1ED7 tr\u1EE3|kh\u1EA9n tr\u01B0\u01A1ng|n\xEAu cao|ph\xE1t huy|qu\u1EA3n l\xFD|t\u1EADp trung|\u0111\u0103ng k\xFD|khai th\xE1c|th\xF4ng qua|th\xE0nh l\u1EADp|ki\u1EC7n to\xE0n|ph\xE1t \u0111\u1ED9ng|t\u1EA1o(?= (?:\u0111i\u1EC1u ki\u1EC7n|l\u1EADp|m\xF4i tr\u01B0\u1EDDng|\u0111\u1ED9t ph\xE1|chuy\u1EC3n bi\u1EBFn))|\u0111\u1EA3m b\u1EA3o|b\u1EA3o \u0111\u1EA3m|s\u1EED d\u1EE5ng|\u1EE9ng d\u1EE5ng|\u0111\u1ED5i m\u1EDBi|n\xE2ng cao|ph\u1ED5 bi\u1EBFn|b\u1ED5 sung|quan t\xE2m|xem x\xE9t|quy\u1EBFt \u0111\u1ECBnh|l\u1EF1a ch\u1ECDn|duy tr\xEC|\u0111\u1ECBnh h\u01B0\u1EDBng|x\xE1c \u0111\u1ECBnh|\u01B0u ti\xEAn|c\u1EE5 th\u1EC3 h\xF3a|c\u1EE5 th\u1EC3 ho\xE1|ho\xE0n th\xE0nh|ho\xE0n thi\u1EC7n|bi\xEAn so\u1EA1n|\u0111\xE1nh gi\xE1|ph\xE1t hi\u1EC7n|ph\xEA duy\u1EC7t|ti\u1EBFp nh\u1EADn|t\u1ED5ng k\u1EBFt|s\u01A1 k\u1EBFt|g\u1EAFn v\u1EDBi|y\xEAu c\u1EA7u|th\u1EA9m tra|th\u1ED1ng nh\u1EA5t|(?<!ch\u1EE7 )\u0111\u1EA7u t\u01B0|v\u1EADn h\xE0nh|thi\u1EBFt l\u1EADp|chu\u1EA9n b\u1ECB|ch\u1EA5p h\xE0nh|s\u1ED1 h\xF3a|s\u1ED1 ho\xE1|th\xE1o g\u1EE1|x\u1EED l\xFD|gi\u1EA3i quy\u1EBFt|n\xE2ng c\u1EA5p|m\u1EDF r\u1ED9ng|(?<!ngu\u1ED3n |d\u1EEF li\u1EC7u |c\u1EEDa )m\u1EDF(?! (?:\u0111\u1EA1i tr\xE0|r\u1ED9ng))|s\u1EA3n xu\u1EA5t|\u0111\u1ED1i so\xE1t|c\u1EA3nh b\xE1o|ph\xE1t h\xE0nh|th\xED \u0111i\u1EC3m|b\xE0n giao|nghi\u1EC7m thu|ra m\u1EAFt|th\u1EA9m tra|s\u01B0u t\u1EA7m|chuy\u1EC3n giao|gi\u1EDBi thi\u1EC7u|t\u1EB7ng|n\xE2ng|g\u1EEDi(?= (?:b\xE1o c\xE1o|v\u1EC1|k\u1EBFt qu\u1EA3|v\u0103n b\u1EA3n))|c\u1EED(?= (?:c\xE1n b\u1ED9|c\xF4ng ch\u1EE9c|ng\u01B0\u1EDDi|chuy\xEAn vi\xEAn|\u0111\u1EA1i di\u1EC7n))|\u0111\u01B0a(?= (?:n\u1ED9i dung|c\xE1c|tin|v\xE0o|vi\u1EC7c))|bi\xEAn t\u1EADp|kh\u1EA3o s\xE1t|th\u1ED1ng k\xEA|ph\xE1t tri\u1EC3n|k\u1EBFt n\u1ED1i|chia s\u1EBB|c\u1EE7ng c\u1ED1|c\xF4ng khai|c\xF4ng b\u1ED1|h\u1ECDp x\xE9t|ti\u1EBFn \u0111\u1ED9|so\u1EA1n th\u1EA3o|k\xFD k\u1EBFt|gi\u1EDBi thi\u1EC7u|l\xE0m(?= (?:\u0111\u1EA7u m\u1ED1i|t\u1ED1t|vi\u1EC7c v\u1EDBi|r\xF5))|\u0111\u1EC1 ngh\u1ECB|t\u1EADp hu\u1EA5n|\u0111\xE0o t\u1EA1o|b\u1ED3i d\u01B0\u1EE1ng|chu\u1EA9n h\xF3a|t\xEDch h\u1EE3p|c\u1EA5p(?= (?:ph\xE1t|t\xE0i kho\u1EA3n))|\u0111\xF3ng g\xF3p|h\u01B0\u1EDFng \u1EE9ng|n\u1EAFm(?= (?:b\u1EAFt|t\xECnh))|r\xFAt(?= (?:kinh nghi\u1EC7m))|khuy\u1EBFn kh\xEDch|th\xFAc \u0111\u1EA9y|thu h\xFAt|h\u1EE3p t\xE1c|(?<!vi\u1EC7c )l\xE0m(?! vi\u1EC7c)|l\u1EA5y(?= \xFD ki\u1EBFn| m\u1EABu)|s\u1EEDa ch\u1EEFa|s\u1EEDa \u0111\u1ED5i|k\xEAu g\u1ECDi|kh\u1EAFc ph\u1EE5c|t\u1EF1(?= (?:c\xE2n \u0111\u1ED1i|r\xE0 so\xE1t|\u0111\xE1nh gi\xE1|ch\u1ECBu))|nh\u1EADp(?= (?:li\u1EC7u|d\u1EEF li\u1EC7u|th\xF4ng tin))|t\xECm hi\u1EC3u|c\u1EA3i t\u1EA1o|l\u1EAFp \u0111\u1EB7t|thu gom|tr\u1ED3ng|ch\u0103m s\xF3c|b\u1EA3o d\u01B0\u1EE1ng|tu\u1EA7n tra|m\u1EDDi(?= (?:chuy\xEAn|c\xE1c|\u0111\u1EA1i))|\u0111\u0103ng t\u1EA3i|k\xEA khai|th\xF4ng b\xE1o|nh\u1EAFc nh\u1EDF|xin \xFD ki\u1EBFn|g\xF3p \xFD|t\u1EA1o l\u1EADp|mua s\u1EAFm|thanh to\xE1n|quy\u1EBFt to\xE1n|gi\u1EA3i ng\xE2n|ph\xE2n b\u1ED5|r\xFAt ng\u1EAFn|c\u1EAFt gi\u1EA3m|\u0111\u01A1n gi\u1EA3n h\xF3a|truy\u1EC1n th\xF4ng(?= (?:v\u1EC1|\u0111\u1EBFn|r\u1ED9ng|c\xE1c|cho|k\u1EBFt qu\u1EA3|n\u1ED9i dung|ch\xEDnh s\xE1ch))|n\u1EAFm b\u1EAFt|d\u1EF1 b\xE1o|ph\xE2n lo\u1EA1i|ki\u1EC3m \u0111\u1EBFm|\u0111\u1ED1i chi\u1EBFu|l\xE0m s\u1EA1ch|s\u1ED1 h\xF3a";
var AFTER_UNITS = "trong(?! (?:v\xE0 ngo\xE0i|t\u1EC9nh|ng\xE0nh|n\u01B0\u1EDBc|ph\u01B0\u1EDDng|x\xE3|th\xE0nh ph\u1ED1|khu|huy\u1EC7n|to\xE0n|h\u1EC7 th\u1ED1ng|kh\u1ED1i|c\u1EE5m|v\xF9ng))|\u0111\u1EC3|nh\u1EB1m|v\u1EC1 vi\u1EC7c|khi|theo(?! d\xF5i)|t\u1EA1i(?= (?:c\xE1c|\u0111\u1ECBa b\xE0n|\u1EE6y|UBND|x\xE3|ph\u01B0\u1EDDng|c\u01A1))|t\u1EEB|sau khi|\u0111\u1ED3ng th\u1EDDi|\u0111\u01B0\u1EE3c|s\u1EBD|\u0111\xE3|nh\u01B0|\u0111\u1ED1i v\u1EDBi|n\u1EBFu|k\u1ECBp th\u1EDDi|ti\u1EBFn h\xE0nh|t\u01B0\u01A1ng t\xE1c|thu th\u1EADp|t\xECm ki\u1EBFm|ti\u1EBFp c\u1EADn|v\xE0o(?= (?:vi\u1EC7c|cu\u1ED9c|c\xE1c))|tr\xEAn(?= (?:c\u01A1 s\u1EDF|m\xF4i tr\u01B0\u1EDDng|c\xE1c n\u1EC1n t\u1EA3ng))|nh\xE2n r\u1ED9ng|ph\xF2ng ng\u1EEBa|\u0111\u1EA5u tranh";
var CAPITAL_GROUPS = "C\u01A1 quan|\u0110\u01A1n v\u1ECB|\u0110\u1ECBa ph\u01B0\u01A1ng|Doanh nghi\u1EC7p|H\u1EE3p t\xE1c x\xE3|H\u1ED9 kinh doanh|Tr\u01B0\u1EDDng h\u1ECDc|C\u01A1 s\u1EDF|\u0110o\xE0n th\u1EC3|Th\xF4n|X\xF3m|T\u1ED5 d\xE2n ph\u1ED1|Khu d\xE2n c\u01B0|Khu ph\u1ED1|Chi b\u1ED9|C\xE1n b\u1ED9|C\u1EA5p \u1EE7y|C\u1EA5p u\u1EF7|Ch\u1EE7 \u0111\u1EA7u t\u01B0|Ng\xE2n h\xE0ng|T\u1ED5 ch\u1EE9c|C\xE1 nh\xE2n|Th\u1EE7 tr\u01B0\u1EDFng|Ng\u01B0\u1EDDi d\xE2n|L\u1EF1c l\u01B0\u1EE3ng|B\xED th\u01B0|Tr\u01B0\u1EDFng";
var JOINED_FIELDS = [
  "V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Du l\u1ECBch",
  "V\u0103n h\xF3a v\xE0 Th\u1EC3 thao",
  "Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o",
  "Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7",
  "N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng",
  "N\xF4ng nghi\u1EC7p v\xE0 Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n",
  "T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng",
  "D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o",
  "K\u1EBF ho\u1EA1ch v\xE0 \u0110\u1EA7u t\u01B0",
  "Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng",
  "Lao \u0111\u1ED9ng - Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i",
  "Kinh t\u1EBF, H\u1EA1 t\u1EA7ng v\xE0 \u0110\xF4 th\u1ECB",
  "Quy ho\u1EA1ch v\xE0 Ki\u1EBFn tr\xFAc"
];
var REQUESTED = /(?:mặt trận|mttq|đoàn thể|hội(?! đồng)|liên đoàn|công đoàn|liên minh|hiệp hội|đoàn thanh niên|tòa án|viện kiểm sát|doanh nghiệp|ngân hàng)/iu;
var BEFORE_UNIT = /^(?:(?:đề nghị|trách nhiệm(?: thực hiện)? của|nhiệm vụ của|giao(?: cho)?|đối với|phân công(?: cho)?|kính đề nghị|các nhiệm vụ của)\s*:?\s+)+/iu;

// src/reader/rules/unit-parts.ts
var FIELDS = [
  "An ninh m\u1EA1ng",
  "An to\xE0n th\xF4ng tin",
  "Bi\xEAn ph\xF2ng",
  "B\u1EA3o tr\u1EE3 x\xE3 h\u1ED9i",
  "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i",
  "B\u1EA3o t\u1ED3n",
  "Cao \u0111\u1EB3ng",
  "Chi\u1EBFn binh",
  "Chi tr\u1EA3",
  "Chuy\u1EC3n \u0111\u1ED5i s\u1ED1",
  "Ch\xEDnh s\xE1ch x\xE3 h\u1ED9i",
  "Ch\xEDnh tr\u1ECB",
  "Ch\u1EA5p h\xE0nh",
  "Ch\u1EC9 huy qu\xE2n s\u1EF1",
  "Ch\u1EC9 huy ph\xF2ng th\u1EE7 d\xE2n s\u1EF1",
  "Ch\u1EC9 huy",
  "Ch\u1EC9 \u0111\u1EA1o",
  "Ch\u1EEF th\u1EADp \u0111\u1ECF",
  "C\xF4ng nghi\u1EC7p",
  "C\xF4ng ngh\u1EC7 th\xF4ng tin",
  "C\xF4ng ngh\u1EC7 s\u1ED1 c\u1ED9ng \u0111\u1ED3ng",
  "C\xF4ng ngh\u1EC7",
  "C\xF4ng th\u01B0\u01A1ng",
  "C\xF4ng t\xE1c x\xE3 h\u1ED9i",
  "C\xF4ng t\xE1c m\u1EB7t tr\u1EADn",
  "C\xF4ng t\xE1c",
  "Cung \u1EE9ng d\u1ECBch v\u1EE5 c\xF4ng",
  "Cung \u1EE9ng d\u1ECBch v\u1EE5",
  "C\u01A1 quan",
  "C\u1EF1u chi\u1EBFn binh",
  "C\u1EF1u thanh ni\xEAn xung phong",
  "Du l\u1ECBch",
  "D\xE2n s\u1ED1",
  "D\xE2n t\u1ED9c",
  "D\xE2n v\u1EADn",
  "D\u1EF1 \xE1n",
  "D\u1ECBch v\u1EE5 c\xF4ng",
  "D\u1ECBch v\u1EE5 n\xF4ng nghi\u1EC7p",
  "D\u1ECBch v\u1EE5 t\u1ED5ng h\u1EE3p",
  "D\u1ECBch v\u1EE5",
  "Giao d\u1ECBch",
  "Giao th\xF4ng v\u1EADn t\u1EA3i",
  "Giao th\xF4ng",
  "Gi\xE1o d\u1EE5c ngh\u1EC1 nghi\u1EC7p",
  "Gi\xE1o d\u1EE5c th\u01B0\u1EDDng xuy\xEAn",
  "Gi\xE1o d\u1EE5c",
  "Gi\xE1m s\xE1t",
  "Gi\xE1m \u0111\u1ECBnh",
  "H\xE0nh ch\xEDnh c\xF4ng",
  "H\xE0nh ch\xEDnh",
  "H\u1EA1 t\u1EA7ng",
  "Khoa h\u1ECDc",
  "Khu v\u1EF1c",
  "Khuy\u1EBFn h\u1ECDc",
  "Khuy\u1EBFn n\xF4ng",
  "Kinh t\u1EBF",
  "Ki\u1EC3m l\xE2m",
  "Ki\u1EC3m so\xE1t b\u1EC7nh t\u1EADt",
  "Ki\u1EC3m s\xE1t nh\xE2n d\xE2n",
  "Ki\u1EC3m tra",
  "K\u1EBF ho\u1EA1ch",
  "K\u1EF9 thu\u1EADt",
  "Lao \u0111\u1ED9ng",
  "Li\xEAn hi\u1EC7p",
  "Lu\u1EADt gia",
  "L\xE2m nghi\u1EC7p",
  "L\u01B0u tr\u1EEF l\u1ECBch s\u1EED",
  "Mua s\u1EAFm",
  "M\u1EA7m non",
  "M\u1EB7t tr\u1EADn",
  "M\u1EABu gi\xE1o",
  "M\xF4i tr\u01B0\u1EDDng",
  "Ngo\u1EA1i v\u1EE5",
  "Nghi\xEAn c\u1EE9u",
  "Ngh\u1EC1 nghi\u1EC7p",
  "Ng\u01B0\u1EDDi cao tu\u1ED5i",
  "Ng\u01B0\u1EDDi khuy\u1EBFt t\u1EADt",
  "Ng\u01B0\u1EDDi m\xF9",
  "Nh\xE0 n\u01B0\u1EDBc",
  "Nh\xE2n d\xE2n",
  "N\u1ED9i ch\xEDnh",
  "N\u1ED9i v\u1EE5",
  "N\xF4ng d\xE2n",
  "N\xF4ng nghi\u1EC7p",
  "N\xF4ng th\xF4n",
  "Ph\xE1t thanh",
  "Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n",
  "Ph\xE1t tri\u1EC3n qu\u1EF9 \u0111\u1EA5t",
  "Ph\xE1t tri\u1EC3n",
  "Ph\xF2ng th\u1EE7 d\xE2n s\u1EF1",
  "Ph\xF2ng, ch\u1ED1ng",
  "Ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng",
  "Ph\u1EE5 n\u1EEF",
  "Ph\xE1p ch\u1EBF",
  "Qu\xE2n s\u1EF1",
  "Qu\u1EA3n l\xFD ch\u1EA5t l\u01B0\u1EE3ng",
  "Qu\u1EA3n l\xFD d\u1EF1 \xE1n",
  "Qu\u1EA3n l\xFD th\u1ECB tr\u01B0\u1EDDng",
  "Qu\u1EA3n l\xFD",
  "Qu\u1EA3n tr\u1ECB",
  "Sinh vi\xEAn",
  "S\u1EA3n xu\u1EA5t",
  "Thanh ni\xEAn xung phong",
  "Thanh ni\xEAn",
  "Thanh tra",
  "Thi h\xE0nh \xE1n d\xE2n s\u1EF1",
  "Thi \u0111ua - Khen th\u01B0\u1EDFng",
  "Thi\u1EBFu ni\xEAn",
  "Th\xF4ng tin",
  "Th\u01B0\u01A1ng binh",
  "Th\u01B0\u01A1ng m\u1EA1i",
  "Th\u01B0\u1EDDng tr\u1EF1c",
  "Th\u01B0\u1EDDng v\u1EE5",
  "Th\u1EC3 d\u1EE5c th\u1EC3 thao",
  "Th\u1EC3 thao",
  "Th\u1ECB tr\u01B0\u1EDDng",
  "Th\u1ED1ng k\xEA",
  "Th\u1EE7y l\u1EE3i",
  "Th\u1EE7y s\u1EA3n",
  "Th\xFA y",
  "Ti\u1EC3u h\u1ECDc",
  "Trung h\u1ECDc c\u01A1 s\u1EDF",
  "Trung h\u1ECDc ph\u1ED5 th\xF4ng",
  "Trung h\u1ECDc",
  "Truy\u1EC1n h\xECnh",
  "Truy\u1EC1n thanh",
  "Truy\u1EC1n th\xF4ng",
  "Tr\u1EBB em",
  "Tr\u1ED3ng tr\u1ECDt",
  "Tuy\xEAn gi\xE1o",
  "T\xE0i ch\xEDnh",
  "T\xE0i nguy\xEAn",
  "T\xF4n gi\xE1o",
  "T\xEDn ng\u01B0\u1EE1ng",
  "T\u1ED5 ch\u1EE9c",
  "T\u1ED5 qu\u1ED1c",
  "T\u1ED5ng h\u1EE3p",
  "T\u01B0 ph\xE1p",
  "T\u01B0 v\u1EA5n",
  "T\u01B0 th\u1EE5c",
  "V\u0103n ho\xE1",
  "V\u0103n h\xF3a",
  "V\u0103n ngh\u1EC7",
  "V\u0103n ph\xF2ng",
  "V\u1EADn t\u1EA3i",
  "X\xE3 h\u1ED9i",
  "X\xE2y d\u1EF1ng",
  "Y t\u1EBF",
  "Y h\u1ECDc",
  "\u0110a khoa",
  "\u0110o l\u01B0\u1EDDng",
  "\u0110i\u1EC1u ph\u1ED1i",
  "\u0110i\u1EC1u h\xE0nh",
  "\u0110o\xE0n th\u1EC3",
  "\u0110\xE0o t\u1EA1o",
  "\u0110\xF4 th\u1ECB",
  "\u0110\u0103ng ki\u1EC3m",
  "\u0110\u0103ng k\xFD \u0111\u1EA5t \u0111ai",
  "\u0110\u1EA1i h\u1ECDc",
  "\u0110\u1EA1i \u0111o\xE0n k\u1EBFt",
  "\u0110\u1EA5t \u0111ai",
  "\u0110\u1EA7u t\u01B0",
  "\u0110\u1EC1 \xE1n",
  "\u0110\u1ED5i m\u1EDBi s\xE1ng t\u1EA1o",
  "\u1EE8ng c\u1EE9u",
  "\u1EE8ng d\u1EE5ng"
];
var SMALL_PARTS = [
  "an ninh tr\u1EADt t\u1EF1",
  "an ninh",
  "an to\xE0n",
  "b\u1EC7nh t\u1EADt",
  "bi\xEAn ph\xF2ng",
  "chi b\u1ED9",
  "chi nh\xE1nh",
  "chi\u1EBFn binh",
  "chuy\xEAn m\xF4n",
  "chuy\xEAn tr\xE1ch",
  "ch\xEDnh tr\u1ECB - x\xE3 h\u1ED9i",
  "ch\xEDnh tr\u1ECB",
  "ch\xEDnh s\xE1ch x\xE3 h\u1ED9i",
  "cung \u1EE9ng d\u1ECBch v\u1EE5 c\xF4ng",
  "c\xF4ng l\u1EADp",
  "c\xF4ng ngh\u1EC7 s\u1ED1 c\u1ED9ng \u0111\u1ED3ng",
  "c\xF4ng ngh\u1EC7 s\u1ED1",
  "c\xF4ng ngh\u1EC7 th\xF4ng tin",
  "c\xF4ng ngh\u1EC7",
  "c\u1ED9ng \u0111\u1ED3ng",
  "c\u1EF1u chi\u1EBFn binh",
  "d\xE2n c\u01B0",
  "d\xE2n ph\u1ED1",
  "d\xE2n ph\xF2ng",
  "d\xE2n qu\xE2n",
  "d\xE2n s\u1EF1",
  "d\u1ECBch v\u1EE5 c\xF4ng",
  "du l\u1ECBch",
  "gi\xE1o d\u1EE5c",
  "gi\xFAp vi\u1EC7c",
  "h\xE0nh ch\xEDnh c\xF4ng",
  "h\xE0nh ch\xEDnh",
  "h\u1EA1 t\u1EA7ng",
  "h\u1ECDc",
  "khoa h\u1ECDc",
  "khu v\u1EF1c",
  "khuy\u1EBFn h\u1ECDc",
  "khuy\u1EBFn n\xF4ng",
  "kinh t\u1EBF",
  "m\u1EB7t tr\u1EADn",
  "m\xF4i tr\u01B0\u1EDDng",
  "m\u1EA7m non",
  "ngang b\u1ED9",
  "ngh\u1EC1 nghi\u1EC7p",
  "ng\u01B0\u1EDDi cao tu\u1ED5i",
  "nh\xE2n d\xE2n",
  "n\xF4ng d\xE2n",
  "n\xF4ng nghi\u1EC7p",
  "n\xF4ng th\xF4n",
  "ph\u1EE5 n\u1EEF",
  "ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng",
  "qu\xE2n s\u1EF1",
  "s\u1ED1",
  "s\u1EF1 c\u1ED1",
  "s\u1EF1 nghi\u1EC7p",
  "t\xE0i ch\xEDnh",
  "thanh ni\xEAn",
  "th\xE0nh vi\xEAn",
  "th\xF4ng tin",
  "th\u1EC3 thao",
  "th\u01B0\u01A1ng m\u1EA1i",
  "ti\u1EC3u h\u1ECDc",
  "trung h\u1ECDc c\u01A1 s\u1EDF",
  "trung h\u1ECDc ph\u1ED5 th\xF4ng",
  "t\xE0i tr\u1EE3",
  "t\xEDn d\u1EE5ng",
  "v\u0103n ho\xE1",
  "v\u0103n h\xF3a",
  "vi\u1EC5n th\xF4ng",
  "x\xE3 h\u1ED9i",
  "xung k\xEDch",
  "y t\u1EBF",
  "\u0111o\xE0n th\u1EC3",
  "\u0111\xF4 th\u1ECB",
  "\u0111\u1EA5t \u0111ai",
  "\u0111\u1EC1 \xE1n",
  "\u1EE9ng c\u1EE9u",
  "tr\u01B0\u1EDDng h\u1ECDc",
  "c\u1EA3ng c\xE1",
  "ch\u1EE3",
  "khu c\xF4ng nghi\u1EC7p",
  "khu kinh t\u1EBF",
  "r\u1EEBng ph\xF2ng h\u1ED9",
  "r\u1EEBng \u0111\u1EB7c d\u1EE5ng",
  "di t\xEDch",
  "b\u1EBFn xe",
  "d\u1EF1 \xE1n \u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng",
  "d\u1EF1 \xE1n \u0111\u1EA7u t\u01B0",
  "d\u1EF1 \xE1n",
  "ven bi\u1EC3n",
  "v\xF9ng cao",
  "v\u1EADn t\u1EA3i"
];
var LEVELS = [
  "ph\u01B0\u1EDDng",
  "x\xE3",
  "\u0111\u1EB7c khu",
  "th\u1ECB tr\u1EA5n",
  "th\u1ECB x\xE3",
  "th\xE0nh ph\u1ED1",
  "t\u1EC9nh",
  "huy\u1EC7n",
  "qu\u1EADn",
  "khu ph\u1ED1",
  "khu d\xE2n c\u01B0",
  "t\u1ED5 d\xE2n ph\u1ED1",
  "th\xF4n",
  "x\xF3m",
  "\u1EA5p",
  "b\u1EA3n",
  "bu\xF4n",
  "kh\xF3m",
  "trung \u01B0\u01A1ng",
  "\u0111\u1ECBa ph\u01B0\u01A1ng",
  "c\u01A1 s\u1EDF",
  "c\u1EA5p t\u1EC9nh",
  "c\u1EA5p x\xE3",
  "c\xE1c c\u1EA5p",
  "tr\u1EF1c thu\u1ED9c",
  "thu\u1ED9c",
  "tr\xEAn \u0111\u1ECBa b\xE0n",
  "t\u1EA1i \u0111\u1ECBa b\xE0n",
  "c\xF3 li\xEAn quan",
  "li\xEAn quan",
  "kh\xE1c",
  "n\xF3i tr\xEAn",
  "n\xEAu tr\xEAn",
  "n\xE0y",
  "ph\u1EE5 tr\xE1ch \u0111\u1ECBa b\xE0n"
];
var NOT_A_VERB = "c\u1EE7a|v\u1EC1|\u0111\u1EC3|trong|t\u1EA1i|theo|khi|n\u1EBFu|v\u1EDBi|t\u1EEB|cho(?! (?:m\u01B0\u1EE3n|vay|thu\xEA|ph\xE9p|\xFD ki\u1EBFn))|\u0111\u01B0\u1EE3c|b\u1ECB|tr\xEAn|\u0111\u1EBFn|do|b\u1EB1ng|ho\u1EB7c|nh\u1EB1m|nh\u01B0|g\u1ED3m|sau|tr\u01B0\u1EDBc|m\xE0|hay|\u1EDF|v\xE0o|qua|v\xE0|c\xF9ng|\u0111\xE3|s\u1EBD|\u0111ang|nh\u1EEFng|m\u1ED9t|m\u1ED7i|kh\xF4ng|ch\u01B0a|c\xF3(?! (?:tr\xE1ch nhi\u1EC7m|nhi\u1EC7m v\u1EE5|k\u1EBF ho\u1EA1ch|v\u0103n b\u1EA3n))|l\xE0(?! (?:c\u01A1 quan|\u0111\u01A1n v\u1ECB|\u0111\u1EA7u m\u1ED1i|n\xF2ng c\u1ED1t|th\xE0nh vi\xEAn))";

// src/reader/unit-boundary.ts
var either = (list) => [...list].sort((a, b) => b.length - a.length).join("|");
var alone = (source, flags) => new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags);
var HEAD2 = alone(either(NAMED_HEADS), "uy");
var GROUP = alone(either(GROUP_NOUNS), "iuy");
var MANY = /(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể)\s+/uy;
var MANY_OF = alone(`(?:c\xE1c|nh\u1EEFng)\\s+(?:${either(GROUP_NOUNS)})`, "uy");
var LEVEL = alone(either(LEVELS), "uy");
var SMALL = alone(either(SMALL_PARTS), "uy");
var FIELD = alone(either(FIELDS), "iuy");
var CAPITAL = new RegExp("\\p{Lu}[\\p{L}\\p{N}&]*(?:-\\p{Lu}[\\p{L}\\p{N}]*)*", "uy");
var SYLLABLE = new RegExp("\\s+(\\p{Ll}+)(?![\\p{L}])", "uy");
var OBJECT = new RegExp("\\p{Ll}+(?=(?:\\s+\\p{Lu}\\p{Ll}+){2}(?:[\\s,;]|$))", "uy");
var NUMBER = /(?:số\s+)?\d{1,3}(?=[\s,;:)]|$)(?!\s*%)/uy;
var LINK = /\s*(?:,\s*(?:và\s+)?|;\s*|\s+[-–]\s+|\s+(?:và|cùng|&)\s+)/uy;
var REMARK = /\s*\([^()]{1,80}\)/uy;
var STOP = new RegExp(`^\\s+(?:${NOT_A_VERB})(?![\\p{L}])`, "iu");
var WORD = new RegExp("^\\s+\\p{Ll}", "u");
var at = (pattern, text2, from) => {
  pattern.lastIndex = from;
  return pattern.exec(text2)?.[0] ?? null;
};
function nameBoundary(text2, listed = false) {
  let i = 0;
  let kind = null;
  for (; ; ) {
    const name = oneName(text2, i, listed || i > 0);
    if (!name) break;
    i = name.end;
    kind = name.kind;
    const link = at(LINK, text2, i);
    if (link === null || !oneName(text2, i + link.length, true)) break;
    i += link.length;
  }
  if (kind === null) return null;
  const rest = text2.slice(i, i + 40);
  return WORD.test(rest) && !STOP.test(rest) ? { end: i, kind } : null;
}
function oneName(text2, from, linked) {
  let i = from;
  let parts = 0;
  const many = at(MANY, text2, i);
  const group = at(GROUP, text2, i + (many?.length ?? 0));
  const grouped2 = group !== null && (many !== null || linked);
  const head = at(HEAD2, text2, i + (many?.length ?? 0));
  if (grouped2) i += (many?.length ?? 0) + group.length;
  else if (head !== null) i += (many?.length ?? 0) + head.length;
  else if (!linked) return null;
  for (; ; ) {
    const gap = /^\s+(?:[-–]\s+)?/u.exec(text2.slice(i, i + 6))?.[0].length ?? 0;
    if (i > from && gap === 0) break;
    const part = onePart(text2, i + gap, parts === 0);
    if (part === null) break;
    i += gap + part;
    parts++;
  }
  if (i === from) return null;
  i += at(REMARK, text2, i)?.length ?? 0;
  if (grouped2 && (many !== null || parts > 0)) return { end: i, kind: "group" };
  return parts > 0 ? { end: i, kind: "named" } : null;
}
var placed2 = (text2, from) => STOP.test(` ${text2.slice(from, from + 30)}`) ? null : at(OBJECT, text2, from);
function onePart(text2, from, first) {
  const capital = new RegExp("^\\p{Lu}", "u").test(text2.slice(from, from + 2));
  const known = (capital ? at(FIELD, text2, from) ?? at(HEAD2, text2, from) : at(SMALL, text2, from)) ?? at(MANY_OF, text2, from) ?? at(LEVEL, text2, from) ?? at(NUMBER, text2, from) ?? (first ? null : placed2(text2, from));
  if (known !== null) return known.length;
  const word = at(CAPITAL, text2, from);
  if (word === null) return null;
  const second = first && new RegExp("^\\p{Lu}\\p{Ll}+$", "u").test(word) ? at(SYLLABLE, text2, from + word.length) : null;
  const taken = second !== null && at(LEVEL, text2, from + word.length + 1) === null;
  return word.length + (taken && second ? second.length : 0);
}

// src/reader/units.ts
var either2 = (list) => [...list].sort((a, b) => b.length - a.length).join("|");
var NAMED = `(?:${either2(NAMED_HEADS)})(?![\\p{L}])`;
var GROUP2 = `(?:${either2(GROUP_NOUNS)})(?![\\p{L}])`;
var MANY2 = "(?:[Cc]\xE1c|[Nn]h\u1EEFng|[Tt]\u1EEBng|[Mm]\u1ED7i|[Tt]o\xE0n th\u1EC3)";
var STARTS_NAMED = new RegExp(`^${NAMED}`, "u");
var STARTS_MANY = new RegExp(`^${MANY2}\\s+(?:${NAMED}|${GROUP2}|\\p{Lu})`, "u");
var STARTS_GROUP = new RegExp(`^${GROUP2}`, "u");
var STARTS_CAPITAL_GROUP = new RegExp(`^(?:${CAPITAL_GROUPS})(?![\\p{L}])`, "u");
var VERB = new RegExp(`(?<=[\\s,;:])(?:${DUTY_VERBS})(?!\\p{L})`, "gu");
var VERB_FIRST = new RegExp(`^(?:${DUTY_VERBS})(?!\\p{L})`, "u");
var AFTER = new RegExp(`(?<=[\\s,;:])(?:${AFTER_UNITS}|${DUTY_VERBS})(?!\\p{L})|[.;:]`, "gu");
var BARE_HEAD = /(?:^|[\s,;])(?:Ban|Tổ|Hội đồng|Nhóm|Đội|Bộ phận|Trung tâm|Văn phòng|Phòng|Sở|Cục|Quỹ|Cổng|Ủy ban|Viện|Các|các|Những|những|từng|Từng)\s+$/u;
var GROUP_BEFORE = new RegExp(`(?:^|[\\s,;])(?:${GROUP2})\\s+$`, "iu");
var TOPIC_BEFORE = /(?:lĩnh vực|công tác|việc|hoạt động|về|ngành|dự án|đầu tư)\s+$/u;
var VERB_IN_NAME = new RegExp(`^(?:${NAME_VERBS})(?!\\p{L})`, "u");
function inName(text2, at2) {
  const before = text2.slice(Math.max(0, at2 - 40), at2);
  return BARE_HEAD.test(before) || // "các đơn vị được giám sát": what is done to them belongs to their name
  new RegExp("(?<!\\p{L})(?:\u0111\u01B0\u1EE3c|b\u1ECB|\u0111ang|ch\u01B0a)\\s+$", "u").test(before) && !/^(?:có|chịu) trách nhiệm|^chủ trì/u.test(text2.slice(at2, at2 + 20)) || TOPIC_BEFORE.test(before) && !/^(?:có|chịu) trách nhiệm|^chủ trì|^phối hợp/u.test(text2.slice(at2, at2 + 20)) || GROUP_BEFORE.test(before) && VERB_IN_NAME.test(text2.slice(at2, at2 + 40));
}
function verbAt(text2) {
  for (const found of text2.matchAll(VERB)) if (!inName(text2, found.index)) return found.index;
  return -1;
}
var PLACES = /(?:xã|phường|đặc khu|thị trấn|thôn|xóm|ấp|bản|tổ dân phố|khu phố|khu dân cư|chi bộ|trường học|địa phương)$/u;
function sentenceAt(text2) {
  const verb = verbAt(text2);
  const made = nameBoundary(text2);
  if (!made || verb >= 0 && made.end >= verb) return verb;
  if (made.kind === "named" || verb < 0 || PLACES.test(text2.slice(0, made.end))) return made.end;
  const between = text2.slice(made.end, verb).trim();
  if (VERB_IN_NAME.test(between)) return verb;
  return /[,\d“"]/u.test(between) || between.split(" ").length >= 6 ? made.end : verb;
}
var beginsWithUnit = (text2) => !NOT_A_HEAD.test(text2) && (STARTS_NAMED.test(text2) || STARTS_MANY.test(text2) || STARTS_CAPITAL_GROUP.test(text2));
function splitUnits(list) {
  const out = [];
  for (const piece of list.split(/\s*[;\n]\s*(?:và\s+)?/u)) out.push(...splitPiece(piece));
  return out.map(tidy).filter((name) => name.length > 1);
}
var tidy = (name) => name.replace(/^(?:và|cùng|với|-|:|,)\s+/u, "").replace(/[\s.,;:/]+$/u, "").replace(/^[\s.,;:*-]+/u, "").replace(/\s*\([^()]*\)\s*$/u, "");
function splitPiece(piece) {
  const parts = [];
  let from = 0;
  let depth = 0;
  const cut = (end, next) => {
    parts.push(piece.slice(from, end));
    from = next;
  };
  for (let i = 0; i < piece.length; i++) {
    const char = piece[i];
    if (char === "(") depth++;
    if (char === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const comma = char === "," ? /^,\s*(?:và\s+)?/u.exec(piece.slice(i, i + 8)) : null;
    const and = char === " " ? /^ (?:và|cùng|với|&) /u.exec(piece.slice(i, i + 8)) : null;
    const bare2 = char === " " && from < i && /^ (?:Sở|Phòng (?:Văn hóa|Kinh tế|Nội vụ|Tư pháp|Giáo dục|Y tế|Tài chính|Nông nghiệp|Lao động|Xây dựng)) /u.test(
      piece.slice(i, i + 24)
    ) && !/(?:thuộc|của|và|với|các|qua|giúp|là|Giám đốc|lãnh đạo|phó|trưởng|gồm|tại|Chánh)$/iu.test(
      piece.slice(from, i)
    );
    const mark = comma ?? (and && and[0] !== " & " ? and : null);
    if (!mark && !bare2) continue;
    const next = i + (mark?.[0].length ?? 1);
    const rest = piece.slice(next, next + 60);
    const before = piece.slice(from, i);
    if (bare2 || divides(before, rest, mark !== null && /và|cùng|với/u.test(mark[0]))) {
      cut(i, next);
      i = next - 1;
    }
  }
  parts.push(piece.slice(from));
  return parts;
}
function divides(before, rest, and) {
  if (NOT_A_HEAD.test(rest)) return false;
  if (/Văn phòng (?:Đoàn ĐBQH|HĐND|Hội đồng nhân dân)$/iu.test(before.trim())) return false;
  if (!and && /^(?:các|Các)\s(?:cấp|ngành|giới)$/u.test(before.trim()) && new RegExp("^c\xE1c (?:c\u1EA5p|ng\xE0nh|gi\u1EDBi)(?!\\p{L})", "u").test(rest))
    return false;
  const many = /^(?:các|những)\s|^(?:Bộ|Sở|Ban|Phòng|Cấp)(?:,| và)\s/iu.test(before.trim());
  if (STARTS_MANY.test(rest)) return true;
  if (STARTS_NAMED.test(rest)) {
    if (/(?:của|thuộc|giữa|với)$/u.test(before.trim())) return false;
    if (/^(?:Thủ trưởng|Trưởng)/u.test(rest) && /trưởng$/iu.test(before.trim())) return false;
    if (many && /^(?:Ban|Hội|Đoàn|Phòng|Bộ|Tổ)(?:,| và )/u.test(rest)) return false;
    if (and && new RegExp("^(?:\u0110o\xE0n|H\u1ED9i|B\xE1o|T\u1ED5|Qu\u1EF9|V\u1EE5|Thu\u1EBF)\\s+\\p{Ll}", "u").test(rest) && !many) return true;
    return !new RegExp("^(?:B\xE1o|Thu\u1EBF|V\u1EE5)(?:\\s+\\p{Ll}|$)", "u").test(rest) || many;
  }
  const special = !many && new RegExp("^\\p{Lu}", "u").test(before.trim()) && /\s/u.test(before.trim()) && !STARTS_CAPITAL_GROUP.test(before.trim());
  const noun = STARTS_GROUP.exec(rest)?.[0];
  if (noun !== void 0 && (before.includes(noun) || new RegExp("(?:c\xE1c|nh\u1EEFng)\\s\\p{Ll}+(?:\\s\\p{Ll}+)?$", "u").test(before)))
    return false;
  return special && noun !== void 0 && !new RegExp("^(?:x\xE3|ph\u01B0\u1EDDng|\u0111\u1EB7c khu|th\xF4n|ban|ng\xE0nh|t\u1ED5 d\xE2n|t\u1EC9nh|th\xE0nh ph\u1ED1|huy\u1EC7n|h\u1ED9i|c\u1EA5p|t\u1ED5|b\u1EA3n|\u1EA5p|x\xF3m|vi\u1EC7n|ph\xF2ng)(?!\\p{L})", "u").test(
    rest
  );
}
var JOINED = new RegExp(either2(JOINED_FIELDS).replaceAll("h\xF3a", "h(?:\xF3a|o\xE1)"), "giu");
function unitsUnderHead(text2) {
  const found = new RegExp("^[Cc]\xE1c\\s+(s\u1EDF|ph\xF2ng|b\u1ED9|h\u1ED9i)(?:, (?:ban|ng\xE0nh))*\\s*(?:\\(|:)\\s*(\\p{Lu}[^:]{4,300}?)\\)?$", "iu").exec(text2);
  const [, head = "", list = ""] = found ?? [];
  if (!found || !/[,;]| và /u.test(list)) return null;
  const kept = list.replace(JOINED, (field) => field.replaceAll(" ", "\xA0").replaceAll(",", "\u201A"));
  const names = kept.split(/\s*[,;]\s*(?:và )?| và /u).map((name) => name.replaceAll("\xA0", " ").replaceAll("\u201A", ",").trim());
  const title = `${head.charAt(0).toUpperCase()}${head.slice(1).toLowerCase()}`;
  return names.filter(Boolean).map((name) => beginsWithUnit(name) ? name : `${title} ${name}`);
}
function headingUnits(text2) {
  const bare2 = text2.replace(BEFORE_UNIT, "").replace(/[\s.:;]+$/u, "").replace(/\s*\([^)]*\)$/u, "");
  if (bare2.length > 260 || !beginsWithUnit(bare2)) return null;
  const listed = unitsUnderHead(bare2);
  if (listed) return listed;
  if (verbAt(bare2) >= 0 || new RegExp(":\\s+\\p{Lu}", "u").test(bare2)) return null;
  if (new RegExp("[.]\\s+\\p{Lu}", "u").test(bare2)) return null;
  return splitUnits(bare2);
}
function endsName(beforeColon, verb) {
  const rest = beforeColon.slice(verb).trim();
  return rest !== "" && rest.split(" ").length <= 2 && !VERB_FIRST.test(rest);
}
function subjectOf(sentence) {
  const text2 = typeof sentence === "string" ? sentence : sentence.text;
  const lead = BEFORE_UNIT.exec(text2)?.[0].length ?? 0;
  const rest = text2.slice(lead, lead + 400);
  if (!beginsWithUnit(rest)) return null;
  const colon = /^([^:;.]{3,120}):\s/u.exec(rest);
  const verb = sentenceAt(rest);
  if (colon && /^[Cc]ác (?:phòng|sở|ban|trường|đơn vị|cơ quan)$/u.test(colon[1] ?? "") && verb > 0)
    return { names: [rest.slice(0, verb).trim()], end: lead + verb };
  if (colon && (verb < 0 || verb > (colon[1]?.length ?? 0) || endsName(colon[1] ?? "", verb))) {
    const names2 = splitUnits(colon[1] ?? "");
    return names2.length > 0 ? { names: names2, end: lead + (colon[1]?.length ?? 0) } : null;
  }
  if (verb < 0) return null;
  const named = /^[Cc]ác (?:cơ quan|đơn vị)[^.;]{0,50}\sđược (?:phân công|giao)/u.test(rest) ? /(?<=\s)(?:có|chịu) trách nhiệm/u.exec(rest) : null;
  const end = named?.index ?? verb;
  if (end > 260) return null;
  const names = splitUnits(rest.slice(0, end));
  return names.length > 0 ? { names, end: lead + end } : null;
}
var COOP = new RegExp("(?<!\\p{L})[Pp]h\u1ED1i h\u1EE3p(?:\\s+(?:ch\u1EB7t ch\u1EBD|t\u1ED1t|\u0111\u1ED3ng b\u1ED9|th\u01B0\u1EDDng xuy\xEAn|hi\u1EC7u qu\u1EA3|li\xEAn ng\xE0nh))?(?:\\s*,?\\s*(?:c\xF9ng )?(v\u1EDBi|c\xF9ng))?\\s+", "gu");
var COOP_NOT = /^(?:hỗ trợ|triển khai|tuyên truyền|thực hiện|tổ chức|huy động|chia sẻ|xây dựng|tích hợp|giữa|hành động|chặt chẽ|đồng bộ|liên|xử lý|giải quyết|báo cáo|hoạt động|giới thiệu|kiểm tra|tốt|vận động|trong|để|nhịp|hiệu|công tác|thông)/u;
function coordinatingUnits(text2) {
  const out = [];
  for (const found of text2.matchAll(COOP)) {
    const from = (found.index ?? 0) + found[0].length;
    const rest = text2.slice(from, from + 420);
    if (COOP_NOT.test(rest)) continue;
    const units = unitRun(rest, found[1] !== void 0);
    for (const name of units) if (!out.includes(name)) out.push(name);
  }
  return out;
}
function unitRun(rest, withWord) {
  const begins = beginsWithUnit(rest) || STARTS_GROUP.test(rest) || withWord && /^[\p{L}]/u.test(rest);
  if (!begins) return [];
  let end = rest.length;
  for (const stop of rest.matchAll(AFTER)) {
    const at2 = stop.index;
    if (insideBrackets(rest, at2) || inName(rest, at2)) continue;
    if (stop[0] === ";" && beginsWithUnit(rest.slice(at2 + 1).trimStart())) continue;
    if (stop[0] === "." && /(?:TT|VP|UB|TP)$/u.test(rest.slice(0, at2))) continue;
    end = at2;
    break;
  }
  const made = nameBoundary(rest, true);
  if (made && made.end < end && isClause(made.kind, rest.slice(made.end, end))) end = made.end;
  const list = rest.slice(0, end).replace(/[\s,]+$/u, "");
  if (list.length < 2 || VERB_FIRST.test(list)) return [];
  return splitUnits(list);
}
function isClause(kind, words2) {
  const count = words2.trim().split(" ").length;
  return !new RegExp("\\p{Lu}", "u").test(words2) && (/\d/.test(words2) || count >= (kind === "named" ? 4 : 8));
}
function insideBrackets(text2, at2) {
  const before = text2.slice(0, at2);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
function chairOf(text2) {
  for (const found of text2.matchAll(new RegExp("\\sch\u1EE7 tr\xEC(?!\\p{L})", "gu"))) {
    const before = text2.slice(0, found.index);
    const from = Math.max(
      before.lastIndexOf("; "),
      before.lastIndexOf(". "),
      before.lastIndexOf(": "),
      before.lastIndexOf(", do "),
      before.lastIndexOf("(") - 1
    );
    const clause = before.slice(from < 0 ? 0 : from + 2).replace(/^(?:trong đó,?|do|giao(?: cho)?)\s+/iu, "");
    if (clause.length > 160 || !(beginsWithUnit(clause) || /^đồng chí\s/u.test(clause)) || verbAt(clause) >= 0)
      continue;
    const names = splitUnits(clause);
    if (names.length > 0) return names;
  }
  return null;
}

// src/reader/doubts.ts
var MANY_NUMBERS = 5;
var SHORTEST_TASK = 4;
var LONGEST_TASK = 130;
var LONGEST_NAME = 16;
function targetDoubts(target, { file, kindOf: kindOf2 }) {
  const doubts = [];
  if (file === "scan") doubts.push("scanned");
  if (target.value === null) doubts.push("no-number");
  const kind = kindOf2(target.section);
  const inTable = target.text.includes(" | ");
  if (!inTable && kind !== "goals") doubts.push("target-outside-goals");
  if (inTable) return doubts;
  const numbers = target.text.match(/\d[\d.,]*\s*%|(?<![\d/.-])\d{1,3}(?:\.\d{3})+/gu)?.length ?? 0;
  if (numbers > MANY_NUMBERS && target.milestones.length === 0) doubts.push("many-numbers");
  if (target.kind === "count" && target.op === "=" && !isAim(target)) doubts.push("count-unsaid");
  if (inBrackets(target)) doubts.push("number-in-brackets");
  return doubts;
}
function isAim(target) {
  const at2 = numberAt(target);
  if (at2 < 0) return false;
  const before = target.text.slice(0, at2);
  return before.trim() === "" || COUNT_TRIGGER.test(before);
}
function inBrackets(target) {
  const at2 = numberAt(target);
  const before = target.text.slice(0, Math.max(0, at2));
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
function numberAt({ text: text2, value }) {
  if (value === null) return -1;
  const comma = String(value).replace(".", ",");
  const grouped2 = comma.replace(/\B(?=(\d{3})+(?!\d))/gu, ".");
  for (const said of [grouped2, comma, `0${comma}`]) {
    const at2 = text2.search(new RegExp(`(?<![\\d.,])${said.replaceAll(".", "\\.")}(?![\\d]|[.,]\\d)`, "u"));
    if (at2 >= 0) return at2;
  }
  return -1;
}
function taskDoubts(task, likeness, { file, isGuessed }) {
  const doubts = [];
  if (file === "scan") doubts.push("scanned");
  const words2 = task.text.split(/\s+/u).length;
  const own = task.text.replace(/^[^:;.]{3,120}:\s+/u, "");
  const verb = TASK_VERBS.test(task.text) || TASK_VERBS.test(own) || VERB_LATER.test(task.text);
  if (task.where !== "table") {
    if (/^[\p{Ll}\d,;)]/u.test(task.text) || /(?:,|\s(?:và|với|của|cho|theo))$/u.test(task.text))
      doubts.push("cut");
    if (!verb && !beginsWithUnit(task.text) && subjectOf(task.text) === null) doubts.push("no-verb");
    if (isGuessed(task.section)) doubts.push("section-guessed");
  }
  if (words2 < SHORTEST_TASK || words2 > LONGEST_TASK) doubts.push("length");
  if ([...task.lead, ...task.support].some(isOdd)) doubts.push("unit-odd");
  if (task.lead.length > 3) doubts.push("leads-many");
  if (task.deadline !== null && task.nature === "unknown") doubts.push("deadline-odd");
  if (likeness < 0.95) doubts.push("merged-unlike");
  return doubts;
}
var VERB_LATER = new RegExp("^(?:(?:Tr\u01B0\u1EDBc m\u1EAFt|H\u1EB1ng n\u0103m|H\xE0ng n\u0103m|H\u1EB1ng qu\xFD|\u0110\u1ECBnh k\u1EF3|Trong n\u0103m|C\u0103n c\u1EE9|Tr\xEAn c\u01A1 s\u1EDF)[^,]{0,120},\\s+)?(?:\\p{L}+\\s){0,2}(?:r\xE0 so\xE1t|t\u1ED5 ch\u1EE9c|x\xE2y d\u1EF1ng|tri\u1EC3n khai|th\u1EF1c hi\u1EC7n|ban h\xE0nh|ho\xE0n thi\u1EC7n|n\xE2ng cao|ph\xE1t tri\u1EC3n|tham m\u01B0u|h\u01B0\u1EDBng d\u1EABn|t\u0103ng c\u01B0\u1EDDng|\u0111\u1EA9y m\u1EA1nh)(?!\\p{L})", "u");
function isOdd(name) {
  const count = name.split(/\s+/u).length;
  if (count > LONGEST_NAME || name.length < 3 || /[:;]|\d{3,}/u.test(name)) return true;
  if (new RegExp("(?<!\\p{L})(?:\u0111\u1EC3|nh\u1EB1m|trong vi\u1EC7c|s\u1EBD|\u0111\u01B0\u1EE3c|\u0111\xE3|ph\u1EA3i|theo quy \u0111\u1ECBnh)(?!\\p{L})", "u").test(name)) return true;
  if (/[()]/u.test(name) && (name.match(/\(/gu)?.length ?? 0) !== (name.match(/\)/gu)?.length ?? 0))
    return true;
  return !beginsWithUnit(name) && !new RegExp("^\\p{Lu}", "u").test(name) && !GENERAL.test(name);
}
var GENERAL = new RegExp("^(?:c\xE1c |nh\u1EEFng |to\xE0n th\u1EC3 |t\u1EEBng |m\u1ED7i )?(?:c\u01A1 quan|\u0111\u01A1n v\u1ECB|\u0111\u1ECBa ph\u01B0\u01A1ng|s\u1EDF|ban|ng\xE0nh|ph\xF2ng|b\u1ED9|x\xE3|ph\u01B0\u1EDDng|\u0111\u1EB7c khu|th\xF4n|\u1EA5p|b\u1EA3n|khu ph\u1ED1|t\u1ED5|\u0111o\xE0n th\u1EC3|h\u1ED9i|doanh nghi\u1EC7p|h\u1EE3p t\xE1c x\xE3|t\u1ED5 ch\u1EE9c|tr\u01B0\u1EDDng|c\u1EA5p|c\xE1 nh\xE2n|l\u1EF1c l\u01B0\u1EE3ng|ng\u01B0\u1EDDi|nh\xE0|h\u1ED9|chi b\u1ED9|ng\xE2n h\xE0ng|ch\u1EE7|th\xE0nh vi\xEAn|\u0111\u1ED3ng ch\xED|trung t\xE2m|vi\u1EC7n)(?!\\p{L})", "u");

// src/reader/complete.ts
function completeTasks(drafts, header, doubt) {
  const joined2 = mergeRows(drafts);
  const year = header.date ? Number(header.date.slice(0, 4)) : lastYear(header.title ?? "");
  const around = { year, issued: header.date?.length === 10 ? header.date : null };
  const conditional = [];
  const relations = /* @__PURE__ */ new Map();
  const tasks = joined2.map((draft, i) => {
    const id = `k${i + 1}`;
    relations.set(id, draft.relation);
    const { relation: _, likeness = 1, ...task } = draft;
    const when = task.deadline === null ? null : parseDeadline(`${task.deadline}${rhythmBefore(task)}`, around);
    if (when?.conditional) conditional.push(id);
    const whole = {
      id,
      ...task,
      due: when?.due ?? null,
      nature: when?.nature ?? "unknown",
      recurrence: when?.recurrence ?? null
    };
    return { ...whole, clarity: clarityOf(whole, header), doubts: taskDoubts(whole, likeness, doubt) };
  });
  const merged2 = tasks.filter((t) => t.places.length > 1).map((t) => t.id);
  return { tasks, relations, merged: merged2, conditional };
}
function rhythmBefore({
  text: text2,
  deadline
}) {
  if (deadline === null || /\d{4}|h[àằ]ng|mỗi|định kỳ/iu.test(deadline)) return "";
  const at2 = text2.indexOf(deadline);
  const clause = /[^.;]*$/u.exec(text2.slice(0, Math.max(0, at2)))?.[0] ?? "";
  const said = new RegExp("(?<!\\p{L})h[\xE0\u1EB1]ng (?:n\u0103m|qu\xFD|th\xE1ng|tu\u1EA7n)(?!\\p{L})", "iu").exec(clause)?.[0];
  return said === void 0 ? "" : ` ${said.toLowerCase()}`;
}
function deed(draft) {
  const subject = subjectOf(draft.text);
  const own = subject ? draft.text.slice(subject.end) : draft.text;
  return key(own.replace(TOGETHER, " ").replace(BY_WHEN, ""));
}
var TOGETHER = new RegExp("^\\s*ch\u1EE7 tr\xEC,?\\s*(?:ph\u1ED1i h\u1EE3p (?:v\u1EDBi\\s+)?(?:\\p{Lu}[^;.]*?|c\xE1c [^;.]*?)(?=\\s(?:t\u1ED5 ch\u1EE9c|x\xE2y d\u1EF1ng|tri\u1EC3n khai|th\u1EF1c hi\u1EC7n|r\xE0 so\xE1t|ban h\xE0nh|l\u1EADp|m\u1EDF|tr\xECnh)\\s))?", "u");
var BY_WHEN = /[,;(]?\s*(?:(?:hoàn thành|xong|thời hạn|thời gian|chậm nhất|định kỳ)(?:\s+(?:trước|trong|vào|là|ngày|hằng))*|trước|trong)\s+[^,;.]*(?:\d{4}|hằng (?:tháng|quý|tuần))[^,;.]*\)?[.;]?$/iu;
function toldShorter(row, body) {
  if (row.length < 5 || row.slice(0, 2).join(" ") !== body.slice(0, 2).join(" ")) return 0;
  const bag = new Set(body);
  const share = row.filter((word) => bag.has(word)).length / row.length;
  return share === 1 && row.length * 3 >= body.length ? 0.9 : 0;
}
var key = (text2) => text2.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
function alike(a, b) {
  if (Math.min(a.length, b.length) < 4) return 0;
  const bag = new Set(b);
  const common = a.filter((word) => bag.has(word)).length;
  return 2 * common / (a.length + b.length);
}
function mergeTargets(inText, inTables) {
  const out = [...inText];
  if (inText.length * inTables.length > MOST_COMPARED * MOST_COMPARED) return [...out, ...inTables];
  for (const row of inTables) {
    const words2 = key(row.name);
    const values = row.milestones.length > 0 ? row.milestones : [{ by: row.by, value: row.value }];
    const at2 = out.findIndex(
      (t, i) => i < inText.length && t.places.length === 1 && t.value !== null && values.some(
        (v) => v.value === t.value && (v.by === null || t.by === null || v.by.slice(0, 4) === t.by.slice(0, 4))
      ) && sameMeasure(key(t.name), words2)
    );
    const twin = out[at2];
    if (twin)
      out[at2] = {
        ...twin,
        // a series repeats its first value and year in the target itself
        ...row.milestones.length > 0 ? { value: row.value, max: row.max, by: row.by } : { by: twin.by ?? row.by },
        lead: row.lead.length > 0 ? row.lead : twin.lead,
        milestones: row.milestones.length > 0 ? row.milestones : twin.milestones,
        baseline: twin.baseline ?? row.baseline,
        places: [...twin.places, ...row.places]
      };
    else out.push(row);
  }
  return out;
}
var sharesUnit = (a, b) => a.some(
  (x) => b.some((y) => {
    const [p, q] = [wideUnitKey(x), wideUnitKey(y)];
    return p.startsWith(q) || q.startsWith(p);
  })
);
function sameMeasure(a, b) {
  if (alike(a, b) >= 0.8) return true;
  const [x, y] = [a, b].map((words2) => words2.filter((w, i) => i > 1 || !/^(?:tỷ|tỉ|lệ|số)$/u.test(w)));
  if (!x || !y) return false;
  const [few, many] = x.length < y.length ? [x, y] : [y, x];
  return few.length >= 4 && few.every((word, i) => word === many[i]);
}
var MOST_COMPARED = 2e3;
function mergeRows(drafts) {
  const out = drafts.filter((d) => d.where !== "table");
  if (drafts.length > MOST_COMPARED) return [...drafts];
  const keys = out.map(deed);
  for (const row of drafts.filter((d) => d.where === "table")) {
    const words2 = deed(row);
    let best = -1;
    let score = 0.86;
    keys.forEach((k, i) => {
      const other = out[i];
      const strangers = other !== void 0 && other.lead.length > 0 && row.lead.length > 0 && !sharesUnit(other.lead, row.lead);
      const s = strangers ? alike(key(other.text), key(row.text)) : Math.max(alike(k, words2), toldShorter(words2, k));
      if (s >= score && out[i]?.where !== "table") {
        best = i;
        score = s;
      }
    });
    const twin = out[best];
    if (twin) {
      const lead = row.lead.length > 0 ? row.lead : twin.lead;
      out[best] = {
        ...twin,
        lead,
        support: row.support.length > 0 ? row.support : twin.support,
        deadline: row.deadline ?? twin.deadline,
        product: row.product ?? twin.product,
        likeness: score,
        places: [...twin.places, ...row.places]
      };
      keys[best] = [];
    } else {
      out.push(row);
      keys.push([]);
    }
  }
  return out;
}

// src/domain/format-vi.ts
var MINUS = "\u2212";
var formats = /* @__PURE__ */ new Map();
var numberFormat = (minimum, maximum) => {
  const key2 = `${minimum},${maximum}`;
  const known = formats.get(key2);
  if (known !== void 0) return known;
  const made = new Intl.NumberFormat("vi-VN", {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum
  });
  formats.set(key2, made);
  return made;
};
var formatNumber = (value, digits = 2, fixed2 = false) => numberFormat(fixed2 ? digits : 0, digits).format(value === 0 ? 0 : value).replace("-", MINUS).replace(/^\u2212(0(?:,0+)?)$/u, "$1");
var formatExact = (value) => {
  const text2 = Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? value.toFixed(20) : String(value);
  const [whole = "0", rest = ""] = text2.replace("-", "").split(".");
  const decimals = rest.replace(/0+$/u, "");
  const grouped2 = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  const sign = value < 0 ? MINUS : "";
  return `${sign}${grouped2}${decimals === "" ? "" : `,${decimals}`}`;
};
var dayNumber = (day) => String(day).padStart(2, "0");
var monthNumber = (month) => month <= 2 ? `0${month}` : String(month);
var formatDay = (day) => {
  const parts = partsOf(day);
  return `${dayNumber(parts.day)}/${monthNumber(parts.month)}/${parts.year}`;
};

// src/words/reading.ts
var short = (text2) => text2.length > 90 ? `${text2.slice(0, 88).trimEnd()}\u2026` : text2;
function readingSentence(note) {
  switch (note.rule) {
    case "annex-missing":
      return `V\u0103n b\u1EA3n nh\u1EAFc t\u1EDBi \u201C${note.label}\u201D nh\u01B0ng trong t\u1EC7p kh\xF4ng c\xF3 ph\u1EE5 l\u1EE5c n\xE0y. Anh/ch\u1ECB b\u1ED5 sung t\u1EC7p ph\u1EE5 l\u1EE5c \u0111\u1EC3 \u0111\u1ECDc \u0111\u1EE7 ch\u1EC9 ti\xEAu v\xE0 nhi\u1EC7m v\u1EE5.`;
    case "issuer-inferred":
      return note.from === "preamble" ? `Ph\u1EA7n \u0111\u1EA7u v\u0103n b\u1EA3n kh\xF4ng ghi c\u01A1 quan ban h\xE0nh; \u201C${note.value}\u201D \u0111\u01B0\u1EE3c suy ra t\u1EEB c\xE2u ban h\xE0nh k\u1EBF ho\u1EA1ch.` : `Ph\u1EA7n \u0111\u1EA7u v\u0103n b\u1EA3n kh\xF4ng ghi c\u01A1 quan ban h\xE0nh; \u201C${note.value}\u201D \u0111\u01B0\u1EE3c suy ra t\u1EEB d\xF2ng \u201CK\xE8m theo \u2026\u201D.`;
    case "date-inferred":
      return `Ph\u1EA7n \u0111\u1EA7u v\u0103n b\u1EA3n kh\xF4ng ghi ng\xE0y; ng\xE0y ${note.value} \u0111\u01B0\u1EE3c suy ra t\u1EEB d\xF2ng \u201CK\xE8m theo \u2026\u201D.`;
    case "number-blank":
      return note.symbol === null ? "Kh\xF4ng th\u1EA5y s\u1ED1, k\xFD hi\u1EC7u c\u1EE7a v\u0103n b\u1EA3n." : `S\u1ED1 v\u0103n b\u1EA3n c\xF2n \u0111\u1EC3 tr\u1ED1ng (k\xFD hi\u1EC7u ${note.symbol}).`;
    case "date-blank":
      return "Ng\xE0y ban h\xE0nh c\xF2n thi\u1EBFu ho\u1EB7c \u0111\u1EC3 tr\u1ED1ng.";
    case "issuer-missing":
      return "Kh\xF4ng th\u1EA5y t\xEAn c\u01A1 quan ban h\xE0nh.";
    case "signer-missing":
      return "Kh\xF4ng th\u1EA5y ng\u01B0\u1EDDi k\xFD.";
    case "no-targets":
      return "Kh\xF4ng t\xECm th\u1EA5y ch\u1EC9 ti\xEAu n\xE0o c\xF3 con s\u1ED1 trong v\u0103n b\u1EA3n.";
    case "no-tasks":
      return "Kh\xF4ng t\xECm th\u1EA5y nhi\u1EC7m v\u1EE5 n\xE0o trong v\u0103n b\u1EA3n.";
    case "deadline-unread":
      return `Th\u1EDDi h\u1EA1n \u201C${short(note.deadline)}\u201D kh\xF4ng t\xEDnh \u0111\u01B0\u1EE3c th\xE0nh ng\xE0y c\u1EE5 th\u1EC3.`;
    case "deadline-conditional":
      return `Th\u1EDDi h\u1EA1n \u201C${short(note.deadline)}\u201D t\xF9y theo m\u1ED9t vi\u1EC7c kh\xE1c n\xEAn \u0111\u01B0\u1EE3c gi\u1EEF nguy\xEAn l\u1EDDi v\u0103n, kh\xF4ng t\xEDnh th\xE0nh ng\xE0y.`;
    case "deadline-day-off":
      return `H\u1EA1n ${formatDay(note.due)} r\u01A1i v\xE0o ng\xE0y ngh\u1EC9; ng\xE0y l\xE0m vi\u1EC7c ti\u1EBFp theo l\xE0 ${formatDay(note.next)}.`;
    case "wording-vague":
      return `\u201C${short(note.found)}\u201D l\xE0 c\xE1ch n\xF3i chung, kh\xF3 ki\u1EC3m tra. C\xF3 th\u1EC3 vi\u1EBFt: \u201C${note.rewrite}\u201D.`;
    case "goal-unmeasured":
      return note.rewrite === null ? `M\u1EE5c ti\xEAu n\xE0y kh\xF4ng c\xF3 con s\u1ED1 \u0111\u1EC3 \u0111o: \u201C${short(note.text)}\u201D.` : `M\u1EE5c ti\xEAu n\xE0y kh\xF4ng c\xF3 con s\u1ED1 \u0111\u1EC3 \u0111o: \u201C${short(note.text)}\u201D. C\xF3 th\u1EC3 vi\u1EBFt: \u201C${note.rewrite}\u201D.`;
    case "line-unread":
      return `\u0110o\u1EA1n n\xE0y n\u1EB1m trong ph\u1EA7n nhi\u1EC7m v\u1EE5 nh\u01B0ng kh\xF4ng \u0111\u01B0\u1EE3c ghi th\xE0nh nhi\u1EC7m v\u1EE5: \u201C${short(note.text)}\u201D.`;
    case "numbers-many":
      return `\u0110o\u1EA1n n\xE0y c\xF3 qu\xE1 nhi\u1EC1u s\u1ED1 n\xEAn ch\u1EC9 m\u1ED9t ph\u1EA7n \u0111\u01B0\u1EE3c \u0111\u1ECDc th\xE0nh ch\u1EC9 ti\xEAu: \u201C${short(note.text)}\u201D. Anh/ch\u1ECB xem l\u1EA1i v\xE0 ghi th\xEAm ch\u1EC9 ti\xEAu c\xF2n thi\u1EBFu.`;
    case "table-unread":
      return `B\u1EA3ng c\xF3 c\xE1c c\u1ED9t \u201C${short(note.columns)}\u201D kh\xF4ng ph\u1EA3i b\u1EA3ng ch\u1EC9 ti\xEAu hay nhi\u1EC7m v\u1EE5 n\xEAn ch\u01B0a \u0111\u01B0\u1EE3c \u0111\u1ECDc.`;
    case "task-merged":
      return `Nhi\u1EC7m v\u1EE5 \u1EDF ph\u1EA7n l\u1EDDi v\xE0 \u1EDF ph\u1EE5 l\u1EE5c \u0111\u01B0\u1EE3c ghi th\xE0nh m\u1ED9t: \u201C${short(note.task)}\u201D.`;
    case "page-numbers":
      return `\u0110\xE3 b\u1ECF ${note.count} d\xF2ng ch\u1EC9 c\xF3 s\u1ED1 trang.`;
    case "numbering":
      return `S\u1ED1 th\u1EE9 t\u1EF1 nh\u1EA3y t\u1EEB \u201C${note.before}\u201D sang \u201C${note.after}\u201D.`;
  }
}

// src/words/wording-bank.ts
var WORDING_BANK = [
  {
    said: /(?:đẩy mạnh|tăng cường|làm tốt|chú trọng|thường xuyên)\s+(?:công tác\s+)?(?:thông tin,? )?(?:tuyên truyền|truyền thông|phổ biến)/iu,
    rewrite: "\u0110\u0103ng \u2026 tin, b\xE0i v\xE0 t\u1ED5 ch\u1EE9c \u2026 bu\u1ED5i tuy\xEAn truy\u1EC1n {vi\u1EC7c}; ho\xE0n th\xE0nh tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /(?:đẩy mạnh|tăng cường|chú trọng|nâng cao chất lượng)\s+(?:công tác\s+)?(?:đào tạo|bồi dưỡng|tập huấn)/iu,
    rewrite: "T\u1ED5 ch\u1EE9c \u2026 l\u1EDBp t\u1EADp hu\u1EA5n cho \u2026 l\u01B0\u1EE3t ng\u01B0\u1EDDi {vi\u1EC7c}; ho\xE0n th\xE0nh tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /tăng cường\s+(?:công tác\s+)?(?:thanh tra,? )?(?:kiểm tra|giám sát|theo dõi|quản lý)/iu,
    rewrite: "Ki\u1EC3m tra \u2026 l\u01B0\u1EE3t t\u1EA1i \u2026 \u0111\u01A1n v\u1ECB {vi\u1EC7c}; b\xE1o c\xE1o k\u1EBFt qu\u1EA3 tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /(?:tăng cường|đẩy mạnh)\s+(?:việc\s+)?(?:ứng dụng|sử dụng|số hóa|số hoá|chuyển đổi số)/iu,
    rewrite: "\u0110\u01B0a \u2026 (t\xEAn n\u1EC1n t\u1EA3ng, quy tr\xECnh) v\xE0o s\u1EED d\u1EE5ng t\u1EA1i \u2026 \u0111\u01A1n v\u1ECB, \u0111\u1EA1t \xEDt nh\u1EA5t \u2026% {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /nâng cao\s+(?:nhận thức|trách nhiệm|ý thức)/iu,
    rewrite: "T\u1ED5 ch\u1EE9c \u2026 bu\u1ED5i cho \u2026 l\u01B0\u1EE3t ng\u01B0\u1EDDi, \xEDt nh\u1EA5t \u2026% \u0111\u1EA1t y\xEAu c\u1EA7u khi ki\u1EC3m tra {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /nâng cao\s+(?:hiệu quả|chất lượng|hiệu lực|năng lực|mức độ)/iu,
    rewrite: "N\xE2ng \u2026 (t\xEAn ch\u1EC9 s\u1ED1) t\u1EEB \u2026% l\xEAn \u2026% {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /cơ bản\s+(?:hoàn thành|đáp ứng|đạt|hình thành|xóa)/iu,
    rewrite: "Ho\xE0n th\xE0nh \xEDt nh\u1EA5t \u2026% {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  {
    said: /(?:ở )?mức (?:khá|cao|tốt)|đa số|phần lớn|hầu hết|tỷ lệ cao/iu,
    rewrite: "N\xEAu con s\u1ED1: \xEDt nh\u1EA5t \u2026% {vi\u1EC7c}, t\xEDnh \u0111\u1EBFn ng\xE0y \u2026"
  },
  { said: /phấn đấu/iu, rewrite: "\u0110\u1EA1t \xEDt nh\u1EA5t \u2026 (s\u1ED1 v\xE0 \u0111\u01A1n v\u1ECB t\xEDnh) {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026" },
  {
    said: /^(?:tiếp tục\s+|tích cực\s+)*(?:khuyến khích|động viên|tạo điều kiện)/iu,
    rewrite: "H\u1ED7 tr\u1EE3 \u2026 (m\u1EE9c, s\u1ED1 l\u01B0\u1EE3ng) cho \u2026 ng\u01B0\u1EDDi, \u0111\u01A1n v\u1ECB {vi\u1EC7c}; tr\u01B0\u1EDBc ng\xE0y \u2026"
  },
  { said: /^(?:từng bước|dần dần)/iu, rewrite: "N\u0103m \u2026 \u0111\u1EA1t \u2026, n\u0103m \u2026 \u0111\u1EA1t \u2026 {vi\u1EC7c}" },
  { said: /^(?:kịp thời|nhanh chóng|khẩn trương)/iu, rewrite: "Trong \u2026 ng\xE0y l\xE0m vi\u1EC7c k\u1EC3 t\u1EEB khi \u2026 {vi\u1EC7c}" },
  {
    said: /^(?:tiếp tục\s+|chủ động\s+|tích cực\s+)*(?:đẩy mạnh|tăng cường|quan tâm|chú trọng|phát huy|thúc đẩy|tập trung|quán triệt|nâng cao|góp phần)/iu,
    rewrite: "N\xEAu vi\u1EC7c c\u1EE5 th\u1EC3, s\u1ED1 l\u01B0\u1EE3ng v\xE0 s\u1EA3n ph\u1EA9m {vi\u1EC7c}; ho\xE0n th\xE0nh tr\u01B0\u1EDBc ng\xE0y \u2026"
  }
];
var LONGEST_REST = 140;
function rewriteOf(text2) {
  const bare2 = text2.replace(/\d+[^\s]*[/-]\S+|(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?/giu, " ");
  if (/\d/u.test(bare2)) return null;
  for (const { said, rewrite } of WORDING_BANK) {
    const found = said.exec(text2);
    if (!found) continue;
    const rest = text2.slice(found.index + found[0].length).replace(/[\s.;,:]+$/u, "").trim();
    const fitting = rest.length > LONGEST_REST ? "" : rest;
    return {
      found: found[0].trim(),
      rewrite: rewrite.replace(/\s*\{việc\}/u, fitting === "" ? "" : ` ${fitting}`)
    };
  }
  return null;
}

// src/reader/marker.ts
var MARKS = [
  [new RegExp("^(?:PH\u1EA6N|Ph\u1EA7n|CH\u01AF\u01A0NG|Ch\u01B0\u01A1ng)\\s+(?:[IVX]{1,5}|TH\u1EE8 \\p{Lu}+|th\u1EE9 \\p{L}+|\\d{1,2})\\s*[.:\u2013-]?\\s*", "u"), () => 0],
  [/^Điều\s+\d{1,2}\s*[.:]\s*/u, () => 0],
  [new RegExp("^[A-HK-UY\u0110]\\s*(?:[.)]\\s+|[-\u2013/]\\s*)(?=\\p{Lu}{2})", "u"), () => 0],
  // a task or group that is numbered behind its own noun
  [
    /^(?:Nhóm nhiệm vụ|Nhiệm vụ|Nhóm giải pháp|Giải pháp|Hoạt động|Nội dung)\s+(?:số\s+|thứ\s+)?\d{1,2}\s*[.:]\s*(?=\S)/u,
    () => 2
  ],
  [
    new RegExp("^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\\s*(?:[.)]\\s*[-\u2013]?\\s*|\\/\\s+)(?=\\p{L})|^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\\s*[-\u2013]\\s+(?=\\p{Lu})", "u"),
    () => 1
  ],
  [
    /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})\s*[.)–-]?\s+(?=[\p{L}“"(])/u,
    (m) => 1 + Math.min(3, (m[1] ?? "").split(".").length)
  ],
  [
    new RegExp("^(?:[IVX]{1,4}\\.\\d{1,2})(?:\\.\\d{1,2})*\\s*[.)]?\\s+(?=\\p{L})", "u"),
    (m) => m[0].split(".").filter((part) => /[\dIVX]/.test(part)).length > 2 ? 3 : 2
  ],
  [new RegExp("^\\d{1,2}\\s*[-\u2013]\\s+(?=\\p{Lu}|\\d[\\d.,]*\\s*[%\u2030])", "u"), () => 2],
  [/^\d{1,2}\s*(?:[.)]\s*|\/\s+)(?=[\p{L}“"(])/u, () => 2],
  // an item that begins with its number to be reached
  [new RegExp("^\\d{1,2}\\s*[.)/]\\s+(?=[\u2265\u2264><]|\\d[\\d.,]*\\s*(?:[%\u2030]|\\p{L}))", "u"), () => 2],
  [new RegExp("^[a-z\u0111]\\s*[)]\\s*(?=\\S)|^[a-z\u0111]\\s*[.]\\s+(?=\\p{Lu})", "u"), () => 5],
  [/^\(\s*(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\s*\)\s*(?=\S)/u, () => 6],
  [/^[-–—−]\s*(?=[\p{L}\p{N}“"(≥≤><])/u, () => 7],
  [/^[+]\s*(?=\S)/u, () => 8],
  [/^[•●▪◦·o■□➢✓❖]\s+(?=\S)/u, () => 8]
];
function markerOf(text2, label = null, level = null) {
  if (label !== null) {
    const drawn = markerOf(`${label.trim()} Aa`);
    if (drawn) return { label: label.trim(), rank: drawn.rank, end: 0 };
    if (!/[\p{L}\p{N}]/u.test(label)) return { label: label.trim(), rank: (level ?? 0) > 0 ? 8 : 7, end: 0 };
  }
  for (const [pattern, rank] of MARKS) {
    const found = pattern.exec(text2);
    if (found) return { label: found[0].trim(), rank: rank(found), end: found[0].length };
  }
  return null;
}

// src/reader/paragraph.ts
var placeOf = (p, from = 0, to = p.text.length) => ({
  page: p.page,
  paragraph: p.index,
  cell: p.cell,
  start: p.at[from] ?? 0,
  end: (p.at[Math.max(from, to - 1)] ?? 0) + 1
});
var placeOfRun = (first, last) => ({
  ...first,
  end: Math.max(first.end, last.end)
});
function linesOf4(p) {
  const ends = [...p.breaks, p.text.length];
  let from = 0;
  const lines = [];
  for (const end of ends) {
    const line = slice(p, from, end);
    if (line.text !== "") lines.push(line);
    from = end;
  }
  return lines;
}
function slice(p, from, to = p.text.length) {
  let a = Math.max(0, from);
  let b = Math.min(p.text.length, to);
  while (a < b && p.text[a] === " ") a++;
  while (b > a && p.text[b - 1] === " ") b--;
  return {
    ...p,
    text: p.text.slice(a, b),
    at: p.at.slice(a, b),
    breaks: p.breaks.filter((x) => x > a && x < b).map((x) => x - a)
  };
}
function joined(a, b) {
  if (a.text === "") return { ...b, index: a.index, page: a.page };
  if (b.text === "") return a;
  const text2 = `${a.text} ${b.text}`;
  return {
    ...a,
    text: text2,
    at: [...a.at, (a.at.at(-1) ?? 0) + 1, ...b.at],
    bold: a.bold && b.bold,
    breaks: [...a.breaks, a.text.length, ...b.breaks.map((x) => x + a.text.length + 1)]
  };
}
var MARKUP = /* @__PURE__ */ new Set(["*", "`", "\\", "\u200B", "\uFEFF", "\xAD"]);
function cleaned(block) {
  const source = block.text;
  const bullet2 = /^\s*\*\s+\S[^*]*$/.test(source) && !/^\s*\*\s+\(/.test(source);
  const head = /^\s*#{1,6}\s+/.exec(source)?.[0].length ?? 0;
  const chars = [];
  const at2 = [];
  const breaks = [];
  const lineEnds = new Set(block.breaks);
  let point = block.place.start;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? "";
    const low = /[\udc00-\udfff]/.test(char);
    if (low) point--;
    const here = point;
    point++;
    if (lineEnds.has(i) && chars.length > 0) breaks.push(chars.length);
    if (i < head) continue;
    if (MARKUP.has(char) && !(bullet2 && char === "*")) continue;
    if (/\s/u.test(char)) {
      if (chars.length === 0 || chars.at(-1) === " ") continue;
      chars.push(" ");
    } else chars.push(bullet2 && char === "*" ? "-" : char);
    at2.push(here);
  }
  while (chars.at(-1) === " ") {
    chars.pop();
    at2.pop();
  }
  const text2 = chars.join("");
  return {
    text: /^[-_=~.|\s]*$/.test(text2) ? "" : text2,
    at: at2,
    index: block.place.paragraph,
    page: block.place.page,
    cell: block.place.cell,
    table: block.table,
    colSpan: block.colSpan,
    rowSpan: block.rowSpan,
    label: block.label,
    listLevel: block.listLevel,
    bold: block.bold || block.heading !== null || head > 0 || /^\s*\*\*.*\*\*\s*$/.test(source),
    centred: block.centred,
    gap: block.gap,
    breaks: breaks.filter((x) => x < text2.length)
  };
}

// src/reader/rules/pattern.ts
var words = (alternatives, flags = "iu") => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);
var starts = (alternatives, flags = "iu") => new RegExp(`^(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

// src/reader/rules/sections.ts
var SECTION_TITLES = [
  { kind: "goals", title: starts("(?:n\u1ED9i dung|ch\u1EC9 ti\xEAu|m\u1EE5c ti\xEAu) thi \u0111ua") },
  {
    kind: "organisation",
    title: starts(
      "(?:nhi\u1EC7m v\u1EE5|tr\xE1ch nhi\u1EC7m)(?: c\u1EE5 th\u1EC3)?(?: c\u1EE7a)? (?:c\xE1c )?(?:c\u01A1 quan|\u0111\u01A1n v\u1ECB|ph\xF2ng|ban, ng\xE0nh|th\xE0nh vi\xEAn)"
    )
  },
  { kind: "other", title: starts("n\u1ED9i dung,? (?:v\xE0 )?(?:\u0111\u1ED1i t\u01B0\u1EE3ng|ph\u1EA1m vi|th\u1EDDi gian)") },
  {
    kind: "tasks",
    title: starts("(?:c\xE1c )?(?:nhi\u1EC7m v\u1EE5|gi\u1EA3i ph\xE1p|n\u1ED9i dung)(?!(?: t\u1ED5 ch\u1EE9c)? th\u1EF1c hi\u1EC7n c\u1EE7a| b\xE1o c\xE1o)")
  },
  {
    kind: "organisation",
    title: words(
      "t\u1ED5 ch\u1EE9c (?:v\xE0 )?(?:tri\u1EC3n khai )?th\u1EF1c hi\u1EC7n|tr\xE1ch nhi\u1EC7m (?:th\u1EF1c hi\u1EC7n|c\u1EE7a)|ph\xE2n c\xF4ng|(?:ch\u1EBF \u0111\u1ED9|c\u01A1 ch\u1EBF) (?:th\xF4ng tin|b\xE1o c\xE1o)|th\xF4ng tin,? b\xE1o c\xE1o|s\u01A1 k\u1EBFt, t\u1ED5ng k\u1EBFt|^(?:c\xF4ng t\xE1c )?(?:ki\u1EC3m tra|gi\xE1m s\xE1t|theo d\xF5i|b\xE1o c\xE1o|s\u01A1 k\u1EBFt)"
    )
  },
  {
    kind: "other",
    title: starts(
      "(?:\u0111\xE1nh gi\xE1 )?(?:hi\u1EC7n tr\u1EA1ng|th\u1EF1c tr\u1EA1ng|t\xECnh h\xECnh|k\u1EBFt qu\u1EA3|b\u1ED1i c\u1EA3nh|\u0111\u1EB7c \u0111i\u1EC3m)|s\u1EF1 c\u1EA7n thi\u1EBFt|c\u0103n c\u1EE9|\u0111\u1ED1i t\u01B0\u1EE3ng|th\u1EDDi gian|ph\u1EA1m vi|khen th\u01B0\u1EDFng|ti\xEAu ch\xED|c\xE1ch th\u1EE9c|thang \u0111i\u1EC3m|\u0111\u1ECBnh ngh\u0129a|gi\u1EA3i th\xEDch"
    )
  },
  {
    kind: "budget",
    title: words("kinh ph\xED|ngu\u1ED3n v\u1ED1n|ngu\u1ED3n kinh ph\xED|d\u1EF1 to\xE1n|ngu\u1ED3n l\u1EF1c th\u1EF1c hi\u1EC7n|ngu\u1ED3n l\u1EF1c t\xE0i ch\xEDnh")
  },
  { kind: "tasks", title: words("nhi\u1EC7m v\u1EE5|gi\u1EA3i ph\xE1p") },
  { kind: "goals", title: words("m\u1EE5c ti\xEAu|ch\u1EC9 ti\xEAu") },
  { kind: "view", title: words("quan \u0111i\u1EC3m|ph\u01B0\u01A1ng ch\xE2m|nguy\xEAn t\u1EAFc") },
  { kind: "purpose", title: words("m\u1EE5c \u0111\xEDch|y\xEAu c\u1EA7u|\xFD ngh\u0129a") },
  {
    kind: "tasks",
    title: words(
      "n\u1ED9i dung|ph\u01B0\u01A1ng \xE1n|ho\u1EA1t \u0111\u1ED9ng|l\u1ED9 tr\xECnh|bi\u1EC7n ph\xE1p|tri\u1EC3n khai|c\xF4ng vi\u1EC7c|\u0111\u1EC1 \xE1n|d\u1EF1 \xE1n|phong tr\xE0o"
    )
  }
];
var SUBSECTION_TITLES = [
  {
    kind: "goals",
    within: ["tasks", "purpose", "view", "other", "organisation"],
    title: starts("(?:c\xE1c )?(?:m\u1EE5c ti\xEAu|ch\u1EC9 ti\xEAu|n\u1ED9i dung thi \u0111ua)")
  },
  {
    kind: "tasks",
    within: ["goals", "purpose", "view", "other"],
    title: starts("(?:c\xE1c )?(?:nhi\u1EC7m v\u1EE5|gi\u1EA3i ph\xE1p|n\u1ED9i dung th\u1EF1c hi\u1EC7n|ph\u01B0\u01A1ng \xE1n tri\u1EC3n khai)")
  },
  {
    kind: "other",
    within: ["tasks", "goals", "purpose"],
    title: starts(
      "(?:\u0111\xE1nh gi\xE1 )?(?:hi\u1EC7n tr\u1EA1ng|th\u1EF1c tr\u1EA1ng|t\xECnh h\xECnh)|\u0111\u1ED1i t\u01B0\u1EE3ng|ph\u1EA1m vi|ti\xEAu ch\xED|c\xE1ch th\u1EE9c (?:x\u1EBFp|ch\u1EA5m|\u0111\xE1nh)|thang \u0111i\u1EC3m|khen th\u01B0\u1EDFng|th\u1EDDi gian (?:thi \u0111ua|th\u1EF1c hi\u1EC7n|\xE1p d\u1EE5ng|v\xE0)"
    )
  },
  { kind: "purpose", within: ["goals"], title: starts("m\u1EE5c \u0111\xEDch|y\xEAu c\u1EA7u") },
  { kind: "view", within: ["goals", "purpose"], title: starts("quan \u0111i\u1EC3m|ph\u01B0\u01A1ng ch\xE2m") },
  {
    kind: "budget",
    within: ["organisation"],
    title: starts("(?:v\u1EC1 )?(?:kinh ph\xED|ngu\u1ED3n kinh ph\xED|ngu\u1ED3n v\u1ED1n)")
  },
  {
    kind: "organisation",
    within: ["tasks", "budget"],
    title: starts(
      "t\u1ED5 ch\u1EE9c th\u1EF1c hi\u1EC7n|ph\xE2n c\xF4ng (?:th\u1EF1c hi\u1EC7n|tr\xE1ch nhi\u1EC7m|nhi\u1EC7m v\u1EE5)|(?:ch\u1EBF \u0111\u1ED9|c\u01A1 ch\u1EBF) (?:th\xF4ng tin|b\xE1o c\xE1o)"
    )
  }
];
var sectionKind = (title, otherwise = "other") => SECTION_TITLES.find((rule) => rule.title.test(title))?.kind ?? otherwise;
var knownTitle = (title) => SECTION_TITLES.some((rule) => rule.title.test(title));
var subsectionKind = (title, above) => SUBSECTION_TITLES.find((rule) => rule.within.includes(above) && rule.title.test(title))?.kind ?? above;
var CLOSING = starts(
  "tr\xEAn \u0111\xE2y l\xE0|(?:trong )?qu\xE1 tr\xECnh (?:t\u1ED5 ch\u1EE9c |tri\u1EC3n khai )*(?:th\u1EF1c hi\u1EC7n)?|n\u1EBFu c\xF3 (?:kh\xF3 kh\u0103n|v\u01B0\u1EDBng m\u1EAFc)|(?:k\u1EBF ho\u1EA1ch|ch\u01B0\u01A1ng tr\xECnh|ph\u01B0\u01A1ng \xE1n) n\xE0y (?:thay|c\xF3 hi\u1EC7u l\u1EF1c|(?:\u0111\u01B0\u1EE3c )?(?:ph\u1ED5 bi\u1EBFn|g\u1EEDi|c\xF4ng khai|ban h\xE0nh|ni\xEAm y\u1EBFt))|c\u0103n c\u1EE9 (?:n\u1ED9i dung )?k\u1EBF ho\u1EA1ch n\xE0y, (?:\u1EE7y ban nh\xE2n d\xE2n[^.;]{0,60}|ubnd[^.;]{0,40}|\u0111\u1EA3ng \u1EE7y[^.;]{0,40}|ban th\u01B0\u1EDDng v\u1EE5[^.;]{0,60})?(?:y\xEAu c\u1EA7u|\u0111\u1EC1 ngh\u1ECB)|(?:\u1EE7y ban nh\xE2n d\xE2n|ubnd|\u0111\u1EA3ng \u1EE7y|ban th\u01B0\u1EDDng v\u1EE5 \u0111\u1EA3ng \u1EE7y)[^,.;]{0,50} (?:y\xEAu c\u1EA7u|\u0111\u1EC1 ngh\u1ECB) (?:c\xE1c|th\u1EE7 tr\u01B0\u1EDFng)|y\xEAu c\u1EA7u (?:c\xE1c|th\u1EE7 tr\u01B0\u1EDFng)[^.]*(?:nghi\xEAm t\xFAc|kh\u1EA9n tr\u01B0\u01A1ng) (?:tri\u1EC3n khai )?th\u1EF1c hi\u1EC7n"
);
var ANNEX_NOTE = /^\(?\s*(?:có |kèm theo |chi tiết |khung |theo |danh mục |phân công |nội dung |các nhiệm vụ |nhiệm vụ cụ thể )[^.]{0,160}(?:phụ lục|biểu|danh mục)[^.]{0,80}\)?[.;]*$/iu;

// src/reader/outline.ts
var PLAIN = 9;
var LEAD = 6.5;
function outline(paragraphs) {
  const roots = [];
  const path = [];
  const counters = /* @__PURE__ */ new Map();
  paragraphs.forEach((whole, i) => {
    if (whole.text === "") return;
    const marker = markerOf(whole.text, whole.label, whole.listLevel);
    const next = paragraphs[i + 1];
    const rank = marker?.rank ?? plainRank(whole, next);
    const note = marker === null && ANNEX_NOTE.test(whole.text);
    while (path.length > 0 && !holds(path[path.length - 1], rank, marker === null, note)) path.pop();
    const parent = path.at(-1) ?? null;
    const key2 = parent?.id ?? "";
    const count = (counters.get(key2) ?? 0) + 1;
    counters.set(key2, count);
    const body = slice(whole, marker?.end ?? 0);
    const depth = parent ? parent.depth + 1 : 0;
    const kind = kindOf(body.text, rank, parent);
    const node = {
      id: parent ? `${parent.id}.${count}` : `s${count}`,
      label: marker?.label ?? null,
      rank,
      body,
      whole,
      children: [],
      parent,
      kind,
      guessed: false,
      depth
    };
    if (parent) parent.children.push(node);
    else roots.push(node);
    path.push(node);
  });
  for (const root of roots) settle(root);
  return roots;
}
function settle(root) {
  if (root.kind !== "other" || root.rank > 2 || knownTitle(root.body.text) || CLOSING.test(root.body.text))
    return;
  const units = root.children.filter((node) => beginsWithUnit(node.body.text));
  if (units.length >= 2 && units.length * 2 > root.children.length) {
    guess(root, "organisation");
    return;
  }
  const leaves = [...walk2(root.children)].filter((node) => node.children.length === 0);
  if (leaves.length < 2 || leaves.filter((node) => TASK_VERBS.test(node.body.text)).length * 2 <= leaves.length)
    return;
  guess(root, "tasks");
}
function guess(root, kind) {
  for (const node of [root, ...walk2(root.children)]) {
    if (node.kind !== "other") continue;
    node.kind = kind;
    node.guessed = true;
  }
}
function holds(node, rank, plain2, note) {
  if (!node || node.rank >= rank || note && node.rank > 1) return false;
  if (!plain2) return node.rank !== PLAIN;
  if (node.rank === LEAD) return false;
  if (CLOSING.test(node.whole.text)) return false;
  return node.rank <= 6 && !isSentence(node);
}
var isSentence = (node) => {
  const { text: text2 } = node.body;
  if (node.rank <= 1 || !/[.;]$/.test(text2)) return false;
  return text2.length > 100 || text2.length > 40 && subjectOf(text2) !== null;
};
function plainRank(p, next) {
  if (CLOSING.test(p.text)) return 1;
  const bullets = next !== void 0 && (markerOf(next.text, next.label, next.listLevel)?.rank ?? 0) >= 7;
  if (bullets && (/:\s*$/.test(p.text) || p.text.length < 160 && !/[.;]$/.test(p.text))) return LEAD;
  return PLAIN;
}
function kindOf(text2, rank, parent) {
  if (rank === 0 && /hiệu lực|thi hành Quyết định|thi hành Nghị quyết|chịu trách nhiệm thi hành/iu.test(text2))
    return "other";
  if (!parent) return CLOSING.test(text2) ? "other" : rank <= 2 ? sectionKind(text2) : "other";
  if (rank > 5 || text2.length > 200) return parent.kind;
  if (parent.rank === 0) return /[.;]$/.test(text2) ? parent.kind : sectionKind(text2, parent.kind);
  return subsectionKind(text2, parent.kind);
}
function* walk2(nodes) {
  for (const node of nodes) {
    yield node;
    yield* walk2(node.children);
  }
}

// src/reader/diagnose.ts
function diagnose(found) {
  const out = [];
  const say = (severity, note, place, expected = null, actual = null) => {
    out.push({ rule: note.rule, severity, reason: readingSentence(note), expected, actual, place });
  };
  const { header, inferred } = found.head;
  for (const { label, from } of found.annexes)
    say("warning", { rule: "annex-missing", label }, placeOf(from), label);
  for (const { field, value, from } of inferred) {
    if (field === "issuer") say("info", { rule: "issuer-inferred", value, from }, null, null, value);
    else say("info", { rule: "date-inferred", value }, null, null, value);
  }
  if (header.number === null) say("warning", { rule: "number-blank", symbol: header.symbol }, null);
  if (header.date === null || header.date.length < 10)
    say("warning", { rule: "date-blank" }, null, null, header.date);
  if (header.issuer === null) say("warning", { rule: "issuer-missing" }, null);
  if (header.signer === null) say("warning", { rule: "signer-missing" }, null);
  if (!found.targets.some((t) => t.value !== null)) say("warning", { rule: "no-targets" }, null);
  if (found.tasks.length === 0) say("warning", { rule: "no-tasks" }, null);
  for (const task of found.tasks) {
    if (task.deadline === null) continue;
    const { deadline, due } = task;
    const place = task.places[0] ?? null;
    if (found.conditional.includes(task.id))
      say("info", { rule: "deadline-conditional", deadline }, place, null, deadline);
    else if (task.nature === "unknown")
      say("warning", { rule: "deadline-unread", deadline }, place, null, deadline);
    else if (due !== null && namesDay(deadline) && !isWorkingDay(DEFAULT_CALENDAR, due))
      say(
        "info",
        { rule: "deadline-day-off", due, next: workingDayOnOrAfter(DEFAULT_CALENDAR, due) },
        place,
        null,
        due
      );
  }
  for (const task of found.tasks) {
    const vague = task.product === null ? rewriteOf(task.text) : null;
    if (vague)
      say("info", { rule: "wording-vague", ...vague }, task.places[0] ?? null, vague.rewrite, vague.found);
  }
  for (const node of unmeasured(found.roots, found.targets)) {
    const vague = rewriteOf(node.body.text);
    say(
      "info",
      { rule: "goal-unmeasured", text: node.body.text, rewrite: vague?.rewrite ?? null },
      placeOf(node.body),
      vague?.rewrite ?? null,
      vague?.found ?? null
    );
  }
  for (const task of found.tasks)
    if (found.merged.includes(task.id))
      say("info", { rule: "task-merged", task: task.text }, task.places.at(-1) ?? null);
  for (const node of found.unread)
    say("info", { rule: "line-unread", text: node.body.text }, placeOf(node.whole));
  for (const node of found.crowded)
    say("warning", { rule: "numbers-many", text: node.body.text }, placeOf(node.whole));
  for (const { columns, place } of found.unreadTables) say("info", { rule: "table-unread", columns }, place);
  for (const { before, after, node } of jumps(found.roots))
    say("info", { rule: "numbering", before, after }, placeOf(node.whole), null, after);
  const first = found.pageNumbers[0];
  if (first) say("info", { rule: "page-numbers", count: found.pageNumbers.length }, placeOf(first));
  return out;
}
function unmeasured(roots, targets) {
  const measured = new Set(targets.flatMap((target) => target.places.map((place) => place.start)));
  return [...walk2(roots)].filter(
    (node) => node.kind === "goals" && node.children.length === 0 && node.rank >= 2 && node.body.text.split(" ").length >= 4 && !/\d/u.test(node.body.text.replace(/(?:năm\s+)?20\d{2}/gu, " ")) && !/:\s*$/u.test(node.body.text) && !/mục tiêu (?:chung|tổng quát)/iu.test(node.parent?.body.text ?? "") && !measured.has(placeOf(node.body).start)
  );
}
var namesDay = (deadline) => datesIn(deadline).length > 0 || /\d{1,2}\s*\/\s*\d{1,2}(?![\d/])/u.test(deadline);
var ROMAN2 = { I: 1, V: 5, X: 10 };
function ordinal(label) {
  const bare2 = label.replace(/[\s.)/]+$/u, "");
  const last = bare2.split(".").at(-1) ?? "";
  if (/^\d+$/.test(last)) return Number(last);
  if (!/^[IVX]+$/.test(bare2)) return null;
  return [...bare2].reduce((sum, char, i, all) => {
    const value = ROMAN2[char] ?? 0;
    return sum + (value < (ROMAN2[all[i + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
}
function jumps(nodes) {
  const out = [];
  let last = null;
  for (const node of nodes) {
    if (node.label === null || node.rank > 4) continue;
    const a = last?.label ? ordinal(last.label) : null;
    const b = ordinal(node.label);
    if (last?.label && last.rank === node.rank && a !== null && b !== null && b !== a + 1 && b !== 1)
      out.push({ before: last.label, after: node.label, node });
    last = node;
  }
  return [...out, ...nodes.flatMap((node) => jumps(node.children))];
}

// src/reader/rules/document.ts
var TYPES = [
  { type: "K\u1EBE HO\u1EA0CH H\xC0NH \u0110\u1ED8NG", plan: true },
  { type: "CH\u01AF\u01A0NG TR\xCCNH H\xC0NH \u0110\u1ED8NG", plan: true },
  { type: "CH\u01AF\u01A0NG TR\xCCNH C\xD4NG T\xC1C", plan: true },
  { type: "K\u1EBE HO\u1EA0CH", plan: true },
  { type: "CH\u01AF\u01A0NG TR\xCCNH", plan: true },
  { type: "PH\u01AF\u01A0NG \xC1N", plan: true },
  { type: "\u0110\u1EC0 \xC1N", plan: true },
  { type: "QUY\u1EBET \u0110\u1ECANH", plan: false },
  { type: "NGH\u1ECA QUY\u1EBET", plan: false },
  { type: "C\xD4NG \u0110I\u1EC6N", plan: false },
  { type: "T\u1EDC TR\xCCNH", plan: false },
  { type: "B\xC1O C\xC1O", plan: false },
  { type: "TH\xD4NG B\xC1O", plan: false },
  { type: "CH\u1EC8 TH\u1ECA", plan: false },
  { type: "H\u01AF\u1EDANG D\u1EAAN", plan: false }
];
var SYMBOL2 = /\d{1,5}\s?(?:\/\s?\d{4}\s?\/\s?(?:NĐ|QH|TT|QĐ|NQ|TTLT|UBTVQH|L|PL|CT)[\p{Lu}\d]*(?:\s?-\s?[\p{Lu}][\p{L}&\d]*)*|\/\s?[\p{Lu}][\p{L}]*(?:\s?-\s?[\p{Lu}][\p{L}&\d]*)*|\s?-\s?[\p{Lu}][\p{L}]{0,4}\s?\/\s?[\p{Lu}][\p{L}&]*(?:\s?-\s?[\p{Lu}][\p{L}&]*)*)/gu;
var CITED_TYPE = "Ngh\u1ECB quy\u1EBFt|Ngh\u1ECB \u0111\u1ECBnh|Quy\u1EBFt \u0111\u1ECBnh|K\u1EBF ho\u1EA1ch h\xE0nh \u0111\u1ED9ng|K\u1EBF ho\u1EA1ch|Ch\u01B0\u01A1ng tr\xECnh h\xE0nh \u0111\u1ED9ng|Ch\u01B0\u01A1ng tr\xECnh|Ch\u1EC9 th\u1ECB|K\u1EBFt lu\u1EADn|Th\xF4ng b\xE1o|Th\xF4ng t\u01B0 li\xEAn t\u1ECBch|Th\xF4ng t\u01B0|C\xF4ng v\u0103n|C\xF4ng \u0111i\u1EC7n|T\u1EDD tr\xECnh|H\u01B0\u1EDBng d\u1EABn|Quy \u0111\u1ECBnh|B\xE1o c\xE1o|V\u0103n b\u1EA3n|Lu\u1EADt|\u0110\u1EC1 \xE1n|Ph\xE1p l\u1EC7nh";
var BASIS_LEAD = new RegExp("^[-\\s]*(?:c\u0103n c\u1EE9|th\u1EF1c hi\u1EC7n|tri\u1EC3n khai(?: th\u1EF1c hi\u1EC7n)?|theo|tr\xEAn c\u01A1 s\u1EDF|ti\u1EBFp theo)(?!\\p{L})", "iu");
var PROPOSAL_LEAD = /^[-\s]*(?:theo đề nghị|xét đề nghị|theo tờ trình)/iu;
var POWER = /(?:TM|T\/M|KT|TL|TUQ|Q)\s*\.?\s*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|ĐẢNG ỦY|CHỦ TỊCH|BAN CHỈ ĐẠO|BÍ THƯ|THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|THÀNH ỦY|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG)/gu;
var POST = /(?:PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ BÍ THƯ THƯỜNG TRỰC|PHÓ CHỦ TỊCH|PHÓ BÍ THƯ|PHÓ GIÁM ĐỐC|PHÓ TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|PHÓ CHÁNH VĂN PHÒNG|THỨ TRƯỞNG|PHÓ THỦ TƯỚNG|PHÓ CỤC TRƯỞNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG)/gu;
var LETTER = /(?:^|\n)\s*(?:V\/v|Về việc|Kính gửi\s*:)/u;
var PRESS = new RegExp("(?<!\\p{L})(?:b\u1EA1n \u0111\u1ECDc|ph\xF3ng vi\xEAn|\u0111\u1ED9c gi\u1EA3|xin gi\u1EDBi thi\u1EC7u|b\xE0i vi\u1EBFt|cho bi\u1EBFt|chia s\u1EBB r\u1EB1ng|nh\u1EA5n m\u1EA1nh r\u1EB1ng|theo k\u1EBF ho\u1EA1ch,|theo \u0111\xF3,)(?!\\p{L})", "giu");
var PARTY_WORDS = words(
  "\u0111\u1EA3ng \u1EE7y|\u0111\u1EA3ng u\u1EF7|t\u1EC9nh \u1EE7y|th\xE0nh \u1EE7y|huy\u1EC7n \u1EE7y|ban th\u01B0\u1EDDng v\u1EE5|ban ch\u1EA5p h\xE0nh \u0111\u1EA3ng b\u1ED9|\u0111\u1EA3ng b\u1ED9|chi b\u1ED9"
);

// src/reader/bases.ts
var normalSymbol = (symbol) => symbol.replace(/\s+/g, "");
function citedSymbols(text2) {
  return [...text2.matchAll(SYMBOL2)].map((m) => ({
    symbol: normalSymbol(m[0]),
    start: m.index ?? 0,
    end: (m.index ?? 0) + m[0].length
  }));
}
var HEAD3 = new RegExp(`^(?:${CITED_TYPE})(?!\\p{L})`, "iu");
var TYPE_BEFORE = new RegExp(`(${CITED_TYPE})\\s+(?:s\u1ED1\\s*)?:?\\s*$`, "iu");
function basesOf(preamble) {
  const found = [];
  let open = true;
  for (const p of preamble) {
    if (PROPOSAL_LEAD.test(p.text)) continue;
    if (/^(?:QUYẾT ĐỊNH|Điều \d)/u.test(p.text)) break;
    const lead = BASIS_LEAD.exec(p.text);
    if (!lead || !open) continue;
    const clauses = clausesOf(p.text.slice(lead[0].length));
    for (const clause of clauses) {
      const basis = basisOf(clause);
      if (basis && !found.some((b) => b.symbol === basis.symbol)) found.push(basis);
    }
    if (!/[;,]$|^[-\s]*căn cứ/iu.test(p.text) && clauses.length > 1) open = true;
  }
  return found;
}
function clausesOf(text2) {
  return text2.split(";").flatMap((part) => splitAtDocument(part)).map((part) => part.trim()).filter((part) => part !== "" && !PROPOSAL_LEAD.test(part));
}
var NEXT_DOCUMENT = new RegExp(`(?:,| v\xE0)\\s+(?=(?:${CITED_TYPE})\\s+(?:s\u1ED1\\s*)?\\d)`, "gu");
function splitAtDocument(part) {
  const pieces = part.split(NEXT_DOCUMENT);
  const out = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== void 0 && /\s(?:thực hiện|triển khai|theo|tại|ban hành)\s/iu.test(last.replace(/^[^\d]*\d\S*/u, " ")))
      out[out.length - 1] = `${last} v\xE0 ${piece}`;
    else out.push(piece);
  }
  return out;
}
function basisOf(clause) {
  const cited = citedSymbols(clause)[0];
  const text2 = clause.replace(/^(?:các|và|căn cứ|thực hiện|triển khai)\s+/iu, "");
  if (cited && cited.start < 90) {
    const type = TYPE_BEFORE.exec(clause.slice(0, cited.start))?.[1] ?? null;
    if (!type && !HEAD3.test(text2)) return null;
    const tail = clause.slice(cited.end);
    return {
      symbol: cited.symbol,
      type: type ?? HEAD3.exec(text2)?.[0] ?? null,
      date: firstDate(tail.slice(0, 60)),
      issuer: issuerOf(tail),
      role: roleOf(cited.symbol)
    };
  }
  if (!/^(?:Bộ )?[Ll]uật\s|^Hiến pháp/u.test(text2) || /[:]$/.test(text2)) return null;
  const title = /^(.*?)(?:\s+(?:số\s*\d|ngày\s+\d|năm\s+\d{4})|[.,;]?$)/u.exec(text2)?.[1] ?? text2;
  return { symbol: title.trim(), type: "Lu\u1EADt", date: firstDate(text2), issuer: "Qu\u1ED1c h\u1ED9i", role: "basis" };
}
var issuerOf = (tail) => new RegExp("(?:^|\\s)c\u1EE7a\\s+(.{3,80}?)(?=\\s+(?:v\u1EC1|ban h\xE0nh|th\u1EF1c hi\u1EC7n|tri\u1EC3n khai|ph\xEA duy\u1EC7t|quy \u0111\u1ECBnh|s\u1EEDa \u0111\u1ED5i|h\u01B0\u1EDBng d\u1EABn|t\u1EA1i|ng\xE0y)(?!\\p{L})|[,.;(]|$)", "u").exec(
  tail.slice(0, 160)
)?.[1] ?? null;
var roleOf = (symbol) => /\/(?:TU|ĐU|TTg|CP|KH|BCĐ)|UBND|TW/u.test(symbol) ? "superior" : "basis";

// src/reader/signature.ts
var NAME = new RegExp("^(?:(?:TS|ThS|PGS|GS|BS|KS)\\.\\s*)*((?:\\p{Lu}[\\p{L}\u2019']*)(?:\\s+\\p{Lu}[\\p{L}\u2019']*){1,5})$", "u");
var SIGNING = /^(?:TM\b|T\/M|KT\b|TL\b|TUQ\b|Q\.|CHỦ TỊCH|BÍ THƯ|PHÓ|THỦ TƯỚNG|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|TỔ TRƯỞNG|CHÁNH|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|\(?đã ký|\(ký)/u;
function signatureOf(back) {
  const lines = back.flatMap(linesOf4);
  const recipients = [];
  const rest = [];
  let listing = false;
  let filed = false;
  for (const line of lines) {
    const named = line.text.replace(/^nơi nhận\s*:?\s*/iu, "");
    if (named !== line.text) {
      listing = true;
      if (named === "") continue;
      if (SIGNING.test(named)) {
        rest.push(named);
        continue;
      }
    }
    const beside = listing ? BESIDE2.exec(named) : null;
    const text2 = beside?.[1] ?? named;
    if (beside?.[2]) rest.push(beside[2]);
    if (SIGNING.test(text2)) listing = false;
    if (!listing) {
      rest.push(text2);
      continue;
    }
    const bullet2 = /^[-–+•]\s*/.exec(text2) ?? (line.label === null ? null : [""]);
    if (bullet2) {
      if (filed) listing = false;
      recipients.push(...text2.slice(bullet2[0].length).split(/;\s*[-–+•]\s+/u));
      filed = /(?:^|;)\s*[-–+•]?\s*lưu\s*:?/iu.test(text2);
    } else if (filed && (NAME.test(text2) || rest.length > 0)) rest.push(text2);
    else if (recipients.length > 0 && !/[;.]$/.test(recipients.at(-1) ?? ""))
      recipients[recipients.length - 1] += ` ${text2}`;
    else recipients.push(...text2.split(/;\s*/));
  }
  const signed = rest.join(" ");
  const power = [...signed.matchAll(POWER)].map((m) => m[0].trim());
  const posts = [...signed.replace(POWER, " ").matchAll(POST)].map((m) => m[0]);
  return {
    recipients: recipients.map(bare).filter((text2) => text2 !== "" && !new RegExp("^l\u01B0u(?!\\p{L})", "iu").test(text2)),
    signer: signerOf(rest),
    power: power.join(" ") || null,
    post: posts.at(-1) ?? posts[0] ?? null
  };
}
var BESIDE2 = /^([-–+•]\s*[^;]*;)\s+((?:TM|T\/M|KT|TL|Q)\b.*|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN).*)$/u;
var bare = (text2) => text2.replace(/[\s;.,*\\]+$/u, "").trim();
function signerOf(lines) {
  for (const line of [...lines].reverse()) {
    const found = NAME.exec(line.replace(/[\s.,;*\\]+$/u, "").trim());
    if (found?.[1] && new RegExp("\\p{Ll}", "u").test(found[1]) && found[1].length < 40) return found[1];
  }
  for (const line of [...lines].reverse()) {
    const tail = new RegExp("(?:^|\\s)\\p{Lu}{2,}[\\s*]+((?:\\p{Lu}\\p{Ll}[\\p{L}\u2019']*)(?:\\s+\\p{Lu}[\\p{L}\u2019']*){1,5})$", "u").exec(
      line.trim()
    );
    if (tail?.[1]) return tail[1];
  }
  return null;
}

// src/reader/header.ts
var NUMBER2 = /(?:^|\s)S[ốỐ]\s*:?\s*(?:(\d{1,5})\s?)?([-/])?\s*((?:\d{4}\s?\/\s?)?[\p{Lu}][\p{L}&]*(?:\s?[-/]\s?[\p{Lu}][\p{L}\d&]*)+)/u;
var PLACE_DATE = new RegExp("((?:TP\\.?\\s*)?\\p{Lu}[\\p{L}\u2019'-]*(?:\\s+[\\p{L}\u2019'-]+){0,5}?)\\s*,\\s*ng\xE0y\\s*(\\d{1,2}|[.\u2026_\\s]*)\\s*th\xE1ng\\s*(\\d{1,2}|[.\u2026_\\s]*)\\s*n\u0103m\\s*(\\d{4})", "u");
var MOTTO = /C[ỘỌ]NG\s+H(?:ÒA|OÀ|OA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/giu;
function readHeader(parts) {
  const inferred = [];
  const front = frontText(parts.front);
  const number2 = numberOf2(front);
  const dated = dateOf(`${front} ${parts.title.map((p) => p.text).join(" ")}`);
  const top = issuerOf2(front);
  const attached = attachedTo(parts);
  let issuer = top.issuer;
  if (issuer === null) {
    const guess2 = attached?.issuer ?? issuerFromText(parts);
    if (guess2) {
      issuer = guess2;
      inferred.push({ field: "issuer", value: guess2, from: attached?.issuer ? "attached" : "preamble" });
    }
  }
  const date = dated.date ?? attached?.date ?? null;
  if (dated.date === null && date !== null) inferred.push({ field: "date", value: date, from: "attached" });
  const annex = parts.type === null ? parts.annexes[0] : void 0;
  const type = parts.type?.text ?? (annex ? annex.label.text.replace(/\s+(?:SỐ\s+|số\s+)?(?:[IVXL]+|\d+|[A-Z])\s*[.:]?$/u, "").toUpperCase() : null);
  const title = (annex ? annex.title : parts.title).map((p) => p.text).join(" ").replace(/\s*\((?:ban hành )?kèm theo[^()]*\)?\s*$/iu, "").trim() || null;
  const sign = signatureOf(parts.back);
  const bases = basesOf(parts.wrapper ? [...parts.wrapper.paragraphs, ...parts.preamble] : parts.preamble);
  const party = number2?.symbol !== void 0 && number2?.symbol !== null && /^[\p{L}]+\/(?:ĐU|TU|TW|ĐUK|BTV|HU|BCĐ)/u.test(number2.symbol) || issuer !== null && PARTY_WORDS.test(issuer);
  return {
    header: {
      issuer,
      superior: top.superior,
      number: number2?.number ?? null,
      symbol: number2?.symbol ?? null,
      place: dated.place,
      date,
      type,
      title,
      line: party ? "party" : "state",
      bases: bases.map((b) => b.symbol),
      basisDetails: bases,
      recipients: sign.recipients,
      signer: sign.signer,
      signingPower: sign.power,
      signerPost: sign.post
    },
    inferred
  };
}
function frontText(front) {
  return front.flatMap((p) => linesOf4(p).map((line) => line.text)).join("\n").replace(MOTTO, "\n");
}
function numberOf2(front) {
  const found = NUMBER2.exec(front);
  if (!found?.[3]) return null;
  const symbol = normalSymbol(found[3]);
  return { number: found[1] ? normalSymbol(`${found[1]}${found[2] ?? "/"}${symbol}`) : null, symbol };
}
function dateOf(front) {
  const bare2 = front.replace(NUMBER2, "\n");
  const found = PLACE_DATE.exec(bare2);
  if (!found) return { place: null, date: null };
  const [, place = "", day = "", month = "", year = ""] = found;
  const d = Number.parseInt(day, 10);
  const m = Number.parseInt(month, 10);
  const two3 = (n) => String(n).padStart(2, "0");
  const date = m >= 1 && m <= 12 ? d >= 1 && d <= 31 ? `${year}-${two3(m)}-${two3(d)}` : `${year}-${two3(m)}` : year;
  return { place: place.split("\n").at(-1)?.trim() ?? null, date };
}
function issuerOf2(front) {
  const names = [];
  for (const line of front.split("\n").map((l) => l.replace(/[-–_*.\s]+$/u, "").trim())) {
    if (NUMBER2.test(line) || /^S[ốỐ]\s*:?/u.test(line)) break;
    if (/^(?:DỰ THẢO|MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|PHỤ LỤC)/iu.test(line)) continue;
    if (new RegExp("\\p{Lu}{2}", "u").test(line) && !new RegExp("\\p{Ll}", "u").test(line) && line.length < 90) names.push(line);
  }
  return names.length === 0 ? { issuer: null, superior: null } : groupIssuer(names);
}
var ISSUER_HEAD = /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|BAN |BỘ|SỞ|THỦ TƯỚNG|CHÍNH PHỦ|PHÒNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|VĂN PHÒNG|CÔNG AN|TRUNG TÂM|MẶT TRẬN|TRƯỜNG|CHI BỘ|LIÊN|HỘI )/u;
function groupIssuer(lines) {
  const names = [];
  for (const line of lines) {
    const last = names.at(-1);
    const goesOn2 = last !== void 0 && (!ISSUER_HEAD.test(line) || last === "TH\u1EE6 T\u01AF\u1EDANG" && line === "CH\xCDNH PH\u1EE6" || /^(?:ỦY BAN|UỶ BAN)$/u.test(last));
    if (goesOn2) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  const bare2 = (name) => name.replace(/\s*[*-]+\s*$/, "").trim();
  const party = names.length > 1 && /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC)/u.test(names.at(-1) ?? "") ? names.at(-2) : void 0;
  const body = /^BAN THƯỜNG TRỰC/u.test(names.at(-1) ?? "") ? names.at(-2) : void 0;
  return {
    issuer: bare2(body ?? names.at(-1) ?? ""),
    superior: party ? bare2(party) : names.length > 1 ? bare2(names[0] ?? "") : null
  };
}
var ISSUES = new RegExp("(?:^|[;,.]\\s+)((?:\u1EE6y ban nh\xE2n d\xE2n|U\u1EF7 ban nh\xE2n d\xE2n|\u1EE6y ban Nh\xE2n d\xE2n|U\u1EF7 ban Nh\xE2n d\xE2n|UBND|Ban Th\u01B0\u1EDDng v\u1EE5|Ban th\u01B0\u1EDDng v\u1EE5|Ban Ch\u1EA5p h\xE0nh|\u0110\u1EA3ng \u1EE7y|\u0110\u1EA3ng u\u1EF7|Ban Ch\u1EC9 \u0111\u1EA1o|Th\u1EE7 t\u01B0\u1EDBng Ch\xEDnh ph\u1EE7|Ch\xEDnh ph\u1EE7|H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n|S\u1EDF|Ph\xF2ng|B\u1ED9|C\xF4ng an|Trung t\xE2m|M\u1EB7t tr\u1EADn|\u1EE6y ban M\u1EB7t tr\u1EADn)[^.;:,]{0,90}?)\\s+(?:x\xE2y d\u1EF1ng|ban h\xE0nh|tri\u1EC3n khai|\u0111\u1EC1 ra|l\u1EADp)(?:\\s+v\xE0\\s+\\p{L}+\\s+\\p{L}+)?\\s+(?:v\xE0\\s+)?(?:[Kk]\u1EBF ho\u1EA1ch|K\u1EBE HO\u1EA0CH|[Cc]h\u01B0\u01A1ng tr\xECnh|[\u0110\u0111]\u1EC1 \xE1n)", "gu");
function issuerFromText(parts) {
  for (const p of [...parts.preamble, ...parts.body.slice(0, 3)].reverse()) {
    const found = [...p.text.matchAll(ISSUES)].at(-1)?.[1]?.trim();
    if (!found) continue;
    const level = /\s(phường|xã|đặc khu|tỉnh|thành phố)$/u.exec(found)?.[1];
    if (!level) return found;
    const title = parts.title.map((t) => t.text).join(" ");
    const named = new RegExp(`(?:tr\xEAn \u0111\u1ECBa b\xE0n|c\u1EE7a)\\s+${level}\\s+((?:\\p{Lu}[\\p{L}\u2019']*\\s?){1,5})`, "u").exec(title)?.[1]?.trim();
    return named ? `${found} ${named}` : found;
  }
  return null;
}
function attachedTo(parts) {
  if (parts.wrapper) return null;
  const near = parts.type === null ? parts.annexes[0]?.paragraphs ?? [] : [...parts.title, ...parts.preamble];
  const line = near.find((p) => /\(\s*(?:ban hành )?kèm theo/iu.test(p.text));
  if (!line) return null;
  const issuer = /\s(?:của)\s+([^()]+?)\s*\)?\s*$/u.exec(line.text)?.[1] ?? null;
  return { issuer, date: datesIn(line.text).at(-1) ?? null };
}

// src/reader/mend.ts
function mend(blocks) {
  const pageNumbers = [];
  const spans = boldSpans(blocks);
  const whole = blocks.map((block, i) => spans.has(i) ? { ...cleaned(block), bold: true } : cleaned(block));
  const pieces = whole.filter((p) => {
    if (p.cell === null && /^(?:Trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?$/u.test(p.text)) {
      pageNumbers.push(p);
      return false;
    }
    return p.text !== "" || p.cell !== null;
  });
  const breaking = breakingOf(pieces);
  const paragraphs = [];
  let run = [];
  const flush = () => {
    const whole2 = glue(run);
    if (whole2) paragraphs.push(whole2);
    run = [];
  };
  for (const piece of pieces) {
    const last = run.at(-1);
    if (!last || !continues(run[0] ?? last, last, piece, breaking)) flush();
    run.push(piece);
  }
  flush();
  return { paragraphs: falseBullets(paragraphs).flatMap(short2), pageNumbers };
}
function boldSpans(blocks) {
  const spans = /* @__PURE__ */ new Set();
  blocks.forEach((block, i) => {
    if (!/^\s*\*\*(?!.*\*\*)/u.test(block.text)) return;
    const end = blocks.slice(i + 1, i + 4).findIndex((next) => next.text.includes("**"));
    if (end < 0 || !/^[^*]*\*\*\s*$/u.test(blocks[i + 1 + end]?.text ?? "")) return;
    for (let at2 = i; at2 <= i + 1 + end; at2++) spans.add(at2);
  });
  return spans;
}
var LONGEST = 8e3;
function short2(p) {
  if (p.text.length <= LONGEST) return [p];
  const out = [];
  for (let from = 0; from < p.text.length; ) {
    const space = p.text.lastIndexOf(" ", from + LONGEST);
    const end = from + LONGEST >= p.text.length ? p.text.length : space > from ? space : from + LONGEST;
    out.push(slice(p, from, end));
    from = end;
  }
  return out.filter((piece) => piece.text !== "");
}
function glue(run) {
  const [first, ...rest] = run;
  if (!first) return null;
  if (rest.length === 0) return first;
  const text2 = [first.text];
  const at2 = [...first.at];
  const breaks = [...first.breaks];
  let length = first.text.length;
  for (const piece of rest) {
    text2.push(piece.text);
    breaks.push(length);
    length += 1 + piece.text.length;
    at2.push((at2.at(-1) ?? 0) + 1);
    for (const point of piece.at) at2.push(point);
  }
  return { ...first, text: text2.join(" "), at: at2, bold: run.every((p) => p.bold), breaks };
}
function breakingOf(pieces) {
  const lines = pieces.filter((p) => p.cell === null && p.gap !== null);
  const lengths = lines.map((p) => p.text.length).sort((a, b) => a - b);
  const at2 = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
  const gaps = lines.map((p) => p.gap ?? 0);
  const many = gaps.filter((g) => g === 0).length < gaps.length / 5;
  const usualGap = many ? 1 : 0;
  const width = at2(0.95);
  if (lines.length < 4 || width > 140) return { kind: "paragraphs", width: 0, usualGap, boldHeads: false };
  const broken = brokenShare(lines, usualGap);
  const boldHeads = lines.filter((p) => p.bold && markerOf(p.text) !== null).length >= 3;
  const as = (kind) => ({ kind, width, usualGap, boldHeads });
  if (!many && gaps.some((g) => g > 0) && gaps.filter((g) => g > 0).length > gaps.length / 20)
    return as(broken > 0.25 ? "spaced" : "paragraphs");
  const full = lengths.filter((n) => n > width * 0.8).length;
  if (full > lengths.length * 0.35) return as("wrapped");
  return as(broken > 0.45 && lines.length > 20 ? "ragged" : "paragraphs");
}
function brokenShare(lines, usualGap) {
  let close = 0;
  let broken = 0;
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (!last || (line.gap ?? 0) > usualGap || !new RegExp("\\p{Ll}", "u").test(line.text) || markerOf(line.text)) return;
    close++;
    if (small(line.text) && !closed(last.text)) broken++;
  });
  return close === 0 ? 0 : broken / close;
}
var OPENERS = starts(
  "N\u01A1i nh\u1EADn|N\u01A0I NH\u1EACN|K\xEDnh g\u1EEDi|PH\u1EE4 L\u1EE4C|K\u1EBE HO\u1EA0CH|QUY\u1EBET \u0110\u1ECANH|Tr\xEAn \u0111\xE2y l\xE0|TM\\.|T/M|KT\\.|S\u1ED1\\s*:",
  "u"
);
var ANNEX_LABEL = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\s*[.:]?$/u;
var PART_ALONE = new RegExp("^(?:PH\u1EA6N|Ph\u1EA7n|CH\u01AF\u01A0NG|Ch\u01B0\u01A1ng)\\s+(?:[IVX]{1,5}|TH\u1EE8 \\p{Lu}+|th\u1EE9 \\p{L}+|\\d{1,2})\\s*[.:\u2013-]?$", "u");
var OPEN_END = new RegExp("(?<!\\p{L})(?:l\xE0|\u0111\u1EA1t|t\u1EEB|tr\xEAn|d\u01B0\u1EDBi|v\xE0|c\u1EE7a|n\u0103m|kho\u1EA3ng|\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|theo|\u0111\u1EBFn|v\u1EDBi|cho|t\u1EA1i|ng\xE0y|th\xE1ng|qu\xFD|kh\xF4ng qu\xE1|c\xF2n|[\u2265\u2264])$", "iu");
var ended = (text2, breaking) => /[.;]$/.test(text2) && breaking.width > 0 && text2.length < breaking.width * 0.6;
var CAPS = new RegExp("^[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*$", "u");
var NEW_CLAUSE = starts("C\u0103n c\u1EE9|Theo \u0111\u1EC1 ngh\u1ECB|X\xE9t \u0111\u1EC1 ngh\u1ECB|\u0110i\u1EC1u \\d+", "u");
var closed = (text2) => /[.;:!?…”"]$|\.\/\.$/u.test(text2);
var TYPE_LINES = new Set(TYPES.map((t) => t.type));
var small = (text2) => new RegExp("^\\p{Ll}", "u").test(text2);
function continues(head, last, piece, breaking) {
  if (piece.cell !== null || last.cell !== null || piece.text === "" || last.text === "") return false;
  if (piece.label !== null) return false;
  if (ANNEX_LABEL.test(last.text)) return false;
  if (PART_ALONE.test(last.text)) return markerOf(piece.text) === null;
  const marker = markerOf(piece.text);
  if (marker && !(marker.rank === 7 && /^[-–]\s*\d{4}/u.test(piece.text) && /\d{4}$/.test(last.text)))
    return false;
  if (/^\[\d+\]/.test(piece.text) || OPENERS.test(piece.text)) return false;
  if (TYPE_LINES.has(last.text) || CAPS.test(last.text) && new RegExp("^\\p{Lu}\\p{Ll}", "u").test(piece.text)) return false;
  if (/[.;:,]$/.test(last.text) && NEW_CLAUSE.test(piece.text)) return false;
  const gap = piece.gap ?? 1;
  if (/[\p{L}\d]-$/u.test(last.text)) return true;
  const broken = small(piece.text) && !closed(last.text) && !CAPS.test(last.text);
  const heading2 = CAPS.test(last.text) && CAPS.test(piece.text) && !closed(last.text) && last.bold === piece.bold;
  if (heading2 && markerOf(head.text)?.rank === 1) return true;
  const flowing = gap < breaking.usualGap || breaking.kind === "spaced" && gap === 0;
  if (flowing) return !(ended(last.text, breaking) && new RegExp("^\\p{Lu}", "u").test(piece.text));
  if (OPEN_END.test(last.text) && /^[\d\p{Ll}]/u.test(piece.text)) return true;
  if (new RegExp("(?<!\\p{L})s\u1ED1$", "iu").test(last.text) && /^\d{1,5}\s?[/-]\s?[\p{Lu}\d]/u.test(piece.text)) return true;
  if (breaking.kind === "ragged" && gap <= breaking.usualGap) return ragged(head, last, piece, breaking);
  const plain2 = !last.bold && !piece.bold && !closed(last.text) && !CAPS.test(last.text);
  if (breaking.kind === "wrapped" && breaking.boldHeads && gap <= breaking.usualGap && plain2) return true;
  if (breaking.kind === "paragraphs")
    return broken || breaking.width > 0 && small(piece.text) && last.text.length > breaking.width * 0.75 || gap === 0 && small(piece.text) || last.text.endsWith(",") && !CAPS.test(piece.text);
  if (breaking.kind === "spaced" || gap > breaking.usualGap) return broken;
  const word = /^\S+/.exec(piece.text)?.[0].length ?? 0;
  const full = last.text.length + 1 + word > breaking.width * 0.92;
  const listed = (markerOf(head.text)?.rank ?? 0) >= 5;
  if (last.text.endsWith(":")) return full && small(piece.text);
  if (last.text.endsWith(";")) return full;
  if (last.text.endsWith("."))
    return full && (small(piece.text) || listed && last.text.length > breaking.width * 0.9);
  return full || small(piece.text);
}
function ragged(head, last, piece, breaking) {
  const { width, boldHeads } = breaking;
  if (/[.;]$/.test(last.text))
    return last.text.length > width * 0.9 && last !== head && markerOf(head.text) !== null;
  if (closed(last.text) || CAPS.test(last.text)) return false;
  if (boldHeads) return last.bold === piece.bold || small(piece.text);
  if (small(piece.text)) return true;
  if (last !== head) return last.text.length > width * 0.6;
  if (headingUnits(last.text.slice(markerOf(last.text)?.end ?? 0)) !== null) return false;
  return last.text.length > width * 0.7 || /(?:^|\s)[\p{Lu}\d][\p{L}\d/-]*$/u.test(last.text);
}
function falseBullets(paragraphs) {
  const out = [];
  paragraphs.forEach((p, i) => {
    const last = out.at(-1);
    const next = paragraphs[i + 1];
    const bullet2 = (x) => x !== void 0 && x.cell === null && markerOf(x.text)?.rank === 7;
    const sentence = last !== void 0 && last.text.length > 120 && /[;.,]\s/.test(last.text) && !/[.;:,!?)…]$/.test(last.text);
    if (last && sentence && bullet2(p) && !bullet2(last) && !bullet2(next) && last.cell === null && markerOf(last.text))
      out[out.length - 1] = joined(last, p);
    else out.push(p);
  });
  return out;
}

// src/reader/parts.ts
var isCaps = (text2) => new RegExp("\\p{Lu}", "u").test(text2) && !new RegExp("\\p{Ll}", "u").test(text2.replace(/\([^)]*\)/g, ""));
var ANNEX2 = /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\s*[.:]?$/u;
var RECIPIENTS = /^\s*nơi nhận\s*:?/iu;
var FOOTNOTE = /^\[\d+\]/;
var ATTACHED = /^\(\s*(?:ban hành )?kèm theo/iu;
function partsOf2(all) {
  const footnotes = all.filter((p) => FOOTNOTE.test(p.text));
  const rest = all.filter((p) => !FOOTNOTE.test(p.text));
  const annexAt = [];
  rest.forEach((p, i) => {
    if (p.cell === null && ANNEX2.test(p.text)) annexAt.push(i);
  });
  const firstAnnex = annexAt[0] ?? rest.length;
  const main = rest.slice(0, firstAnnex);
  const types = typeLines(main);
  const outer = types[0] ?? null;
  const inner = types.find((t) => t !== outer && t.plan) ?? null;
  const wrapped = outer !== null && !outer.plan && inner !== null;
  const line = wrapped ? inner : outer;
  const after = line ? main.slice(line.index + 1) : main;
  const start = splitTitle(line?.rest ? [line.rest, ...after] : after);
  const titleLength = line ? titleEnd(start, line.rest !== null) : 0;
  const text2 = start.slice(titleLength);
  const backAt = text2.findIndex((p) => RECIPIENTS.test(p.text));
  const signed = backAt >= 0 ? backAt : signatureAt(text2);
  const core = signed >= 0 ? text2.slice(0, signed) : text2;
  const ownBack = signed >= 0 ? text2.slice(signed) : [];
  const outerPart = wrapped && outer && inner ? main.slice(outer.index + 1, inner.index) : [];
  const outerBack = outerPart.findIndex((p) => RECIPIENTS.test(p.text));
  const firstSection = core.findIndex((p, i) => isSectionStart(p, core[i + 1]));
  const cut = firstSection < 0 ? line ? Math.min(core.length, preambleEnd(core)) : 0 : firstSection;
  return {
    front: outer ? main.slice(0, outer.index) : [],
    type: line?.type ?? null,
    title: start.slice(0, titleLength),
    wrapper: wrapped && outer ? { type: outer.type, paragraphs: outerPart } : null,
    preamble: core.slice(0, cut),
    body: core.slice(cut),
    back: outerBack >= 0 ? outerPart.slice(outerBack) : ownBack,
    annexes: annexAt.map((at2, i) => annexPart(rest.slice(at2, annexAt[i + 1] ?? rest.length))),
    footnotes
  };
}
function typeLines(main) {
  const found = [];
  main.forEach((p, index) => {
    if (p.cell !== null && p.text.length > 60) return;
    for (const { type, plan } of TYPES) {
      if (!p.text.startsWith(type)) continue;
      const rest = p.text.slice(type.length);
      if (rest !== "" && !(rest.startsWith(" ") && new RegExp("^\\s+(?:\\p{Lu}|\\p{Ll})", "u").test(rest) && p.text.length < 700 && found.length === 0 && index < 30))
        continue;
      if (/^\s+(?:số|SỐ)\s/u.test(rest)) continue;
      found.push({
        index,
        type: slice(p, 0, type.length),
        rest: rest === "" ? null : slice(p, type.length),
        plan
      });
      return;
    }
  });
  return found;
}
var NEW_BASIS = new RegExp("\\s(?=(?:C\u0103n c\u1EE9|Th\u1EF1c hi\u1EC7n|Tri\u1EC3n khai(?: th\u1EF1c hi\u1EC7n)?)\\s+(?:Ngh\u1ECB quy\u1EBFt|Ngh\u1ECB \u0111\u1ECBnh|Quy\u1EBFt \u0111\u1ECBnh|K\u1EBF ho\u1EA1ch|Ch\u01B0\u01A1ng tr\xECnh|Ch\u1EC9 th\u1ECB|K\u1EBFt lu\u1EADn|C\xF4ng v\u0103n|Th\xF4ng b\xE1o|Lu\u1EADt|H\u01B0\u1EDBng d\u1EABn)(?!\\p{L}))", "u");
function splitTitle(after) {
  const first = after[0];
  if (!first || first.text.length < 80) return after;
  const at2 = first.text.slice(30).search(NEW_BASIS);
  if (at2 < 0 || !(first.text.length > 330 || /như sau\s*:?$/u.test(first.text) || /;$/.test(first.text)))
    return after;
  return [slice(first, 0, at2 + 30), slice(first, at2 + 31), ...after.slice(1)];
}
var BASIS = new RegExp("^(?:c\u0103n c\u1EE9|theo \u0111\u1EC1 ngh\u1ECB|x\xE9t \u0111\u1EC1 ngh\u1ECB|th\u1EF1c hi\u1EC7n|tri\u1EC3n khai|nh\u1EB1m|\u0111\u1EC3|nay)(?!\\p{L})", "iu");
function titleEnd(after, begun) {
  const first = after[0];
  if (!first) return 0;
  let end = 1;
  for (let i = 1; i < Math.min(after.length, 6); i++) {
    const p = after[i];
    if (!p || ATTACHED.test(p.text) || isSectionStart(p, after[i + 1]) || p.cell !== null || BASIS.test(p.text) || UNIT_LINE.test(p.text))
      break;
    const more = isCaps(first.text) && isCaps(p.text);
    if (!(more || new RegExp("^\\p{Ll}", "u").test(p.text) || p.centred && first.centred && !begun)) break;
    end = i + 1;
  }
  return end;
}
var UNIT_LINE = /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|CHỦ TỊCH|THỦ TƯỚNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BỘ TRƯỞNG|GIÁM ĐỐC)/u;
function isSectionStart(p, next) {
  if (p.cell !== null) return false;
  if (new RegExp("^(?:I|1|A)\\s*[.)/-]\\s*\\p{L}", "u").test(p.text) || /^(?:PHẦN|Phần)\s+(?:THỨ NHẤT|thứ nhất|I|1|một|MỘT)/u.test(p.text))
    return p.text.length < 300;
  return next !== void 0 && p.label !== null && /^(?:I|1|A)[.)]?$/.test(p.label);
}
var preambleEnd = (core) => {
  const said = core.findIndex((p) => /như sau\s*:?\s*$/iu.test(p.text));
  return said < 0 ? 0 : said + 1;
};
function signatureAt(text2) {
  const from = Math.max(0, text2.length - 12);
  const at2 = text2.slice(from).findIndex((p) => /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ)/u.test(p.text));
  return at2 < 0 ? -1 : from + at2;
}
function annexPart(run) {
  const [label, ...rest] = run;
  const title = [];
  let i = 0;
  for (const p of rest) {
    if (p.cell !== null || ATTACHED.test(p.text) || title.length > 3 || title.length > 0 && !isCaps(p.text))
      break;
    if (/^(?:I|1)\s*[.)]/.test(p.text)) break;
    title.push(p);
    i++;
  }
  const empty = {
    text: "",
    at: [],
    index: 0,
    page: null,
    cell: null,
    table: null,
    colSpan: 1,
    rowSpan: 1,
    label: null,
    listLevel: null,
    bold: false,
    centred: false,
    gap: null,
    breaks: []
  };
  return { label: label ?? empty, title, paragraphs: rest.slice(i) };
}

// src/reader/rules/reporting.ts
var REPORTS = new RegExp("^(?!.*n\u1EBFu c\xF3 (?:kh\xF3 kh\u0103n|v\u01B0\u1EDBng m\u1EAFc)).*(?<!\\p{L})(?:b\xE1o c\xE1o|t\u1ED5ng h\u1EE3p k\u1EBFt qu\u1EA3 g\u1EEDi|g\u1EEDi[^.;]{0,80} t\u1ED5ng h\u1EE3p|s\u01A1 k\u1EBFt|t\u1ED5ng k\u1EBFt)(?!\\p{L})", "isu");
var CADENCES = [
  {
    cadence: "monthly",
    said: new RegExp("(?<!\\p{L})(?:h[\xE0\u1EB1]ng th\xE1ng|m\u1ED7i th\xE1ng|theo th\xE1ng|\u0111\u1ECBnh k\u1EF3 th\xE1ng|b\xE1o c\xE1o th\xE1ng)(?!\\p{L})", "iu")
  },
  {
    cadence: "quarterly",
    said: new RegExp("(?<!\\p{L})(?:h[\xE0\u1EB1]ng qu\xFD|m\u1ED7i qu\xFD|theo qu\xFD|0?3 th\xE1ng|theo th\xE1ng, qu\xFD|th\xE1ng, qu\xFD|\u0111\u1ECBnh k\u1EF3 qu\xFD|b\xE1o c\xE1o qu\xFD|(?:g\u1EEDi|t\u1ED5ng h\u1EE3p)[^.;]{0,60} theo qu\xFD)(?!\\p{L})", "iu")
  },
  {
    cadence: "semiannual",
    said: new RegExp("(?<![\\p{L}\\d])(?:0?6 th\xE1ng|s\xE1u th\xE1ng|n\u1EEDa n\u0103m|b\xE1n ni\xEAn|gi\u1EEFa n\u0103m v\xE0 cu\u1ED1i n\u0103m)(?!\\p{L})", "iu")
  },
  {
    cadence: "annual",
    said: new RegExp("(?:th\xE1ng|qu\xFD|k\u1EF3)(?:\\s*\\([^()]{1,60}\\))?,?\\s+(?:v\xE0\\s+)?(?:c\u1EA3\\s+)?n\u0103m(?=\\s*\\(|\\s+(?:v\u1EC1|g\u1EEDi|tr\u01B0\u1EDBc|theo|b\xE1o|cho|\u0111\u1ED1i|k\u1EBFt|c\u1EE7a|v\u1EDBi|\\(|tr\xECnh)|[,.;)]|$)|(?:b\xE1o c\xE1o|t\u1ED5ng k\u1EBFt|s\u01A1 k\u1EBFt)\\s+(?:t\u1ED5ng k\u1EBFt\\s+|k\u1EBFt qu\u1EA3\\s+|c\xF4ng t\xE1c\\s+)?(?:cu\u1ED1i\\s+)?n\u0103m(?=\\s+(?:tr\u01B0\u1EDBc|g\u1EEDi|v\u1EC1|v\xE0o|cho|ch\u1EADm)|[,.;)]|$)|(?:b\xE1o c\xE1o|\u0111\u1ECBnh k\u1EF3|\u0111\xE1nh gi\xE1|s\u01A1 k\u1EBFt|6 th\xE1ng|tr\u01B0\u1EDBc ng\xE0y|tr\u01B0\u1EDBc|th\xE1ng,|\u0111\u1ED9t xu\u1EA5t|^|;)(?:[^.;]{0,110}[\\s(])?(?:h[\xE0\u1EB1]ng n\u0103m(?! c\u1EE7a)|0?1 n\u0103m|m\u1ED9t n\u0103m|cu\u1ED1i n\u0103m|v\xE0 n\u0103m)(?!\\p{L})|^h[\xE0\u1EB1]ng n\u0103m[^.;]{0,40}b\xE1o c\xE1o", "iu")
  },
  {
    cadence: "adhoc",
    said: new RegExp("(?<!\\p{L})(?:\u0111\u1ED9t xu\u1EA5t|theo y\xEAu c\u1EA7u(?! (?:ph\xE1t tri\u1EC3n|nhi\u1EC7m v\u1EE5|c\xF4ng vi\u1EC7c|th\u1EF1c ti\u1EC5n))|khi (?:c\xF3|\u0111\u01B0\u1EE3c) y\xEAu c\u1EA7u)(?!\\p{L})", "iu")
  },
  {
    cadence: "midterm",
    said: new RegExp("(?<!\\p{L})(?:gi\u1EEFa nhi\u1EC7m k\u1EF3|gi\u1EEFa k\u1EF3|gi\u1EEFa giai \u0111o\u1EA1n|s\u01A1 k\u1EBFt (?:gi\u1EEFa|giai \u0111o\u1EA1n|v\xE0o (?:gi\u1EEFa|n\u0103m))|2[,.]5 n\u0103m|hai n\u0103m r\u01B0\u1EE1i|n\u1EEDa nhi\u1EC7m k\u1EF3)(?!\\p{L})", "iu")
  },
  {
    cadence: "final",
    said: new RegExp("(?<!\\p{L})(?:cu\u1ED1i nhi\u1EC7m k\u1EF3|cu\u1ED1i giai \u0111o\u1EA1n|h\u1EBFt nhi\u1EC7m k\u1EF3|t\u1ED5ng k\u1EBFt (?:sau khi|v\xE0o (?:cu\u1ED1i|n\u0103m)|giai \u0111o\u1EA1n|nhi\u1EC7m k\u1EF3|0?5 n\u0103m))(?!\\p{L})", "iu")
  }
];

// src/reader/reporting.ts
function readReporting(roots, title = "") {
  const out = [];
  for (const node of walk2(roots)) {
    if (node.kind === "goals" || node.kind === "purpose" || node.kind === "view") continue;
    const text2 = node.body.text;
    let from = 0;
    for (const sentence of text2.split(/(?<=[;.])\s+/u)) {
      const at2 = text2.indexOf(sentence, from);
      from = at2 + sentence.length;
      if (!REPORTS.test(sentence)) continue;
      for (const { cadence, at: said } of cadencesIn(sentence)) {
        const to = /(?:về|gửi|báo cáo)\s+((?:Sở|Phòng|Ủy ban|UBND|Ban|Bộ|Văn phòng|Thường trực|Cục)[^,;.()]{2,80}?)(?=\s+(?:để|trước|theo|tổng hợp|qua|kết quả)|[,;.()]|$)/u.exec(sentence)?.[1]?.trim() ?? null;
        const due = dueOf(sentence.slice(said)) ?? dueOf(sentence);
        const rhythm = RHYTHM_OF[cadence];
        out.push({
          cadence,
          from: null,
          to,
          due,
          recurrence: rhythm === void 0 ? null : recurrenceOf(rhythm, due ?? ""),
          dueOn: dueOn(cadence, sentence.slice(said), title),
          place: placeOf(node.body, at2, at2 + sentence.length)
        });
      }
    }
  }
  return out;
}
function cadencesIn(sentence) {
  const found = /* @__PURE__ */ new Map();
  const twice = /(?:trước\s+)?(?:ngày\s+)?\d{1,2}\/\d{1,2}\s*(?:và|,)\s*(?:ngày\s+)?\d{1,2}\/\d{1,2}\s*h[àằ]ng năm/iu.test(
    sentence
  );
  if (twice) found.set("semiannual", 0);
  for (const { cadence, said } of CADENCES) {
    if (cadence === "annual" && twice) continue;
    const m = said.exec(sentence);
    const at2 = m ? m.index + Math.max(0, m[0].length - "h\u1EB1ng n\u0103m".length) : void 0;
    if (at2 !== void 0) found.set(cadence, found.get(cadence) ?? at2);
  }
  const day = datesIn(sentence)[0];
  if (day && found.size === 0 && /(?:gửi|báo cáo)[^.;]{0,120}trước/iu.test(sentence))
    found.set(`once:${day}`, 0);
  return [...found].map(([cadence, at2]) => ({ cadence, at: at2 }));
}
var RHYTHM_OF = {
  monthly: "monthly",
  quarterly: "quarterly",
  semiannual: "half-yearly",
  annual: "yearly"
};
var TERM = /(?:nhiệm kỳ|giai đoạn|thời kỳ)\s*20\d{2}\s*[-–]\s*20\d{2}/iu;
function dueOn(cadence, sentence, title) {
  if (cadence.startsWith("once:")) return cadence.slice("once:".length);
  if (cadence !== "midterm" && cadence !== "final") return null;
  const said = /năm\s+(20\d{2})/iu.exec(sentence.replace(TERM, " "));
  if (said) return parseDeadline(said[0]).due;
  const term = (TERM.exec(sentence) ?? TERM.exec(title))?.[0];
  return term === void 0 ? null : parseDeadline(`${cadence === "midterm" ? "gi\u1EEFa" : "cu\u1ED1i"} ${term}`).due;
}
var dueOf = (sentence) => /trước\s+(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}){0,1}(?:\/\d{4})?(?:\s*(?:và|,)\s*(?:ngày\s+)?\d{1,2}\/\d{1,2})?(?:\s+tháng\s+\d{1,2})?(?:\s+(?:h[àằ]ng|của)\s+(?:tháng|quý|năm))?/iu.exec(
  sentence
)?.[0] ?? null;

// src/reader/responsibilities.ts
function responsibilitiesOf(tasks, relations) {
  const byUnit = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    if (task.where !== "organisation" && task.where !== "budget") continue;
    const place = task.places[0];
    if (!place) continue;
    for (const unit of task.lead) {
      const relation = relations.get(task.id) === "requested" && REQUESTED.test(unit) ? "requested" : "assigned";
      const known = byUnit.get(unit.toLowerCase()) ?? { unit, duties: [], relation, place };
      known.duties.push(task.id);
      byUnit.set(unit.toLowerCase(), known);
    }
  }
  return [...byUnit.values()];
}

// src/domain/number-vi.ts
var DIGIT_WORDS = {
  m\u1ED9t: 1,
  hai: 2,
  ba: 3,
  b\u1ED1n: 4,
  n\u0103m: 5,
  s\u00E1u: 6,
  b\u1EA3y: 7,
  t\u00E1m: 8,
  ch\u00EDn: 9,
  m\u01B0\u1EDDi: 10
};
var NUMBER_PATTERN = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
function parseNumber(text2) {
  const word = DIGIT_WORDS[text2.trim().toLowerCase()];
  if (word !== void 0) return word;
  const bare2 = text2.replace(/\s+/g, "");
  if (!/^\d[\d.,]*$/.test(bare2)) return null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare2)) return Number(bare2.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(bare2)) return Number(bare2.replaceAll(",", ""));
  if (/^\d+(?:[.,]\d+)?$/.test(bare2)) return Number(bare2.replace(",", "."));
  return null;
}

// src/reader/rules/labels.ts
var LABELS = [
  {
    kind: "deadline",
    title: new RegExp("^(?:th\u1EDDi gian|th\u1EDDi h\u1EA1n|ti\u1EBFn \u0111\u1ED9|h\u1EA1n|m\u1ED1c th\u1EDDi gian|l\u1ED9 tr\xECnh)(?!\\p{L})|ho\xE0n th\xE0nh$", "iu")
  },
  { kind: "leader", title: /^(?:lãnh đạo|đồng chí|người)\s+(?:phụ trách|chỉ đạo|chịu trách nhiệm)/iu },
  {
    kind: "group",
    title: /^(?:cơ quan|đơn vị|tổ chức),?\s*(?:thực hiện|chủ trì)(?: và|,|\/)\s*phối hợp|^phân công(?: thực hiện| nhiệm vụ)?$/iu
  },
  {
    kind: "support",
    title: /phối hợp(?: thực hiện)?$|^phối hợp|^(?:các )?(?:đơn vị|cơ quan|tổ chức|lực lượng)?\s*(?:cùng |đồng )?(?:tham gia|hỗ trợ)(?: thực hiện| phối hợp)?$|^(?:cùng|đồng) thực hiện$/iu
  },
  {
    kind: "lead",
    title: /^(?:các\s+)?(?:cơ quan|đơn vị|ban, ngành|bộ phận|phòng|tổ chức|người|cá nhân|chủ thể|cơ quan, đơn vị|đơn vị, cơ quan|đầu mối)?[\s,]*(?:được giao )?(?:chủ trì|thực hiện|chịu trách nhiệm|phụ trách|đầu mối|tham mưu|trách nhiệm|theo dõi)(?: (?:thực hiện|chính|tham mưu|triển khai|theo dõi|chủ trì|triển khai thực hiện|theo dõi, đánh giá))*$/iu
  },
  {
    kind: "authority",
    title: /^(?:cấp|cơ quan|thẩm quyền|người)\s*(?:có thẩm quyền\s*)?(?:quyết định|phê duyệt|ban hành|trình|ký)/iu
  },
  { kind: "product", title: /^(?:sản phẩm|kết quả|hồ sơ|đầu ra|dự kiến (?:sản phẩm|kết quả))/iu },
  { kind: "task", title: /^(?:các )?(?:nhiệm vụ|công việc|nhiệm vụ cụ thể|tên nhiệm vụ|việc thực hiện)$/iu },
  {
    kind: "content",
    title: /^(?:nội dung|mục đích|yêu cầu|phạm vi|mô tả|đối tượng|kinh phí|nguồn (?:vốn|kinh phí|lực)|địa điểm|địa bàn|số lượng|hình thức|thành phần|quy mô|ghi chú|căn cứ)(?: thực hiện| công việc| cụ thể| chủ yếu| tham gia)?$/iu
  }
];
var labelKind = (title) => LABELS.find((rule) => rule.title.test(title.trim()))?.kind ?? null;
var LABELLED = /^([\p{L}][^:;.]{1,60}?)\s*:\s*(.*)$/su;
var COLUMNS2 = {
  ordinal: /^(?:stt|tt|số tt|số thứ tự|mã số|mã)$/iu,
  task: /(?:tên )?(?:nhiệm vụ|công việc|nội dung|hoạt động|giải pháp|đề án|chương trình|dự án)/iu,
  target: /(?:chỉ tiêu|mục tiêu|chỉ số)/iu,
  unit: /^(?:đơn vị(?: tính)?|đvt|đv tính)$/iu,
  value: /(?:kết quả|giá trị|kế hoạch|mục tiêu|chỉ tiêu (?:cụ thể|giao|phấn đấu|đến|năm)|phấn đấu|mức|giai đoạn|đến năm|năm)\s*(?:đạt|được|phấn đấu|đến|năm)?\s*(?:20\d{2})?/iu,
  baseline: /(?:hiện trạng|thực trạng|hiện nay|kết quả năm|thực hiện năm|đã đạt)/iu,
  scoring: /(?:điểm chuẩn|chấm điểm|thang điểm|điểm tối đa|tiêu chí (?:thi đua|đánh giá|chấm))/iu
};

// src/reader/assignment.ts
var NOBODY = { lead: [], support: [], deadline: null, product: null, labelled: false };
function labelRuns(node) {
  const runs = [];
  let run = { labels: [], items: [] };
  for (const child of node.children) {
    const found = labelsOf(child);
    if (found.length > 0) {
      run.labels.push(...found);
      continue;
    }
    if (run.items.length > 0 && run.labels.some((l) => l.kind !== "content")) {
      runs.push(run);
      run = { labels: [], items: [] };
    }
    run.items.push(child);
  }
  runs.push(run);
  return runs;
}
function labelsOf(node) {
  const found = labelOf2(node);
  if (!found) return [];
  const nested = node.children.map(labelOf2);
  if (found.value === "" && nested.length > 0 && nested.every((n) => n !== null))
    return nested.filter((n) => n !== null);
  const out = [found];
  for (const m of found.value.matchAll(MORE)) {
    const kind = labelKind((m[1] ?? "").trim());
    const last = out.at(-1);
    if (kind === null || !last) continue;
    const start = m.index + m[0].length;
    out[out.length - 1] = {
      ...last,
      value: last.value.slice(0, last.value.length - (found.value.length - m.index)).trim()
    };
    out.push({ node, kind, value: found.value.slice(start), valueAt: found.valueAt + start });
  }
  return out;
}
var MORE = /[;.,]\s*([^\s:;.,][^:;.,]{2,40}?)\s*:\s*/gu;
function labelOf2(node) {
  const found = LABELLED.exec(node.body.text);
  const title = found?.[1];
  if (!found || title === void 0) return null;
  const kind = labelKind(title);
  if (kind === null) return null;
  const value = (found[2] ?? "").trim();
  return { node, kind, value, valueAt: found[0].length - (found[2] ?? "").length };
}
function valueUnder(label) {
  if (label.value !== "") return label.value;
  return label.node.children.map((child) => child.body.text).join(" ");
}
function assignmentOf(labels) {
  const of = (kind) => labels.filter((l) => l.kind === kind).map(valueUnder);
  const lead = [];
  const support = of("support").flatMap(namesOf);
  for (const whole of [...of("lead"), ...of("group")]) {
    const helping = whole.split(";").filter((clause) => HELPS.test(clause));
    support.push(...helping.flatMap((clause) => namesOf(clause.replace(HELPS, ""))));
    const text2 = whole.split(";").filter((clause) => !helping.includes(clause)).join(";");
    const [first = "", ...rest] = text2.split(TOGETHER2);
    lead.push(...namesOf(first.replace(/[,;]?\s*(?:là cơ quan |là đơn vị )?chủ trì\s*:?/giu, "")));
    support.push(...rest.flatMap(namesOf));
  }
  const clean = (text2) => text2?.replace(/[\s.;,]+$/u, "").trim() || null;
  return {
    lead: unique(lead),
    support: unique(support),
    deadline: clean(of("deadline").join("; ")),
    product: clean(of("product").join("; ")),
    labelled: true
  };
}
var HELPS = /\s(?:cùng\s+)?phối hợp(?:\s+thực hiện)?[\s.]*$/iu;
var TOGETHER2 = new RegExp("[;,]?\\s*(?<!\\p{L})ph\u1ED1i h\u1EE3p(?:\\s+(?:ch\u1EB7t ch\u1EBD\\s+)?(?:v\u1EDBi|c\xF9ng))?\\s*:?\\s*(?!th\u1EF1c hi\u1EC7n)", "iu");
var unique = (names) => names.filter((name, i) => names.indexOf(name) === i);
var CLAUSE = /\s(?:tiến hành|rà soát|thực hiện|triển khai|xây dựng|tổng hợp|chủ trì|có trách nhiệm|hướng dẫn|tổ chức)\s/u;
function namesOf(value) {
  if (value.length > 160 && CLAUSE.test(value)) {
    return value.split(";").flatMap(
      (clause) => splitUnits(clause.slice(0, clause.search(CLAUSE) < 0 ? clause.length : clause.search(CLAUSE)))
    );
  }
  return splitUnits(value);
}
var INLINE = /(?:^|[.;(,–-]\s*|\s-\s)((?:(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|thực hiện|chịu trách nhiệm)(?: thực hiện)?|[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành)?|[Ss]ản phẩm(?: đầu ra)?|[Hh]oàn thành)\s*:\s*([^;.()]{2,160}?)(?=\s*(?:[;.()]|$|,\s*(?:[Đđ]ơn vị |[Cc]ơ quan )?(?:phối hợp|thời gian|thời hạn|sản phẩm|hoàn thành)\s*:))/gu;
function inlineAssignment(text2) {
  const lead = [];
  const support = [];
  let deadline = null;
  let product = null;
  for (const m of text2.matchAll(INLINE)) {
    const title = m[1] ?? "";
    const kind = /^hoàn thành$/iu.test(title) ? "deadline" : labelKind(title);
    const value = (m[2] ?? "").trim();
    if (kind === "lead") lead.push(...namesOf(value));
    if (kind === "support") support.push(...namesOf(value));
    if (kind === "deadline") deadline ??= value;
    if (kind === "product") product ??= value;
  }
  return lead.length > 0 || support.length > 0 ? { lead, support, deadline, product, labelled: lead.length > 0 } : null;
}

// src/reader/quantities.ts
var PERCENT = "\\s*(?:%|\u2030|ph\u1EA7n tr\u0103m|ph\u1EA7n ngh\xECn)";
var PERCENTS = new RegExp(
  `(?<![\\d.,/\\p{L}])(${NUMBER_PATTERN})(?:${PERCENT})?\\s*(?:[-\u2013]|\u0111\u1EBFn)\\s*(${NUMBER_PATTERN})${PERCENT}|(?<![\\d.,/])(${NUMBER_PATTERN})${PERCENT}`,
  "gu"
);
var COUNTS = new RegExp(
  `(?<![\\d.,/:\\p{L}-])(${NUMBER_PATTERN})(?:\\s*(?:[-\u2013]|\u0111\u1EBFn)\\s*(${NUMBER_PATTERN}))?(?:\\s*\\/\\s*(${NUMBER_PATTERN}))?(?![\\d%\u2030/]|\\s*[%\u2030]|[.,]\\d|\\.\\s*\\d)\\s*(\\p{L}[\\p{L}/]*(?:[ /]\\p{L}+|\\/\\d[\\d.]*){0,4})?`,
  "gu"
);
var SPELLED = new RegExp("((?:\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|kh\xF4ng d\u01B0\u1EDBi)\\s+)(m\u1ED9t|hai|ba|b\u1ED1n|n\u0103m|s\xE1u|b\u1EA3y|t\xE1m|ch\xEDn|m\u01B0\u1EDDi)\\s+(\\p{L}+(?: \\p{L}+){0,3})", "giu");
var DATE = /(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?|\d{1,2}\/\d{4}|(?<!thứ\s)\d{1,2}\/(?:0?[1-9]|1[0-2])(?=\s|[.,;)])|(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?<![\d.,])20\d{2}(?:\s*[-–]\s*20\d{2})?(?![\d%])|https?:\/\/\S+|\d+G(?![\p{L}\d])|\d+G\/\d+G/gu;
function withoutCitations(text2) {
  const blank3 = (found) => " ".repeat(found.length);
  return text2.replace(SYMBOL2, blank3).replace(DATE, blank3);
}
function percentagesIn(source) {
  const text2 = withoutCitations(source);
  const found = [];
  for (const m of text2.matchAll(PERCENTS)) {
    const start = m.index ?? 0;
    const end = start + m[0].length;
    const low = parseNumber(m[1] ?? m[3] ?? "");
    const high = m[2] === void 0 ? null : parseNumber(m[2]);
    if (low === null || NAMED_NUMBER.test(text2.slice(Math.max(0, start - 14), start)) === true) continue;
    found.push(
      quantityAt({
        text: text2,
        start,
        end,
        low,
        high,
        unit: /(?:‰|phần nghìn)$/u.test(m[0]) ? "\u2030" : unitAfterPercent(text2.slice(end)),
        kind: "ratio",
        previous: found.at(-1) ?? null
      })
    );
  }
  return merged(found, text2);
}
function quantityAt({ text: text2, start, end, low, high, unit, kind, previous }) {
  const before = text2.slice(Math.max(0, start - 48), start);
  const after = text2.slice(end, end + 24);
  const own = comparatorBefore(before) ?? comparatorAfter(after);
  const list = previous !== null && own === null && /^[^.;:]{0,90},\s*$/u.test(text2.slice(previous.end, start)) && (previous.op === "<=" || previous.op === "~") ? previous.op : null;
  const op = high !== null ? ">=" : own ?? list ?? (kind === "rank" ? "<=" : "=");
  return {
    op,
    said: own !== null,
    value: low,
    max: high,
    unit,
    kind: high !== null ? "range" : kind,
    baseline: null,
    start,
    end
  };
}
function comparatorBefore(before) {
  let best = null;
  for (const { words: words2, op } of COMPARATORS) {
    const pattern = new RegExp(`(?<![\\p{L}])(?:${words2})(?![\\p{L}])\\s*(?:${BETWEEN}\\s+){0,3}$`, "iu");
    const found = pattern.exec(before);
    if (found && (best === null || found.index < best.at))
      best = { op, at: found.index, exceeds: /^(?:quá|vượt)/iu.test(found[0]) };
  }
  if (best?.exceeds && /không\s+(?:để\s+)?[^,.;]{0,30}$/iu.test(before.slice(0, best.at))) return "<=";
  return best?.op ?? null;
}
var comparatorAfter = (after) => /^[^,.;]{0,14}trở lên/iu.test(after) ? ">=" : /^[^,.;]{0,14}trở xuống/iu.test(after) ? "<=" : null;
function unitAfterPercent(after) {
  const found = /^\s*(?:(\/\s*năm)|(GDP|GRDP|GRPP|tổng chi[^,.;(]{0,40}|tổng (?:số|sản phẩm|doanh thu)[^,.;(]{0,40}|dân số))/u.exec(
    after
  );
  if (!found) return "%";
  return found[1] ? "%/n\u0103m" : `% ${(found[2] ?? "").trim()}`;
}
function merged(list, text2) {
  const out = [];
  for (const q of list) {
    const last = out.at(-1);
    const link = last ? text2.slice(last.end, q.start) : "";
    if (last && new RegExp("^[^.;,]{0,24}\\s(?:l\xEAn|xu\u1ED1ng|xu\u1ED1ng c\xF2n|c\xF2n|l\xEAn \u0111\u1EBFn|l\xEAn m\u1EE9c)\\s*(?:\\p{L}+\\s+)?$", "u").test(link) && new RegExp("t\u1EEB\\s+(?:\\p{L}+\\s+){0,2}$", "u").test(text2.slice(0, last.start))) {
      out[out.length - 1] = { ...q, baseline: last.value, op: q.said ? q.op : "=", kind: "growth" };
    } else out.push(q);
  }
  return out;
}
var RANK_BEFORE = new RegExp("(?:x\u1EBFp h\u1EA1ng|th\u1EE9 h\u1EA1ng|v\u1ECB tr\xED|th\u1EE9 b\u1EADc|x\u1EBFp th\u1EE9|\u0111\u1EE9ng th\u1EE9|top|t\u1ED1p)\\s*(?:th\u1EE9\\s*)?(?:\\p{L}+\\s){0,2}$", "iu");
var afterChange = (rest) => new RegExp("^\\S+\\s+(?:\\p{L}+\\s+)?(?:xu\u1ED1ng|l\xEAn)\\D{0,16}\\d[\\d.,]*\\s+(.*)$", "su").exec(rest)?.[1] ?? "ng\xE0y";
function nounOf(words2) {
  const list = words2.trim().split(" ");
  const stop = list.findIndex(
    (word, i) => UNIT_STOP.test(word) || i > 0 && /^\d/.test(word) && !list[i - 1]?.includes("/")
  );
  return list.slice(0, stop < 0 ? 4 : stop).join(" ");
}
var EXCLUDED = new RegExp(`^(?:${NOT_COUNTED})(?!\\p{L})`, "u");
function countsIn(source, inGoals = false) {
  const text2 = withoutCitations(source);
  const found = [];
  for (const m of text2.matchAll(COUNTS)) {
    const start = m.index ?? 0;
    const before = text2.slice(Math.max(0, start - 60), start);
    const low = parseNumber(m[1] ?? "");
    const noun = nounOf(m[4] ?? "");
    const rank = RANK_BEFORE.test(before) || /nhóm\s*$/iu.test(before) && /^[^.;]{0,40}(?:dẫn đầu|đứng đầu|cao nhất|tốp đầu|tốt nhất)/iu.test(text2.slice(start));
    if (low === null || !rank && (NAMED_NUMBER.test(before) || CIRCUMSTANCE.test(before))) continue;
    if (new RegExp("^(?:xu\u1ED1ng|l\xEAn)(?!\\p{L})", "u").test(noun) && !EXCLUDED.test(afterChange(text2.slice(start)))) {
      found.push(
        quantityAt({
          text: text2,
          start,
          end: start + (m[1] ?? "").length,
          low,
          high: null,
          unit: "",
          kind: "count",
          previous: null
        })
      );
      continue;
    }
    if (!rank && (noun === "" ? !/(?:đạt|chỉ số|mức (?:trên|dưới|từ|khoảng|ít nhất))\s*(?:trên|dưới|từ|khoảng|ít nhất)?\s*$/iu.test(
      before
    ) : EXCLUDED.test(noun) && !/tuổi thọ/iu.test(before) && !(/^điểm(?!\s+(?:phần trăm|cộng|thưởng))/u.test(noun) && SCORE_AIM.test(text2.slice(Math.max(0, start - 120), start)))))
      continue;
    if (new RegExp("^(?:xu\u1ED1ng|l\xEAn)(?!\\p{L})", "u").test(noun)) continue;
    if (!rank && !inGoals && !COUNT_TRIGGER.test(before)) continue;
    const high = m[2] === void 0 ? null : parseNumber(m[2]);
    const per = m[3] !== void 0 && !rank || new RegExp("\\/\\s*\\d|\\/(?:v\u1EA1n|ngh\xECn|\\p{L}+)", "u").test(noun);
    const digits = (m[1] ?? "").length + (m[2] ? m[0].indexOf(m[2]) + m[2].length - (m[1] ?? "").length : 0);
    found.push(
      quantityAt({
        text: text2,
        start,
        end: start + digits,
        low,
        high,
        unit: m[3] ? `/${m[3]} ${noun}`.trim() : noun,
        kind: rank ? "rank" : per ? "per" : "count",
        previous: found.at(-1) ?? null
      })
    );
  }
  for (const m of text2.matchAll(SPELLED)) {
    const low = parseNumber(m[2] ?? "");
    const noun = nounOf(m[3] ?? "");
    if (low === null || noun === "" || EXCLUDED.test(noun)) continue;
    const start = (m.index ?? 0) + (m[1] ?? "").length;
    found.push(
      quantityAt({
        text: text2,
        start,
        end: start + (m[2] ?? "").length,
        low,
        high: null,
        unit: noun,
        kind: "count",
        previous: null
      })
    );
  }
  return merged(found, text2);
}

// src/reader/years.ts
var YEAR = /(?:(?:đến|tới|vào|trong|hết|cuối)\s+)*(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\s+(20\d{2})(?:\s*(?:[-–]|đến)\s*(20\d{2}))?|(?:đến|trước|hết)\s+(?:hết\s+)?(20\d{2})(?!\d)|(?:tháng\s*)(\d{1,2})\s*\/\s*(20\d{2})/giu;
var DATE2 = /ngày\s*\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm\s*\d{4}|[/.]\s*\d{1,2}\s*[/.]\s*\d{4})|\d{1,2}[/.]\d{1,2}[/.]\d{4}/giu;
var NOT_A_GOAL = /gấp\s+[\d.,]+\s+lần\s+(?:so với\s+)?(?:năm\s+)?20\d{2}|(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?20\d{2}|so với\s+(?:cùng kỳ\s+|cuối\s+|cuối năm\s+)?(?:năm\s+)?20\d{2}/giu;
var ANNUAL = new RegExp("(?<!\\p{L})(?:h[\xE0\u1EB1]ng n\u0103m|m\u1ED7i n\u0103m|b\xECnh qu\xE2n n\u0103m|\\/\\s*n\u0103m)(?!\\p{L})", "iu");
var DUE = /(?:trước|đến|hết|chậm nhất|xong)\s+(?:(?:hết|trước|cuối|vào|là)\s+)*(?:(?:ngày\s+)?\d{1,2}[/.]\d{1,2}[/.]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|qu[ýí]\s+(IV|I{1,3})\s*(?:[/-]|năm|\s)\s*(?:năm\s+)?(20\d{2}))/giu;
function yearsIn(text2) {
  const blank3 = (found) => " ".repeat(found.length);
  const bare2 = text2.replace(SYMBOL2, blank3).replace(DATE2, blank3).replace(/“[^”]*”/gu, blank3).replace(NOT_A_GOAL, blank3);
  const days = [...text2.matchAll(DUE)].flatMap((m) => {
    const day = firstDate(m[0]);
    const by = day ?? quarterEnd(m[1], m[2]);
    return by === null ? [] : [{ by, at: m.index, end: m.index + m[0].length }];
  });
  const years = [...bare2.matchAll(YEAR)].map((m) => {
    const at2 = m.index ?? 0;
    const by = m[4] && m[5] ? `${m[5]}-${m[4].padStart(2, "0")}` : m[2] ?? m[1] ?? m[3] ?? "";
    return { by, at: at2, end: at2 + m[0].length };
  });
  const clear2 = years.filter((y) => !days.some((d) => y.at < d.end && d.at < y.end));
  return [...clear2, ...days].sort((a, b) => a.at - b.at);
}
function quarterEnd(quarter, year) {
  const month = { I: "03", II: "06", III: "09", IV: "12" }[quarter?.toUpperCase() ?? ""];
  return month === void 0 || year === void 0 ? null : `${year}-${month}`;
}
function yearFor(node, at2, end, since = null) {
  const own = yearsIn(node.body.text).filter((y) => since === null || Number(y.by.slice(0, 4)) >= since);
  const right = own.find(
    (y) => y.at >= end && y.at - end <= 40 && !/[,;.]/.test(node.body.text.slice(end, y.at))
  );
  if (right) return right.by;
  const before = own.filter((y) => y.end <= at2).at(-1);
  const after = own.find((y) => y.at >= at2);
  const chosen = before ?? after;
  if (chosen) return chosen.by;
  if (ANNUAL.test(sentenceAround(node.body.text, at2))) return "annual";
  return inheritedYear(node);
}
function sentenceAround(text2, at2) {
  const from = Math.max(text2.lastIndexOf(". ", at2), text2.lastIndexOf(";", at2)) + 1;
  const stop = text2.slice(at2).search(/\.\s|;/);
  return text2.slice(from, stop < 0 ? text2.length : at2 + stop);
}
function inheritedYear(node) {
  for (let up = node; up; up = up.parent) {
    const parent = up.parent;
    if (parent) {
      const said = ledInto(parent).get(up) ?? yearsIn(headingPart(parent.body.text)).at(-1)?.by;
      if (said) return said;
    }
  }
  return null;
}
var led = /* @__PURE__ */ new WeakMap();
function ledInto(parent) {
  const known = led.get(parent);
  if (known) return known;
  const out = /* @__PURE__ */ new Map();
  let said = null;
  for (const child of parent.children) {
    if (said !== null) out.set(child, said);
    if (child.rank < 9 && child.rank !== 6.5) said = null;
    else if (child.body.text.trimEnd().endsWith(":")) said = yearsIn(child.body.text).at(-1)?.by ?? said;
  }
  led.set(parent, out);
  return out;
}
var headingPart = (text2) => text2.length <= 400 ? text2 : "";

// src/reader/table-head.ts
var isMark = (text2) => /^(?:[xX×✓✔√●•+]|\(x\))$/u.test(text2);
function headOf(rows2) {
  const at2 = rows2.findIndex((row, i) => i < 4 && row.filter((cell) => cell && cell.text !== "").length >= 3);
  const top = rows2[at2];
  if (!top) return null;
  const titles = Array.from(top, (cell) => cell?.text ?? "");
  const below = rows2[at2 + 1];
  if (!below || !isSecondHead(top, below)) return { columns: titles.map(columnOf), titles, next: at2 + 1 };
  const width = Math.max(titles.length, below.length);
  const columns = [];
  let over2 = "";
  for (let i = 0; i < width; i++) {
    const above = titles[i] ?? "";
    const own = below[i]?.text ?? "";
    if (above !== "") over2 = above;
    columns.push(own === "" ? columnOf(above) : columnUnder(over2, own));
  }
  return { columns, titles: columns.map((c) => c.title), next: at2 + 2 };
}
function isSecondHead(top, below) {
  let titles = 0;
  for (let i = 0; i < Math.max(top.length, below.length); i++) {
    const own = below[i]?.text ?? "";
    if (own === "") continue;
    const above = top[i]?.text ?? "";
    if (own === above) continue;
    const wide = (top[i]?.colSpan ?? 1) > 1 || (top[i + 1]?.text ?? "") === "";
    if (above !== "" && !(wide && i + 1 < below.length) || own.length > 60 || isMark(own)) return false;
    if (/^[\d.,\s%≥≤<>-]+$/u.test(own) && !/^20\d{2}$/.test(own)) return false;
    titles++;
  }
  return titles >= 2 && !/\S/u.test(below[0]?.text === top[0]?.text ? "" : below[0]?.text ?? "");
}
function columnUnder(over2, own) {
  if (COLUMNS2.baseline.test(over2)) return { ...columnOf(own), role: "baseline" };
  const column = columnOf(own);
  const wide = columnOf(over2);
  if (wide.role === "deadline" || column.role === "other") return { ...column, role: wide.role };
  return column;
}
function settled(columns, body) {
  const marked = columns.map((c, i) => marks(c, i, body));
  if (marked.some((c, i) => c !== columns[i])) return settled(marked, body);
  const has = (role) => columns.some((c) => c.role === role);
  if (!has("target") && has("task") && has("unit") && has("value"))
    return columns.map((c) => c.role === "task" ? { ...c, role: "target" } : c);
  const at2 = columns.findIndex((c) => c.role === "target");
  const cells = body.map((row) => row[at2]?.text ?? "").filter(Boolean);
  const numbers = cells.filter(
    (cell) => /^\D{0,12}[\d.,]+\s*%?(?:\s*[-–]\s*[\d.,]+\s*%?)?(?:\s+trở lên)?$/u.test(cell)
  ).length;
  if (at2 < 0 || numbers * 2 <= cells.length || !columns.some((c) => c.role === "task")) return columns;
  return columns.map(
    (c) => c.role === "target" ? { ...c, role: "value" } : c.role === "task" ? { ...c, role: "target" } : c
  );
}
function columnOf(title) {
  const month = /(?:tháng\s*)?(\d{1,2})\s*\/\s*(20\d{2})/u.exec(title);
  const year = firstDate(title) ?? (month ? `${month[2]}-${(month[1] ?? "").padStart(2, "0")}` : null) ?? yearsIn(title)[0]?.by ?? /(20\d{2})/.exec(title)?.[1] ?? null;
  const column = (role) => ({ role, year, title });
  if (COLUMNS2.ordinal.test(title)) return column("ordinal");
  if (COLUMNS2.unit.test(title)) return column("unit");
  if (COLUMNS2.baseline.test(title)) return column("baseline");
  const label = labelKind(title) ?? labelKind(title.replace(/[,(].*$/su, ""));
  if (label === "lead" || label === "group") return column("lead");
  if (label === "support") return column("support");
  if (label === "deadline") return column("deadline");
  if (/^(?:chỉ tiêu|mục tiêu|tên chỉ tiêu|chỉ số|nội dung chỉ tiêu|các chỉ tiêu)(?: chủ yếu| chính)?$/iu.test(
    title.trim()
  ))
    return column("target");
  if (year !== null) return column("value");
  if (/^(?:kết quả|giá trị|kế hoạch|chỉ tiêu (?:cụ thể|giao|được giao|phấn đấu|đến)|mức (?:đạt|phấn đấu)|mục tiêu (?:đạt|đến)|phấn đấu)/iu.test(
    title
  ))
    return column("value");
  if (label === "product") return column("product");
  if (COLUMNS2.task.test(title)) return column("task");
  if (COLUMNS2.target.test(title)) return column("target");
  return column("other");
}
function marks(column, at2, body) {
  if (column.role === "deadline" || !new RegExp("^(?:qu\xFD|qu\xED|th\xE1ng|n\u0103m|tu\u1EA7n|6 th\xE1ng)(?!\\p{L})", "iu").test(column.title))
    return column;
  const cells = body.map((row) => row[at2]?.text ?? "").filter(Boolean);
  return cells.length > 0 && cells.every(isMark) ? { ...column, role: "deadline" } : column;
}

// src/reader/tables.ts
function readTables(paragraphs, sectionAt) {
  const byTable = /* @__PURE__ */ new Map();
  for (const p of paragraphs) {
    if (p.table === null || p.cell === null) continue;
    const cells = byTable.get(p.table);
    if (cells) cells.push(p);
    else byTable.set(p.table, [p]);
  }
  const out = { tasks: [], targets: [], groups: [], unread: [] };
  for (const cells of byTable.values()) {
    const [first] = cells;
    if (first) readTable(rowsOf2(cells), sectionAt(first), out);
  }
  return out;
}
function rowsOf2(cells) {
  const rows2 = [];
  for (const p of cells) {
    const [row, column] = p.cell ?? [0, 0];
    const line = rows2[row] ?? [];
    line[column] = line[column] ?? p;
    rows2[row] = line;
  }
  return rows2.map((row) => row ?? []);
}
function readTable(rows2, section2, out) {
  const head = headOf(rows2);
  if (!head) return;
  const { titles } = head;
  const firstCell = rows2[head.next - 1]?.find((cell) => cell !== void 0);
  const unread = () => {
    if (firstCell) out.unread.push({ columns: titles.filter(Boolean).join(" | "), place: placeOf(firstCell) });
  };
  if (titles.some((title) => COLUMNS2.scoring.test(title))) {
    unread();
    return;
  }
  const written = rows2.slice(head.next).filter((row) => !isNumbering(row));
  const columns = settled(head.columns, written);
  const body = spread(written, columns);
  const targets = columns.some((c) => c.role === "target");
  const kinds = new Set(columns.map((c) => c.role));
  if (targets && (kinds.has("value") || kinds.has("unit"))) targetRows(body, columns, section2, out);
  else if (kinds.has("task") && (kinds.has("lead") || kinds.has("deadline") || kinds.has("support")))
    taskRows(body, columns, section2, out);
  else unread();
}
var isNumbering = (row) => row.filter((c) => c && c.text !== "").length > 1 && row.every((c) => !c || /^\(?\s*(?:\d{1,2}|[a-zA-Z])?\s*\)?$/.test(c.text));
var told = (cell, column) => isMark(cell) ? column.title : cell;
var text = (row, columns, role) => columns.map((c, i) => c.role === role ? told(row[i]?.text ?? "", c) : "").filter(Boolean).join("; ");
function groupTitle(row) {
  const full = row.filter((c) => c && c.text !== "");
  if (full.length === 0) return "";
  if (full.length === 1) return full[0]?.text ?? "";
  const [first, second] = full;
  return full.length === 2 && first && second && /^(?:[IVXL]{1,6}|\d{1,2}|[A-Z])[.)]?$/.test(first.text) ? second.text : null;
}
function groupOf(row, parent, out) {
  const cells = row.filter((c) => c !== void 0 && c.text !== "");
  const [first, second] = cells;
  const title = second ?? first;
  if (!first || !title || title.text.length > 300) return null;
  const own = second ? null : new RegExp("^([IVXL]{1,6}|\\d{1,2}|[A-Z\u0110])[.)]\\s+(?=\\p{L})", "u").exec(first.text);
  const words2 = own ? slice(first, own[0].length) : title;
  const id = `${parent ?? "table"}.g${out.groups.length + 1}`;
  out.groups.push({
    id,
    label: second ? first.text : own?.[1] ?? null,
    title: words2.text,
    kind: "annex",
    parent,
    place: placeOf(words2)
  });
  return id;
}
function spread(rows2, columns) {
  const open = [];
  return rows2.map((row) => {
    const out = [...row];
    for (let i = 0; i < Math.max(row.length, open.length); i++) {
      const own = row[i];
      const above = open[i];
      const role = columns[i]?.role;
      if (role !== "lead" && role !== "support" && role !== "deadline" && role !== "product") continue;
      if (own && own.text !== "") open[i] = { cell: own, left: own.rowSpan - 1 };
      else if (above && above.left > 0) {
        out[i] = above.cell;
        open[i] = { ...above, left: above.left - 1 };
      }
    }
    return out;
  });
}
function taskRows(rows2, columns, section2, out) {
  let under = section2;
  for (const row of rows2) {
    const group = groupTitle(row);
    const name = columns.map((c, i) => c.role === "task" ? row[i] : void 0).find((c) => c && c.text !== "");
    if (!name || group !== null && (group === "" || /^[IVXL]{1,6}[.)]?/.test(row.find((c) => c && c.text !== "")?.text ?? "") || text(row, columns, "lead") === "")) {
      under = groupOf(row, section2, out) ?? under;
      continue;
    }
    const deadline = text(row, columns, "deadline") || null;
    const product = text(row, columns, "product") || text(row, columns, "value") || null;
    out.tasks.push({
      text: name.text,
      where: "table",
      section: under,
      lead: namesOf(text(row, columns, "lead")),
      support: namesOf(text(row, columns, "support")),
      deadline,
      product,
      places: [placeOf(name)],
      relation: "assigned"
    });
  }
}
function targetRows(rows2, columns, section2, out) {
  let year = null;
  let unit = "";
  let under = section2;
  for (const row of rows2) {
    const group = groupTitle(row);
    const values = columns.map((c, i) => ({ column: c, cell: c.role === "value" ? row[i] : void 0 })).filter((v) => v.cell && v.cell.text !== "");
    if (group !== null && values.length === 0) {
      year = yearsIn(group)[0]?.by ?? year;
      under = groupOf(row, section2, out) ?? under;
      continue;
    }
    const name = columns.map((c, i) => c.role === "target" ? row[i] : void 0).find((c) => c && c.text !== "");
    if (!name) continue;
    unit = text(row, columns, "unit");
    const lead = namesOf(text(row, columns, "lead"));
    const baseline = parseNumber(text(row, columns, "baseline").replace(/\s*%$/, ""));
    const cells = row.filter(
      (c, i) => c !== void 0 && c.text !== "" && columns[i]?.role !== "ordinal"
    );
    const first = cells[0] ?? name;
    const last = cells.at(-1) ?? name;
    const place = placeOfRun(placeOf(first), placeOf(last));
    const drafts = [];
    for (const { column, cell } of values) {
      for (const value of valuesOf(cell?.text ?? "", unit)) {
        drafts.push({
          ...value,
          text: cells.map((c) => c.text).join(" | "),
          name: name.text,
          by: column.year ?? year,
          milestones: [],
          baseline,
          lead,
          section: under,
          places: [place]
        });
      }
    }
    const years = new Set(drafts.map((d) => d.by));
    const [head] = drafts;
    if (head && drafts.length > 1 && years.size === drafts.length) {
      out.targets.push({
        ...head,
        milestones: drafts.flatMap(
          (d) => d.value === null ? [] : [{ by: d.by, value: d.value, max: d.max, place, ...d.op === head.op ? {} : { op: d.op } }]
        )
      });
    } else out.targets.push(...drafts);
  }
}
var VALUE = /^(≥|>=|≤|<=|>|<|=|~|trên|dưới|từ|ít nhất|tối thiểu|không quá|khoảng|đạt)?\s*([\d.,]+)\s*(%)?(?:\s*(?:[-–]|đến)\s*([\d.,]+)\s*(%)?)?\s*(.*)$/isu;
var OPS = {
  "\u2265": ">=",
  ">=": ">=",
  "\u2264": "<=",
  "<=": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
  "~": "~",
  tr\u00EAn: ">",
  d\u01B0\u1EDBi: "<",
  t\u1EEB: ">=",
  "\xEDt nh\u1EA5t": ">=",
  "t\u1ED1i thi\u1EC3u": ">=",
  "kh\xF4ng qu\xE1": "<=",
  kho\u1EA3ng: "~",
  \u0111\u1EA1t: "="
};
function valuesOf(cell, unit) {
  const out = [];
  for (const piece of cell.split(";")) {
    const found = VALUE.exec(piece.trim());
    const value = parseNumber((found?.[2] ?? "").replace(/[.,]$/, ""));
    if (!found || value === null) {
      const said = percentagesIn(piece)[0];
      if (said) out.push({ op: said.op, value: said.value, max: said.max, kind: said.kind, unit: said.unit });
      continue;
    }
    const max = found[4] === void 0 ? null : parseNumber(found[4].replace(/[.,]$/, ""));
    const tail = (found[6] ?? "").trim();
    const rank = /thứ bậc|thứ hạng|xếp hạng/iu.test(unit);
    const op = max !== null ? ">=" : /^trở lên/iu.test(tail) ? ">=" : OPS[(found[1] ?? "").toLowerCase()] ?? "=";
    const percent = found[3] !== void 0 || found[5] !== void 0 || unit.startsWith("%");
    const kind = rank ? "rank" : max !== null ? "range" : unit.includes("/n\u0103m") ? "growth" : percent ? "ratio" : unit.includes("/") ? "per" : "count";
    out.push({
      op,
      value,
      max,
      kind,
      unit: rank && tail !== "" ? `${unit} ${tail}` : unit === "" ? percent ? "%" : tail : unit
    });
  }
  if (out.length === 0 && cell.trim() !== "")
    out.push({ op: "=", value: null, max: null, kind: "text", unit });
  return out;
}

// src/reader/series.ts
var TIMES = /(?:qu[ýí]\s+(?:IV|I{1,3})|(?:ngày\s+)?\d{1,2}(?:[/.]\d{1,2}){1,2}|tháng\s+\d{1,2}|\d{1,2})(?:\s*[/.-]\s*\d{4})?|20\d{2}(?:\s*[-–]\s*20\d{2})?/gu;
var JOINING = new RegExp("(?<!\\p{L})(?:n\u0103m|giai \u0111o\u1EA1n|\u0111\u1EBFn|t\u1EDBi|v\xE0o|h\u1EBFt|cu\u1ED1i|trong|tr\u01B0\u1EDBc|t\u1EEB|v\xE0|r\u1ED3i|l\xE0|\u0111\u1EA1t|l\xEAn|t\u0103ng|tr\xEAn|d\u01B0\u1EDBi|\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|kho\u1EA3ng|c\xF2n|xu\u1ED1ng|gi\u1EA3m|ph\u1EA5n \u0111\u1EA5u|m\u1EE9c|tr\u1EDF l\xEAn|sau \u0111\xF3|ti\u1EBFp \u0111\xF3)(?!\\p{L})", "giu");
function inSeries(text2, seen) {
  const runs = [];
  for (const next of seen) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(text2, run, last, next)) run.push(next);
    else runs.push([next]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const place = first.draft.places[0];
    if (run.length < 2 || !place) return run.map((s) => s.draft);
    const milestones = run.flatMap(
      ({ draft }) => draft.value === null ? [] : [{ by: draft.by, value: draft.value, max: draft.max, place }]
    );
    return [{ ...first.draft, milestones }];
  });
}
function goesOn(text2, run, last, next) {
  const { draft } = next;
  if (draft.by === null || run.some((s) => s.draft.by === draft.by || s.draft.by === null)) return false;
  if (draft.unit !== last.draft.unit || draft.op !== last.draft.op || draft.kind !== last.draft.kind)
    return false;
  const between = text2.slice(last.end, next.start);
  if (between.length > 60 || /[.:]\s/u.test(between)) return false;
  return /^[\s,;()–-]*$/u.test(between.replace(TIMES, " ").replace(JOINING, " "));
}

// src/reader/targets.ts
function targetsInText(roots, since = null) {
  const out = [];
  for (const node of walk2(roots)) {
    if (node.kind === "other" || node.kind === "annex") continue;
    out.push(...targetsOf(node, since));
  }
  return out;
}
var MOST_NUMBERS = 60;
function targetsOf(node, since) {
  const text2 = node.body.text;
  const label = labelOf2(node)?.kind;
  if (SCORING.test(text2) || label !== void 0 && label !== "task" && label !== "content") return [];
  const percents = percentagesIn(text2);
  const counts = countsIn(text2, node.kind === "goals").filter((q) => wanted(q, node, text2));
  const all = [
    ...percents,
    ...counts.filter((c) => !percents.some((p) => c.start < p.end && p.start < c.end))
  ].sort((a, b) => a.start - b.start);
  const past = (q) => since !== null && saidOfThePast(text2, q, since);
  const seen = all.slice(0, MOST_NUMBERS).filter((q, i) => !past(q) && !isBaseline(text2, q, node) && !narrows(text2, q, all[i - 1])).map((q) => {
    const next = all[all.indexOf(q) + 1];
    const was = next && next.unit === q.unit && q.baseline === null && past(next) ? next.value : q.baseline;
    return { draft: draftOf(node, { ...q, baseline: was }, since), start: q.start, end: q.end };
  });
  return inSeries(text2, seen);
}
function saidOfThePast(text2, q, since) {
  const before = text2.slice(Math.max(0, q.start - 40), q.start);
  const year = /(?<!đến |tới )(?:năm|cuối năm|[(:])\s*(20\d{2})\s*(?:mới\s+)?(?:đạt|là|chỉ đạt|có|:|chiếm|=)?\s*$/iu.exec(
    before
  )?.[1];
  return year !== void 0 && Number(year) < since;
}
var draftOf = (node, q, since) => ({
  text: node.body.text,
  name: nameOf(node.body.text, q),
  op: q.op,
  value: q.value,
  max: q.max,
  kind: q.kind,
  unit: q.unit,
  by: yearFor(node, q.start, q.end, since),
  milestones: [],
  baseline: q.baseline,
  lead: [],
  section: node.parent?.id ?? node.id,
  places: [placeOf(node.body)]
});
var crowded = (roots) => [...walk2(roots)].filter(
  (node) => node.body.text.length > MOST_NUMBERS * 4 && node.kind !== "other" && (node.body.text.match(/\d[\d.,]*\s*[%‰]/gu)?.length ?? 0) > MOST_NUMBERS
);
function wanted(q, node, text2) {
  if (node.kind === "goals") return true;
  const before = text2.slice(Math.max(0, q.start - 30), q.start);
  return q.kind === "per" || /:\s*(?:ít nhất |trên |khoảng )?$/u.test(before) || q.unit === "" && /mức (?:trên|dưới)/u.test(before);
}
function narrows(text2, q, before) {
  if (before === void 0 || before.kind === "count" || q.kind !== "count") return false;
  const between = text2.slice(before.end, q.start);
  return (q.op === ">" || q.op === "<") && NARROWS.test(between) && !AIMS.test(between);
}
function isBaseline(text2, q, node) {
  const clause = text2.slice(
    Math.max(text2.lastIndexOf(".", q.start), text2.lastIndexOf(";", q.start), 0),
    q.start
  );
  return BASELINE.test(clause.slice(-80)) || node.kind !== "goals" && SHARE.test(clause.slice(-80));
}
var YEAR_PHRASE = /(?:đến|tới|hết|cuối|trong|vào|phấn đấu|\s)*(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?\s*,?/giu;
var COMPARING = "(?:\u0111\u1EA1t|tr\xEAn|\xEDt nh\u1EA5t|t\u1ED1i thi\u1EC3u|c\xF3|ph\u1EA5n \u0111\u1EA5u|kho\u1EA3ng|d\u01B0\u1EDBi|t\u1EEB|kh\xF4ng qu\xE1|m\u1EE9c|\u1EDF|\u0111\u01B0\u1EE3c|l\xE0|v\xE0|\u2265|\u2264|>|<)";
var COMPARING_LAST = new RegExp(`(?:\\s+${COMPARING})+\\s*$`, "iu");
var COMPARING_FIRST = new RegExp(`^(?:${COMPARING}\\s+(?!\u0111\u1ED9))+`, "iu");
var COMPARING_ONLY = new RegExp(`^${COMPARING}$`, "iu");
var topicBefore = (text2) => /(?:^|[;.]\s+)([^;.:]{4,100}):\s*$/u.exec(text2)?.[1]?.replace(YEAR_PHRASE, " ").trim() ?? "";
function behindLastNumbered(text2, end) {
  let comma = text2.lastIndexOf(",", end - 1);
  while (comma >= 0) {
    const before = Math.max(text2.lastIndexOf(",", comma - 1), text2.lastIndexOf(";", comma - 1));
    const closes = comma + 1 < end && /\s/u.test(text2[comma + 1] ?? "");
    if (closes && comma > 0 && /\d/u.test(text2.slice(before + 1, comma))) return comma + 2;
    comma = comma === 0 ? -1 : text2.lastIndexOf(",", comma - 1);
  }
  return 0;
}
function nameOf(text2, q) {
  const stops = [";", ". ", ": "].map((sign) => text2.lastIndexOf(sign, q.start - 1) + 1);
  const from = Math.max(...stops, behindLastNumbered(text2, q.start));
  const stop = new RegExp("[;.]\\s|[;.]$|, (?=\\p{L}+[^,;]{0,60}\\d)", "u").exec(text2.slice(q.end));
  const to = stop ? q.end + stop.index : text2.length;
  const head = text2.slice(from, q.start).replace(YEAR_PHRASE, " ").trim().replace(COMPARING_LAST, "").replace(COMPARING_FIRST, "").replace(COMPARING_ONLY, "");
  const tail = text2.slice(q.end, to).trim().replace(/^trở (?:lên|xuống)\s+/iu, "");
  const topic = head.trim() === "" ? topicBefore(text2.slice(0, from)) : "";
  const name = (head.trim().length >= 12 ? head : `${topic} ${head} ${tail}`).replace(/\s+/g, " ").replace(/^[\s,.;:-]+|[\s,.;:-]+$/gu, "").replace(COMPARING_FIRST, "");
  return (name === "" ? text2 : name).slice(0, 200);
}

// src/reader/when.ts
var PERIOD = /giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2}/iu;
function periodOf(heading2) {
  if (heading2.length > 160) return null;
  return PERIOD.exec(heading2)?.[0] ?? null;
}
var DAY2 = "(?:ng\xE0y\\s+)?\\d{1,2}(?:\\s*/\\s*\\d{1,2}(?:\\s*/\\s*\\d{4})?|\\s+th\xE1ng\\s+\\d{1,2}(?:\\s+n\u0103m\\s+\\d{4})?)";
var STATED = [
  new RegExp("(?<!\\p{L})t\u1EEB\\s+(?:ng\xE0y\\s+)?\\d{1,2}(?:\\/\\d{1,2}){0,2}\\s+\u0111\u1EBFn\\s+(?:h\u1EBFt\\s+)?(?:ng\xE0y\\s+)?\\d{1,2}\\/\\d{1,2}\\/\\d{4}", "iu"),
  /thời (?:gian|hạn)(?: thực hiện| hoàn thành)?\s*:\s*([^.;()]{2,60})/iu,
  new RegExp(`(?:ch\u1EADm nh\u1EA5t(?: l\xE0)?|(?:\u0111\u1EBFn )?h\u1EBFt|gia h\u1EA1n \u0111\u1EBFn)\\s+(?:v\xE0o\\s+)?${DAY2}`, "iu"),
  /trước\s+(?:tháng\s+\d{1,2}\s*(?:\/|năm)\s*\d{4}|quý\s+(?:IV|I{1,3})\s*(?:[/-]|năm)\s*\d{4})/iu,
  new RegExp(`tr\u01B0\u1EDBc\\s+${DAY2}(?:\\s*(?:v\xE0|,)\\s*${DAY2})*(?:\\s+h[\xE0\u1EB1]ng\\s+(?:n\u0103m|th\xE1ng|qu\xFD))?`, "iu"),
  /trước\s+ngày\s+\d{1,2}\s+(?:của\s+)?h[àằ]ng\s+tháng/iu,
  /(?:hoàn thành|xong|kết thúc)\s+(?:trước|trong|vào)\s+(?:(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}|(?:tháng\s+)?\d{1,2}\/\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4}|năm\s+\d{4})/iu,
  /(?:hoàn thành|xong|kết thúc)\s+(?:trước|trong|vào)\s+(?:tháng\s+\d{1,2}\s+năm\s+\d{4}|quý\s+(?:IV|I{1,3})\s+năm\s+\d{4})/iu,
  /trong\s+(?:vòng\s+|thời hạn\s+)?\d{1,3}\s+(?:ngày|tháng)(?:\s+làm việc)?,?\s+(?:kể\s+)?từ\s+[^,.;]{3,60}/iu,
  /(?:trong|hết)\s+năm\s+20\d{2}(?=\s*[.;,)]|$)/iu,
  /(?:trong|hết)\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4})/iu
];
var REMARK2 = /\(\s*((?:(?:hoàn thành|xong|thực hiện|thời gian)\s*:?\s*)?(?:trong|trước|từ|đến|hết|cuối|đầu)?\s*(?:qu[ýí]\s|tháng\s+\d|ngày\s+\d|năm\s+20\d{2}|giai đoạn\s+20\d{2}|\d{1,2}\/20\d{2})[^()]{0,40})\)\s*[.;]?$/iu;
function statedDeadline(text2) {
  for (const pattern of STATED) {
    const found = pattern.exec(text2);
    if (found) return (found[1] ?? found[0]).trim();
  }
  return REMARK2.exec(text2)?.[1]?.trim() ?? null;
}

// src/reader/tasks.ts
function readTasks(roots, title = "") {
  const out = { tasks: [], unread: [] };
  const whole = periodOf(title);
  for (const root of roots)
    section(root, { assignment: NOBODY, where: "body", period: null, whole, requested: false }, out);
  return out;
}
function section(node, context, out) {
  const where = node.kind === "tasks" ? "body" : node.kind === "organisation" ? "organisation" : node.kind === "budget" ? "budget" : null;
  if (where === null) {
    for (const child of node.children) if (child.kind !== node.kind) section(child, context, out);
    return;
  }
  if (where === "budget") {
    budget(node, out);
    return;
  }
  const inner = { ...context, where, period: ownPeriod(node.body.text, context) };
  const top = node.parent === null || node.parent.kind !== node.kind;
  if (top && node.children.length === 0) {
    if (/[.;]$/.test(node.body.text)) out.unread.push(node);
    return;
  }
  if (top) each(node, node.children, inner, out);
  else item(node, inner, out);
}
function each(parent, children, context, out) {
  const numbered = children.some((child) => child.rank < 6);
  children.forEach((child, i) => {
    if (child.kind !== parent.kind) {
      section(child, context, out);
      return;
    }
    const intro = child.rank === 9 && numbered && i < children.findIndex((c) => c.rank < 6) && parent.rank <= 1;
    if (intro && subjectOf(child.body) === null) out.unread.push(child);
    else item(child, context, out);
  });
}
function item(node, context, out) {
  const text2 = node.body.text;
  if (CLOSING.test(text2) || ANNEX_NOTE.test(text2)) {
    out.unread.push(node);
    return;
  }
  const inner = heading(node, context);
  const runs = labelRuns(node);
  if (runs.some((run) => run.labels.some((l) => l.kind !== "content"))) {
    for (const run of runs) labelled(node, run, runs.length === 1, inner, out);
    return;
  }
  const children = node.children;
  if (children.length === 0) {
    leaf(node, inner, out);
    return;
  }
  const things = /(?:như|gồm|gồm có|bao gồm)\s*:\s*$/iu.test(text2) && !children.some((child) => TASK_VERBS.test(child.body.text));
  if (things) {
    push(node, node.body, inner, out);
    return;
  }
  each(node, children, inner, out);
}
function ownPeriod(text2, { period, whole }) {
  const own = periodOf(text2);
  const years = (said) => said?.match(/20\d{2}/g)?.join() ?? "";
  return own === null || years(own) === years(whole) ? period : own;
}
function heading(node, context) {
  const text2 = node.body.text;
  const period = ownPeriod(text2, context);
  if (node.children.length === 0) return { ...context, period };
  const units = headingUnits(text2);
  const requested = context.requested || /^(?:\S+\s+)?đề nghị/iu.test(text2);
  if (units && units.length > 0)
    return { ...context, period, requested, assignment: { ...NOBODY, lead: units } };
  const subject = subjectOf(node.body);
  if (subject) {
    const rest = text2.slice(subject.end);
    const together = /^\s*(?:,?\s*(?:là cơ quan đầu mối,\s*)?chủ trì,?\s*)?phối hợp/iu.test(rest) && /:\s*$/.test(text2);
    const support = together ? coordinatingUnits(rest.slice(0, 400)) : [];
    return { ...context, period, requested, assignment: { ...NOBODY, lead: subject.names, support } };
  }
  const remark = /\(([^()]*chủ trì[^()]*)\)\s*[.:;]?$/iu.exec(text2)?.[1];
  const chair = remark === void 0 ? null : inlineAssignment(`(${remark})`) ?? chairedBy(remark);
  if (chair) return { ...context, period, requested, assignment: chair };
  return { ...context, period, requested };
}
function chairedBy(remark) {
  const lead = chairOf(remark) ?? [];
  return lead.length > 0 ? { ...NOBODY, lead, support: coordinatingUnits(remark) } : null;
}
function labelled(node, { labels, items }, alone2, context, out) {
  const own = assignmentOf(labels);
  const lead = own.lead.length > 0 ? own.lead : context.assignment.lead;
  const inner = labels.length === 0 ? context : { ...context, assignment: { ...own, lead } };
  const named = labels.filter((l) => l.kind === "task");
  for (const label of named) {
    if (label.value !== "") push(label.node, slice(label.node.body, label.valueAt), inner, out);
    for (const child of label.node.children) item(child, inner, out);
  }
  if (named.length > 0) return;
  if (items.length > 0) {
    for (const child of items) item(child, inner, out);
    return;
  }
  if (!alone2) return;
  const content = labels.find(
    (l) => l.kind === "content" && l.node === node.children[0] && l.node.children.length === 0
  );
  push(node, content ? joined(node.body, content.node.body) : node.body, inner, out);
}
function leaf(node, context, out) {
  const text2 = node.body.text;
  const lead = node.rank >= 6 && /:\s*$/.test(text2) && !/(?:như|gồm)\s*:\s*$/iu.test(text2);
  if (lead || onlyTarget(text2) || text2.split(" ").length < 2) {
    out.unread.push(node);
    return;
  }
  push(node, node.body, context, out);
}
function onlyTarget(text2) {
  const first = percentagesIn(text2)[0];
  return first !== void 0 && /^(?:phấn đấu|đến|có|đạt|tối thiểu|ít nhất|trên|tỷ lệ|tỉ lệ|\d)/iu.test(text2) && first.start < 40;
}
function push(node, body, context, out) {
  const text2 = body.text;
  const inline = context.assignment.labelled ? null : inlineAssignment(text2);
  const given = inline ? { ...inline, lead: inline.lead.length > 0 ? inline.lead : context.assignment.lead } : context.assignment;
  const lead = leadsOf(body, { ...context, assignment: given });
  const own = given.labelled && given.support.length > 0 ? [] : coordinatingUnits(text2);
  const support = given.support.length > 0 ? given.support : own;
  out.tasks.push({
    text: text2,
    where: context.where,
    section: sectionOf(node),
    lead,
    support: support.filter((name) => !lead.includes(name)),
    deadline: given.deadline ?? statedDeadline(text2) ?? (context.where === "body" ? context.period : null),
    product: given.product,
    places: [placeOf(body)],
    relation: context.requested ? "requested" : "assigned"
  });
}
function leadsOf(body, { assignment, where }) {
  const text2 = body.text;
  const given = [...assignment.lead];
  if (assignment.labelled && given.length > 0) return given;
  const opening = given.length === 0 && (where !== "body" || WHEN_FIRST.test(text2)) ? clauseSubject(text2) : null;
  const subject = subjectOf(body) ?? subjectAfterTopic(text2) ?? opening;
  if (subject && where !== "body" && /^\s*:/u.test(text2.slice(subject.end))) return subject.names;
  if (given.length > 0 && (where !== "body" || subject === null)) return given;
  if (subject && /^\s*chủ trì/u.test(text2.slice(subject.end))) return subject.names;
  if (subject === null && where === "organisation") {
    const post = new RegExp("^(\\p{Lu}[^:;.]{2,60}):\\s+\\p{Ll}", "u").exec(text2)?.[1];
    if (post !== void 0 && labelKind(post) === null && !NO_POST.test(post)) return splitUnits(post);
  }
  return chairOf(text2) ?? subject?.names ?? handedTo(text2) ?? given;
}
var NO_POST = new RegExp("^(?:V\u1EC1|\u0110\u1ED1i v\u1EDBi|Ch\u1EBF \u0111\u1ED9|C\xF4ng t\xE1c|N\u1ED9i dung|Kinh ph\xED|Th\u1EDDi gian|Th\u1EDDi h\u1EA1n|Vi\u1EC7c|H\xECnh th\u1EE9c|K\u1EBFt qu\u1EA3|B\xE1o c\xE1o|Y\xEAu c\u1EA7u|M\u1EE5c (?:ti\xEAu|\u0111\xEDch)|Gi\u1EA3i ph\xE1p|Nhi\u1EC7m v\u1EE5|Ngu\u1ED3n|C\xE1ch th\u1EE9c|Ph\u01B0\u01A1ng (?:ph\xE1p|th\u1EE9c)|\u0110\u1ECBa \u0111i\u1EC3m|Quy tr\xECnh|Ti\u1EBFn \u0111\u1ED9|L\u01B0u \xFD|Trong \u0111\xF3|C\u1EE5 th\u1EC3)(?!\\p{L})", "u");
function handedTo(text2) {
  const found = new RegExp("(?<!\\p{L})giao(?: cho)?\\s+", "iu").exec(text2);
  if (!found) return null;
  return subjectOf(text2.slice(found.index + found[0].length))?.names ?? null;
}
function subjectAfterTopic(text2) {
  const topic = /^[^:;.]{8,110}:\s+(?:[Ss]au khi [^,]{5,60},\s+)?/u.exec(text2);
  if (!topic) return null;
  const rest = text2.slice(topic[0].length);
  const found = beginsWithUnit(rest) ? subjectOf(rest) : null;
  return found ? { names: found.names, end: found.end + topic[0].length } : null;
}
var WHEN_FIRST = /^(?:Trong (?:vòng|thời hạn|năm|quý|tháng)|Trước (?:ngày|tháng|mùa)|Chậm nhất|Hằng|Hàng|Mỗi|Định kỳ|Khi|Sau khi|Ngay sau khi)\s/u;
var sectionOf = (node) => {
  for (let up = node.parent; up; up = up.parent) if (up.rank <= 4) return up.id;
  return node.parent?.id ?? null;
};
function budget(node, out) {
  for (const child of node.children) {
    const own = subjectOf(child.body) ?? clauseSubject(child.body.text);
    const later = own === null ? laterSentence(child.body) : null;
    const clause = own ?? (later && subjectOf(later));
    const duty = clause !== null && !isHeading(child);
    if (duty && clause) {
      push(
        child,
        later ?? child.body,
        {
          assignment: { ...NOBODY, lead: clause.names },
          where: "budget",
          period: null,
          whole: null,
          requested: false
        },
        out
      );
    } else {
      const units = child.children.length > 0 ? headingUnits(child.body.text) : null;
      const context = {
        assignment: { ...NOBODY, lead: units ?? [] },
        where: "budget",
        period: null,
        whole: null,
        requested: false
      };
      if (units) each(child, child.children, context, out);
      else budget(child, out);
    }
  }
}
function laterSentence(body) {
  for (const m of body.text.slice(0, 2e3).matchAll(new RegExp("[.;]\\s+(?:[Gg]iao\\s+)?(?=\\p{Lu})", "gu"))) {
    const rest = slice(body, m.index + m[0].length);
    if (subjectOf(rest)) return rest;
  }
  return null;
}
var isHeading = (node) => node.children.length > 0 && !isSentence(node);
function clauseSubject(text2) {
  const opening = /^(?:Đối với|Căn cứ|Trên cơ sở|Hằng|Hàng|Theo|Trong|Trước|Chậm nhất|Mỗi|Định kỳ|Khi|Sau khi|Ngay|Đến)\s[^,]{3,120}(?:,\s*[^,]{3,40})?,\s+/u.exec(
    text2
  );
  if (!opening) return null;
  for (const m of text2.slice(0, 260).matchAll(/,\s+/gu)) {
    const at2 = (m.index ?? 0) + m[0].length;
    const found = subjectOf(text2.slice(at2));
    if (found) return { names: found.names, end: at2 + found.end };
  }
  return null;
}

// src/reader/read-plan.ts
function readPlan(opened) {
  const { paragraphs, pageNumbers } = mend(opened.blocks);
  const parts = partsOf2(paragraphs);
  const head = readHeader(parts);
  const roots = outline(parts.body.filter((p) => p.cell === null));
  const inText = targetsInText(roots, head.header.date ? Number(head.header.date.slice(0, 4)) : null);
  const { tasks, unread } = readTasks(roots, head.header.title ?? "");
  const tables = [
    readTables(parts.body, (first) => sectionBefore(roots, first)),
    ...parts.annexes.map((annex, i) => readTables(annex.paragraphs, () => `a${i + 1}`))
  ];
  const nodes = new Map([...walk2(roots)].map((node) => [node.id, node]));
  const doubt = {
    file: opened.file.kind,
    kindOf: (id) => id === null ? null : nodes.get(id)?.kind ?? null,
    isGuessed: (id) => id !== null && (nodes.get(id)?.guessed ?? false)
  };
  const annexes = readAnnexes(parts, [...parts.preamble, ...parts.body]);
  const targets = mergeTargets(
    inText,
    tables.flatMap((t) => t.targets)
  ).map((t, i) => {
    const whole = { id: `t${i + 1}`, ...t };
    return { ...whole, doubts: targetDoubts(whole, doubt) };
  });
  const complete = completeTasks([...tasks, ...tables.flatMap((t) => t.tasks)], head.header, doubt);
  const reporting = readReporting(roots, head.header.title ?? "");
  const sections = [...walk2(roots)].filter((n) => n.rank <= 5 && n.children.length > 0).map((n) => ({
    id: n.id,
    label: n.label,
    title: n.body.text,
    kind: n.kind,
    parent: n.parent?.id ?? null,
    place: placeOf(n.whole)
  }));
  const annexSections = parts.annexes.map((annex, i) => ({
    id: `a${i + 1}`,
    label: annex.label.text,
    title: annex.title.map((t) => t.text).join(" ") || annex.label.text,
    kind: "annex",
    parent: null,
    place: placeOf(annex.label)
  }));
  return {
    file: opened.file,
    header: head.header,
    sections: [...sections, ...annexSections, ...tables.flatMap((t) => t.groups)],
    targets,
    tasks: complete.tasks,
    responsibilities: responsibilitiesOf(complete.tasks, complete.relations),
    reporting: [...new Set(reporting.map((r) => r.cadence))],
    reportingDetails: reporting,
    annexes: annexes.annexes,
    diagnostics: diagnose({
      head,
      annexes: annexes.missing,
      unread,
      crowded: crowded(roots),
      unreadTables: tables.flatMap((t) => t.unread),
      merged: complete.merged,
      conditional: complete.conditional,
      pageNumbers,
      roots,
      targets,
      tasks: complete.tasks
    })
  };
}
function sectionBefore(roots, first) {
  let found = null;
  for (const node of walk2(roots)) {
    if (node.whole.index > first.index) break;
    if (node.rank <= 4 || found === null) found = node.id;
  }
  return found;
}

// src/reader/recognise.ts
function recognise(opened) {
  const { paragraphs } = mend(opened.blocks);
  if (!paragraphs.some((p) => new RegExp("\\p{L}", "u").test(p.text))) return no("empty");
  const parts = partsOf2(paragraphs);
  const roots = outline(parts.body.filter((p) => p.cell === null));
  const kinds = new Set(roots.filter((n) => n.rank <= 2).map((n) => n.kind));
  const sections = ["purpose", "goals", "tasks", "organisation", "budget"].filter(
    (kind) => [...kinds].some((k) => k === kind)
  ).length;
  const works = kinds.has("tasks") || kinds.has("goals") || kinds.has("organisation");
  const tables = [parts.body, ...parts.annexes.map((a) => a.paragraphs)].map((p) => readTables(p, () => null));
  const inTables = tables.some((t) => t.tasks.length + t.targets.length > 1);
  if (parts.wrapper) return { plan: true, form: "in-decision" };
  const known = TYPES.find((t) => t.type === parts.type?.text);
  const carries = /kế hoạch|chương trình|đề án|phương án/iu.test(parts.title.map((p) => p.text).join(" "));
  if (known && !known.plan)
    return carries && works && sections >= 2 ? { plan: true, form: "in-decision" } : no("other-type");
  const official = isOfficial(parts);
  if (known) {
    if (!official && (prose(parts) >= 2 || pressWords(opened.text) >= 2)) return no("quotes-only");
    return works || inTables || official ? { plan: true, form: "plan" } : no("no-sections");
  }
  if (inTables && (parts.annexes.length > 0 || opened.file.kind === "xlsx"))
    return { plan: true, form: "annex" };
  if (works && sections >= 2 && (official || inTables)) return { plan: true, form: "plan" };
  if (LETTER.test(opened.text.slice(0, 2e3))) return no("other-type");
  return no(/kế hoạch/iu.test(opened.text.slice(0, 4e3)) ? "quotes-only" : "no-sections");
}
var no = (because) => ({
  plan: false,
  code: "no-plan",
  because
});
function isOfficial(parts) {
  const front = parts.front.map((p) => p.text).join("\n");
  return /(?:^|\n)\s*S[ốỐ]\s*:?\s*\d{0,5}\s*[-/]/u.test(front) || /xã hội chủ nghĩa|đảng cộng sản việt nam/iu.test(front) || parts.back.length > 1;
}
var pressWords = (text2) => new Set(text2.match(PRESS)?.map((word) => word.toLowerCase())).size;
var prose = (parts) => parts.front.filter((p) => p.text.length > 120 && /[.!?”"]$/u.test(p.text)).length;

// src/reader/read-file.ts
async function readFile(bytes, name, tell = () => {
}) {
  tell("opening", 0.05);
  const opened = await openFile(bytes, name, OPEN_LIMITS, {
    share: (share) => tell("opening", 0.05 + 0.05 * share),
    page: (page2, pages) => tell("recognising", 0.1 + 0.75 * (page2 - 1) / pages, { page: page2, pages })
  });
  if (isFileRefusal(opened)) return opened;
  tell("reading", 0.85);
  const recognised = recognise(opened);
  if (!recognised.plan) return refuseFile({ code: recognised.code, because: recognised.because });
  const reading2 = readPlan(opened);
  tell("reading", 0.95);
  return { ...reading2, source: opened.blocks };
}

// src/reader/read-report.ts
import { createHash as createHash4 } from "node:crypto";

// src/reader/report/carried.ts
import { createHash as createHash3 } from "node:crypto";

// src/domain/report-data.ts
import { z } from "zod";
var REPORT_SCHEMA = "sauro-report-1";
var REPORT_NAMESPACE = "urn:sauro:report-data";
var REPORT_PROPERTIES = {
  schema: "SauroReportSchema",
  id: "SauroReportId",
  hash: "SauroReportHash"
};
var MILESTONE_SUFFIX = ".MOC";
var number = z.number().finite().nullable();
var figure2 = z.object({
  /** Code of the locality, a full stop, code of the figure: "99001.C3", "99001.TK05". */
  id: z.string().min(1).max(120),
  /** Id of its period, '2026-H1'; '' where the file does not say. */
  period: z.string().max(20),
  /** In `unit`; percent as points. null = no figure. */
  value: number,
  numerator: number,
  denominator: number,
  unit: z.string().max(200),
  name: z.string().max(2e3)
});
var shape = z.object({
  schema: z.literal(REPORT_SCHEMA),
  /** Identity of the report in the installation that wrote it; null for a draft. */
  id: z.string().max(60).nullable(),
  locality: z.object({ code: z.string().min(1).max(20), name: z.string().max(200) }),
  plan: z.object({
    symbol: z.string().max(100).nullable(),
    date: z.string().max(10).nullable(),
    title: z.string().max(2e3)
  }),
  period: z.object({
    id: z.string().min(1).max(20),
    kind: z.string().max(20),
    from: z.iso.date(),
    to: z.iso.date(),
    cutOff: z.iso.date()
  }),
  /** The report that this one corrects. */
  corrects: z.object({ id: z.string().max(60), symbol: z.string().max(100) }).nullable(),
  figures: z.array(figure2).max(2e4)
});
var parseReportData = (text2) => {
  let json;
  try {
    json = JSON.parse(text2);
  } catch {
    return null;
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) return null;
  const ids = new Set(parsed.data.figures.map((one) => one.id));
  return ids.size === parsed.data.figures.length ? parsed.data : null;
};

// src/reader/report/carried.ts
var local = (name) => name.slice(name.indexOf(":") + 1);
function itemOf(bytes, limits) {
  const heads = [];
  let text2 = "";
  let depth = 0;
  readXml(bytes, limits, {
    open: (name, attributes) => {
      depth += 1;
      const prefix = name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns";
      if (depth === 1 && local(name) === "report" && attributes[prefix] === REPORT_NAMESPACE)
        heads.push({ schema: attributes.schema ?? "", sha256: attributes.sha256 ?? "" });
    },
    close: () => {
      depth -= 1;
    },
    text: (piece) => {
      if (heads.length > 0 && depth === 1) text2 += piece;
    }
  });
  const [head] = heads;
  return head === void 0 ? null : { ...head, text: text2.trim() };
}
async function propertiesOf(archive, limits) {
  const root = await relationsOf(archive, "", limits);
  const target = root.find((relation) => relation.type === "custom-properties")?.target;
  const bytes = target === void 0 ? null : await archive.read(target);
  const properties = /* @__PURE__ */ new Map();
  if (bytes === null) return properties;
  let name = "";
  readXml(bytes, limits, {
    open: (element, attributes) => {
      if (local(element) === "property") name = attributes.name ?? "";
    },
    close: (element) => {
      if (local(element) === "property") name = "";
    },
    text: (piece) => {
      if (name !== "") properties.set(name, (properties.get(name) ?? "") + piece.trim());
    }
  });
  return properties;
}
async function readCarried(archive, limits) {
  const root = await relationsOf(archive, "", limits);
  const main = root.find((relation) => relation.type === "officeDocument")?.target ?? "word/document.xml";
  const parts = (await relationsOf(archive, main, limits)).filter((relation) => relation.type === "customXml");
  for (const { target } of parts) {
    const bytes = await archive.read(target);
    const item2 = bytes === null ? null : itemOf(bytes, limits);
    if (item2 === null) continue;
    if (item2.schema !== REPORT_SCHEMA)
      return { data: null, warning: { code: "schema-unknown", schema: item2.schema.slice(0, 60) } };
    const hash = createHash3("sha256").update(item2.text).digest("hex");
    const told2 = (await propertiesOf(archive, limits)).get(REPORT_PROPERTIES.hash) ?? hash;
    const data = hash === item2.sha256 && hash === told2 ? parseReportData(item2.text) : null;
    return data === null ? { data, warning: { code: "data-edited" } } : { data, warning: null };
  }
  return { data: null, warning: { code: "data-missing" } };
}

// src/domain/number-input.ts
var GROUPED = /^[-−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
var PLAIN2 = /^[-−]?\d+(?:,\d+)?$/u;
var DOTTED = /^[-−]?\d+\.\d+$/u;
var parseVietnameseNumber = (text2) => {
  const typed = text2.replace(/\s+/gu, " ").trim();
  const bare2 = typed.replace(/ ?%$/u, "").replace(/(?<=\d) (?=\d{3}(?!\d))/gu, ".");
  if (bare2 === "") return { ok: false, code: "number-missing", typed, suggestion: null };
  if (GROUPED.test(bare2) || PLAIN2.test(bare2)) {
    const value = Number(bare2.replace(/\./gu, "").replace(",", ".").replace("\u2212", "-"));
    return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { ok: true, value } : { ok: false, code: "number-unreadable", typed, suggestion: null };
  }
  if (DOTTED.test(bare2)) {
    return { ok: false, code: "number-ambiguous", typed, suggestion: bare2.replace(".", ",") };
  }
  return { ok: false, code: "number-unreadable", typed, suggestion: null };
};

// src/words/figure.ts
var NO_FIGURE = "ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u";

// src/words/figure-cells.ts
var percentOf = ({ numerator, denominator }) => numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator * 100;
var resultCell = (figure3) => {
  if (figure3.value === null) return NO_FIGURE;
  const computed = figure3.unit === "%" && percentOf(figure3) === figure3.value;
  return computed ? formatNumber(figure3.value, 1) : formatExact(figure3.value);
};
var fractionCell = ({ numerator, denominator }) => numerator === null || denominator === null ? "" : `${formatExact(numerator)}/${formatExact(denominator)}`;
var reading = (text2) => {
  const read = parseVietnameseNumber(text2);
  if (read.ok) return read.value;
  return read.code === "number-missing" ? null : "unreadable";
};
var blank = (text2) => /^[\s\-–—.…]*$/u.test(text2);
var readCells = (unit, result, fraction) => {
  const value = blank(result) || result.trim().toLocaleLowerCase("vi") === NO_FIGURE ? null : reading(result);
  if (value === "unreadable") return { ok: false, typed: result };
  const sides = blank(fraction) ? null : fraction.split("/");
  const [numerator, denominator] = sides === null ? [null, null] : sides.map(reading);
  if (sides !== null && sides.length !== 2) return { ok: false, typed: fraction };
  if (typeof numerator === "string" || typeof denominator === "string") return { ok: false, typed: fraction };
  const of = { numerator: numerator ?? null, denominator: denominator ?? null };
  const percent = unit === "%" ? percentOf(of) : null;
  if (percent === null || value === null) return { ok: true, figure: { value, ...of }, computed: true };
  const given = reading(formatNumber(percent, 1)) === value;
  return { ok: true, figure: { value: given ? percent : value, ...of }, computed: given };
};

// src/reader/report/compare.ts
var printed = (figure3, milestone) => ({
  id: figure3.id,
  name: figure3.name,
  period: figure3.period,
  unit: figure3.unit,
  milestone: milestone === void 0 ? "" : resultCell(milestone),
  result: resultCell(figure3),
  fraction: fractionCell(figure3)
});
var plain = (text2) => text2.replace(/\s+/gu, " ").trim().normalize("NFC");
var sameNumber = (a, b) => {
  if (plain(a[0]) === plain(b[0]) && plain(a[1]) === plain(b[1])) return true;
  const [one, other] = [readCells("", ...a), readCells("", ...b)];
  if (!one.ok || !other.ok) return false;
  return one.figure.value === other.figure.value && one.figure.numerator === other.figure.numerator && one.figure.denominator === other.figure.denominator;
};
var CELLS = ["name", "period", "unit", "milestone", "result", "fraction"];
function differs(cell, expected, shown2) {
  if (cell === "result" || cell === "milestone") return !sameNumber([expected, ""], [shown2, ""]);
  if (cell === "fraction") return !sameNumber(["", expected], ["", shown2]);
  return plain(expected) !== plain(shown2);
}
function compareRow(expected, shown2) {
  const of = { id: expected.id, name: expected.name ?? "" };
  const moved = expected.id === shown2.id ? [] : [{ ...of, field: "id", carried: expected.id, shown: shown2.id }];
  return CELLS.reduce((found, cell) => {
    const [was, is] = [expected[cell] ?? "", shown2[cell]];
    if (is === null || !differs(cell, was, is)) return found;
    const milestone = cell === "milestone";
    const field = cell === "milestone" ? "result" : cell;
    return found.concat({
      ...of,
      id: milestone ? `${expected.id}${MILESTONE_SUFFIX}` : expected.id,
      field,
      carried: was,
      shown: is
    });
  }, moved);
}
function compareReport(carried, rows2) {
  const figures = new Map(carried.map((figure3) => [figure3.id, figure3]));
  const inRowOf = (id) => id.endsWith(MILESTONE_SUFFIX) && figures.has(id.slice(0, -MILESTONE_SUFFIX.length));
  const expected = carried.filter((figure3) => !inRowOf(figure3.id)).map((figure3) => printed(figure3, figures.get(`${figure3.id}${MILESTONE_SUFFIX}`)));
  const byId = new Map(rows2.toReversed().map((row) => [row.id, row]));
  const rest = new Set(rows2);
  for (const { id } of expected) {
    const row = byId.get(id);
    if (row !== void 0) rest.delete(row);
  }
  const known = new Set(expected.map((row) => row.id));
  const renamed2 = ({ name }) => {
    const found = [...rest].find((one) => !known.has(one.id) && plain(one.name ?? "") === plain(name ?? ""));
    if (found !== void 0) rest.delete(found);
    return found;
  };
  const differences = expected.flatMap((row) => {
    const shown2 = byId.get(row.id) ?? renamed2(row);
    if (shown2 !== void 0) return compareRow(row, shown2);
    return [{ id: row.id, name: row.name ?? "", field: "row", carried: row.result, shown: null }];
  });
  const added = [...rest].map(
    (row) => ({
      id: row.id,
      name: row.name ?? "",
      field: "row",
      carried: null,
      shown: row.result
    })
  );
  return [...differences, ...added];
}

// src/words/annex.ts
var FIGURE_HEADS = {
  order: "TT",
  id: "M\xE3 s\u1ED1 li\u1EC7u",
  name: "N\u1ED9i dung",
  period: "K\u1EF3",
  unit: "\u0110\u01A1n v\u1ECB t\xEDnh",
  milestone: "M\u1ED1c c\u1EE7a k\u1EF3",
  result: "K\u1EBFt qu\u1EA3",
  fraction: "T\u1EED s\u1ED1/m\u1EABu s\u1ED1"
};
var TARGET_RESULT_HEADS = {
  ...FIGURE_HEADS,
  target: "Ch\u1EC9 ti\xEAu",
  goal: "Ch\u1EC9 ti\xEAu theo K\u1EBF ho\u1EA1ch",
  lead: "C\u01A1 quan ch\u1EE7 tr\xEC",
  state: "\u0110\xE1nh gi\xE1"
};

// src/words/report-figure.ts
var FIGURE_NAMES = {
  taskUnit: "nhi\u1EC7m v\u1EE5",
  targetUnit: "ch\u1EC9 ti\xEAu",
  assigned: "Nhi\u1EC7m v\u1EE5 \u0111\u01B0\u1EE3c giao",
  dated: "Nhi\u1EC7m v\u1EE5 c\xF3 th\u1EDDi h\u1EA1n",
  regular: "Nhi\u1EC7m v\u1EE5 th\u01B0\u1EDDng xuy\xEAn, \u0111\u1ECBnh k\u1EF3",
  undated: "Nhi\u1EC7m v\u1EE5 ch\u01B0a x\xE1c \u0111\u1ECBnh th\u1EDDi h\u1EA1n",
  done: "\u0110\xE3 ho\xE0n th\xE0nh",
  doneInTime: "Ho\xE0n th\xE0nh \u0111\xFAng h\u1EA1n",
  doneLate: "Ho\xE0n th\xE0nh qu\xE1 h\u1EA1n",
  open: "Ch\u01B0a ho\xE0n th\xE0nh",
  openInTime: "Ch\u01B0a ho\xE0n th\xE0nh, c\xF2n trong h\u1EA1n",
  overdue: "Qu\xE1 h\u1EA1n ch\u01B0a ho\xE0n th\xE0nh",
  paused: "T\u1EA1m d\u1EEBng",
  checkedIn: "Nhi\u1EC7m v\u1EE5 th\u01B0\u1EDDng xuy\xEAn, \u0111\u1ECBnh k\u1EF3 c\xF3 k\u1EBFt qu\u1EA3 trong k\u1EF3",
  doneRate: "T\u1EF7 l\u1EC7 ho\xE0n th\xE0nh tr\xEAn s\u1ED1 \u0111\u1EBFn h\u1EA1n",
  inTimeRate: "T\u1EF7 l\u1EC7 \u0111\xFAng h\u1EA1n tr\xEAn s\u1ED1 \u0111\xE3 ho\xE0n th\xE0nh",
  targetsBehind: "Ch\u1EC9 ti\xEAu ch\u01B0a \u0111\u1EA1t m\u1ED1c",
  targetsNoFigure: "Ch\u1EC9 ti\xEAu ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u",
  ofGroup: (what, group) => `${what}, nh\xF3m ${group}`,
  milestone: (target) => `M\u1ED1c: ${target}`,
  numerator: (target) => `T\u1EED s\u1ED1: ${target}`,
  denominator: (target) => `M\u1EABu s\u1ED1: ${target}`
};

// src/reader/report/tables.ts
var COLUMNS3 = new Map(
  [
    [FIGURE_HEADS.id, "id"],
    [FIGURE_HEADS.name, "name"],
    [TARGET_RESULT_HEADS.target, "name"],
    [FIGURE_HEADS.period, "period"],
    [FIGURE_HEADS.unit, "unit"],
    [FIGURE_HEADS.milestone, "milestone"],
    [FIGURE_HEADS.result, "result"],
    [FIGURE_HEADS.fraction, "fraction"]
  ].map(([head, column]) => [searchKey(head), column])
);
function tablesOf(blocks) {
  const tables = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    if (block.table === null || block.place.cell === null) continue;
    const [row, column] = block.place.cell;
    const rows2 = tables.get(block.table) ?? /* @__PURE__ */ new Map();
    tables.set(block.table, rows2);
    const cells = rows2.get(row) ?? /* @__PURE__ */ new Map();
    rows2.set(row, cells);
    const text2 = block.text.replace(/[\u2010\u2011]/gu, "-").replace(/\s+/gu, " ").trim();
    const before = cells.get(column);
    cells.set(column, before === void 0 ? text2 : `${before} ${text2}`.trim());
  }
  return [...tables.values()].map((rows2) => [...rows2].sort(([a], [b]) => a - b).map(([, cells]) => cells));
}
function headOf2(row) {
  const columns = /* @__PURE__ */ new Map();
  for (const [at2, text2] of row) {
    const column = COLUMNS3.get(searchKey(text2));
    if (column !== void 0 && !columns.has(column)) columns.set(column, at2);
  }
  return columns.has("id") && columns.has("result") ? columns : null;
}
function shownRows(blocks) {
  return tablesOf(blocks).flatMap((rows2) => {
    let head = null;
    return rows2.flatMap((row) => {
      head = headOf2(row) ?? head;
      if (head === null || headOf2(row) !== null) return [];
      const columns = head;
      const cell = (column) => {
        const at2 = columns.get(column);
        return at2 === void 0 ? null : row.get(at2) ?? "";
      };
      const id = (cell("id") ?? "").replace(/\s+/gu, "");
      if (id === "" || !row.has(columns.get("result") ?? -1)) return [];
      return [
        {
          id,
          name: cell("name"),
          period: cell("period"),
          unit: cell("unit"),
          milestone: cell("milestone"),
          result: cell("result"),
          fraction: cell("fraction")
        }
      ];
    });
  });
}
var blank2 = (text2) => text2 === null || /^[\s\-–—.…]*$/u.test(text2);
function usualPeriod(rows2) {
  const counts = /* @__PURE__ */ new Map();
  for (const { period } of rows2)
    if (period !== null && period !== "") counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
function figuresOfRows(rows2) {
  const usual = usualPeriod(rows2);
  const warnings = [];
  const figures = /* @__PURE__ */ new Map();
  const add = (of, result, fraction) => {
    if (figures.has(of.id)) {
      warnings.push({ code: "id-twice", id: of.id });
      return;
    }
    const read = readCells(of.unit, result, fraction);
    if (!read.ok) warnings.push({ code: "cell-unreadable", id: of.id, typed: read.typed.slice(0, 60) });
    else if (!read.computed) warnings.push({ code: "rate-not-of-fraction", id: of.id });
    const figure3 = read.ok ? read.figure : { value: null, numerator: null, denominator: null };
    figures.set(of.id, { ...of, ...figure3 });
  };
  for (const row of rows2) {
    const name = row.name ?? "";
    const of = { id: row.id, period: row.period ?? usual, unit: row.unit ?? "", name };
    add(of, row.result ?? "", row.fraction ?? "");
    if (!blank2(row.milestone))
      add(
        { ...of, id: `${row.id}${MILESTONE_SUFFIX}`, name: FIGURE_NAMES.milestone(name) },
        row.milestone ?? "",
        ""
      );
  }
  if (rows2.length > 0 && usual === "") warnings.push({ code: "period-missing" });
  return { figures: [...figures.values()], warnings };
}

// src/reader/read-report.ts
var NOTHING = { data: null, warning: { code: "data-missing" } };
async function readReport(bytes, name, limits = OPEN_LIMITS) {
  const opened = await openFile(bytes, name, limits);
  if (isFileRefusal(opened)) return opened;
  const admitted = await admit(bytes, name, limits);
  if (isFileRefusal(admitted)) return admitted;
  const carried = await refusalOr(
    () => admitted.kind === "docx" ? readCarried(admitted.archive, limits) : Promise.resolve(NOTHING)
  );
  if ("refused" in carried) return carried;
  const rows2 = shownRows(opened.blocks);
  const { data, warning } = carried;
  if (data === null && rows2.length === 0) return refuseFile({ code: "no-figures" });
  const shown2 = figuresOfRows(rows2);
  const file = { name, sha256: createHash4("sha256").update(bytes).digest("hex") };
  if (data === null)
    return {
      file,
      carrier: "tables",
      data,
      figures: shown2.figures,
      shown: [],
      differences: [],
      warnings: [warning, ...shown2.warnings]
    };
  const missing2 = rows2.length === 0 ? [{ code: "tables-missing" }] : [];
  const differences = rows2.length === 0 ? [] : compareReport(data.figures, rows2);
  const differing = new Set(differences.map(({ id }) => id));
  return {
    file,
    carrier: "data",
    data,
    figures: data.figures,
    shown: shown2.figures.filter(({ id }) => differing.has(id)),
    differences,
    warnings: [...missing2, ...shown2.warnings]
  };
}

// src/cli/reading-child.ts
var PROGRESS_FD = 3;
async function allOf(input) {
  const chunks = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
var page = z2.object({
  picture: z2.object({
    name: z2.string(),
    page: z2.number().int().positive(),
    box: z2.tuple([z2.number(), z2.number(), z2.number(), z2.number()]).nullable()
  })
});
function wantedOf(line) {
  if (typeof line === "string") return { name: line, as: "plan" };
  if (typeof line === "object" && line !== null) {
    if ("figures" in line && typeof line.figures === "string") return { name: line.figures, as: "figures" };
    if ("report" in line && typeof line.report === "string") return { name: line.report, as: "report" };
  }
  const picture = page.safeParse(line);
  if (picture.success) return { ...picture.data.picture, as: "page" };
  return { name: "", as: "plan" };
}
async function runReadingChild(input = process.stdin) {
  const all = await allOf(input);
  const newline = all.indexOf(10);
  const line = JSON.parse(all.subarray(0, Math.max(0, newline)).toString("utf8"));
  const wanted2 = wantedOf(line);
  const { name } = wanted2;
  const bytes = all.subarray(newline + 1);
  const tell = (stage, share, at2) => {
    try {
      writeSync(PROGRESS_FD, `${stage} ${share}${at2 ? ` ${at2.page}/${at2.pages}` : ""}
`);
    } catch {
    }
  };
  let answer;
  try {
    if (wanted2.as === "figures") answer = await readFigures(bytes, name);
    else if (wanted2.as === "page") answer = await pageOf(bytes, wanted2);
    else if (wanted2.as === "report") answer = await readReport(bytes, name);
    else answer = await readFile(bytes, name, tell);
  } catch {
    answer = refuseFile({ code: "reading-failed" });
  }
  await new Promise((resolve) => process.stdout.write(JSON.stringify(answer), () => resolve()));
}
async function pageOf(bytes, { name, page: page2, box }) {
  const { pagePng } = await import("./page-png-5FLMTSLM.mjs");
  return pagePng(bytes, name, page2, box);
}

// test/kit/reading-child.ts
await runReadingChild();
