import type { Page } from '@playwright/test'
import type { Hands } from './count-clicks.ts'
import { expect, expectSoundPage } from './site.ts'

/** Whose application it is, and where. */
export interface Here {
  readonly association: string
  readonly applicant: string
}

/** Opens the page of somebody's application. */
export async function findApplication(staff: Page, { association, applicant }: Here): Promise<void> {
  await staff.goto(`/a/${association}/applications`)
  await staff.getByLabel('Name, address or number').fill(applicant)
  await staff.getByRole('button', { name: 'Find' }).click()
  await expectSoundPage(staff)
  await staff.getByRole('link', { name: applicant }).click()
}

/** Accepts somebody who asked before applying. */
export async function accept(staff: Page, here: Here): Promise<void> {
  await findApplication(staff, here)
  await staff.getByRole('link', { name: 'Accept or decline' }).click()
  await expect(staff.getByLabel(here.applicant)).toBeChecked()
  await expectSoundPage(staff)
  await staff.getByLabel('Accept', { exact: true }).check()
  await staff.getByRole('button', { name: 'Answer and send the letters' }).click()
  await expect(staff.getByRole('status')).toContainText('1 person has an answer.')
}

/** What was submitted is complete: from the list of work to the review. */
export async function beginReview(
  staff: Page,
  { press }: Hands,
  { association, applicant }: Here,
): Promise<void> {
  await staff.goto(`/a/${association}`)
  await expectSoundPage(staff)
  const row = staff.getByRole('row', { name: new RegExp(`^${applicant} · Submitted`) })
  // Where much else is older, it stands on another page of the list.
  if (!(await row.isVisible())) await press(staff.getByRole('link', { name: 'Applications to check' }))
  await press(row.getByRole('link', { name: /^Check/ }))
  await expectSoundPage(staff)
  await press(staff.getByRole('link', { name: 'It is complete: begin the review' }))
  await press(staff.getByRole('button', { name: 'Show what will be sent' }))
  await expectSoundPage(staff)
  await press(staff.getByRole('button', { name: 'Do it and send the mail' }))
  await expect(staff.getByRole('status')).toContainText('Done.')
}

/** Asks reviewers by name, whoever is proposed. */
export async function assign(
  staff: Page,
  { press, choose }: Hands,
  { applicant }: Here,
  names: readonly string[],
): Promise<void> {
  await press(staff.getByRole('link', { name: 'Assign reviewers' }).first())
  await expectSoundPage(staff)
  await press(staff.getByRole('link', { name: applicant }))
  await press(staff.getByRole('link', { name: 'Assign a reviewer' }))
  await expectSoundPage(staff)
  const places = names.length === 1 ? ['Third reviewer'] : ['First reviewer', 'Second reviewer']
  for (const [index, place] of places.entries()) {
    const list = staff.getByLabel(place, { exact: true })
    const wanted = list.locator('option', { hasText: names[index] ?? '' })
    await choose(list, (await wanted.textContent()) ?? '')
  }
  await press(staff.getByRole('button', { name: 'Ask them' }))
  await expect(staff.getByRole('status')).toContainText('asked.')
}

/** From the reviews to the page on which it is decided. */
export async function openDecision(staff: Page, { press }: Hands, { applicant }: Here): Promise<void> {
  await press(staff.getByRole('link', { name: 'Assign reviewers' }).first())
  await press(staff.getByRole('link', { name: applicant }))
  await expectSoundPage(staff)
  await staff.goto(staff.url().replace(/reviews.*/, 'decision'))
  await expectSoundPage(staff)
}

/** Decides, after a look at the letter word for word. */
export async function decide(staff: Page, { press }: Hands, outcome: string): Promise<void> {
  await press(staff.getByLabel(outcome))
  await press(staff.getByRole('button', { name: 'See the letter' }))
  await expectSoundPage(staff)
  await press(staff.getByRole('button', { name: 'Decide, and send this letter' }))
  await expect(staff.getByRole('status')).toContainText('Decided.')
  await expectSoundPage(staff)
}
