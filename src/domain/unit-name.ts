import { searchKey } from './order-vi.ts'

/**
 * Words that plans shorten, folded as `searchKey` folds. Longer forms stand first; a form is replaced only where it
 * stands as words of its own.
 */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bttpvhcc\b/gu, 'trung tam phuc vu hanh chinh cong'],
  [/\bttpvhc\b/gu, 'trung tam phuc vu hanh chinh'],
  [/\bttdvth\b/gu, 'trung tam dich vu tong hop'],
  [/\bpvhcc\b/gu, 'phuc vu hanh chinh cong'],
  [/\bhcc\b/gu, 'hanh chinh cong'],
  [/\bub ?mttq(?: ?vn)?\b/gu, 'uy ban mat tran to quoc'],
  [/\bmttq(?: ?vn)?\b/gu, 'mat tran to quoc'],
  [/\bmttqvn\b/gu, 'mat tran to quoc'],
  [/\bubkt\b/gu, 'uy ban kiem tra'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bvh ?xh\b/gu, 'van hoa xahoi'],
  [/\bkt ht dt\b|\bkthtdt\b|\bkt ht va dt\b/gu, 'kinh te ha tang do thi'],
  [/\bbch ?qs\b/gu, 'ban chi huy quan su'],
  [/\bbch\b/gu, 'ban chi huy'],
  [/\bchqs\b/gu, 'chi huy quan su'],
  [/\bbcd\b/gu, 'ban chi dao'],
  [/\bcnscd\b/gu, 'cong nghe so cong dong'],
  [/\bcds\b/gu, 'chuyen doi so'],
  [/\bkhcn\b|\bkh cn\b/gu, 'khoa hoc cong nghe'],
  [/\btdp\b/gu, 'to dan pho'],
  [/\blhpn\b/gu, 'lien hiep phu nu'],
  [/\bccb\b/gu, 'cuu chien binh'],
  [/\btncs hcm\b|\btncshcm\b/gu, 'thanh nien cong san ho chi minh'],
  [/\bvp\b/gu, 'van phong'],
  [/\bvan phong du\b/gu, 'van phong dang uy'],
  [/\bca(?= (?:phuong|xa|dac khu)\b)/gu, 'cong an'],
]

/** Folded words that look like a level of administration but are not. */
const PROTECTED: readonly (readonly [RegExp, string])[] = [
  [/\bxa hoi\b/gu, 'xahoi'],
  [/\bdia phuong\b/gu, 'diaphuong'],
  [/\bhop tac xa\b/gu, 'hoptacxa'],
  [/\bthong tan xa\b/gu, 'thongtanxa'],
]

const fold = (name: string): string => {
  let key = ` ${searchKey(name)} `.replace(/[^\p{L}\p{N}]+/gu, ' ')
  for (const [word, plain] of PROTECTED) key = key.replace(word, plain)
  return key.trim()
}

/** Where a unit belongs ("thuộc UBND phường", "trên địa bàn xã") says nothing about which it is. */
const BELONGING = / (?:thuoc|truc thuoc|tren dia ban|cua) .*$/u
/** "phường Hoa Mai, tỉnh Bình Lam" after the name; levels above the commune stay, since they name another body. */
const PLACE = /(?<=\S) (?:phuong|xa|dac khu|thi tran)(?: .*)?$/u

/** A unit's name folded for comparison: no marks, case, dashes, commas, place, or "thuộc …". */
export const plainUnitKey = (name: string): string => fold(name).replace(BELONGING, '').replace(PLACE, '')

/** As `plainUnitKey`, with abbreviations written out and connecting words left out. */
export const wideUnitKey = (name: string): string => {
  let key = fold(name)
  for (const [short, long] of ABBREVIATIONS) key = key.replace(short, long)
  return key
    .replace(BELONGING, '')
    .replace(PLACE, '')
    .replace(/\buy ban mat tran to quoc\b/gu, 'mat tran to quoc')
    .replace(/\bviet nam\b/gu, ' ')
    .replace(/\b(?:va|cac)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Levels above the commune, and bodies that only exist there. */
const ABOVE =
  /^(?:bo|so|ubnd tinh|tinh uy|thanh uy|trung uong|chinh phu)\b|\b(?:tinh|thanh pho|trung uong|cap tinh)\b/u

/** Whether a name speaks of a body above the commune ("Công an tỉnh", "Sở Y tế", "Bộ Công an"). */
export const isAboveCommune = (name: string): boolean => ABOVE.test(fold(name).replace(PLACE, ''))
