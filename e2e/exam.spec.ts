import type { Page } from '@playwright/test'
import type { ExamServer } from '../test/exams/start-exam-server.ts'
import { approveForExam, beginPart, bookSeat, handIn, startOwnServer } from './exam-steps.ts'
import { expect, signUp, test } from './site.ts'

const hasScript = () => test.info().project.name !== 'no-js'
/** Saves what is chosen, and goes on to a question. */
async function goOnTo(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: 'Save and go on', exact: true }).click()
  await expect(page.getByText(`Question ${number} of 6`).first()).toBeVisible()
}
const toOverview = (page: Page) => page.getByRole('button', { name: 'Save and see the overview' })
const essays = [
  'I would ask what she saw in the baby’s face before she looked away.',
  'With both of them, slowly, and with somebody who holds the mother too.',
] as const

test('a candidate books and sits both parts, and the server dies in the middle of each @not-desktop', async ({
  page,
}) => {
  const { address } = await signUp(page)
  await approveForExam(address)
  await bookSeat(page, 'multiple-choice')
  await bookSeat(page, 'essay')
  const life = await beginLife()
  try {
    await sitMultipleChoice(await page.context().newPage(), life)
    await sitEssays(page, life)
  } finally {
    await life.end()
  }
  await page.goto('/exams')
  await expect(page.getByText('What you handed in is safe.')).toHaveCount(2)
})

/** A server with an address that stays: it is killed, and started again where it was. */
interface Life {
  readonly url: string
  readonly end: () => Promise<void>
  readonly startAgain: () => Promise<void>
}

async function beginLife(): Promise<Life> {
  let server: ExamServer = await startOwnServer()
  const { url } = server
  return {
    url,
    end: () => server.kill(),
    startAgain: async () => {
      server = await startOwnServer(Number(new URL(url).port))
      expect(server.url).toBe(url)
    },
  }
}

async function sitMultipleChoice(page: Page, { url, end, startAgain }: Life): Promise<void> {
  const choose = (place: number) => page.getByRole('radio').nth(place).check()
  await beginPart(page, url, { part: 'multiple-choice', layout: 'One question a page' })
  await choose(0)
  await goOnTo(page, 2)
  await choose(1)
  await end()
  await choose(2)
  if (hasScript()) await expect(page.getByText('Not saved yet: we keep trying')).toBeVisible()
  await startAgain()
  if (hasScript()) await expect(page.getByText(/^Saved /)).toBeVisible()
  for (const [index, place] of [2, 0, 1, 2].entries()) {
    await goOnTo(page, index + 3)
    await choose(place)
  }
  await toOverview(page).click()
  await expect(page.getByText('6 of 6 answered.')).toBeVisible()
  for (const [question, place] of [0, 2, 2, 0, 1, 2].entries()) {
    await page.getByRole('link', { name: `Question ${question + 1}` }).click()
    await expect(page.getByRole('radio').nth(place)).toBeChecked()
    await toOverview(page).click()
  }
  await handIn(page, 6)
  await page.close()
}

/** All on one page, which is closed while the server is gone. */
async function sitEssays(page: Page, { url, end, startAgain }: Life): Promise<void> {
  const first = await page.context().newPage()
  const write = (place: number, text: string) => first.getByLabel('Your answer').nth(place).fill(text)
  await beginPart(first, url, { part: 'essay', layout: 'All questions on one page' })
  await write(0, essays[0])
  if (hasScript()) await expect(first.getByText(/^Saved /)).toBeVisible()
  else await first.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(first.getByText('14 words')).toBeVisible()
  await end()
  if (hasScript()) {
    await write(1, essays[1])
    await expect(first.getByText('Not saved yet: we keep trying')).toBeVisible()
  }
  await first.close()
  await startAgain()

  const second = await page.context().newPage()
  await second.goto(`${url}/exams`)
  await second.getByRole('link', { name: 'Go on with it' }).click()
  const answers = second.getByLabel('Your answer')
  await expect(answers.first()).toHaveValue(essays[0])
  if (!hasScript()) await answers.nth(1).fill(essays[1])
  await expect(answers.nth(1)).toHaveValue(essays[1])
  await toOverview(second).click()
  await expect(second.getByText('2 of 3 answered.')).toBeVisible()
  await handIn(second, 2)
  await second.close()
}
