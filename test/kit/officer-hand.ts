import type { Page } from 'playwright-core'
import { telexKeys } from './telex.ts'

/** How long a person takes, in milliseconds; null: as fast as the machine goes. */
export type Pace = {
  /** One key, those of Vietnamese marks counted as keys. */
  readonly key: number
  /** Reading what a field or a button asks before touching it. */
  readonly field: number
  /** Reading a page that has opened. */
  readonly page: number
}

export type Touched = { fields: number; presses: number; pages: number; keys: number }

/** A hand that fills in and presses, and counts both. With a pace it reads and types as slowly as that says. */
export type Hand = {
  readonly of: Touched
  readonly open: (address: string) => Promise<void>
  readonly fill: (name: string, text: string) => Promise<void>
  /** Brings what was copied elsewhere: two keys. */
  readonly paste: (name: string, text: string) => Promise<void>
  readonly choose: (name: string, option: string) => Promise<void>
  readonly tick: (selector: string) => Promise<void>
  /** Opens what is folded, on the same page. */
  readonly unfold: (selector: string) => Promise<void>
  /** Presses a button or follows a link: another page opens and is read. */
  readonly press: (selector: string) => Promise<void>
}

export function officerHand(page: Page, pace: Pace | null): Hand {
  const of: Touched = { fields: 0, presses: 0, pages: 0, keys: 0 }
  const wait = (milliseconds: number): Promise<void> =>
    pace === null ? Promise.resolve() : new Promise(resolve => setTimeout(resolve, milliseconds))
  const read = () => wait(pace?.field ?? 0)
  const arrive = async () => {
    of.pages += 1
    await page.waitForLoadState()
    await wait(pace?.page ?? 0)
  }
  const touch = async (selector: string) => {
    of.presses += 1
    await read()
    await page.click(selector)
  }
  return {
    of,
    open: async address => {
      await page.goto(address)
      await arrive()
    },
    fill: async (name, text) => {
      of.fields += 1
      of.keys += telexKeys(text)
      await read()
      const field = page.locator(`[name="${name}"]`)
      if (pace === null) return field.fill(text)
      await field.fill('')
      await field.click()
      for (const letter of text) {
        await wait(telexKeys(letter) * pace.key)
        await page.keyboard.insertText(letter)
      }
    },
    paste: async (name, text) => {
      of.fields += 1
      of.keys += 2
      await read()
      await wait(2 * (pace?.key ?? 0))
      await page.fill(`[name="${name}"]`, text)
    },
    choose: async (name, option) => {
      of.fields += 1
      await read()
      // The list is opened and read before the choice.
      await read()
      await page.selectOption(`[name="${name}"]`, option)
    },
    tick: async selector => {
      of.presses += 1
      await read()
      await page.check(selector)
    },
    unfold: touch,
    press: async selector => {
      await touch(selector)
      await arrive()
    },
  }
}
