import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withMaintenance } from '../src/store/demo/with-maintenance.ts'
import { openServer } from '../src/store/open-server.ts'
import { type ExamServer, startExamServer } from '../test/exams/start-exam-server.ts'
import { expect, expectSoundPage } from './site.ts'

const folder = process.env.ATTUNE_SITE_DATA ?? ''
const settings = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }

/** Approves a newcomer for the exam; how somebody gets there is another journey. Answers the application's id. */
export function approveForExam(address: string): Promise<string> {
  const id = randomUUID()
  return withMaintenance(settings, async (client) => {
    await client.query(
      'insert into portfolio (person_id) select id from person where email = $1 on conflict do nothing',
      [address],
    )
    await client.query(
      `insert into application
         (id, association_id, person_id, standard, edition, state, state_since, opened_at, submitted_at)
       select $1, association.id, person.id, 'vaimh/imhm-clinical', '2024-01', 'approved-for-exam',
         now(), now(), now()
       from person, association where person.email = $2 and association.short_id = 'blue-ridge'`,
      [id, address],
    )
    return id
  })
}

/** Pages of the same installation from a process of this journey's own, that may be killed. */
export async function startOwnServer(port = 0): Promise<ExamServer> {
  const postgres = await openServer(settings)
  const app = postgres.connection('app')
  if (!app) throw new Error('The server that comes along has an app role.')
  try {
    const server = await startExamServer({ app, port, dataFolder: settings.dataFolder })
    // By this name the browser sends the session that it has from the site.
    return { ...server, url: server.url.replace('127.0.0.1', 'localhost') }
  } finally {
    await postgres.close()
  }
}

export const parts = { 'multiple-choice': 'Multiple choice', essay: 'Essays' } as const

export async function bookSeat(page: Page, part: keyof typeof parts): Promise<void> {
  await page.goto('/exams')
  await expectSoundPage(page)
  const card = page.getByRole('region', { name: parts[part] })
  await card.getByRole('link', { name: /^Book a seat/ }).click()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Book this seat' }).click()
  await expect(page.getByRole('status')).toContainText('Your seat is booked.')
}

/** From the list of what is to be sat to the first question. */
export async function beginPart(
  page: Page,
  url: string,
  { part, layout }: { readonly part: keyof typeof parts; readonly layout: string },
): Promise<void> {
  await page.goto(`${url}/exams`)
  const card = page.getByRole('region', { name: parts[part] })
  await card.getByRole('link', { name: 'Go to the start' }).click()
  await expectSoundPage(page)
  await page.getByLabel(layout).check()
  await page.getByRole('button', { name: 'Begin now' }).click()
  await expectSoundPage(page)
}

/** From the overview on: nothing can be changed any more. */
export async function handIn(page: Page, arrived: number): Promise<void> {
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handed in')
  await expect(page.getByText(`${arrived} answers arrived.`)).toBeVisible()
  await expectSoundPage(page)
}
