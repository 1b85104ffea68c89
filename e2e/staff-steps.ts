import type { Page } from '@playwright/test'
import type { Rater } from './application-steps.ts'
import type { Hands } from './count-clicks.ts'
import { expect, expectSoundPage } from './site.ts'

/** Whose application it is, and where. */
export interface Here {
  readonly association: string
  readonly applicant: string
}

/** The association finds out once whether a rater is endorsed. */
export async function lookUpRater(staff: Page, here: Here, rater: Rater): Promise<void> {
  await findApplication(staff, here)
  await staff.getByRole('link', { name: 'All references of this application' }).click()
  await expectSoundPage(staff)
  await staff.getByRole('listitem').filter({ hasText: rater.name }).getByRole('link').first().click()
  await expectSoundPage(staff)
  await staff.getByLabel('Endorsed', { exact: true }).check()
  await staff.getByLabel('Counts as').selectOption('Mentor-Clinical')
  await staff.getByLabel('Since', { exact: true }).fill('2015-01-01')
  await staff.getByLabel('How do you know?').fill('Saw the certificate.')
  await staff.getByRole('button', { name: 'Keep this' }).click()
  await expect(staff.getByRole('status')).toContainText('Kept.')
}

/** Opens the page of somebody's application. */
export async function findApplication(staff: Page, { association, applicant }: Here): Promise<void> {
  await staff.goto(`/a/${association}/applications`)
  await staff.getByLabel('Name, address or number').fill(applicant)
  await staff.getByRole('button', { name: 'Find' }).click()
  await expectSoundPage(staff)
  await staff.getByRole('link', { name: applicant }).click()
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
