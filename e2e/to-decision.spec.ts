import type { Browser, Page } from '@playwright/test'
import {
  aName,
  askRater,
  bringPortfolio,
  openApplication,
  type Rater,
  signText,
  submitApplication,
  threeRaters,
} from './application-steps.ts'
import { type ClickCount, countClicks } from './count-clicks.ts'
import { beginReference, giveReference, rate, sendReference } from './rater-steps.ts'
import { sendReview, takeReviewOn } from './reviewer-steps.ts'
import { besides, enterAs, expect, expectSoundPage, openMailTo, signUp, test } from './site.ts'
import { accept, assign, beginReview, decide, openDecision } from './staff-steps.ts'

const association = 'blue-ridge'
const said = ['Stays calm in the room.', 'Hurries now and then.', 'A joy to learn from.'] as const
const reviewers = ['Thomas Brightwater', 'Denise Pettigrew', 'Miriam Okonkwo-Hale'] as const

test('an application goes from draft to the exam through five people @not-desktop', async ({
  page,
  browser,
}) => {
  const name = aName('Rosalind')
  const here = { association, applicant: name }
  const { address } = await signUp(page, name)
  await bringPortfolio(page)
  const application = await openApplication(page)
  await expectSoundPage(page)
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    await accept(staff, here)
  })
  const raters = threeRaters()
  for (const rater of raters) await askRater(page, application, rater)
  await expectSoundPage(page)
  await answerAll(browser, raters)
  await submitApplication(page, application)
  await expectSoundPage(page)

  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    const hands = countClicks(staff)
    await beginReview(staff, hands, here)
    await assign(staff, hands, here, reviewers.slice(0, 2))
    tell('submission to assignment', hands.take())
  })
  await besides(browser, async (reviewer) => {
    await enterAs(reviewer, 'thomas')
    await takeReviewOn(reviewer, association, name)
    await expectSoundPage(reviewer)
    await sendReview(reviewer, approving)
    await expect(reviewer.locator('main')).not.toContainText('Defer')
  })
  await besides(browser, async (reviewer) => {
    await enterAs(reviewer, 'denise')
    await takeReviewOn(reviewer, association, name)
    await expect(reviewer.locator('main')).not.toContainText(approving.forColleagues)
    await sendReview(reviewer, deferring)
    await expect(reviewer.getByText('The first two differ, so a third reviewer settles it.')).toBeVisible()
    await expect(reviewer.getByText(approving.forColleagues)).toBeVisible()
    await expectSoundPage(reviewer)
  })
  await expectNothingOfReviews(page, application)

  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    const hands = countClicks(staff)
    await assign(staff, hands, here, reviewers.slice(2))
    tell('a third reviewer', hands.take())
  })
  await besides(browser, async (reviewer) => {
    await enterAs(reviewer, 'reviewer')
    await takeReviewOn(reviewer, association, name)
    await sendReview(reviewer, { ...approving, forColleagues: 'I side with the first review.' })
  })
  await besides(browser, async (staff) => {
    await enterAs(staff, 'coordinator')
    const hands = countClicks(staff)
    await openDecision(staff, hands, here)
    await expect(staff.getByText('Together they recommend to approve.')).toBeVisible()
    await decide(staff, hands, 'Eligible for the exam')
    tell('decision', hands.take())
  })

  await page.goto(application)
  await expect(page.getByRole('heading', { name: 'The exam, and then the award' })).toBeVisible()
  await expectSoundPage(page)
  await expectNothingOfReviews(page, application)
  await page.goto(application)
  await page.getByRole('link', { name: 'Read the letter' }).click()
  await expectSoundPage(page)
  await openMailTo(page, address)
  await expectNoSecrets(page)
})

test('an applicant reads and signs what the association asks for', async ({ page }) => {
  const name = aName('Rosalind')
  await signUp(page, name)
  const application = await openApplication(page, 'alliance/imhs')
  for (const title of ['Code of Ethics', 'Endorsement Agreement'])
    await signText(page, application, title, name)
  await page.goto(`${application}/texts`)
  await expect(page.getByText(`By ${name}`)).toHaveCount(2)
  await expectSoundPage(page)
})

const approving = {
  recommendation: 'Approve',
  areCovered: true,
  forApplicant: 'The study group is told so well that one sees it.',
  forColleagues: 'Between us: thin on infants, and still enough.',
} as const
const deferring = {
  recommendation: 'Defer',
  areCovered: false,
  forApplicant: 'More about infants would help.',
  forColleagues: 'Between us: I would wait a year.',
  toDo: 'Add training about infants.',
} as const

/** Says in the report what it took. */
function tell(part: string, { clicks, pages }: ClickCount): void {
  const description = `${part}: ${clicks} clicks, ${pages} pages`
  test.info().annotations.push({ type: 'coordinator', description })
  console.log(description)
}

/** Every page about the application that its applicant has says nothing of ratings or reviewers. */
async function expectNothingOfReviews(page: Page, application: string): Promise<void> {
  for (const place of ['', '/references', '/history', '/texts']) {
    await page.goto(application + place)
    await expectNoSecrets(page)
  }
}

async function expectNoSecrets(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  const secrets = [...said, ...reviewers, approving.forColleagues, deferring.forColleagues]
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
}

/** One goes on after a pause, one is on a phone. */
async function answerAll(
  browser: Browser,
  [wanda, ida, caleb]: readonly [Rater, Rater, Rater],
): Promise<void> {
  await besides(browser, (rater) => giveReference(rater, wanda.email, said[0]))
  await besides(browser, async (rater) => {
    await beginReference(rater, ida.email)
    await rate(rater, 0, 7)
    await rater.getByRole('button', { name: 'Save and go on later' }).click()
    await expect(rater.getByRole('status').first()).toContainText('Nothing was sent yet')
    await expectSoundPage(rater)
  })
  await besides(browser, async (rater) => {
    await beginReference(rater, ida.email, 'Go on with what you saved')
    await rate(rater, 7)
    await rater.getByRole('group', { name: 'Are you endorsed yourself?' }).getByLabel('Yes').check()
    await rater.getByLabel('As what').selectOption('Mentor-Clinical')
    await sendReference(rater, said[1])
  })
  await besides(browser, (rater) => giveReference(rater, caleb.email, said[2]), { width: 320, height: 640 })
}
