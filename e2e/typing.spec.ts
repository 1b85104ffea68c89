import type { Page } from '@playwright/test'
import { save } from './portfolio-steps.ts'
import { askForMail, codeMailedTo, expect, expectSoundPage, signUp, test } from './site.ts'

/** What is typed into the form of a training. */
async function typeTraining(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title of the training').fill(title)
  await page.getByLabel('Day you completed it').fill('2025-05-04')
  await page.getByLabel('Clock hours').fill('6')
  await page.getByLabel('Diversity, equity and inclusion').check()
}

async function expectTraining(page: Page, title: string): Promise<void> {
  await expect(page.getByText('what you typed is still here')).toBeVisible()
  await expect(page.getByLabel('Title of the training')).toHaveValue(title)
  await expect(page.getByLabel('Day you completed it')).toHaveValue('2025-05-04')
  await expect(page.getByLabel('Clock hours')).toHaveValue('6')
  await expect(page.getByLabel('Diversity, equity and inclusion')).toBeChecked()
}

test('a session that ends while somebody types loses nothing @not-phone', async ({
  page,
  extraHTTPHeaders,
}) => {
  const { address } = await signUp(page)
  await page.goto('/portfolio/training/new')
  await typeTraining(page, 'Two days about attachment')
  await page.setExtraHTTPHeaders({ ...extraHTTPHeaders, 'x-hours-later': '30' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expectSoundPage(page)

  await askForMail(page, address)
  const tab = await page.context().newPage()
  const code = await codeMailedTo(tab, address)
  await tab.close()
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/portfolio/training/new')
  await expectTraining(page, 'Two days about attachment')
  await expectSoundPage(page)
  await save(page)
  await expect(page.getByRole('link', { name: 'Two days about attachment' })).toBeVisible()
})

test('of two tabs on one entry the second to save is given the choice @not-phone', async ({ page }) => {
  await signUp(page)
  await page.goto('/portfolio/training/new')
  await typeTraining(page, 'As it was')
  await save(page)
  await page.getByRole('link', { name: 'As it was' }).click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel('Title of the training').fill('From the other tab')
  await save(other)
  await other.close()

  await page.getByLabel('Title of the training').fill('From this tab')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This entry was changed elsewhere')
  await expect(page.getByRole('region', { name: 'What you typed' })).toContainText('From this tab')
  await expect(page.getByRole('region', { name: 'What is saved now' })).toContainText('From the other tab')
  await expectSoundPage(page)
  await save(page, 'Save what I typed')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('From this tab')
})

test('a form that is half typed is still there after its tab was closed @script @not-phone', async ({
  page,
}) => {
  await signUp(page)
  const tab = await page.context().newPage()
  await tab.goto('/portfolio/training/new')
  const kept = tab.waitForResponse(async (response) => {
    const { url, data } = { url: response.url(), data: response.request().postData() ?? '' }
    return url.endsWith('/drafts') && response.ok() && data.includes('topics=dei')
  })
  await typeTraining(tab, 'Typed on the train')
  await kept
  await tab.close()

  await page.goto('/portfolio/training/new')
  await expectTraining(page, 'Typed on the train')
  await expectSoundPage(page)
})
