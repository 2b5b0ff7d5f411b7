/** A letter by e-mail. The same letter is sent with the same id each time, so that a receiver can tell a repeat. */
export type OutgoingLetter = {
  readonly to: string
  readonly messageId: string
  /** When it was composed. */
  readonly at: Date
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A short message by the adapter that the installation has joined: Zalo OA, SMS, or another. */
export type OutgoingMessage = {
  readonly id: string
  readonly to: string
  readonly at: Date
  readonly text: string
}

export type SendLetter = (letter: OutgoingLetter) => Promise<void>
export type SendMessage = (message: OutgoingMessage) => Promise<void>

/** What a way out of the house throws when it could not deliver. */
export class Undeliverable extends Error {
  /** The other side will not take it, however often it is asked. */
  readonly forGood: boolean
  constructor(reason: string, forGood: boolean) {
    super(reason)
    this.forGood = forGood
  }
}
