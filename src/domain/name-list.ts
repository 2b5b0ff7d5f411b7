import { searchKey } from './order-vi.ts'

/** Family names that begin most names of persons, without those that also begin names of places or bodies ("Hà Nội"). */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly dinh trinh truong phung ' +
    'quach ta to tang luong luu chau trieu nghiem doan mac khong thach vuong'
  ).split(' '),
)

/** Words that make what follows a street, a school or another place that bears somebody's name. */
const PLACES: ReadonlySet<string> = new Set(
  'duong pho ngo hem ngach truong thcs thpt hoc cho cau vien tuyen phuong xa thon ap quan huyen'.split(' '),
)

/** So many names in one text are a list of people. */
const LIST = 3

const CAPITAL = /^\p{Lu}/u
const isName = (word: string | undefined): boolean => word !== undefined && CAPITAL.test(word)

/**
 * Whether a text lists people by name: three or more, parted or not. Names of streets and schools are not counted, nor
 * what stands in a row with them ("đường Lê Lợi, Trần Phú"). A single name, as of who taught, is no list.
 */
export function listsPeople(text: string): boolean {
  const words = text.match(/\p{L}+|[^\p{L}\s]/gu) ?? []
  let names = 0
  let ofPlaces = false
  let last = -LIST
  words.forEach((word, at) => {
    const folded = searchKey(word)
    if (!isName(word) || PLACES.has(folded)) {
      if (PLACES.has(folded)) ofPlaces = true
      else if (/^\p{L}/u.test(word) && folded !== 'va') ofPlaces = false
      else if (/[;:.\d]/u.test(word)) ofPlaces = false
      return
    }
    const begins = FAMILY_NAMES.has(folded) && isName(words[at + 1]) && at - last > 1
    if (!begins) return
    last = at
    if (!ofPlaces) names += 1
  })
  return names >= LIST
}
