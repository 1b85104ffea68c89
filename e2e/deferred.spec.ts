import type { Browser, Page } from '@playwright/test'
import { aName, bringPortfolio, openApplication, submitApplication } from './application-steps.ts'
import { countClicks } from './count-clicks.ts'
import { save } from './portfolio-steps.ts'
import { sendReview, takeReviewOn } from './reviewer-steps.ts'
import { besides, enterAs, expect, expectSoundPage, openMailTo, signUp, test } from './site.ts'
import {
  accept,
  assign,
  beginReview,
  decide,
  findApplication,
  type Here,
  openDecision,
} from './staff-steps.ts'

const toDo = 'Add a training about infants in foster care.'
const remark = 'Between us: nearly there.'

test('an application that is deferred is amended, handed in again and approved @once', async ({
  page,
  browser,
}) => {
  const here = { association: 'blue-ridge', applicant: aName('Leonora') }
  const { address } = await signUp(page, here.applicant)
  await bringPortfolio(page)
  const application = await openApplication(page)
  await besides(browser, (staff) => acceptWithoutRaters(staff, here))
  await submitApplication(page, application)
  await reviewOnce(browser, here, ['Miriam Okonkwo-Hale', 'Thomas Brightwater'], 'Defer')
  await besides(browser, (staff) => decideOn(staff, here, 'Deferred, with what to do'))

  await openMailTo(page, address)
  await expect(page.locator('.at-letter').first()).toContainText(toDo)
  await page.goto(application)
  await expect(page.getByText(toDo).first()).toBeVisible()
  await expectSoundPage(page)
  await amend(page)
  await page.goto(application)
  await expect(page.getByText('Infants in foster care').first()).toBeVisible()
  await page.getByRole('link', { name: 'Check your answers and hand in again' }).click()
  await expectSoundPage(page)
  await page.getByLabel('What you changed, in a few words').fill('Added the training of May.')
  await page.getByRole('button', { name: 'Hand it in again' }).click()
  await expect(page.getByRole('status')).toContainText('Your application was submitted.')

  await reviewOnce(browser, here, ['Miriam Okonkwo-Hale', 'Denise Pettigrew'], 'Approve')
  await besides(browser, (staff) => decideOn(staff, here, 'Eligible for the exam'))
  await page.goto(application)
  await expect(page.getByRole('heading', { name: 'The exam, and then the award' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(remark)
  await expectSoundPage(page)
})

/** Accepted, and without raters, so that the journey shows what is new in it. */
async function acceptWithoutRaters(staff: Page, here: Here): Promise<void> {
  await enterAs(staff, 'coordinator')
  await accept(staff, here)
  await findApplication(staff, here)
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText(here.applicant)
  await staff.goto(`${staff.url()}/exceptions`)
  await staff.getByLabel('Requirement', { exact: true }).selectOption('references')
  await staff.getByLabel('The whole requirement').check()
  await staff.getByLabel('Why', { exact: true }).fill('Gave them last year.')
  await staff.getByLabel('Who decided it').fill('the board')
  await staff.getByLabel('Decided on').fill('2026-11-01')
  await staff.getByLabel('Last day on which it holds').fill('2028-11-01')
  await staff.getByRole('button', { name: 'Grant this exception' }).click()
  await expect(staff.getByRole('status')).toContainText('Granted.')
  await expectSoundPage(staff)
}

/** From what was submitted to two reviews that say the same. */
async function reviewOnce(
  browser: Browser,
  here: Here,
  names: readonly string[],
  recommendation: 'Approve' | 'Defer',
): Promise<void> {
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    const hands = countClicks(staff)
    await beginReview(staff, hands, here)
    await assign(staff, hands, here, names)
  })
  for (const name of names) {
    const [first = ''] = name.toLowerCase().split(' ')
    await besides(browser, async (reviewer) => {
      await enterAs(reviewer, first === 'miriam' ? 'reviewer' : first)
      await takeReviewOn(reviewer, here.association, here.applicant)
      const areCovered = recommendation === 'Approve'
      const words = { forApplicant: '', forColleagues: remark, ...(!areCovered && { toDo }) }
      await sendReview(reviewer, { ...words, recommendation, areCovered })
    })
  }
}

async function decideOn(staff: Page, here: Here, outcome: string): Promise<void> {
  await enterAs(staff, 'coordinator')
  const hands = countClicks(staff)
  await openDecision(staff, hands, here)
  await decide(staff, hands, outcome)
}

async function amend(page: Page): Promise<void> {
  await page.goto('/portfolio/training/new')
  await page.getByLabel('Title of the training').fill('Infants in foster care')
  await page.getByLabel('Day you completed it').fill('2026-05-04')
  await page.getByLabel('Clock hours').fill('6')
  await save(page)
}
