import { save } from './portfolio-steps.ts'
import { anEndorsedPerson, signRenewal, year } from './renewal-steps.ts'
import { expect, expectSoundPage, test } from './site.ts'

test('somebody who has all the hours of the year renews without typing them again @not-desktop', async ({
  page,
}) => {
  const { name } = await anEndorsedPerson(page, 'Renata', 15)
  await page.goto('/home')
  await expect(page.getByText(/ is open, and due on December 31, \d{4}\./)).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Renew now' }).click()
  await expect(page.getByText('See all 4 that are met')).toBeVisible()
  await expectSoundPage(page)
  await signRenewal(page, name)
  await expect(page.getByText('This period is done.')).toBeVisible()
})

test('somebody who lacks hours sees which, logs a training, and renews @not-desktop', async ({ page }) => {
  const { name } = await anEndorsedPerson(page, 'Gabriela', 12)
  await page.goto('/renewal')
  await expect(page.getByRole('heading', { name: 'Only this is missing' })).toBeVisible()
  await expect(page.getByText('12 of 15 hours', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign and hand in' })).toBeHidden()
  await expectSoundPage(page)

  await page.locator('main').getByRole('link', { name: /^Log/ }).first().click()
  await expectSoundPage(page)
  await page.getByLabel('Title of the training').fill('Holding a baby in mind')
  await page.getByLabel('Clock hours').fill('3')
  await page.getByLabel('Day you completed it').fill(`${year}-02-03`)
  await page.getByLabel('Relationship-based work with infants and families').check()
  await save(page)

  await page.goto('/renewal')
  await expect(page.getByText('See all 4 that are met')).toBeVisible()
  await expectSoundPage(page)
  await signRenewal(page, name)
})
