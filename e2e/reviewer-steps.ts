import type { Page } from '@playwright/test'
import { expect, expectSoundPage } from './site.ts'

/** Opens what was asked of a reviewer about somebody, and says that there is no conflict of interest. */
export async function takeReviewOn(page: Page, association: string, applicant: string): Promise<void> {
  await page.goto(`/a/${association}/reviews`)
  await page.getByRole('listitem').filter({ hasText: applicant }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can you take this review on?')
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Take it on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Review: ${applicant}`)
}

interface Views {
  readonly recommendation: 'Approve' | 'Defer'
  readonly areCovered: boolean
  readonly forApplicant: string
  readonly forColleagues: string
  readonly toDo?: string
}

/** Folds or unfolds every part of a review, as a reader does by its line. */
async function setParts(page: Page, isOpen: boolean): Promise<void> {
  const parts = page.locator(isOpen ? 'details.at-folded:not([open])' : 'details.at-folded[open]')
  while ((await parts.count()) > 0) await parts.first().locator('> summary').click()
}

/** Fills a review in, as short as it may be, folds all parts, and sends it: what is folded is sent too. */
export async function sendReview(page: Page, views: Views): Promise<void> {
  await setParts(page, true)
  const competencies = page.getByRole('radiogroup', { name: /Your view.*Competencies/ })
  await competencies.getByLabel(views.areCovered ? 'Met' : 'Not met', { exact: true }).check()
  // Staff confirm memberships.
  const membership = page.getByRole('radiogroup', { name: /Your view.*Membership/ })
  if (await membership.isVisible()) await membership.getByLabel('Cannot tell', { exact: true }).check()
  await page.getByLabel('I agree with all findings that I left open').check()
  for (const rest of await page.getByRole('radiogroup', { name: /^All areas in/ }).all())
    await rest.getByLabel('Shown', { exact: true }).check()
  await page.getByLabel('For the applicant').fill(views.forApplicant)
  await page.getByLabel('For colleagues only').fill(views.forColleagues)
  await page.getByLabel(views.recommendation, { exact: true }).check()
  // Where scripts run, the list on top counts while somebody ticks.
  const parts = page.getByRole('navigation', { name: 'On this page' })
  if ((await page.locator('at-counts-left:defined').count()) > 0)
    await expect(parts).not.toContainText('to tick')
  else await expect(parts).toContainText('to tick')
  await setParts(page, false)
  if (views.toDo) await page.getByLabel('What to do', { exact: true }).fill(views.toDo)
  await page.getByRole('button', { name: 'Submit the review' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reviews:')
}
