import { expect, expectSoundPage, fileOf, test } from './fixtures.ts'

const field = 'Portfolio file'
const submit = { name: 'Show the distance' }

test('somebody gives a file, looks at another standard and another day, and the file is not asked for again', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByLabel(field).setInputFiles(fileOf('marcus-webb'))
  await page.getByLabel('Day to look at').fill('2026-11-21')
  await page.getByRole('button', submit).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Marcus Webb, ')
  await expect(page.getByText('nothing of it is stored here')).toBeVisible()
  await expectSoundPage(page)

  await page.getByRole('button', { name: 'Mentor-Policy, Michigan' }).click()
  await expect(page).toHaveTitle('Mentor-Policy, Michigan: Marcus Webb – Attune')
  await expectSoundPage(page)

  await page.getByLabel('Day', { exact: true }).fill('2026-09-15')
  await page.getByRole('button', { name: 'Show this day' }).click()
  await expect(page.getByText('as of September 15, 2026')).toBeVisible()
  await expect(page).toHaveTitle('Mentor-Policy, Michigan: Marcus Webb – Attune')
})

test('somebody without a file takes the example, fills it in and gives it with a wish', async ({ page }) => {
  await page.goto('/')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'the example portfolio' }).click()
  const stream = await (await download).createReadStream()
  const text = (await stream.toArray()).join('').replace('Your name', 'Amal Haddad')

  await page.getByLabel(field).setInputFiles({
    name: 'amal.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await page
    .getByLabel('Which Endorsement are you working toward?')
    .selectOption('Infant Mental Health Specialist, Alliance')
  await page.getByRole('button', submit).click()

  await expect(page).toHaveTitle('Infant Mental Health Specialist, Alliance: Amal Haddad – Attune')
  await expectSoundPage(page)
})

test('without a wish the page shows what fits best, and the nearest standards in their order', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByLabel(field).setInputFiles(fileOf('rosa-delgado'))
  await page.getByLabel('Day to look at').fill('2026-11-21')
  await page.getByRole('button', submit).click()

  await expect(page).toHaveTitle('Mentor-Clinical, Virginia: Rosa Delgado – Attune')
  await expect(page.getByText('You named no Endorsement')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mentor-Clinical, Virginia' })).toBeVisible()
  await expectSoundPage(page)
})

test('a wrong file is told fault by fault, and mended', async ({ page }) => {
  await page.goto('/')
  const document = {
    format: 'attune-portfolio/1',
    training: [
      { title: 'Babies at play', clockHours: -1 },
      { clockHours: 2, hour: 3 },
    ],
  }
  await page.getByLabel(field).setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(document)),
  })
  await page.getByRole('button', submit).click()

  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByText('$.training[0].clockHours')).toBeVisible()
  await expectSoundPage(page)
  await expect(summary.getByText('“Babies at play”')).toBeVisible()
  await summary.getByRole('link', { name: 'cannot be read yet' }).click()
  await expect(page.getByLabel(field)).toBeFocused()

  await page.getByLabel(field).setInputFiles(fileOf('june-castillo'))
  await page.getByRole('button', submit).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('June Castillo, ')
})

test('without a file the page asks for one', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', submit).click()

  await expect(page.getByRole('alert')).toContainText('Choose your portfolio file first.')
  await expectSoundPage(page)
})

test('a file that is too large is refused in a sentence, not with a broken connection', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel(field).setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(7 * 1024 * 1024, 'a'),
  })
  await page.getByRole('button', submit).click()

  await expect(page.getByRole('alert')).toContainText('larger than 5')
  await expectSoundPage(page)
})
