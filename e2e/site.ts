import { randomBytes, randomInt } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { test as base, expect, expectSoundPage } from './fixtures.ts'

/** Tests on the demo with its season. Each comes from a network of its own, so that limits hold back none of them. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  baseURL: ({}, use) => use(process.env.ATTUNE_SITE_URL ?? ''),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  extraHTTPHeaders: ({}, use) => use({ 'x-forwarded-for': aNetwork() }),
})

export { expect, expectSoundPage }

function aNetwork(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

/** An address that nobody has used before. */
export function anAddress(name = 'newcomer'): string {
  return `${name}-${randomBytes(6).toString('hex')}@example.org`
}

/** Opens the latest mail to an address on the page where the demo shows all mail. */
export async function openMailTo(page: Page, address: string): Promise<void> {
  await page.goto(`/mailbox?to=${address}`)
  await page.locator('.at-mails').getByRole('link').first().click()
  await expect(page.locator('.at-lead')).toContainText(address)
}

/** The code in the latest mail to an address. */
export async function codeMailedTo(page: Page, address: string): Promise<string> {
  await openMailTo(page, address)
  const [code = ''] = /^\d{6}$/m.exec(await page.locator('.at-letter').innerText()) ?? []
  return code
}

export async function askForMail(page: Page, address: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link and a code' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')
}

export interface Newcomer {
  readonly name: string
  readonly address: string
}

/** Signs somebody new in by the code of a mail, as an applicant of the season's association. */
export async function signUp(page: Page, name = 'Nora Berg'): Promise<Newcomer> {
  const address = anAddress()
  await page.goto('/sign-in')
  await askForMail(page, address)
  const code = await codeMailedTo(page, address)
  await page.goto('/sign-in/code')
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await sayName(page, name)
  return { name, address }
}

export async function sayName(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your association').selectOption(association)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Welcome, ${name}`)
}

/** The association of the season that newcomers apply to. */
export const association = 'Blue Ridge Infant Mental Health Network'

/** Signs in as somebody of the season. */
export async function enterAs(page: Page, door: string): Promise<void> {
  await page.goto(`/demo/${door}`)
  await page.locator('main').getByRole('button').click()
  // Staff who are nobody’s applicant begin at their association.
  await expect(page).toHaveURL(/\/(home|a\/[a-z-]+)$/)
}

interface Window {
  readonly width: number
  readonly height: number
}

/** Another visitor beside the first one, in a browser window of their own, as large as the first where no other size is given. */
export async function besides(
  browser: Browser,
  visit: (page: Page) => Promise<void>,
  window?: Window,
): Promise<void> {
  const { viewport: usual, javaScriptEnabled = true } = test.info().project.use
  const viewport = window ?? usual
  const context = await browser.newContext({
    baseURL: process.env.ATTUNE_SITE_URL ?? '',
    extraHTTPHeaders: { 'x-forwarded-for': aNetwork() },
    javaScriptEnabled,
    locale: 'en-US',
    ...(viewport !== undefined && { viewport }),
  })
  await visit(await context.newPage())
  await context.close()
}
