import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { aWholePortfolio } from './a-whole-portfolio.ts'
import { anAddress, expect, expectSoundPage } from './site.ts'

/** A name that no other test uses, so that searches find one person. */
export function aName(first: string): string {
  const letters = [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  return `${first} Q${letters}`
}

/** Brings a portfolio in from a file, as somebody does who comes from elsewhere. */
export async function bringPortfolio(page: Page, hoursAboutEquity?: number): Promise<void> {
  const text = JSON.stringify(aWholePortfolio(hoursAboutEquity))
  await page.goto('/mine/import')
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('Portfolio file').setInputFiles(file)
  await page.getByRole('button', { name: 'Show what it would do' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('saved')
}

/** Opens an application, for Mentor-Clinical where nothing else is named; answers the path of its page. */
export async function openApplication(page: Page, standard = 'vaimh/imhm-clinical'): Promise<string> {
  await page.goto(`/applications/new?association=blue-ridge&standard=${standard}`)
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Open the application' }).click()
  await expect(page.getByRole('status')).toContainText('Your application is open.')
  return new URL(page.url()).pathname
}

export interface Rater {
  readonly name: string
  readonly email: string
  readonly role: string
}

/** The three whom the standard asks for. */
export function threeRaters(): readonly [Rater, Rater, Rater] {
  const rater = (name: string, role: string) => ({
    name,
    role,
    email: anAddress(name.split(' ')[0]?.toLowerCase()),
  })
  return [
    rater('Wanda Ostrow', 'Your current program supervisor'),
    rater('Ida Quillfeather', 'A person who gives you reflective supervision'),
    rater('Caleb Nunez', 'A person who receives reflective supervision from you'),
  ]
}

/** Asks a rater, with the right to read the reference given up. */
export async function askRater(page: Page, application: string, rater: Rater): Promise<void> {
  await page.goto(`${application}/references/new`)
  await page.getByLabel(rater.role).check()
  await page.getByLabel('Name', { exact: true }).fill(rater.name)
  await page.getByLabel('E-mail address').fill(rater.email)
  await page.getByLabel('How does this person know your work?').fill('Knows my work since 2019')
  await page.getByLabel('Yes, I give it up.').check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('status')).toContainText('The request is on its way.')
}

export async function signText(page: Page, application: string, title: string, name: string): Promise<void> {
  await page.goto(`${application}/texts`)
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('link').first().click()
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'I have read this, and I sign it' }).click()
  await expect(page.getByRole('status')).toContainText('Signed.')
}

/** Hands in what is there, with a look at all of it before. */
export async function submitApplication(page: Page, application: string): Promise<void> {
  await page.goto(application)
  await page.getByRole('link', { name: 'Check your answers and submit' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await page.getByRole('button', { name: 'Submit the application' }).click()
  await expect(page.getByRole('status')).toContainText('Your application was submitted.')
}
