import type { Page } from '@playwright/test'
import { expect } from './site.ts'

/** Presses a button that saves, and waits until the next page says so. */
export async function save(page: Page, button = 'Save'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /saved\.?/i })).toBeVisible()
}

export async function addDegree(page: Page): Promise<void> {
  await page.goto('/portfolio/education/new')
  await page.getByLabel('A degree', { exact: true }).check()
  await page.getByLabel('Degree (optional)').fill('MSW')
  await page.getByLabel('Master', { exact: true }).check()
  await page.getByLabel('School or institution').fill('James River University')
  await page.getByLabel('Day it was awarded').fill('2012-05-12')
  await save(page)
}

/** A job in which the person gives supervision, without which hours of supervision do not count. */
export async function addJob(page: Page): Promise<void> {
  await page.goto('/portfolio')
  await page.getByRole('link', { name: 'Add a job' }).click()
  await page.getByLabel('Employer or program').fill('Bright Start')
  await page.getByLabel('Your title').fill('Supervisor')
  await page.getByLabel('First day').fill('2016-01-01')
  await page.getByLabel('Giving reflective supervision to others').check()
  await save(page)
}

/** A provider who has been endorsed as Mentor-Clinical for long. */
export async function addProvider(page: Page, name: string): Promise<void> {
  await page.goto('/portfolio/providers/new')
  await page.getByLabel('Name of the provider').fill(name)
  await page.getByLabel('Yes, as given below').check()
  const row = page.getByRole('group', { name: 'Endorsement 1', exact: true })
  await row.getByLabel('Category').selectOption('imhm-clinical')
  await row.getByLabel('First day').fill('2010-01-01')
  await save(page)
}

export interface Series {
  readonly provider: string
  readonly rhythm: string
  readonly from: string
  readonly to: string
}

/** Logs sessions of an hour that come back on Tuesdays, up to the page that lists the days. */
export async function listSeries(page: Page, { provider, rhythm, from, to }: Series): Promise<void> {
  await page.goto('/portfolio/rsc/series')
  await page.getByLabel('When does it take place?').selectOption(rhythm)
  await page.getByLabel('On which day of the week?').selectOption('Tuesday')
  await page.getByLabel('First day').fill(from)
  await page.getByLabel('Last day').fill(to)
  await page.getByLabel('Hours', { exact: true }).fill('1')
  await page.getByLabel('Individual').check()
  await page.getByLabel('Who gave you the supervision?').selectOption(provider)
  await page.getByRole('button', { name: 'Show the days' }).click()
}

/** One session of an hour with a provider who is in the portfolio already. */
export async function addSession(page: Page, provider: string, day: string): Promise<void> {
  await page.goto('/portfolio/rsc/new')
  await page.getByLabel('Day of the session').fill(day)
  await page.getByLabel('Hours', { exact: true }).fill('1')
  await page.getByLabel('Individual').check()
  await page.getByLabel('Who gave you the supervision?').selectOption(provider)
  await save(page)
}
