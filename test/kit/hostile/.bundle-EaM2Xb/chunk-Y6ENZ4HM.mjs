import {
  Refused,
  fromLegacy,
  refusalOr
} from "./chunk-QSPWVPBV.mjs";

// src/reader/open/limits.ts
var MB = 1048576;
var OPEN_LIMITS = {
  fileBytes: 20 * MB,
  entries: 2e3,
  entryBytes: 40 * MB,
  totalBytes: 160 * MB,
  ratio: 200,
  ratioFloor: MB,
  depth: 256,
  tableDepth: 8,
  blocks: 6e4,
  pages: 300,
  orders: 4e5,
  scannedPages: 120,
  line: 1e5,
  text: 3e6
};

// src/reader/open/archive.ts
import { crc32, inflateRawSync } from "node:zlib";
import { fromBufferPromise } from "yauzl";
var badName = (name) => name === "" || name.length > 512 || new RegExp("^[/\\\\]|^[a-zA-Z]:|\\\\|\\p{Cc}", "u").test(name) || name.split("/").includes("..");
function checkEntry(entry, limits) {
  if (badName(entry.fileName)) throw new Refused({ code: "unsafe-archive", fault: "name" });
  if (entry.isEncrypted()) throw new Refused({ code: "unsafe-archive", fault: "encrypted" });
  if (entry.uncompressedSize > limits.entryBytes)
    throw new Refused({ code: "unsafe-archive", fault: "entry-size" });
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFloor && ratio > limits.ratio)
    throw new Refused({ code: "unsafe-archive", fault: "ratio" });
}
async function openZip(bytes) {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, autoClose: false });
  } catch {
    throw new Refused({ code: "damaged" });
  }
}
async function listEntries(zip, size, limits) {
  if (zip.entryCount > limits.entries) throw new Refused({ code: "unsafe-archive", fault: "entries" });
  const entries = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  let unpacked = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, limits);
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (unpacked > limits.totalBytes) throw new Refused({ code: "unsafe-archive", fault: "total-size" });
      if (packed > size) throw new Refused({ code: "unsafe-archive", fault: "size-lie" });
      const key = entry.fileName.toLowerCase();
      if (seen.has(key)) throw new Refused({ code: "unsafe-archive", fault: "duplicate" });
      seen.add(key);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    const unsafe = error instanceof Error && /file ?name|relative path|absolute path|invalid characters/i.test(error.message);
    throw new Refused(unsafe ? { code: "unsafe-archive", fault: "name" } : { code: "damaged" });
  }
  return entries;
}
async function unpack(zip, entry, bytes, limits) {
  let start;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch {
    throw new Refused({ code: "damaged" });
  }
  const raw = bytes.subarray(start, start + entry.compressedSize);
  if (raw.length !== entry.compressedSize) throw new Refused({ code: "damaged" });
  const most = Math.min(limits.entryBytes, entry.uncompressedSize);
  let data;
  if (entry.compressionMethod === 0) data = raw;
  else if (entry.compressionMethod === 8) data = inflate(raw, most);
  else throw new Refused({ code: "damaged" });
  if (data.length !== entry.uncompressedSize) throw new Refused({ code: "unsafe-archive", fault: "size-lie" });
  if (crc32(data) !== entry.crc32) throw new Refused({ code: "damaged" });
  return data;
}
function inflate(raw, most) {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      throw new Refused({ code: "unsafe-archive", fault: "size-lie" });
    throw new Refused({ code: "damaged" });
  }
}
async function openArchive(bytes, limits) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await openZip(buffer);
  const entries = await listEntries(zip, buffer.length, limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      return entry ? unpack(zip, entry, buffer, limits) : null;
    }
  };
}

// src/reader/open/magic.ts
var startsWith = (bytes, head, at = 0) => head.every((byte, i) => bytes[at + i] === byte);
var ascii = (text) => [...text].map((char) => char.charCodeAt(0));
var HEADS = [
  ["zip", [80, 75, 3, 4], 0],
  ["zip", [80, 75, 5, 6], 0],
  ["ole", [208, 207, 17, 224, 161, 177, 26, 225], 0],
  ["rtf", ascii("{\\rtf"), 0],
  ["image", [137, 80, 78, 71], 0],
  ["image", [255, 216, 255], 0],
  ["image", ascii("GIF8"), 0],
  ["image", ascii("II*\0"), 0],
  ["image", ascii("MM\0*"), 0],
  ["image", ascii("WEBP"), 8],
  ["image", ascii("ftypheic"), 4],
  ["image", ascii("ftypmif1"), 4]
];
function magicOf(bytes) {
  for (const [magic, head, at] of HEADS) if (startsWith(bytes, head, at)) return magic;
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return opening.includes("%PDF-") ? "pdf" : "other";
}
var isPhotograph = (bytes) => startsWith(bytes, [137, 80, 78, 71]) || startsWith(bytes, [255, 216, 255]);
function kindOfOle(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name) => buffer.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return "encrypted";
  if (holds("WordDocument")) return isLocked(buffer) ? "encrypted" : holds("_VBA_PROJECT") ? "macros" : "doc";
  if (holds("Workbook") || holds("Book")) return "xls";
  return "other";
}
function isLocked(buffer) {
  const head = buffer.indexOf(Buffer.from([236, 165, 193, 0]));
  return head >= 0 && ((buffer[head + 11] ?? 0) & 1) !== 0;
}
var CONTENT_TYPES = [
  ["docm", /application\/vnd\.ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml/i],
  [
    "docx",
    /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml/i
  ],
  [
    "xlsx",
    /application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.sheet\.macroEnabled)\.main\+xml/i
  ],
  ["pptx", /presentationml/i]
];
function kindOfContentTypes(contentTypes) {
  return CONTENT_TYPES.find(([, type]) => type.test(contentTypes))?.[0] ?? null;
}

