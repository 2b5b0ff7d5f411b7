import {
  FIRST_LINE_CM,
  LINE_SPACING,
  PARAGRAPH_GAP_PT,
  SIGNATURE_ROOM_MM,
  SIZE_PT,
  twipsOfCm,
  twipsOfMm,
  twipsOfPt,
} from './decree-30.ts'
import { type Finding, faults, find, isCaps, near, textsOf } from './decree-30-faults.ts'
import type { Places } from './decree-30-places.ts'

const ACADEMIC = /^(?:GS|PGS|TS|ThS|BS|KS|CN|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ)\b/u
const FILING = /^- Lưu: VT(?:, .+)?\.$/u

/** Addressees, bases, text, headings, signature and recipients. */
export const TEXT_CHECKS = {
  'Basis (căn cứ)': ({ bases }) => [
    ...faults(bases, { size: SIZE_PT.basis, bold: false, italic: true }),
    ...textsOf(bases).flatMap((text, at) =>
      find(!text.endsWith(at === bases.length - 1 ? '.' : ';'), 'ending', text),
    ),
  ],

  Body: ({ hasHead, prose }) => [
    ...faults(prose, { size: SIZE_PT.body, align: 'both', needed: hasHead }),
    ...prose.flatMap(line => [
      ...find(
        !FIRST_LINE_CM.allowed.some(cm => near(line.firstLine, twipsOfCm(cm), 6)),
        'first-line',
        `${line.firstLine}: ${line.text.slice(0, 40)}`,
      ),
      ...find(
        Math.max(line.after, line.before) < twipsOfPt(PARAGRAPH_GAP_PT.min),
        'paragraph-gap',
        `${line.after}`,
      ),
      ...find(
        line.lines === null || line.lines < LINE_SPACING.min || line.lines > LINE_SPACING.max,
        'line-spacing',
        `${line.lines}`,
      ),
      ...find(
        line.runs.every(run => run.italic),
        'italic',
        line.text.slice(0, 40),
      ),
    ]),
  ],

  Headings: ({ headings, enacting }) => [
    ...faults(enacting, {
      size: SIZE_PT.heading,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
    }),
    ...faults(headings, { size: SIZE_PT.heading, italic: false }),
    ...headings.flatMap(line => {
      const text = line.text.trim()
      const bold = line.runs.every(run => run.bold)
      if (/^[IVXLC]+\. /u.test(text))
        return [...find(!bold, 'not-bold', text), ...find(!isCaps(text), 'not-capitals', text)]
      if (/^Phần /u.test(text))
        return [...find(!bold, 'not-bold', text), ...find(line.align !== 'center', 'not-centred', text)]
      // A clause without a title runs on as text and stays light; a title is short and has no full stop.
      if (/^\d+\. /u.test(text)) return find(!bold && !/[.;:]$/u.test(text), 'not-bold', text)
      if (/^[a-zđ]\) /u.test(text)) return find(bold, 'bold', text)
      return find(!bold || !isCaps(text), 'part-title', text)
    }),
  ],

  'Signing power': ({ hasHead, power, signer }) => [
    ...faults(power, {
      size: SIZE_PT.power,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: hasHead,
    }),
    ...faults(signer, { size: SIZE_PT.signer, bold: true, italic: false, align: 'center' }),
    ...textsOf(power).flatMap(text => find(/^[A-Z]{1,3}\//u.test(text), 'abbreviation', text)),
    // II.7.a: whoever signs in another's stead names that office after "KT." and their own, a deputy's, below it.
    ...textsOf(power).flatMap((text, at, all) =>
      find(/^KT\.? /u.test(text) && !/^PHÓ /u.test(all[at + 1] ?? ''), 'deputy-without-office', text),
    ),
    ...textsOf(power).flatMap((text, at, all) =>
      find(at > 0 && /^PHÓ /u.test(text) && !/^KT\. /u.test(all[at - 1] ?? ''), 'deputy-without-kt', text),
    ),
    ...textsOf(signer).flatMap(text => [
      ...find(ACADEMIC.test(text), 'academic-title', text),
      ...find(isCaps(text), 'name-in-capitals', text),
    ]),
  ],

  'Personal e-signature image': ({ power, signatureRoom }) => {
    if (power.length === 0) return []
    const height = signatureRoom.reduce(
      (sum, line) => sum + line.before + line.after + (line.markPoints ?? 0) * 20 * 1.15 * (line.lines ?? 1),
      0,
    )
    return find(height < twipsOfMm(SIGNATURE_ROOM_MM.min), 'no-room', `${Math.round(height)}`)
  },

  'Kính gửi': ({ addressees, hasHead, letterAbstract, recipients }) => {
    const needed = hasHead && (letterAbstract.length > 0 || /^- Như trên/u.test(textsOf(recipients)[0] ?? ''))
    const [label, ...names] = textsOf(addressees)
    return [
      ...faults(addressees, { size: SIZE_PT.addressee, bold: false, italic: false, needed }),
      ...find(label !== undefined && !/^Kính gửi:/u.test(label), 'colon', label ?? ''),
      ...find(label !== undefined && names.length === 0 && /^Kính gửi:$/u.test(label), 'name-missing', ''),
      ...find(names.length === 1, 'one-name-on-its-own-line', names.join()),
      ...names.flatMap((text, at) =>
        find(!text.endsWith(at === names.length - 1 ? '.' : ';'), 'ending', text),
      ),
    ]
  },

  'Nơi nhận': ({ addressees, hasHead, recipientsLabel, recipients }) => {
    const texts = textsOf(recipients)
    return [
      ...faults(recipientsLabel, {
        size: SIZE_PT.recipientsLabel,
        bold: true,
        italic: true,
        needed: hasHead,
      }),
      ...textsOf(recipientsLabel).flatMap(text => find(text !== 'Nơi nhận:', 'label', text)),
      ...faults(recipients, { size: SIZE_PT.recipients, bold: false, italic: false, needed: hasHead }),
      ...texts.slice(0, -1).flatMap(text => find(!/^- .*;$/u.test(text), 'entry', text)),
      ...texts.slice(-1).flatMap(text => find(!FILING.test(text), 'filing', text)),
      ...find(addressees.length > 0 && !/^- Như trên/u.test(texts[0] ?? ''), 'as-above', texts[0] ?? ''),
    ]
  },
} as const satisfies Record<string, (places: Places) => readonly Finding[]>
