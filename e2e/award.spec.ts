import type { Page } from '@playwright/test'
import { z } from 'zod'
import { dayIn } from '../src/domain/day-in.ts'
import { aName } from './application-steps.ts'
import { approveForExam } from './exam-steps.ts'
import { judgeElsewhere } from './independent-verifier.ts'
import { besides, enterAs, expect, expectSoundPage, signUp, test } from './site.ts'
import { findApplication } from './staff-steps.ts'
import { takeFile } from './take-file.ts'

const association = 'blue-ridge'

test('an award stands in the register and proves itself, until it is revoked @once', async ({
  page,
  browser,
}) => {
  const name = aName('Tomasina')
  const { address } = await signUp(page, name)
  await approveForExam(address)
  let path = ''
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await takeResultsOver(staff, address)
    path = await award(staff, name)
  })
  const number = await findInRegister(page, name, 'Active')

  await page.goto(path.replace(`/a/${association}`, ''))
  await expectSoundPage(page)
  const certificate = await takeFile(page, 'Certificate as PDF')
  expect(certificate.subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: 'Badge to share and take along' }).click()
  await expectSoundPage(page)
  const badge = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse((await takeFile(page, 'Open Badge (JSON), for badge wallets')).toString('utf8')))
  expect(await judgeElsewhere(badge)).toEqual({ signature: true, status: true })
  await besides(browser, async (anybody) => {
    await check(anybody, certificate, 'This is valid')
    for (const words of [name, number]) await expect(anybody.locator('main')).toContainText(words)
  })

  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await staff.goto(path)
    await revoke(staff)
  })
  expect(await judgeElsewhere(badge)).toEqual({ signature: true, status: false })
  await besides(browser, (anybody) => check(anybody, certificate, 'This is not valid'))
  await findInRegister(page, name, 'Not current')
})

/** Both parts were sat with an outside exam service, whose list the office takes over. */
async function takeResultsOver(staff: Page, address: string): Promise<void> {
  await staff.goto(`/a/${association}/exams/results/import`)
  await expectSoundPage(staff)
  const lines = ['E-mail\tPart\tDate\tScore', `${address}\tMultiple choice\t2026-03-02\t54/60`]
  const list = [...lines, `${address}\tEssays\t2026-03-03\t85 %`].join('\n')
  await staff.getByLabel('Lines of the list').fill(list)
  await staff.getByRole('button', { name: 'Show what it comes to' }).click()
  await expect(staff.getByText('2 lines belong to your candidates')).toBeVisible()
  await expectSoundPage(staff)
  await staff.getByRole('button', { name: 'Take these over and tell the candidates' }).click()
  await expect(staff.getByRole('status')).toContainText('2 results were taken over')
}

/** Awards what was approved but for the exam; answers the path of the Endorsement. */
async function award(staff: Page, applicant: string): Promise<string> {
  await findApplication(staff, { association, applicant })
  await staff.getByRole('link', { name: 'Award the Endorsement' }).click()
  await expectSoundPage(staff)
  await staff.getByRole('button', { name: 'See what goes out' }).click()
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('The certificate and the letter')
  await expectSoundPage(staff)
  await staff.getByRole('button', { name: 'Award it, and send this letter' }).click()
  await expect(staff.getByRole('status')).toContainText('Awarded.')
  await expectSoundPage(staff)
  return new URL(staff.url()).pathname
}

/** Looks somebody up as anybody can; answers the number. */
async function findInRegister(page: Page, name: string, state: string): Promise<string> {
  await page.goto(`/register/${association}`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  const found = page.getByRole('list', { name: 'People in the register' })
  await expect(found).toContainText(state)
  await expectSoundPage(page)
  await found.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.locator('main')).toContainText(state)
  await expectSoundPage(page)
  return page.url().replace(/.*\//, '')
}

/** The certificate alone, by somebody who has no account. */
async function check(anybody: Page, certificate: Buffer, verdict: string): Promise<void> {
  await anybody.goto('/verify')
  await expectSoundPage(anybody)
  const file = { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: certificate }
  await anybody.getByLabel('A file').setInputFiles(file)
  await anybody.getByRole('button', { name: 'Check it' }).click()
  await expect(anybody.getByRole('heading', { name: verdict })).toBeVisible()
  await expectSoundPage(anybody)
}

async function revoke(staff: Page): Promise<void> {
  await staff.getByLabel('Revoke it').check()
  await staff.getByLabel('From which day?').fill(dayIn(new Date(), 'America/New_York'))
  await staff.getByLabel('Why', { exact: true }).fill('The supervision never took place.')
  await staff.getByRole('button', { name: 'Change it, and tell the holder' }).click()
  await expect(staff.getByRole('status')).toContainText('Changed.')
  await expectSoundPage(staff)
}