// src/reader/open/vietnamese-syllable.ts
var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
var SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|ia|ya|ua|ưa|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnptiyou])?$/u;
var STOPPED = /(?:ch|[cpt])$/;
function isSyllable(word) {
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = apart.replace(TONES, "").normalize("NFC");
  if (!SYLLABLE.test(bare)) return false;
  return !STOPPED.test(bare) || tones.length === 0 || tones[0] === "\u0301" || tones[0] === "\u0323";
}
var SAMPLE = 4e4;
function vietnameseShare(text) {
  let words = 0;
  let right = 0;
  for (const [word] of text.slice(0, SAMPLE).normalize("NFC").matchAll(/[^\s\p{N}.,;:!?()[\]{}"“”'‘’/\\|<>%+*_=–—-]+/gu)) {
    if (/^[\x00-\x7f]*$/.test(word)) continue;
    words++;
    if (isSyllable(word)) right++;
  }
  return { share: words === 0 ? 0 : right / words, words };
}

// src/reader/open/text-encoding.ts
var OF_BYTES = ["windows-1258", "tcvn3", "vni"];
var POSSIBLE = 0.5;
var CLEAR = 0.85;
var AHEAD = 0.15;
var ENOUGH = 5;
var western = (bytes) => new TextDecoder("windows-1252").decode(bytes);
function decodeAs(bytes, encoding) {
  switch (encoding) {
    case "utf-8":
    case "utf-16le":
    case "utf-16be":
    case "windows-1258":
      return new TextDecoder(encoding).decode(bytes).normalize("NFC");
    case "tcvn3":
    case "vni": {
      const letters = isUtf8(bytes) ? new TextDecoder("utf-8").decode(bytes) : western(bytes);
      return fromLegacy(letters, encoding);
    }
  }
}
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function utf16(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const sample = bytes.subarray(0, 2e3);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  if (zeros[1] > sample.length / 5) return "utf-16le";
  if (zeros[0] > sample.length / 5) return "utf-16be";
  return null;
}
var OLD_CODES = /[¡-ÿ]/g;
var UNICODE_ONLY = new RegExp("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\\p{M}", "u");
function decodeText(bytes) {
  const wide = utf16(bytes);
  if (wide) return certain(new TextDecoder(wide).decode(bytes), wide);
  const plain = new TextDecoder("utf-8").decode(bytes);
  const valid = isUtf8(bytes);
  if (valid && (UNICODE_ONLY.test(plain) || (plain.match(OLD_CODES)?.length ?? 0) < ENOUGH))
    return certain(plain, "utf-8");
  const ways = (valid ? ["utf-8", "tcvn3", "vni"] : OF_BYTES).map((encoding) => ({ encoding, text: decodeAs(bytes, encoding) })).map((way) => ({ ...way, ...vietnameseShare(way.text) })).toSorted((a, b) => b.share - a.share);
  const [best, next] = ways;
  if (!best || best.share < POSSIBLE) return certain(plain, "utf-8");
  const sure = best.share >= CLEAR && best.share - (next?.share ?? 0) >= AHEAD && best.words >= ENOUGH;
  if (sure) return certain(best.text, best.encoding);
  return { text: best.text, encoding: best.encoding, sure: false, possible: ways.map((way) => way.encoding) };
}
var certain = (text, encoding) => ({
  text,
  encoding,
  sure: true,
  possible: [encoding]
});

// src/reader/open/plain-text.ts
var CONTROL_SHARE = 2e-3;
var REPLACED_SHARE = 5e-3;
function checkPlainText(bytes, limits) {
  const decoded = decodeText(bytes);
  const { text } = decoded;
  if (!decoded.sure) throw new Refused({ code: "text-encoding", possible: decoded.possible });
  const control = countControl(text);
  if (control > text.length * CONTROL_SHARE) throw new Refused({ code: "unknown-kind" });
  const replaced = count(text, /\ufffd/g);
  if (replaced > Math.max(3, text.length * REPLACED_SHARE))
    throw new Refused({ code: "text-encoding", possible: [] });
  if (/^\ufeff?\s*<(!doctype html|html|head|body)\b/i.test(text.slice(0, 2e3)))
    throw new Refused({ code: "kind-not-read", found: "html" });
  checkLengths(text, limits);
  if (!new RegExp("\\p{L}", "u").test(text)) throw new Refused({ code: "no-words" });
  return text;
}
function checkLengths(text, limits) {
  if (text.length > limits.text)
    throw new Refused({ code: "text-too-long", length: text.length, limit: limits.text });
  let lines = 0;
  for (let start = 0; start <= text.length; lines++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > limits.line) {
      const longest = longestPart(text.slice(start, end));
      if (longest > limits.line)
        throw new Refused({ code: "line-too-long", length: longest, limit: limits.line });
    }
    start = end + 1;
  }
  if (lines > limits.blocks * 4) throw new Refused({ code: "too-complex" });
}
var longestPart = (line) => line.split(/[\r\f\u2028\u2029]/).reduce((most, part) => Math.max(most, part.length), 0);
var count = (text, what) => text.match(what)?.length ?? 0;
function countControl(text) {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || code > 13 && code < 27 || code === 127) control++;
  }
  return control;
}

