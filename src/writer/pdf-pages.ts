/** A node of the page tree, in either order of its two entries; pages of their own say /Page. */
const NODES =
  /\/Type\s*\/Pages\b(?:(?!endobj)[\s\S])*?\/Count\s+(\d+)|\/Count\s+(\d+)(?:(?!endobj)[\s\S])*?\/Type\s*\/Pages\b/g

/**
 * How many pages a PDF has, as the root of its page tree says; the nodes below it count fewer. null where the tree is not
 * written in the open (object streams), which LibreOffice does not do.
 */
export const pdfPages = (bytes: Uint8Array): number | null => {
  const counts = [...Buffer.from(bytes).toString('latin1').matchAll(NODES)].map(([, one, other]) =>
    Number(one ?? other),
  )
  return counts.length === 0 ? null : Math.max(...counts)
}
