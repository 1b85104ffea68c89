import type { Page } from '@playwright/test'
import { defaultRatingForm } from '../src/domain/references/default-rating-form.ts'
import { itemsOf } from '../src/domain/references/rating-form.ts'
import { expect, expectSoundPage, openMailTo } from './site.ts'

const items = itemsOf(defaultRatingForm)

/** Opens the form by the link in the mail. */
export async function beginReference(page: Page, address: string, button = 'Begin'): Promise<void> {
  await openMailTo(page, address)
  await page.locator('main').getByRole('link').last().click()
  await expectSoundPage(page)
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Answers items of the form, the first ones or those after so many. */
export async function rate(page: Page, from = 0, to = items.length): Promise<void> {
  for (const { label } of items.slice(from, to)) {
    await page.getByRole('group', { name: label }).getByLabel('Often', { exact: true }).check()
  }
}

/** The rest of the form, looked at once more, and sent. */
export async function sendReference(page: Page, comment: string): Promise<void> {
  await page.getByLabel('What should the reviewers know?').fill(comment)
  await page.getByLabel('I recommend this person', { exact: true }).check()
  await page.getByLabel('Longer', { exact: true }).check()
  await page.getByRole('button', { name: 'Check and send' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check what you wrote')
  await expect(page.getByText(comment)).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Send the reference' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Received')
}

export async function giveReference(page: Page, address: string, comment: string): Promise<void> {
  await beginReference(page, address)
  await rate(page)
  await sendReference(page, comment)
}
