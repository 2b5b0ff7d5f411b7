import {
  Refused
} from "./chunk-QSPWVPBV.mjs";

// src/reader/open/scan/raster.ts
var blank = (width, height) => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(255)
});
function crop(from, area, edge) {
  const x0 = Math.max(0, Math.floor(area.x0));
  const y0 = Math.max(0, Math.floor(area.y0));
  const x1 = Math.min(from.width, Math.ceil(area.x1));
  const y1 = Math.min(from.height, Math.ceil(area.y1));
  const out = blank(Math.max(1, x1 - x0) + 2 * edge, Math.max(1, y1 - y0) + 2 * edge);
  for (let y = y0; y < y1; y++)
    out.pixels.set(
      from.pixels.subarray(y * from.width + x0, y * from.width + Math.max(x0, x1)),
      (y - y0 + edge) * out.width + edge
    );
  return out;
}
function wipe(raster, area) {
  const x0 = Math.max(0, Math.floor(area.x0));
  const x1 = Math.min(raster.width, Math.ceil(area.x1));
  if (x1 <= x0) return;
  for (let y = Math.max(0, Math.floor(area.y0)); y < Math.min(raster.height, Math.ceil(area.y1)); y++)
    raster.pixels.fill(255, y * raster.width + x0, y * raster.width + x1);
}
function resized(from, width, height) {
  const out = blank(width, height);
  const [sx, sy] = [from.width / width, from.height / height];
  const reach = Math.max(1, Math.round(Math.min(sx, sy)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (reach === 1) {
        out.pixels[y * width + x] = between(from, (x + 0.5) * sx - 0.5, (y + 0.5) * sy - 0.5);
        continue;
      }
      let sum = 0;
      for (let dy = 0; dy < reach; dy++)
        for (let dx = 0; dx < reach; dx++) sum += at(from, Math.floor(x * sx) + dx, Math.floor(y * sy) + dy);
      out.pixels[y * width + x] = sum / (reach * reach);
    }
  }
  return out;
}
function at({ width, height, pixels }, x, y) {
  const column = x < 0 ? 0 : x >= width ? width - 1 : x;
  const row = y < 0 ? 0 : y >= height ? height - 1 : y;
  return pixels[row * width + column] ?? 255;
}
function between(from, x, y) {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const above = at(from, left, top) * (1 - fx) + at(from, left + 1, top) * fx;
  const below = at(from, left, top + 1) * (1 - fx) + at(from, left + 1, top + 1) * fx;
  return above * (1 - fy) + below * fy;
}
function turned(from, angle) {
  if (angle === 0) return from;
  const { width, height } = from;
  const out = blank(width, height);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cx + (x - cx) * cos + (y - cy) * sin;
      const sy = cy - (x - cx) * sin + (y - cy) * cos;
      if (sx < 0 || sy < 0 || sx > width - 1 || sy > height - 1) continue;
      out.pixels[y * width + x] = between(from, sx, sy);
    }
  }
  return out;
}
function quarterTurned(from, quarters) {
  const turns = (quarters % 4 + 4) % 4;
  if (turns === 0) return from;
  const { width, height, pixels } = from;
  const out = turns === 2 ? blank(width, height) : blank(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [nx, ny] = turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out.pixels[ny * out.width + nx] = pixels[y * width + x] ?? 255;
    }
  }
  return out;
}
var NEIGHBOURS = 2;
function withoutSpecks(from) {
  const { width, height, pixels } = from;
  const threshold = inkBelow(from);
  const out = { width, height, pixels: pixels.slice() };
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const middle = y * width + x;
      if ((pixels[middle] ?? 255) >= threshold) continue;
      let dark = 0;
      for (let row = middle - width; row <= middle + width; row += width)
        for (let at2 = row - 1; at2 <= row + 1; at2++) if ((pixels[at2] ?? 255) < threshold) dark++;
      if (dark - 1 < NEIGHBOURS) out.pixels[middle] = 255;
    }
  }
  return out;
}
function inkBelow({ pixels }) {
  const counts = new Array(256).fill(0);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  const all = pixels.length;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [dark, darkSum, best, found] = [0, 0, -1, 128];
  counts.forEach((count, value) => {
    dark += count;
    darkSum += count * value;
    if (dark === 0 || dark === all) return;
    const apart = darkSum / dark - (total - darkSum) / (all - dark);
    const spread = dark * (all - dark) * apart * apart;
    if (spread > best) {
      best = spread;
      found = value;
    }
  });
  return Math.min(found + 1, 200);
}

