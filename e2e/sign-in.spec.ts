import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { test as base, expect, expectSoundPage } from './fixtures.ts'
import { type Installation, startInstallation } from './installation.ts'

const test = base.extend<{ baseURL: string }, { installation: Installation }>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const installation = await startInstallation()
      await use(installation)
      await installation.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ installation }, use) => use(installation.url),
})

// One worker takes all of them, because each worker starts an installation of its own.
test.describe.configure({ mode: 'default' })

let count = 0
const anAddress = () => `person-${process.pid}-${++count}@example.org`

async function askForMail(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link and a code' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')
}

async function signInByCode(page: Page, installation: Installation, email: string): Promise<void> {
  await askForMail(page, email)
  await page.getByLabel('Six-digit code').fill((await installation.mailTo(email, 'code')).code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function sayName(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Nora Berg')
  await page.getByLabel('Your association').selectOption('Virginia')
  await page.getByRole('button', { name: 'Start' }).click()
}

/** From the account page, with the code that an app would show. */
async function setUpApp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await expectSoundPage(page)
  const key = ((await page.locator('.at-key').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.getByRole('button', { name: 'Put it to use' }).click()
  await expect(page.getByText('The authenticator app is set up.')).toBeVisible()
}

test('somebody new signs in by the link of a mail, says their name, and is at home', async ({
  page,
  installation,
}) => {
  const email = anAddress()
  await page.goto('/home')
  await expectSoundPage(page)
  await askForMail(page, email)
  await expectSoundPage(page)
  await page.goto((await installation.mailTo(email, 'link')).link)
  await expect(page.getByText(`Go on to sign in as ${email}.`)).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Attune')
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectSoundPage(page)
  await sayName(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Nora Berg')
})

test('a link opened in another browser leads back to the code', async ({ page, browser, installation }) => {
  const email = anAddress()
  await askForMail(page, email)
  const { link, code } = await installation.mailTo(email, 'code')
  const elsewhere = await browser.newContext({ baseURL: installation.url })
  const other = await elsewhere.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link belongs to another browser')
  await expect(other.getByRole('button')).toHaveCount(0)
  await expectSoundPage(other)
  await elsewhere.close()

  await page.getByLabel('Six-digit code').fill('12345')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Type the six digits of the code.')
  await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Attune')
})

test('an authenticator app is set up, and asked for at the next sign-in @not-desktop', async ({
  page,
  installation,
}) => {
  const email = anAddress()
  await signInByCode(page, installation, email)
  await sayName(page)
  await page.goto('/account')
  await expectSoundPage(page)
  await setUpApp(page)
  await page.getByRole('button', { name: 'Make ten codes' }).click()
  await expectSoundPage(page)
  const recoveryCode = (await page.locator('.at-codes li').first().textContent()) ?? ''
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()

  await page.goto('/account')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link and a code' }).click()
  await page.getByLabel('Six-digit code').fill((await installation.mailTo(email, 'code')).code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show that it is you')
  await expectSoundPage(page)
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert').first()).toContainText('This code was not accepted.')
  await page.getByLabel('Code', { exact: true }).fill(recoveryCode)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(page.getByText('Recovery code used')).toBeVisible()
})

test('a passkey is added, and signs in alone afterwards @script', async ({ page, installation }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInByCode(page, installation, anAddress())
  await sayName(page)
  await page.goto('/account')
  await page.getByLabel('Name of the new passkey').fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Later' }).click()
  await expect(page.getByText('My phone', { exact: true }).first()).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Sign out' }).click()

  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(page.getByText('Signed in with a passkey')).toBeVisible()
})

test('a passkey that is not there is told in words, and the mail is still a way @script', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
  })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()

  await expect(page.getByRole('alert')).toHaveText('No passkey was used. Try again, or sign in by mail.')
  await expectSoundPage(page)
})

test('whoever starts an empty installation becomes its administrator, and is asked for a second step @not-desktop', async ({
  page,
}) => {
  // It starts an installation of its own.
  test.slow()
  const empty = await startInstallation('empty')
  try {
    await page.goto(empty.setUpLink ?? '')
    await expectSoundPage(page)
    await page.getByLabel('Your association').selectOption('Virginia Association for Infant Mental Health')
    await page.getByLabel('Your name').fill('Ada Lin')
    await page.getByLabel('Your e-mail address').fill('ada@example.org')
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing before you go on')
    await expectSoundPage(page)
    await page.getByRole('link', { name: 'Set up a second step' }).click()
    await expect(page.getByText('Administrator, Virginia Association')).toBeVisible()
    await setUpApp(page)
    await page.goto(`${empty.url}/a/vaimh/team`)
    await expectSoundPage(page)
    await page.getByLabel('E-mail address').fill('helper@example.org')
    await page.getByLabel('Coordinator').check()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText('helper@example.org: Coordinator')).toBeVisible()
    await page.goto((await empty.mailTo('helper@example.org', 'link')).link)
    await expect(page.getByText('The invitation is for helper@example.org.')).toBeVisible()
    await expectSoundPage(page)
    await page.goto(empty.setUpLink ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  } finally {
    await empty.stop()
  }
})
