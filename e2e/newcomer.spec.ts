import { addDegree, addJob, addProvider, addSession, listSeries, save } from './portfolio-steps.ts'
import { anAddress, askForMail, expect, expectSoundPage, openMailTo, sayName, test } from './site.ts'

test('a newcomer signs in by mail, logs a year of supervision by series, and sees the majority rule react', async ({
  page,
}) => {
  const address = anAddress()
  await page.goto('/home')
  await expectSoundPage(page)
  await askForMail(page, address)
  await expectSoundPage(page)
  await openMailTo(page, address)
  await expectSoundPage(page)
  await page.locator('main').getByRole('link').last().click()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expectSoundPage(page)
  await sayName(page, 'Nora Berg')
  await expectSoundPage(page)

  await page.getByRole('link', { name: 'Add a degree' }).click()
  await expectSoundPage(page)
  await addDegree(page)
  await expectSoundPage(page)
  await addJob(page)
  await addProvider(page, 'Ada Lin')
  await addProvider(page, 'Ben Ruiz')
  await expectSoundPage(page)

  const year = { rhythm: 'Every second week', to: '2025-12-30' }
  await listSeries(page, { ...year, provider: 'Ada Lin', from: '2025-01-07' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('26 days')
  await expectSoundPage(page)
  await page.getByLabel('July 8, 2025').uncheck()
  await save(page, 'Save these days')
  await expect(page.getByRole('status')).toContainText('25 entries saved.')
  await expectSoundPage(page)
  await listSeries(page, { ...year, provider: 'Ben Ruiz', from: '2025-01-14' })
  await save(page, 'Save these days')
  await expect(page.getByRole('status')).toContainText('26 entries saved.')

  const hours = page.locator('#requirement-rsc-hours')
  const standing = '/home?standard=vaimh/imhm-clinical'
  await page.goto(standing)
  await expect(hours.getByRole('heading')).toContainText('Reflective supervision')
  await expect(hours).toContainText('51 of 50 hours')
  await expectSoundPage(page)

  await addSession(page, 'Ada Lin', '2025-07-08')
  await expectSoundPage(page)
  await page.goto(standing)
  await expect(hours).toContainText('51 of 50 hours')
  await hours.locator('summary').click()
  await expect(hours).toContainText('Two providers gave equally much')
  await expectSoundPage(page)

  await addSession(page, 'Ada Lin', '2025-12-31')
  await page.goto(standing)
  await expect(hours).toContainText('53 of 50 hours')
  await expectSoundPage(page)
})