// src/reader/open/pdf/page-picture.ts
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, ImageKind, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

// src/reader/open/pdf/matrix.ts
var IDENTITY = [1, 0, 0, 1, 0, 0];
var times = (outer, inner) => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
];
var mapped = (m, x, y) => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5]
];
function matrixOf(value) {
  const numbers = numbersOf(value);
  const [a, b, c, d, e, f] = numbers;
  if (a === void 0 || b === void 0 || c === void 0) return null;
  if (d === void 0 || e === void 0 || f === void 0) return null;
  return numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : null;
}
function numbersOf(value) {
  if (Array.isArray(value)) return value.every((one) => typeof one === "number") ? value : [];
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value);
  return [];
}

// src/reader/open/pdf/page-picture.ts
var FINEST = 300;
var COARSEST = 120;
var PIXELS = 2e7;
var require2 = createRequire(import.meta.url);
var LIBRARY = dirname(require2.resolve("pdfjs-dist/package.json"));
var OPTIONS = {
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  wasmUrl: `${join(LIBRARY, "wasm")}/`,
  maxImageSize: 4e7,
  verbosity: 0
};
var NO_ANNOTATIONS = 0;
var PATIENCE_MS = 3e4;
function unpacked(value) {
  if (typeof value !== "object" || value === null) return null;
  const field = (name) => name in value ? Reflect.get(value, name) : void 0;
  const [width, height, kind, data] = [field("width"), field("height"), field("kind"), field("data")];
  if (typeof width !== "number" || typeof height !== "number") return null;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  return { width, height, kind: typeof kind === "number" ? kind : ImageKind.GRAYSCALE_1BPP, data };
}
function greyOf({ width, height, kind, data }, stencil) {
  const out = blank(width, height);
  if (kind === ImageKind.GRAYSCALE_1BPP) {
    const stride = width + 7 >> 3;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const set = ((data[y * stride + (x >> 3)] ?? 0) >> 7 - (x & 7) & 1) === 1;
        out.pixels[y * width + x] = set ? 255 : 0;
      }
    return out;
  }
  const step = kind === ImageKind.RGBA_32BPP ? 4 : 3;
  for (let i = 0; i < width * height; i++) {
    const [red, green, blue] = [data[i * step] ?? 255, data[i * step + 1] ?? 255, data[i * step + 2] ?? 255];
    const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
    const alpha = step === 4 && !stencil ? (data[i * step + 3] ?? 255) / 255 : 1;
    out.pixels[i] = grey * alpha + 255 * (1 - alpha);
  }
  return out;
}
async function picturesOf(page, view, limits) {
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  if (list.fnArray.length > limits.orders) throw new Refused({ code: "too-complex" });
  const placed = [];
  const stack = [];
  let map = view;
  for (const [i, order] of list.fnArray.entries()) {
    const args = list.argsArray[i];
    const first = Array.isArray(args) ? args[0] : void 0;
    if (order === OPS.save) stack.push(map);
    else if (order === OPS.restore || order === OPS.paintFormXObjectEnd) map = stack.pop() ?? map;
    else if (order === OPS.transform) map = times(map, matrixOf(args) ?? IDENTITY);
    else if (order === OPS.paintFormXObjectBegin) {
      stack.push(map);
      map = times(map, matrixOf(first) ?? IDENTITY);
    } else if (order === OPS.paintImageXObject || order === OPS.paintInlineImageXObject) {
      const found = unpacked(typeof first === "string" ? await objectOf(page, first) : first);
      if (found) placed.push({ raster: greyOf(found, false), map });
    } else if (order === OPS.paintImageMaskXObject) {
      const named = typeof first === "object" && first !== null && "data" in first ? first.data : null;
      const found = unpacked(typeof named === "string" ? await objectOf(page, named) : first);
      if (found) placed.push({ raster: greyOf({ ...found, kind: ImageKind.GRAYSCALE_1BPP }, true), map });
    }
  }
  return placed;
}
function objectOf(page, name) {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    objects.get(name, (value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
var finenessOf = ({ raster, map }) => 72 * raster.width / Math.max(1, Math.hypot(map[0], map[1]));
function composed(placed, width, height) {
  const area = ({ map }) => Math.abs(map[0] * map[3] - map[1] * map[2]);
  const widest = placed.toSorted((a, b) => area(b) - area(a))[0];
  const wanted = Math.min(FINEST, Math.max(COARSEST, widest ? finenessOf(widest) : COARSEST));
  const dpi = Math.min(wanted, 72 * Math.sqrt(PIXELS / Math.max(1, width * height)));
  const scale = dpi / 72;
  const paper = blank(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  for (const one of placed) lay(one, paper, scale);
  return { raster: paper, dpi };
}
function lay({ raster, map }, paper, scale) {
  const [a, b, c, d, e, f] = map.map((value) => value * scale);
  if (a === void 0 || b === void 0 || c === void 0 || d === void 0) return;
  if (e === void 0 || f === void 0) return;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-6) return;
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d]
  ];
  const reach = (axis, most) => {
    const values = corners.map((corner) => corner[axis] ?? 0);
    return [Math.max(0, Math.floor(Math.min(...values))), Math.min(most, Math.ceil(Math.max(...values)))];
  };
  const [x0, x1] = reach(0, paper.width);
  const [y0, y1] = reach(1, paper.height);
  const cover = Math.max(1, Math.min(4, Math.round(raster.width / Math.max(1, Math.hypot(a, b)))));
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const [px, py] = [x + 0.5 - e, y + 0.5 - f];
      const u = (d * px - c * py) / determinant;
      const v = 1 - (a * py - b * px) / determinant;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const [sx, sy] = [Math.floor(u * raster.width), Math.floor(v * raster.height)];
      let [sum, count] = [0, 0];
      for (let dy = 0; dy < cover; dy++)
        for (let dx = 0; dx < cover; dx++) {
          if (sx + dx >= raster.width || sy + dy >= raster.height) continue;
          sum += raster.pixels[(sy + dy) * raster.width + sx + dx] ?? 255;
          count++;
        }
      if (count > 0) paper.pixels[y * paper.width + x] = sum / count;
    }
  }
}
async function eachPagePicture(bytes, numbers, limits, use) {
  const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS });
  try {
    const document = await task.promise;
    for (const number of numbers) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const view = matrixOf(viewport.transform);
      if (!view) throw new Refused({ code: "damaged" });
      const placed = await picturesOf(page, view, limits);
      page.cleanup();
      await use(composed(placed, viewport.width, viewport.height), number);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ code: "damaged" });
  } finally {
    await task.destroy();
  }
}

