import type { Page } from '@playwright/test'
import { besides, enterAs, expect, expectSoundPage, test } from './site.ts'

const association = 'blue-ridge'
const markers = ['Anneliese Vogt', 'Solomon Gebre'] as const
const senior = 'Beatriz Quiñones'
const said = {
  anneliese: 'You listen before you advise.',
  solomon: 'I miss the baby in this.',
  beatriz: 'The baby is there, between the lines: say it aloud next time.',
} as const
const forOffice = 'Between us: read it twice.'

test('two markers disagree beyond the gap, a senior decides, and the candidate reads why @once', async ({
  browser,
}) => {
  let code = ''
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await makeSenior(staff)
    code = await maskAndAsk(staff)
  })
  await besides(browser, (marker) => mark(marker, 'anneliese', code, 4))
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await openScript(staff, code)
    await expect(staff.getByText('Marks are shown here once all are in and compared.')).toBeVisible()
    await expect(staff.locator('main')).not.toContainText(said.anneliese)
  })
  await besides(browser, (marker) => mark(marker, 'solomon', code, 0))
  await besides(browser, async (marker) => {
    await enterAs(marker, 'beatriz')
    await marker.goto(`/a/${association}/marking`)
    await expect(marker.getByText('two marks are far apart: you decide').first()).toBeVisible()
    await marker.getByRole('link', { name: `Script ${code}` }).click()
    await expect(marker.getByText(said.solomon).first()).toBeVisible()
    for (const name of markers) await expect(marker.locator('main')).not.toContainText(name)
    await giveMarks(marker, 'beatriz', 4)
  })
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await openScript(staff, code)
    await expect(staff.getByText('8 points apart over all essays; up to 2 is agreement')).toBeVisible()
    await expect(staff.getByText('The senior marker decided.')).toBeVisible()
    await expectSoundPage(staff)
    await staff.getByRole('button', { name: 'Release the result' }).click()
    await expect(staff.getByRole('status')).toContainText('The result is released')
  })
  await besides(browser, readResult)
})

async function makeSenior(staff: Page): Promise<void> {
  await staff.goto(`/a/${association}/exams/marking/markers`)
  await expectSoundPage(staff)
  await staff.getByRole('link', { name: senior }).first().click()
  await staff.getByLabel('Decides where two markers are too far apart').check()
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(staff.getByRole('status')).toContainText('Saved.')
  await expectSoundPage(staff)
}

/** Looks the essay through, makes the script, and asks both. Answers the code of the script. */
async function maskAndAsk(staff: Page): Promise<string> {
  await staff.goto(`/a/${association}/exams/marking`)
  await expectSoundPage(staff)
  await staff
    .getByRole('link', { name: /^An essay sitting/ })
    .first()
    .click()
  await expectSoundPage(staff)
  await staff.getByRole('button', { name: 'Make the script' }).click()
  await expect(staff.getByRole('status')).toContainText('The script is ready to be marked.')
  const fresh = staff.getByRole('listitem').filter({ hasText: 'nobody is asked for 2 marks' })
  await fresh.getByRole('link').click()
  await expectSoundPage(staff)
  for (const [index, name] of markers.entries()) {
    const list = staff.getByLabel(`Marker ${index + 1}`, { exact: true })
    const wanted = list.locator('option', { hasText: name })
    await list.selectOption({ label: (await wanted.textContent()) ?? '' })
    await staff.getByRole('button', { name: 'Ask', exact: true }).first().click()
    await expect(staff.getByRole('listitem').filter({ hasText: name })).toContainText('asked')
  }
  return (await staff.getByRole('heading', { level: 1 }).innerText()).replace('Script ', '')
}

async function openScript(staff: Page, code: string): Promise<void> {
  await staff.goto(`/a/${association}/exams/marking`)
  await staff.getByRole('link', { name: `Script ${code}` }).click()
}

async function mark(marker: Page, door: keyof typeof said, code: string, points: number): Promise<void> {
  await enterAs(marker, door)
  await marker.goto(`/a/${association}/marking`)
  await expectSoundPage(marker)
  await marker.getByRole('link', { name: `Script ${code}` }).click()
  await giveMarks(marker, door, points)
}

/** The same level for every answer. */
async function giveMarks(marker: Page, door: keyof typeof said, points: number): Promise<void> {
  await expect(marker.locator('main')).not.toContainText('Oksana')
  await expectSoundPage(marker)
  for (const level of await marker.getByLabel(new RegExp(`^${points} points: `)).all()) await level.check()
  for (const field of await marker.getByLabel('A word for the candidate').all()) await field.fill(said[door])
  await marker.getByRole('textbox', { name: 'For the office', exact: true }).fill(forOffice)
  await marker.getByRole('button', { name: 'Hand in my marks' }).click()
  await expect(marker.getByRole('status')).toContainText('Your marks are in.')
}

/** What everybody wrote for the candidate, and nothing of who it was or of what was meant for the office. */
async function readResult(candidate: Page): Promise<void> {
  await enterAs(candidate, 'oksana')
  await candidate.goto('/exams')
  await expectSoundPage(candidate)
  const card = candidate.getByRole('region', { name: 'Essays' })
  await expect(card.getByText('Passed', { exact: true })).toBeVisible()
  await card.getByRole('link', { name: /^Result on a page of its own/ }).click()
  await expectSoundPage(candidate)
  for (const words of Object.values(said)) await expect(candidate.getByText(words).first()).toBeVisible()
  const page = candidate.locator('main')
  for (const secret of [forOffice, ...markers, senior]) await expect(page).not.toContainText(secret)
}