// src/reader/open/gate.ts
var PROMISED = {
  docx: ["docx"],
  dotx: ["docx"],
  docm: ["docm"],
  doc: ["doc"],
  odt: ["odt"],
  rtf: ["rtf"],
  pdf: ["pdf"],
  xlsx: ["xlsx"],
  xls: ["xls"],
  pptx: ["pptx"],
  png: ["image"],
  jpg: ["image"],
  jpeg: ["image"],
  tif: ["image"],
  tiff: ["image"],
  zip: ["zip"],
  html: ["html"],
  htm: ["html"],
  txt: ["text"],
  md: ["text"]
};
var extensionOf = (name) => /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? "";
function admit(bytes, name, limits = OPEN_LIMITS) {
  return refusalOr(async () => {
    if (bytes.length === 0) throw new Refused({ code: "empty" });
    if (bytes.length > limits.fileBytes)
      throw new Refused({ code: "too-large", bytes: bytes.length, limit: limits.fileBytes });
    const extension = extensionOf(name);
    const admitted = await identify(bytes, extension, limits);
    checkPromise(extension, admitted.kind);
    return admitted;
  });
}
function checkPromise(extension, found) {
  const promised = PROMISED[extension];
  if (promised && !promised.includes(found)) throw new Refused({ code: "extension-lies", extension, found });
}
async function identify(bytes, extension, limits) {
  const magic = magicOf(bytes);
  if (magic === "zip") return identifyZip(bytes, extension, limits);
  if (magic === "ole") {
    const kind = oleKind(bytes, extension);
    return kind === "doc" ? needsOffice(kind, extension) : notRead(kind, extension);
  }
  if (magic === "rtf") return needsOffice(magic, extension);
  if (magic === "pdf") return { kind: "pdf" };
  if (isPhotograph(bytes)) return { kind: "image" };
  if (magic !== "other") return notRead(magic, extension);
  if (isBlank(bytes)) throw new Refused({ code: "empty" });
  return { kind: "text", text: plainText(bytes, extension, limits) };
}
function plainText(bytes, extension, limits) {
  const promised = PROMISED[extension];
  try {
    return checkPlainText(bytes, limits);
  } catch (error) {
    if (!(error instanceof Refused) || !promised || promised.includes("text")) throw error;
    if (error.refusal.code === "unknown-kind")
      throw new Refused({ code: "extension-lies", extension, found: null });
    throw error;
  }
}
function oleKind(bytes, extension) {
  const kind = kindOfOle(bytes);
  if (kind === "encrypted") throw new Refused({ code: "password-protected" });
  if (kind === "macros") throw new Refused({ code: "macros" });
  if (kind === "other") {
    if (PROMISED[extension]) throw new Refused({ code: "extension-lies", extension, found: null });
    throw new Refused({ code: "unknown-kind" });
  }
  return kind;
}
function notRead(found, extension) {
  checkPromise(extension, found);
  throw new Refused({ code: "kind-not-read", found });
}
function needsOffice(found, extension) {
  checkPromise(extension, found);
  throw new Refused({ code: "needs-office", found });
}
async function identifyZip(bytes, extension, limits) {
  const archive = await openArchive(bytes, limits);
  const types = await archive.read("[Content_Types].xml");
  const decoded = types ? new TextDecoder().decode(types.subarray(0, 1e6)) : "";
  const kind = types ? kindOfContentTypes(decoded) : null;
  if (kind === "docm" || archive.names.some((part) => /(^|\/)vbaProject\.bin$/i.test(part)))
    throw new Refused({ code: "macros" });
  if (kind === "docx" || kind === "xlsx") return { kind, archive };
  if (kind) return notRead(kind, extension);
  const mimetype = await archive.read("mimetype");
  if (mimetype && new TextDecoder().decode(mimetype).startsWith("application/vnd.oasis.opendocument.text"))
    return needsOffice("odt", extension);
  return notRead("zip", extension);
}
var isBlank = (bytes) => bytes.every((byte) => byte === 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12);

export {
  OPEN_LIMITS,
  decodeText,
  admit
};
