import { paths } from '../../src/web/paths.ts'
import { openedMails } from '../mail/opened-mails.ts'
import { origin } from '../rights/full-site.ts'
import type { Answer, Visits } from '../rights/visits.ts'
import type { Secret } from './secret.ts'
import type { Twin } from './twins.ts'

/** An id that a form brings along, the same in both worlds. */
const remarkId = '00000000-0000-4000-8000-00000000abcd'

/** People do in one world what the secret is about, each on the own pages. */
export async function keepSecret(twin: Twin, secret: Secret): Promise<void> {
  await rate(twin, twin.applicant.objects.referenceSecret, secret)
  await rate(twin, twin.reviewedReference.secret, secret)
  await call(twin, secret)
  await review(twin, secret)
  await discuss(twin, secret)
  await voteOn(twin, secret)
}

async function rate(twin: Twin, link: string, { answers }: Secret): Promise<void> {
  const rater = twin.browsers.visitor
  await send(rater, paths.reference.href(link), { act: 'begin' })
  const single = Object.fromEntries(Object.entries(answers).map(([name, [value]]) => [name, value ?? '']))
  await send(rater, paths.rate.href(link), { ...single, act: 'check' })
  await send(rater, paths.checkRating.href(link), { act: 'send' })
}

/** Another name and another address, as everybody changes them. */
async function call(
  { world, keyring, browsers }: Twin,
  { reviewer: { name, email } }: Secret,
): Promise<void> {
  await send(browsers.reviewer, paths.accountName.href(), { name })
  await send(browsers.reviewer, paths.accountEmail.href(), { email })
  const [mail] = await openedMails(world.database.db, keyring, email)
  const link = mail?.text?.link?.url
  if (!link) throw new Error('No mail asks about the address.')
  await send(browsers.reviewer, new URL(link).pathname, {})
}

async function review({ browsers, reviewer }: Twin, { review: said }: Secret): Promise<void> {
  const place = paths.review.href('virginia', reviewer.objects.review)
  const { body } = await browsers.reviewer.get(place)
  const named = (start: string) =>
    [...body.matchAll(new RegExp(`name="(${start}\\.[^"]+)"`, 'g'))].map(([, name = '']) => name)
  const { requirement, area, ...words } = said
  const ticks = [
    ...named('requirement').map((name) => [name, requirement]),
    ...named('rest').map((name) => [name, area]),
  ]
  if (ticks.length < 10) throw new Error('There is nothing to tick.')
  await send(browsers.reviewer, place, {
    ...Object.fromEntries(ticks),
    ...words,
    question: '',
    act: 'submit',
  })
}

async function discuss({ browsers, applicant }: Twin, { remark, note }: Secret): Promise<void> {
  const { reviewed, application, reference } = applicant.objects
  const discussion = paths.remarkOnReviews.href('virginia', reviewed)
  await send(browsers.coordinator, discussion, { id: remarkId, remark })
  const vetting = { outcome: 'neither', note, after: '0' }
  await send(browsers.coordinator, paths.vetRater.href('virginia', application, reference), vetting)
}

async function voteOn({ browsers, applicant }: Twin, { vote }: Secret): Promise<void> {
  const place = paths.vote.href('virginia', applicant.objects.reviewed)
  await send(browsers.coordinator, place, { ...vote, decision: '1' })
}

async function send(
  browser: Visits,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await browser.post(path, { fields, origin })
  if (answer.status !== 303 && answer.status !== 200)
    throw new Error(`${path} answered with ${answer.status}: ${answer.body}`)
  return answer
}
