declare module 'subset-font' {
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype'; noHinting?: boolean },
  ) => Promise<Buffer>
  export default subsetFont
}
