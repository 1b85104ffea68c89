import type { Page } from '@playwright/test'
import { askRater, bringPortfolio, openApplication, threeRaters } from './application-steps.ts'
import { test as base, expect, expectSoundPage } from './fixtures.ts'
import { type Installation, startProgram } from './installation.ts'
import { rate, sendReference } from './rater-steps.ts'
import { anAddress, askForMail, association } from './site.ts'

const test = base.extend<{ baseURL: string }, { installation: Installation }>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const installation = await startProgram('e2e/mail-server.ts')
      await use(installation)
      await installation.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ installation }, use) => use(installation.url),
})

async function signUp(page: Page, installation: Installation): Promise<void> {
  const address = anAddress('applicant')
  await page.goto('/sign-in')
  await askForMail(page, address)
  await page.getByLabel('Six-digit code').fill((await installation.mailTo(address, 'code')).code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Your name').fill('Nora Berg')
  await page.getByLabel('Your association').selectOption(association)
  await page.getByRole('button', { name: 'Start' }).click()
}

/** Looks again and again, as somebody does who waits for a mail. */
async function untilItSays(page: Page, place: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(place)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 120_000, intervals: [500] })
}

test('mail that is refused, put off or bounced keeps nobody from giving a reference @once', async ({
  page,
  browser,
  installation,
}) => {
  await signUp(page, installation)
  await bringPortfolio(page)
  const application = await openApplication(page)
  const [wanda, ida, caleb] = threeRaters()
  const late = { ...caleb, email: anAddress('later') }
  await askRater(page, application, late)
  await askRater(page, application, { ...wanda, email: anAddress('nobody') })
  const list = `${application}/references`
  await untilItSays(page, list, 'No such mailbox here')
  await expect(page.getByText('Mail not delivered').first()).toBeVisible()
  await expectSoundPage(page)

  const details = (name: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('link', { name: /Details/ })
  await details(wanda.name).click()
  await expectSoundPage(page)
  await page.getByLabel('New e-mail address').fill(wanda.email)
  await page.getByRole('button', { name: 'Send it to another address' }).click()
  await expect(page.getByRole('status')).toContainText('Sent again, with a new link.')
  const rater = await browser.newPage({ baseURL: installation.url })
  await rater.goto((await installation.mailTo(wanda.email, 'link')).link)
  await expect(rater.getByRole('heading', { level: 1 })).toHaveText('Nora Berg asks you for a reference')

  await askRater(page, application, { ...ida, email: anAddress('full') })
  await untilItSays(page, list, 'This mailbox is full')
  await details(ida.name).click()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expectSoundPage(page)
  const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await page.locator('main').innerText()) ?? []
  await rater.goto('/r')
  await expectSoundPage(rater)
  await rater.getByLabel('Code').fill(code.toLowerCase())
  await rater.getByRole('button', { name: 'Open the reference' }).click()
  await rater.getByRole('button', { name: 'Begin', exact: true }).click()
  await rate(rater)
  await sendReference(rater, 'Came by the phone.')
  await page.goto(list)
  await expect(page.getByText('Arrived', { exact: true }).first()).toBeVisible()

  await rater.goto((await installation.mailTo(late.email, 'link')).link)
  await expect(rater.getByRole('heading', { level: 1 })).toHaveText('Nora Berg asks you for a reference')
  await rater.close()
})
