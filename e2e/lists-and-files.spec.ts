import { readPortfolio } from '../src/evaluation/read-portfolio.ts'
import { aPdf } from '../test/files/a-pdf.ts'
import { addDegree, save } from './portfolio-steps.ts'
import { expect, expectSoundPage, signUp, test } from './site.ts'
import { takeFile } from './take-file.ts'

/** Forty rows as they come from a spreadsheet; three of them cannot be read. */
function fortyRows(): string {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
    `Workshop ${index + 1}`,
    String((index % 4) + 1),
    'The Training House',
  ])
  rows[6] = ['2025-02-30', 'A day that is not there', '2', 'The Training House']
  rows[17] = ['2025-05-04', 'Hours in words', 'plenty', 'The Training House']
  rows[31] = ['2025-09-09', '', '3', 'The Training House']
  return [['Date', 'Title', 'Hours', 'Who offered it'], ...rows].map((row) => row.join('\t')).join('\n')
}

test('somebody pastes forty trainings, three of them faulty, uploads a transcript, and takes everything along', async ({
  page,
}) => {
  const { name } = await signUp(page)
  await page.goto('/portfolio/training/paste')
  await expectSoundPage(page)
  await page.getByLabel('Paste the rows here').fill(fortyRows())
  await page.getByRole('button', { name: 'Show what it comes to' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('37 rows are fine')
  await expect(page.getByText('3 rows need mending')).toBeVisible()
  await expect(page.getByRole('row', { name: /2025-02-30/ })).toContainText('needs a day of the calendar')
  await expect(page.getByRole('row', { name: /plenty/ })).toContainText('needs a figure')
  await expectSoundPage(page)
  await page.getByRole('checkbox', { name: 'Save row 2', exact: true }).uncheck()
  await save(page, 'Save the ticked rows')
  await expect(page.getByRole('status')).toContainText('36 entries saved.')
  await expectSoundPage(page)
  // The rows that were saved are no form to send again.
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paste or upload your trainings')

  await addDegree(page)
  await page.getByRole('link', { name: 'MSW' }).click()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Add a file' }).click()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a file.')
  await expectSoundPage(page)
  const transcript = { name: 'transcript.pdf', mimeType: 'application/pdf', buffer: aPdf() }
  await page.getByLabel('File', { exact: true }).setInputFiles(transcript)
  await page.getByLabel('Transcript', { exact: true }).check()
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('status')).toContainText('Your file is stored.')
  await expect(page.getByRole('link', { name: 'transcript.pdf' })).toBeVisible()
  await expectSoundPage(page)

  await page.goto('/mine')
  await expectSoundPage(page)
  const portfolio = await takeFile(page, 'As a file for programs (JSON)')
  const read = readPortfolio(JSON.parse(portfolio.toString('utf8')))
  expect(read).toMatchObject({ portfolio: { person: { name } } })
  expect((await takeFile(page, 'As a spreadsheet (XLSX)')).subarray(0, 2).toString()).toBe('PK')
  expect((await takeFile(page, 'As a document to print (PDF)')).subarray(0, 5).toString()).toBe('%PDF-')
})
