import type { Page } from '@playwright/test'
import { aPdf } from '../test/files/a-pdf.ts'
import { besides, enterAs, expect, expectSoundPage, test } from './site.ts'

test('somebody who is drawn shows the hours, and staff pass the audit line by line @once', async ({
  page,
  browser,
}) => {
  await enterAs(page, 'drawn')
  await page.getByRole('link', { name: 'Drawn for an audit: see what is asked' }).click()
  await expectSoundPage(page)
  const asked = page.getByRole('region', { name: 'Please show these' })
  const lines = asked.getByRole('link', { name: /^Add evidence/ })
  const count = await lines.count()
  expect(count).toBeGreaterThan(3)
  for (let left = count; left > 0; left -= 1) {
    await expect(lines).toHaveCount(left)
    await lines.first().click()
    await giveFile(page, left === count)
    await page.goto('/renewal/audit')
  }
  await expectSoundPage(page)
  await expect(page.getByLabel(/I have no more to show/)).toHaveCount(0)
  await page.getByRole('button', { name: 'This is all I have' }).click()
  await expect(page.getByRole('status')).toContainText('Your association looks at it now')

  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await staff.goto('/a/blue-ridge/audits')
    await expectSoundPage(staff)
    await staff
      .locator('main')
      .getByRole('link', { name: /2\d{3}/ })
      .first()
      .click()
    await expectSoundPage(staff)
    await staff.getByRole('link', { name: 'Nadia Karimova' }).click()
    await expectSoundPage(staff)
    const open = staff.getByLabel('Hours proven').and(staff.locator(':visible'))
    await expect(open).toHaveCount(count)
    for (const field of await open.all()) {
      const line = await field.locator('xpath=ancestor::li[1]').innerText()
      await field.fill(/([\d.]+) hours? claimed/.exec(line)?.[1] ?? '')
    }
    await staff.getByRole('button', { name: 'Keep what you found' }).click()
    await expect(open).toHaveCount(0)
    await expect(staff.getByRole('status')).toContainText('Kept.')
    await expectSoundPage(staff)
    await staff.getByRole('button', { name: 'It is passed' }).click()
    await expect(staff.getByRole('status')).toContainText('The audit is passed.')
    await expectSoundPage(staff)
  })

  await page.goto('/renewal/audit')
  await expect(page.getByText('This audit is passed. There is nothing to do.')).toBeVisible()
  await expect(page.getByText('The audit of your renewal is passed').first()).toBeVisible()
  await expectSoundPage(page)
})

async function giveFile(page: Page, isFirst: boolean): Promise<void> {
  if (isFirst) await expectSoundPage(page)
  const link = page.getByRole('link', { name: 'Add a file' })
  const field = page.getByLabel('File', { exact: true })
  await expect(link.or(field).first()).toBeVisible()
  if (await link.isVisible()) await link.click()
  await field.setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: aPdf() })
  await page.getByLabel('Certificate', { exact: true }).check()
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('status')).toContainText('Your file is stored.')
}
