import type { TargetKind } from './plan-reading.ts'
import type { RegisterDefinition, RegisterIndicator } from './register.ts'
import { searchWords } from './search.ts'

/** What is known of a target by its words. */
export type TargetWords = {
  readonly name: string
  /** The whole sentence; several targets may share one. */
  readonly text: string
  readonly unit: string
  readonly value: number | null
  readonly kind: TargetKind
  readonly numeratorName: string | null
  readonly denominatorName: string | null
}

/** An indicator that a register of this locality or of the library offers. */
export type MeasureOffer = {
  readonly register: Pick<RegisterDefinition, 'code' | 'title'>
  readonly indicator: RegisterIndicator
}

/** How like the words of a target an indicator is, from 0 to 1. */
export type MeasureProposal<Offer extends MeasureOffer = MeasureOffer> = {
  readonly offer: Offer
  readonly score: number
  /** Whether it divides by what the unit of the target says, where it says one ("% tổng chi"). */
  readonly sameWhole: boolean
}

/** sure = a person will hardly say no · check = the likest, to be looked at · none = nothing fits. */
export type ProposalConfidence = 'sure' | 'check' | 'none'

export type MeasureProposals<Offer extends MeasureOffer = MeasureOffer> = {
  readonly confidence: ProposalConfidence
  /** Those that may measure the target at all, the likest first. */
  readonly proposals: readonly MeasureProposal<Offer>[]
}

/** Set on the project's own plans and tried on those of others; see test/pure/measure-proposal.test.ts. */
const SURE_FROM = 0.62
const SURE_AHEAD = 0.06
const CHECK_FROM = 0.3

/** Words of a sentence count less than those of the name: the sentence may tell of other targets too. */
const OF_TEXT = 0.7
/** A phrase of little information (one general word) proves little though all of it is found: half at this weight. */
const HALF_PROVED = 6
/** Shares of a score: what the offer says and the target says too; what the name says and the offer says too. */
const SAID = 0.7
/** Weight of a word of the target that no offer says. */
const UNKNOWN = 1.5

const isPercent = (unit: string): boolean => unit.trim().startsWith('%')

/**
 * Whether figures of the indicator can be figures of the target: percent of percent, a count of no percentage, and the
 * same unit where both name one. A share that registers compute needs something to divide by. Ranks and texts are not
 * counted.
 */
export function measures(
  target: Pick<TargetWords, 'kind' | 'unit'>,
  indicator: Pick<RegisterIndicator, 'unit' | 'denominator'>,
): boolean {
  if (target.kind === 'text' || target.kind === 'rank') return false
  const share = target.kind === 'ratio' || target.kind === 'growth' || isPercent(target.unit)
  if (share !== isPercent(indicator.unit)) return false
  if (target.kind === 'ratio') return indicator.denominator !== null
  if (share) return true
  const [mine, theirs] = [searchWords(target.unit), searchWords(indicator.unit)]
  return mine.length === 0 || mine.join(' ') === theirs.join(' ')
}

/** Single syllables mean everything in Vietnamese, so pairs of neighbours count beside them. */
const termsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text.split(/[,;:.()]+/u).flatMap(part => {
      const words = searchWords(part)
      return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)]
    }),
  )

/** Words behind a figure that say what it counts, at most so many. */
const BEHIND = 12

/**
 * What a sentence says right behind the target's figure ("bảo đảm 100% cán bộ được …"), for names that hold no more than
 * the verb in front of it. Nothing where the figure ends its clause.
 */
function behindFigure({ text, value }: Pick<TargetWords, 'text' | 'value'>): string {
  for (const [, figure = '', rest = ''] of text.matchAll(/(\d+(?:,\d+)?)\s*%\s+([^;.]+)/gu))
    if (Number(figure.replace(',', '.')) === value) return rest.split(/\s+/u).slice(0, BEHIND).join(' ')
  return ''
}

/** The first words of the unit behind the sign of percent: what the whole is ("% tổng chi"); null where it is plain. */
const wholeOf = (unit: string): string | null =>
  (isPercent(unit) && searchWords(unit).slice(0, 2).join(' ')) || null

type Prepared<Offer> = {
  readonly offer: Offer
  readonly phrases: readonly ReadonlySet<string>[]
  readonly all: ReadonlySet<string>
}

/** Proposes what measures a target. Made once for several targets. */
export type Proposer<Offer extends MeasureOffer> = (target: TargetWords) => MeasureProposals<Offer>

/**
 * Which indicators may measure a target, by the words of both without marks. An indicator is as like a target as the
 * likest of its phrases (its title, and each of its keywords): how much of the phrase the target says, weighed by how
 * few indicators say it, and how much of the target's name the indicator says.
 */
export function measureProposer<Offer extends MeasureOffer>(offers: readonly Offer[]): Proposer<Offer> {
  const prepared = offers.map((offer): Prepared<Offer> => {
    const { indicator, register } = offer
    const phrases = [indicator.name, ...indicator.keywords].map(termsOf)
    const rest = [indicator.numeratorName, indicator.denominatorName ?? '', register.title].map(termsOf)
    return { offer, phrases, all: new Set([...phrases, ...rest].flatMap(terms => [...terms])) }
  })
  const held = new Map<string, number>()
  for (const { all } of prepared) for (const term of all) held.set(term, (held.get(term) ?? 0) + 1)
  const weight = (term: string): number => Math.log((1 + prepared.length) / (1 + (held.get(term) ?? 0)))
  const sum = (terms: ReadonlySet<string>, share: (term: string) => number): number =>
    [...terms].reduce((all, term) => all + weight(term) * share(term), 0)

  return target => {
    const named = [target.name, target.numeratorName ?? '', target.denominatorName ?? '', target.unit]
    const own = termsOf([...named, behindFigure(target)].join('; '))
    const said = termsOf(target.text)
    const found = (term: string): number => (own.has(term) ? 1 : said.has(term) ? OF_TEXT : 0)
    const whole = wholeOf(target.unit)
    const known = new Set([...own].filter(term => held.has(term)))
    const wanted = sum(known, () => 1) + UNKNOWN * (own.size - known.size)
    const proposals = prepared
      .filter(({ offer }) => measures(target, offer.indicator))
      .map(({ offer, phrases, all }): MeasureProposal<Offer> => {
        const phrase = phrases.reduce((best, terms) => {
          const most = sum(terms, () => 1)
          const matched = sum(terms, found)
          const share = most === 0 ? 0 : (matched / most) * (matched / (matched + HALF_PROVED))
          return Math.max(best, share)
        }, 0)
        const explained = wanted === 0 ? 0 : sum(known, term => (all.has(term) ? 1 : 0)) / wanted
        return {
          offer,
          sameWhole: whole === null || all.has(whole),
          score: SAID * phrase + (1 - SAID) * explained,
        }
      })
      .filter(one => one.score > 0)
      .sort((a, b) => b.score - a.score)
    const [first, second] = proposals
    const ahead = (first?.score ?? 0) - (second?.score ?? 0)
    const confidence =
      first === undefined || first.score < CHECK_FROM
        ? 'none'
        : first.sameWhole && first.score >= SURE_FROM && ahead >= SURE_AHEAD
          ? 'sure'
          : 'check'
    return { confidence, proposals }
  }
}
