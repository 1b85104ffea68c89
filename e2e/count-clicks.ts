import type { Locator, Page } from '@playwright/test'

/** What somebody had to do for a piece of work: clicks, ticks and choices, and pages that came up. */
export interface ClickCount {
  readonly clicks: number
  readonly pages: number
}

export type Hands = ReturnType<typeof countClicks>

/** A pair of hands that counts: `press` clicks, `choose` picks from a list, and every page that is loaded is one. */
export function countClicks(page: Page) {
  const count = { clicks: 0, pages: 0 }
  page.on('domcontentloaded', () => {
    count.pages += 1
  })
  return {
    press: async (target: Locator): Promise<void> => {
      count.clicks += 1
      await target.click()
    },
    choose: async (target: Locator, label: string): Promise<void> => {
      count.clicks += 1
      await target.selectOption({ label })
    },
    /** What it came to so far, counted from nothing again. */
    take: (): ClickCount => {
      const taken = { ...count }
      Object.assign(count, { clicks: 0, pages: 0 })
      return taken
    },
  }
}
