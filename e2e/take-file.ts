import type { Page } from '@playwright/test'

/** What a link gives to take along. */
export async function takeFile(page: Page, link: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const stream = await (await coming).createReadStream()
  return Buffer.concat(await stream.toArray())
}