// src/reader/open/scan/skew.ts
var MOST = 4;
var COARSE = 0.2;
var FINE = 0.04;
var WIDTH = 900;
var radians = (degrees) => degrees * Math.PI / 180;
function sharpness(dark, height, slope) {
  const rows = new Float64Array(height * 3);
  for (const [x, y] of dark) {
    const row = Math.round(y - x * slope) + height;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
}
function skewOf(page) {
  const small = resized(
    page,
    Math.min(WIDTH, page.width),
    Math.round(page.height * Math.min(WIDTH, page.width) / page.width)
  );
  const threshold = inkBelow(small);
  const dark = [];
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      if ((small.pixels[y * small.width + x] ?? 255) < threshold) dark.push([x, y]);
  if (dark.length < 200 || dark.length * 2 > small.pixels.length) return 0;
  const best = (middle, reach, step) => {
    let [found, most] = [middle, -1];
    for (let degrees = middle - reach; degrees <= middle + reach + 1e-9; degrees += step) {
      const here = sharpness(dark, small.height, Math.tan(radians(degrees)));
      if (here > most) {
        most = here;
        found = degrees;
      }
    }
    return found;
  };
  return radians(best(best(0, MOST, COARSE), COARSE, FINE));
}

// src/reader/open/scan/photograph.ts
import { inflateSync } from "node:zlib";
var PAGE_HEIGHT = 11.7;
var LARGEST = 3500;
var PIXELS2 = 4e7;
var PNG = [137, 80, 78, 71];
var COLOURS = /* @__PURE__ */ new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4]
]);
async function photographOf(bytes, limits) {
  const picture = PNG.every((byte, i) => bytes[i] === byte) ? fromPng(bytes, limits) : await fromJpeg(bytes);
  const longer = Math.max(picture.width, picture.height);
  const share = Math.min(1, LARGEST / longer);
  const raster = share === 1 ? picture : resized(picture, Math.round(picture.width * share), Math.round(picture.height * share));
  return { raster, dpi: Math.max(70, Math.max(raster.width, raster.height) / PAGE_HEIGHT) };
}
var tooLarge = (width, height) => !(width > 0) || !(height > 0) || width * height > PIXELS2;
async function fromJpeg(bytes) {
  if (bytes[0] !== 255 || bytes[1] !== 216) throw new Refused({ code: "kind-not-read", found: "image" });
  const size = jpegSize(bytes);
  if (!size) throw new Refused({ code: "damaged" });
  if (tooLarge(size.width, size.height)) throw new Refused({ code: "too-complex" });
  const { JpegImage } = await import("pdfjs-dist/image_decoders/pdf.image_decoders.mjs");
  const out = blank(size.width, size.height);
  try {
    const image = new JpegImage();
    image.parse(new Uint8Array(bytes));
    const data = image.getData({ width: size.width, height: size.height, forceRGB: true, isSourcePDF: false });
    for (let i = 0; i < out.pixels.length; i++)
      out.pixels[i] = 0.299 * (data[i * 3] ?? 0) + 0.587 * (data[i * 3 + 1] ?? 0) + 0.114 * (data[i * 3 + 2] ?? 0);
  } catch {
    throw new Refused({ code: "damaged" });
  }
  return quarterTurned(out, size.quarters);
}
function jpegSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let quarters = 0;
  for (let at2 = 2; at2 + 9 < bytes.length; ) {
    if (view.getUint8(at2) !== 255) return null;
    const marker = view.getUint8(at2 + 1);
    if (marker === 255) {
      at2++;
      continue;
    }
    const length = view.getUint16(at2 + 2);
    if (marker === 225) quarters = orientation(view, at2 + 4, Math.min(bytes.length, at2 + 2 + length));
    const isFrame = marker >= 192 && marker <= 207 && ![196, 200, 204].includes(marker);
    if (isFrame) return { height: view.getUint16(at2 + 5), width: view.getUint16(at2 + 7), quarters };
    at2 += 2 + length;
  }
  return null;
}
var QUARTERS = /* @__PURE__ */ new Map([
  [3, 2],
  [6, 1],
  [8, 3]
]);
function orientation(view, from, to) {
  const tiff = from + 6;
  if (tiff + 14 > to || view.getUint32(from) !== 1165519206) return 0;
  const little = view.getUint16(tiff) === 18761;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > to) return 0;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > to) return 0;
    if (view.getUint16(entry, little) === 274) return QUARTERS.get(view.getUint16(entry + 8, little)) ?? 0;
  }
  return 0;
}
function fromPng(bytes, limits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed = [];
  let head = null;
  let palette = new Uint8Array();
  for (let at2 = 8; at2 + 12 <= bytes.length; ) {
    const length = view.getUint32(at2);
    const kind = Buffer.from(bytes.subarray(at2 + 4, at2 + 8)).toString("latin1");
    if (at2 + 12 + length > bytes.length) throw new Refused({ code: "damaged" });
    const body = bytes.subarray(at2 + 8, at2 + 8 + length);
    if (kind === "IHDR" && length === 13) {
      if (body[12] !== 0) throw new Refused({ code: "kind-not-read", found: "image" });
      head = {
        width: view.getUint32(at2 + 8),
        height: view.getUint32(at2 + 12),
        depth: body[8] ?? 0,
        colour: body[9] ?? 0
      };
    } else if (kind === "PLTE") palette = body;
    else if (kind === "IDAT") packed.push(body);
    else if (kind === "IEND") break;
    at2 += 12 + length;
  }
  const samples = head ? COLOURS.get(head.colour) : void 0;
  if (!head || samples === void 0 || ![1, 2, 4, 8, 16].includes(head.depth))
    throw new Refused({ code: "damaged" });
  if (tooLarge(head.width, head.height)) throw new Refused({ code: "too-complex" });
  const stride = Math.ceil(head.width * samples * head.depth / 8);
  const size = (stride + 1) * head.height;
  if (size > limits.totalBytes) throw new Refused({ code: "too-complex" });
  const rows = unfiltered(
    inflated(packed, size),
    head.height,
    stride,
    Math.max(1, samples * head.depth >> 3)
  );
  const out = blank(head.width, head.height);
  const { depth, colour, width } = head;
  const most = 2 ** Math.min(8, depth) - 1;
  for (let y = 0; y < head.height; y++) {
    const row = rows.subarray(y * stride, (y + 1) * stride);
    const sample = (x, which) => {
      const bit = (x * samples + which) * depth;
      const byte = row[bit >> 3] ?? 0;
      return depth >= 8 ? byte : byte >> 8 - depth - (bit & 7) & most;
    };
    for (let x = 0; x < width; x++) {
      let grey;
      if (colour === 3) grey = greyFrom((i) => palette[sample(x, 0) * 3 + i] ?? 0);
      else if (colour === 2 || colour === 6) grey = greyFrom((i) => sample(x, i));
      else grey = sample(x, 0) * 255 / most;
      const alpha = colour === 4 ? sample(x, 1) / 255 : colour === 6 ? sample(x, 3) / 255 : 1;
      out.pixels[y * width + x] = grey * alpha + 255 * (1 - alpha);
    }
  }
  return out;
}
var greyFrom = (part) => 0.299 * part(0) + 0.587 * part(1) + 0.114 * part(2);
function inflated(packed, size) {
  try {
    const data = inflateSync(Buffer.concat(packed), { maxOutputLength: size });
    if (data.length === size) return data;
  } catch {
  }
  throw new Refused({ code: "damaged" });
}
function unfiltered(data, height, stride, step) {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const value = data[y * (stride + 1) + 1 + i] ?? 0;
      const left = i >= step ? out[y * stride + i - step] ?? 0 : 0;
      const above = y > 0 ? out[(y - 1) * stride + i] ?? 0 : 0;
      const corner = y > 0 && i >= step ? out[(y - 1) * stride + i - step] ?? 0 : 0;
      const guesses = [0, left, above, left + above >> 1, nearest(left, above, corner)];
      out[y * stride + i] = value + (guesses[filter] ?? 0);
    }
  }
  return out;
}
function nearest(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

export {
  IDENTITY,
  times,
  mapped,
  matrixOf,
  numbersOf,
  crop,
  wipe,
  resized,
  turned,
  withoutSpecks,
  inkBelow,
  eachPagePicture,
  skewOf,
  photographOf
};
