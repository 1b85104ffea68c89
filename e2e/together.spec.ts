import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDegree, addJob, addProvider, listSeries, save } from './portfolio-steps.ts'
import { anAddress, besides, enterAs, expect, expectSoundPage, openMailTo, signUp, test } from './site.ts'

/** A name that is like nobody else's, so that no list takes two people for one. */
function aName(): string {
  const letters = [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  return `Q${letters.slice(0, 6)} Z${letters.slice(6)}`
}

/** A newcomer with a degree, a job and ten weeks with a provider. */
async function withSessions(page: Page, provider: string): Promise<void> {
  await listSeries(page, { provider, rhythm: 'Every week', from: '2025-01-07', to: '2025-03-11' })
  await save(page, 'Save these days')
  await expect(page.getByRole('status')).toContainText('10 entries saved.')
}

test('a coordinator answers who a provider is, and the page of the applicant changes @not-desktop', async ({
  page,
  browser,
}) => {
  const provider = aName()
  await signUp(page)
  await addDegree(page)
  await addJob(page)
  await page.goto('/portfolio/providers/new')
  await page.getByLabel('Name of the provider').fill(provider)
  await page.getByLabel('I do not know').check()
  await save(page)
  await withSessions(page, provider)
  const hours = page.locator('#requirement-rsc-hours')
  const standing = '/home?standard=vaimh/imhm-clinical'
  await page.goto(standing)
  await expect(hours).toContainText('0 of 50 hours')
  await page.goto('/providers')
  await expectSoundPage(page)
  await page.getByRole('link', { name: provider }).click()
  await expect(page.getByText('Waits for the answer of Blue Ridge')).toBeVisible()
  await expectSoundPage(page)

  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/questions')
    await expectSoundPage(staff)
    await staff.getByRole('link', { name: provider }).click()
    await expectSoundPage(staff)
    await staff.getByLabel('Endorsed, or vetted by us: as filled in below').check()
    const line = staff.getByRole('group', { name: 'Line 1', exact: true })
    await line.getByLabel('Kind').selectOption('Endorsed')
    await line.getByLabel('Category').selectOption('Mentor-Clinical')
    await line.getByLabel('From').fill('2015-01-01')
    await staff.getByLabel('How do you know?').fill('Saw the certificate.')
    await staff.getByRole('button', { name: 'Answer for 1 person' }).click()
    await expect(staff.getByRole('status')).toContainText('Everybody who waited sees it now.')
    await expectSoundPage(staff)
  })

  await page.reload()
  await expect(page.getByText('Endorsed as Mentor-Clinical since January 1, 2015')).toBeVisible()
  await expectSoundPage(page)
  await page.goto(standing)
  await expect(hours).toContainText('10 of 50 hours')
  await expectSoundPage(page)
})

test('a provider confirms hours by the mailed link, without an account @not-desktop', async ({
  page,
  browser,
}) => {
  const { name } = await signUp(page)
  await addProvider(page, 'Ada Lin')
  await withSessions(page, 'Ada Lin')
  await page.goto('/providers')
  await page.getByRole('link', { name: 'Ada Lin' }).click()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Ask to confirm sessions' }).click()
  await expectSoundPage(page)
  const address = anAddress('provider')
  await page.getByLabel('E-mail address of the provider').fill(address)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toContainText('The link is on its way.')
  await expectSoundPage(page)

  await besides(browser, async (provider) => {
    await openMailTo(provider, address)
    await provider.locator('main').getByRole('link').last().click()
    await expect(provider.getByRole('heading', { level: 1 })).toHaveText(`${name} asks you to confirm hours`)
    await expectSoundPage(provider)
    await provider.getByLabel('I doubt this session of January 14, 2025').check()
    await provider.getByRole('button', { name: 'Confirm all that I did not mark' }).click()
    await expect(provider.getByRole('alert')).toContainText('Say what is not right')
    await expectSoundPage(provider)
    const session = provider.getByRole('listitem').filter({ hasText: 'January 14, 2025' })
    await session.getByLabel('What is not right').fill('I was away that week.')
    await provider.getByRole('button', { name: 'Confirm all that I did not mark' }).click()
    await expect(provider.getByRole('heading', { level: 1 })).toHaveText('Received')
    await expectSoundPage(provider)
  })

  await page.reload()
  await expect(page.locator('.at-tally')).toContainText('9 hours')
  await expect(page.getByText('9 confirmed, 1 doubtful.')).toBeVisible()
  await expectSoundPage(page)
})

test('an advisor and an applicant write to each other @not-desktop', async ({ page, browser }) => {
  const { name, address } = await signUp(page, aName())
  await addDegree(page)
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/people')
    await expectSoundPage(staff)
    await staff.getByLabel('Find by name or address').fill(address)
    await staff.getByRole('button', { name: 'Find' }).click()
    await staff.getByLabel(`Choose ${name}`).check()
    await staff.getByLabel('Advisor', { exact: true }).selectOption('Lucille Marchetti')
    await staff.getByRole('button', { name: 'Assign to the chosen applicants' }).click()
    await expect(staff.getByRole('status')).toContainText('1 applicant has a new advisor.')
    await expectSoundPage(staff)
  })

  await besides(browser, async (advisor) => {
    await enterAs(advisor, 'advisor')
    await advisor.goto('/a/blue-ridge/people')
    await advisor.getByRole('link', { name }).click()
    await expectSoundPage(advisor)
    await advisor.getByLabel('Your comment').fill('Which transcript will you send?')
    await advisor.getByRole('button', { name: 'Post the comment' }).click()
    await expect(advisor.getByText('Which transcript will you send?')).toBeVisible()
    await expectSoundPage(advisor)

    await page.goto('/messages')
    await expectSoundPage(page)
    await page.getByRole('link', { name: 'The portfolio as a whole' }).click()
    await expect(page.getByText('Which transcript will you send?')).toBeVisible()
    await expectSoundPage(page)
    await page.getByLabel('Your comment').fill('The official one, from the school.')
    await page.getByRole('button', { name: 'Post the comment' }).click()
    await expect(page.getByText('The official one, from the school.')).toBeVisible()

    await advisor.reload()
    await expect(advisor.getByText('The official one, from the school.')).toBeVisible()
  })
})
