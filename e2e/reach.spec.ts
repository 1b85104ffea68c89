import type { Locator, Page } from '@playwright/test'
import { enterAs, expect, expectSoundPage, signUp, test } from './site.ts'

/** A script reads the styles, so the project without JavaScript leaves these out. */
const readsStyles = { tag: '@script' }

/** Presses Tab until the field has the focus. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let presses = 0; !(await field.evaluate((element) => element.matches(':focus'))); presses += 1) {
    expect(presses).toBeLessThan(60)
    await page.keyboard.press('Tab')
  }
}

test('a training is logged with the keyboard alone', async ({ page }) => {
  await signUp(page)
  await page.goto('/portfolio/training')
  await tabTo(page, page.getByRole('link', { name: 'Add a training', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a training')
  await tabTo(page, page.getByLabel('Title of the training'))
  await page.keyboard.type('Watching babies')
  await tabTo(page, page.getByLabel('Day you completed it'))
  await page.keyboard.type('05042025')
  await tabTo(page, page.getByLabel('Clock hours'))
  await page.keyboard.type('six')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectSoundPage(page)

  await tabTo(page, page.getByRole('alert').getByRole('link', { name: 'Clock hours' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Clock hours')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('6')
  await tabTo(page, page.getByLabel('Diversity, equity and inclusion'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Saved.')
  await page.getByRole('link', { name: 'Watching babies' }).click()
  await expect(page.getByRole('main')).toContainText('May 4, 2025')
  await expect(page.getByRole('main')).toContainText('Diversity, equity and inclusion')
})

/** Pages of somebody who logged much, and of staff. */
const crowded = [
  ['long-log', '/home'],
  ['long-log', '/portfolio'],
  ['long-log', '/portfolio/rsc'],
  ['long-log', '/portfolio/rsc/new'],
  ['long-log', '/portfolio/competencies'],
  ['long-log', '/providers'],
  ['long-log', '/mine'],
  ['long-log', '/messages'],
  ['long-log', '/account'],
  ['administrator', '/a/blue-ridge'],
  ['administrator', '/a/blue-ridge/people'],
  ['administrator', '/a/blue-ridge/mail'],
  ['administrator', '/a/blue-ridge/questions'],
  ['administrator', '/a/blue-ridge/register'],
] as const

for (const door of ['long-log', 'administrator'] as const) {
  test(
    `the pages of the ${door} are sound, and their colors may be forced`,
    readsStyles,
    async ({ page }) => {
      await enterAs(page, door)
      for (const [, path] of crowded.filter(([who]) => who === door)) {
        expect((await page.goto(path))?.status(), path).toBe(200)
        await expectSoundPage(page)
        // Colors are forced alike in a window of any width.
        if (test.info().project.name === 'phone') continue
        await page.emulateMedia({ forcedColors: 'active' })
        await expectSoundPage(page)
        await page.emulateMedia({ forcedColors: null })
      }
    },
  )
}

test('at 400 % nothing has to be scrolled sideways @not-phone', readsStyles, async ({ page }) => {
  // A window of 1280 by 1024 that is enlarged four times has room for this much.
  await page.setViewportSize({ width: 320, height: 256 })
  for (const door of ['long-log', 'administrator'] as const) {
    await enterAs(page, door)
    for (const [, path] of crowded.filter(([who]) => who === door)) {
      await page.goto(path)
      const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(sideways, path).toBeLessThanOrEqual(0)
    }
  }
})
