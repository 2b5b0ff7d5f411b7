import {
  OPEN_LIMITS,
  admit
} from "./chunk-Y6ENZ4HM.mjs";
import {
  eachPagePicture,
  photographOf,
  resized,
  skewOf,
  turned,
  withoutSpecks
} from "./chunk-FR4GQFGH.mjs";
import {
  Refused,
  isFileRefusal,
  refusalOr
} from "./chunk-QSPWVPBV.mjs";

// src/reader/open/scan/page-png.ts
import { crc32, deflateSync } from "node:zlib";
var WIDTH = 1100;
var FRAME = 4;
var AWAY = 6;
var FRAME_GREY = 90;
function pagePng(bytes, name, page, box, limits = OPEN_LIMITS) {
  return refusalOr(async () => {
    const admitted = await admit(bytes, name, limits);
    if (isFileRefusal(admitted)) return admitted;
    if (admitted.kind === "image") return pngFrom(await photographOf(bytes, limits), box);
    if (admitted.kind !== "pdf") throw new Refused({ code: "kind-not-read", found: admitted.kind });
    let found = null;
    await eachPagePicture(bytes, [page], limits, (picture) => {
      found = pngFrom(picture, box);
    });
    if (found === null) throw new Refused({ code: "damaged" });
    return found;
  });
}
function pngFrom(picture, box) {
  const straight = turned(picture.raster, -skewOf(withoutSpecks(picture.raster)));
  const share = Math.min(1, WIDTH / straight.width);
  const small = share === 1 ? straight : resized(straight, Math.round(straight.width * share), Math.round(straight.height * share));
  if (box) frame(small, box);
  return { png: Buffer.from(encoded(small)).toString("base64") };
}
function frame({ width, height, pixels }, [x0, y0, x1, y1]) {
  const outer = {
    x0: x0 * width - AWAY,
    x1: x1 * width + AWAY,
    y0: y0 * height - AWAY,
    y1: y1 * height + AWAY
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = (by) => x >= outer.x0 + by && x < outer.x1 - by && y >= outer.y0 + by && y < outer.y1 - by;
      if (inside(-FRAME) && !inside(0)) pixels[y * width + x] = FRAME_GREY;
    }
  }
}
function encoded({ width, height, pixels }) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 2;
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : pixels[(y - 1) * width + x] ?? 0;
      rows[y * (width + 1) + 1 + x] = (pixels[y * width + x] ?? 0) - above & 255;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0))
  ]);
}
export {
  pagePng
};
