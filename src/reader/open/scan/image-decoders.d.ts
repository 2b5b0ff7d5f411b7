declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    constructor(settings?: { decodeTransform?: Int32Array; colorTransform?: number })
    parse(data: Uint8Array): void
    getData(wanted: {
      width: number
      height: number
      forceRGB: boolean
      isSourcePDF: boolean
    }): Uint8Array | Uint8ClampedArray
  }
}
