// src/domain/refusal-of-file.ts
var refuseFile = (code) => ({ refused: true, ...code });
var isFileRefusal = (value) => "refused" in value && value.refused === true;

// src/reader/open/refused.ts
var Refused = class extends Error {
  refusal;
  constructor(code) {
    super(code.code);
    this.refusal = refuseFile(code);
  }
};
async function refusalOr(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

// src/reader/open/legacy-font.ts
function legacyEncoding(font) {
  if (/^\.?Vn[A-Z3]/.test(font) && font.startsWith(".")) return /H$/.test(font) ? "tcvn3-capitals" : "tcvn3";
  if (/^VNI[- ]/i.test(font)) return "vni";
  return null;
}
var TCVN3_PAIRS = "\xA1\u0102\xA2\xC2\xA3\xCA\xA4\xD4\xA5\u01A0\xA6\u01AF\xA7\u0110\xA8\u0103\xA9\xE2\xAA\xEA\xAB\xF4\xAC\u01A1\xAD\u01B0\xAE\u0111\xB5\xE0\xB6\u1EA3\xB7\xE3\xB8\xE1\xB9\u1EA1\xBB\u1EB1\xBC\u1EB3\xBD\u1EB5\xBE\u1EAF\xC6\u1EB7\xC7\u1EA7\xC8\u1EA9\xC9\u1EAB\xCA\u1EA5\xCB\u1EAD\xCC\xE8\xCE\u1EBB\xCF\u1EBD\xD0\xE9\xD1\u1EB9\xD2\u1EC1\xD3\u1EC3\xD4\u1EC5\xD5\u1EBF\xD6\u1EC7\xD7\xEC\xD8\u1EC9\xDC\u0129\xDD\xED\xDE\u1ECB\xDF\xF2\xE1\u1ECF\xE2\xF5\xE3\xF3\xE4\u1ECD\xE5\u1ED3\xE6\u1ED5\xE7\u1ED7\xE8\u1ED1\xE9\u1ED9\xEA\u1EDD\xEB\u1EDF\xEC\u1EE1\xED\u1EDB\xEE\u1EE3\xEF\xF9\xF1\u1EE7\xF2\u0169\xF3\xFA\xF4\u1EE5\xF5\u1EEB\xF6\u1EED\xF7\u1EEF\xF8\u1EE9\xF9\u1EF1\xFA\u1EF3\xFB\u1EF7\xFC\u1EF9\xFD\xFD\xFE\u1EF5";
var TCVN3 = new Map(
  Array.from({ length: TCVN3_PAIRS.length / 2 }, (_, i) => [
    TCVN3_PAIRS.charAt(2 * i),
    TCVN3_PAIRS.charAt(2 * i + 1)
  ])
);
var VNI_SINGLE = {
  \u00F4: "\u01A1",
  \u00F6: "\u01B0",
  \u00EE: "\u1EF5",
  \u00E6: "\u1EC9",
  \u00F3: "\u0129",
  \u00F2: "\u1ECB",
  \u00F1: "\u0111"
};
var VNI_TONES = {
  \u00F9: "\u0301",
  \u00F8: "\u0300",
  \u00FB: "\u0309",
  \u00F5: "\u0303",
  \u00EF: "\u0323"
};
var VNI_SHAPED = {
  \u00E2: "\u0302",
  \u00E1: "\u0302\u0301",
  \u00E0: "\u0302\u0300",
  \u00E5: "\u0302\u0309",
  \u00E3: "\u0302\u0303",
  \u00E4: "\u0302\u0323",
  \u00EA: "\u0306",
  \u00E9: "\u0306\u0301",
  \u00E8: "\u0306\u0300",
  \u00FA: "\u0306\u0309",
  \u00FC: "\u0306\u0303",
  \u00EB: "\u0306\u0323"
};
function vniTable() {
  const table = /* @__PURE__ */ new Map();
  const add = (code, letter) => {
    table.set(code, letter.normalize("NFC"));
    table.set(code.toUpperCase(), letter.normalize("NFC").toUpperCase());
    table.set(code.charAt(0).toUpperCase() + code.slice(1), letter.normalize("NFC").toUpperCase());
  };
  for (const [code, letter] of Object.entries(VNI_SINGLE)) add(code, letter);
  for (const vowel of "aeiouy")
    for (const [sign, tone] of Object.entries(VNI_TONES)) add(vowel + sign, vowel + tone);
  for (const [horned, letter] of [
    ["\xF4", "\u01A1"],
    ["\xF6", "\u01B0"]
  ])
    for (const [sign, tone] of Object.entries(VNI_TONES)) add(horned + sign, letter + tone);
  for (const vowel of "aeo")
    for (const [sign, shape] of Object.entries(VNI_SHAPED))
      if (shape.startsWith("\u0302") || vowel === "a") add(vowel + sign, vowel + shape);
  return table;
}
var VNI = vniTable();
var VNI_CODE = /[aeiouyôö][ùøûõïâáàåãäêéèúüë]|[ôöîæóòñ]/gi;
var UNICODE_VIETNAMESE = new RegExp("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\\p{M}", "u");
function fromLegacy(text, encoding) {
  if (UNICODE_VIETNAMESE.test(text)) return text;
  if (encoding === "vni") return text.replace(VNI_CODE, (code) => VNI.get(code) ?? code);
  const letters = Array.from(text, (char) => TCVN3.get(char) ?? char).join("");
  return encoding === "tcvn3-capitals" ? letters.toUpperCase() : letters;
}

export {
  refuseFile,
  isFileRefusal,
  Refused,
  refusalOr,
  legacyEncoding,
  fromLegacy
};
