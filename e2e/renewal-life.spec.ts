import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dayIn } from '../src/domain/day-in.ts'
import { anEndorsedPerson, inSeason, now, takesPartIn, year } from './renewal-steps.ts'
import { anAddress, besides, enterAs, expect, expectSoundPage, openMailTo, test } from './site.ts'

const today = dayIn(now, 'America/New_York')

test('an Endorsement lapses, and is held again once staff have looked @once', async ({ page, browser }) => {
  const { name, number, endorsementId } = await anEndorsedPerson(page, 'Lavinia', 15)
  await besides(browser, async (staff) => {
    await inSeason(staff)
    await enterAs(staff, 'coordinator')
    await staff.goto(`/a/blue-ridge/endorsements/${endorsementId}`)
    await staff.getByLabel('Let it lapse').check()
    await staff.getByLabel('From which day?').fill(today)
    await staff.getByLabel('Why', { exact: true }).fill('It was not renewed.')
    await staff.getByRole('button', { name: 'Change it, and tell the holder' }).click()
    await expect(staff.getByRole('status')).toContainText('Changed.')
  })
  // The register leaves out what has lapsed.
  await expectStanding(page, number, 'There is no page here')

  await page.goto(`/endorsements/${endorsementId}`)
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Ask to hold it again' }).click()
  await expectSoundPage(page)
  await page.getByLabel('What should your association know?').fill('I was ill, and am well again.')
  await page.getByLabel('Your name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Ask to hold it again' }).click()
  await expect(page.getByRole('status')).toContainText('Asked for.')

  await besides(browser, async (staff) => {
    await inSeason(staff)
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/returns')
    await expectSoundPage(staff)
    await staff.getByRole('link', { name }).click()
    await expectSoundPage(staff)
    for (const box of await staff.getByRole('checkbox').all()) await box.check()
    await staff.getByLabel('Reinstate it from today').check()
    await staff.getByRole('button', { name: 'Decide it, and tell the person' }).click()
    await expect(staff.getByRole('status')).toContainText('Decided.')
    await expectSoundPage(staff)
  })
  await expectStanding(page, number, 'Active')
  await page.goto('/renewal')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your renewal')
  await expectSoundPage(page)
})

test('a leave is asked for and granted, and takes its share off the figures @once', async ({
  page,
  browser,
}) => {
  const { name } = await anEndorsedPerson(page, 'Leonora', 8)
  await page.goto('/renewal')
  await expect(page.getByText('8 of 15 hours', { exact: true })).toBeVisible()
  await page.goto('/renewal/leave')
  await expectSoundPage(page)
  await page.getByLabel('Family leave').check()
  await page.getByLabel('First day').fill(`${year}-07-01`)
  await page.getByLabel('Last day').fill(`${year}-12-31`)
  await page.getByLabel('Why?').fill('Our daughter was born.')
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await expect(page.getByRole('status')).toContainText('Asked for.')
  await expectSoundPage(page)

  await besides(browser, async (staff) => {
    await inSeason(staff)
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/cases')
    await expectSoundPage(staff)
    await staff.getByRole('link', { name }).click()
    await expectSoundPage(staff)
    await staff.getByLabel('Grant it', { exact: true }).check()
    await staff.getByRole('button', { name: 'Decide it, and tell the person' }).click()
    await expect(staff.getByRole('status')).toContainText('Decided.')
    await expectSoundPage(staff)
  })

  await page.goto('/renewal')
  await expect(page.getByText('For 6 months nothing is asked')).toBeVisible()
  await expect(page.getByText('See all 4 that are met')).toBeVisible()
  await expectSoundPage(page)
})

test('somebody who moves brings a signed document, and the other association takes it on @once', async ({
  page,
  browser,
}) => {
  const { name, address, number, endorsementId } = await anEndorsedPerson(page, 'Mirabel', 15)
  await page.goto(`/endorsements/${endorsementId}/moving`)
  await expectSoundPage(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the signed document' }).click()
  const buffer = Buffer.concat(await (await (await coming).createReadStream()).toArray())
  await takesPartIn(address, 'north-shore')

  await besides(browser, async (staff) => {
    await inSeason(staff)
    await enterAs(staff, 'other-coordinator')
    await staff.goto('/a/north-shore/arrivals')
    await expectSoundPage(staff)
    const file = { name: `${randomUUID()}.jwt`, mimeType: 'application/jwt', buffer }
    await staff.getByLabel('The document').setInputFiles(file)
    await staff.getByRole('button', { name: 'See what it says' }).click()
    await expect(staff.getByText('Nothing in it was changed since.')).toBeVisible()
    await expectSoundPage(staff)
    await staff.getByRole('button', { name: 'Accept it' }).click()
    await expect(staff.getByRole('heading', { level: 1 })).toContainText(name)
    await expectSoundPage(staff)
  })
  await expectStanding(page, number, 'Moved')
  await page.goto(`/register/north-shore?name=${encodeURIComponent(name)}`)
  await expect(page.getByRole('list', { name: 'People in the register' })).toContainText('Active')
  await expectSoundPage(page)
})

test('an agency sees how those of its staff stand who agreed, and nobody any more once that is ended @once', async ({
  page,
  browser,
}) => {
  const { name, endorsementId } = await anEndorsedPerson(page, 'Rosalind', 15)
  const agency = `Meadow House ${randomUUID().slice(0, 8)}`
  const contact = anAddress('office')
  await besides(browser, async (staff) => {
    await inSeason(staff)
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/agencies')
    await staff.getByLabel('Name of the agency').fill(agency)
    await staff.getByLabel('Address of its contact').fill(contact)
    await staff.getByRole('button', { name: 'Add it' }).click()
    await expectSoundPage(staff)
    await staff.getByRole('button', { name: `Send the link to ${agency}` }).click()
    await expect(staff.getByRole('status')).toContainText('The link is on its way.')
  })
  await page.goto(`/endorsements/${endorsementId}`)
  await page.getByRole('link', { name: 'Let your agency see how you stand' }).click()
  await expectSoundPage(page)
  await page.getByRole('button', { name: `Let it see ${agency}` }).click()
  await expect(page.getByRole('status')).toContainText('The agency sees how you stand from now on.')

  await besides(browser, async (office) => {
    await inSeason(office)
    await openMailTo(office, contact)
    const [link = ''] = /http\S+\/employer\/\S+/.exec(await office.locator('.at-letter').innerText()) ?? []
    await office.goto(link)
    const staff = office.getByRole('list', { name: `How the staff of ${agency} stand` })
    await expect(staff).toHaveText(`${name}ActiveMentor-Clinical. Renewal by December 31, ${year}`)
    await expectSoundPage(office)

    await page.getByRole('button', { name: `End it now ${agency}` }).click()
    await expect(page.getByRole('status')).toContainText('The agency does not see you any more.')
    await expectSoundPage(page)
    await office.reload()
    await expect(office.locator('main')).toContainText('Nobody has agreed to be listed yet.')
    await expect(office.locator('main')).not.toContainText(name)
    await expectSoundPage(office)
  })
})

/** As anybody can look it up. */
async function expectStanding(page: Page, number: string, state: string): Promise<void> {
  await page.goto(`/register/blue-ridge/entries/${number}`)
  await expect(page.locator('main')).toContainText(state)
  await expectSoundPage(page)
}
