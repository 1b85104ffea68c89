import { expect, expectSoundPage, test } from './fixtures.ts'

test('somebody looks at a sample person, a requirement, another standard and another day', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far are you from an Endorsement?')
  await expectSoundPage(page)

  await page.getByRole('link', { name: 'Rosa Delgado' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rosa Delgado, you are well on your way')
  await expect(
    page.getByRole('heading', { name: '8 more hours about the supervision you give' }),
  ).toBeVisible()
  await expectSoundPage(page)

  await page.getByText('39 entries count, 6 do not').click()
  await expect(page.getByText('Group session with Cy Moe').first()).toBeVisible()
  await expectSoundPage(page)

  await page.getByRole('link', { name: 'Infant Family Associate, Alliance', exact: true }).click()
  await expect(page).toHaveTitle('Infant Family Associate, Alliance: Rosa Delgado – Attune')
  await expectSoundPage(page)

  await page.getByLabel('Day', { exact: true }).fill('2025-06-30')
  await page.getByRole('button', { name: 'Show this day' }).click()
  await expect(page.getByText('as of June 30, 2025')).toBeVisible()
  await expect(page).toHaveTitle('Infant Family Associate, Alliance: Rosa Delgado – Attune')
})

test('the next step leads to the entries that it is about', async ({ page }) => {
  await page.goto('/samples/rosa-delgado')
  await page.getByRole('link', { name: 'See what counts so far' }).click()

  const row = page.locator('#requirement-rsc-about-supervision-given')
  await expect(row.locator('summary')).toBeInViewport()
  await expect(row.getByText('Group session with Ada Lin').first()).toBeInViewport()
})

test('the next step leads there again after its entries were folded away', async ({ page }) => {
  await page.goto('/samples/rosa-delgado')
  const row = page.locator('#requirement-rsc-about-supervision-given')
  await row.locator('summary').click()
  await expect(row.getByText('Group session with Ada Lin').first()).toBeHidden()
  await page.getByRole('link', { name: 'See what counts so far' }).click()

  await expect(row.getByText('Group session with Ada Lin').first()).toBeInViewport()
})

test('the time line leads to every session, unfolded', async ({ page }) => {
  await page.goto('/samples/rosa-delgado')
  const row = page.locator('#requirement-rsc-hours')
  await expect(row.getByText('Group session with Ada Lin').first()).toBeHidden()
  await page.getByRole('link', { name: 'See every session and why' }).click()

  await expect(row.locator('summary')).toBeInViewport()
  await expect(row.getByText('Group session with Ada Lin').first()).toBeInViewport()
  await expectSoundPage(page)
})

test('the sources of the figures are one step away', async ({ page }) => {
  await page.goto('/samples/rosa-delgado?standard=alliance/ers')
  await page.getByText('Where these figures come from').click()

  const link = page.getByRole('link', { name: 'itmhca.org/endorsement/policies.php' })
  await expect(link).toHaveAttribute('rel', 'noreferrer nofollow external')
  await expectSoundPage(page)
})

for (const id of ['lena-okafor', 'marcus-webb', 'priya-raman', 'june-castillo', 'tomasz-wilk']) {
  test(`the page about ${id} is sound with everything unfolded @script`, async ({ page }) => {
    await page.goto(`/samples/${id}`)
    const folded = page.locator('details:not([open]) > summary')
    while ((await folded.count()) > 0) await folded.first().click()

    await expect(page.locator('details:not([open])')).toHaveCount(0)
    await expectSoundPage(page)
  })
}

test('the time line is a picture with a text twin', async ({ page }) => {
  await page.goto('/samples/rosa-delgado')
  await expect(
    page.getByRole('img', { name: /Bar chart of the hours .* from January 2025 to November 2026/ }),
  ).toBeVisible()
  await page.getByText('The same figures as a table').click()

  const table = page.getByRole('table', { name: 'Reflective supervision, month by month' })
  await expect(table.getByRole('row', { name: /Together 57.5 7/ })).toBeVisible()
  await expectSoundPage(page)
})

test('a page that is not there has a way back', async ({ page }) => {
  await page.goto('/samples/nobody')
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Back to the start' }).click()

  await expect(page).toHaveURL('/')
})

test('a day that does not exist is asked for again', async ({ page }) => {
  await page.goto('/samples/rosa-delgado?on=2026-02-30')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectSoundPage(page)
  await page.getByLabel('Day to look at').fill('2026-02-28')
  await page.getByRole('button', { name: 'Show the distance' }).click()

  await expect(page.getByText('as of February 28, 2026')).toBeVisible()
})
