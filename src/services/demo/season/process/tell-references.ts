import { defaultRatingForm } from '../../../../domain/references/default-rating-form.ts'
import { countNotEnough, notEnough, type Rating } from '../../../../domain/references/rating.ts'
import { itemsOf } from '../../../../domain/references/rating-form.ts'
import { commentField, itemField } from '../../../../domain/references/read-rating.ts'
import { toDay, toDayNumber } from '../../../../standards/day.ts'
import type { ReferenceRole } from '../../../../standards/vocabulary.ts'
import { hashSecret } from '../../../sign-in/secrets.ts'
import { seededRandom } from '../random.ts'
import { referenceSecret } from '../reference-secret.ts'
import { addressOf, seasonId, seasonSeed } from '../season-id.ts'
import type { ProcessSource, ReferencePlan } from './plan-schema.ts'
import { composeForSeason, tellMail } from './tell-letter.ts'
import { dayOf, momentAgo, note, type Telling, type ToldReference } from './telling.ts'

const refusal = '550 5.1.1 No mailbox here by that name'

const relations: Readonly<Record<ReferenceRole, string>> = {
  'program-supervisor': 'Supervises my program',
  'department-supervisor': 'Heads my department',
  'rsc-provider': 'Gives me reflective supervision',
  'rsc-recipient': 'Receives reflective supervision from me',
  colleague: 'Works with the same families',
  student: 'Studied with me',
}

/** The references of an application: all places where it was submitted, and whatever else its plan names. */
export function tellReferences(telling: Telling): void {
  const { plan, edition } = telling
  const slots = edition.references?.slots ?? []
  const named = plan.references
  const filled = new Set(named.filter(({ state }) => state === 'submitted').map(({ place }) => place))
  const usual = plan.submitted === undefined ? [] : slots.map((_, index) => index + 1)
  const all = [
    ...named,
    ...usual.filter((place) => !filled.has(place)).map((place) => usualPlan(telling, place)),
  ]
  for (const [index, each] of all.entries()) {
    const slot = slots[each.place - 1]
    if (slot) tellReference(telling, each, slot.role, index)
  }
}

function usualPlan({ plan, applicant }: Telling, place: number): ReferencePlan {
  const random = seededRandom(seasonSeed(`${applicant.name} reference ${place}`))
  const { submitted = 1 } = plan
  return {
    place,
    state: 'submitted',
    ago: submitted + 18,
    after: random.between(3, 15),
    waived: true,
    door: false,
  }
}

function tellReference(telling: Telling, plan: ReferencePlan, role: ReferenceRole, index: number): void {
  const { tale, association, applicant, application, policy } = telling
  const id = seasonId(`reference ${application.id} ${index}`)
  const raterName = raterOf(telling, index)
  const raterEmail = plan.email ?? addressOf(raterName)
  const { asked, due, since } = daysOf(telling, plan)
  const { state } = plan
  const completedOn = state === 'submitted' || state === 'void' ? dayOf(telling, since) : null
  const isBegun = completedOn !== null || state === 'opened'
  const told = { id, role, raterName, raterEmail, state, at: since, completedOn }
  telling.references.push(told)
  tale.rows.add('reference', {
    ...{ id, association_id: association.id, application_id: application.id, person_id: applicant.id, role },
    ...{ rater_name: raterName, rater_email: raterEmail, relation: relations[role], is_waived: plan.waived },
    ...{ state, state_since: since, requested_at: asked, sent_at: asked, due_on: due },
    // A reminder carries a new link in place of the old one, and the door of the demo has to go on opening.
    reminders_stopped_at: plan.door ? since : null,
    mail_id: requestMail(telling, told, { plan, asked, due }),
    ...{ form_version: isBegun ? 0 : null, completed_on: completedOn },
  })
  tellKey(telling, told, plan, asked)
  recordReference(telling, told, plan, { asked, due })
  if (state === 'opened') tellDraft(telling, told)
  if (completedOn !== null)
    tellRating(telling, told, plan, policy.references.invited === 'last' ? index : index + 1)
}

/** Each application has raters of its own, so that none is asked twice for one. */
function raterOf({ tale, applicant }: Telling, index: number): string {
  const raters = seededRandom(seasonSeed(`${applicant.name} raters`)).shuffle(tale.season.raters)
  return raters[index % raters.length] ?? ''
}

function daysOf(telling: Telling, { state, ago, after }: ReferencePlan) {
  const asked = momentAgo(telling, ago, 17)
  const due = toDay(toDayNumber(dayOf(telling, asked)) + telling.policy.references.answerDays)
  // Whatever nobody answers ends on the day after the last one, in the night.
  const expired = new Date(Date.parse(`${due}T00:00:00Z`) + 31 * 60 * 60_000)
  const soon = state === 'delivery-failed' ? new Date(asked.getTime() + 60_000) : undefined
  const since = state === 'requested' ? asked : momentAgo(telling, Math.max(1, ago - after), 19)
  return { asked, due, since: state === 'expired' ? expired : (soon ?? since) }
}

interface Asked {
  readonly asked: Date
  readonly due: string
}

function requestMail(
  telling: Telling,
  { id, raterName: rater, raterEmail, state, at }: ToldReference,
  { asked, due }: Asked & { readonly plan: ReferencePlan },
): string {
  const fields = { rater, applicant: telling.applicant.name, category: telling.edition.title, 'due-day': due }
  const isOpened = ['opened', 'declined', 'submitted', 'void'].includes(state)
  return tellMail(telling, {
    ...{
      id: `mail of ${id}`,
      to: raterEmail,
      personId: null,
      kind: 'reference-request',
      at: asked,
      linkId: id,
    },
    subject: composeForSeason(telling, 'reference-invitation', fields).subject,
    openedAt: isOpened ? new Date(at.getTime() - 40 * 60_000) : null,
    ...(state === 'delivery-failed' && { refusal }),
  })
}

/** The secret is nobody's, except where the demo has a door to this link. */
function tellKey(
  { tale, association, applicant }: Telling,
  { id, raterEmail }: ToldReference,
  plan: ReferencePlan,
  asked: Date,
) {
  const secret = plan.door ? referenceSecret : `a link that opens nothing: ${id}`
  tale.rows.add('reference_key', {
    ...{
      secret_hash: hashSecret(secret),
      reference_id: id,
      association_id: association.id,
      person_id: applicant.id,
    },
    ...{ holder: `mail:${raterEmail}`, made_at: asked, revoked_at: null },
  })
}

/** What the steps leave in the record: asked, begun, and what became of it. */
function recordReference(
  telling: Telling,
  { id, role, state, at }: ToldReference,
  plan: ReferencePlan,
  { asked, due }: Asked,
) {
  const { applicant } = telling
  const facts = { reference: id, role }
  note(telling, applicant, {
    at: asked,
    kind: 'reference-requested',
    facts: { ...facts, waived: plan.waived, due },
  })
  if (state === 'requested') return
  const begun = new Date(at.getTime() - 30 * 60_000)
  if (state === 'submitted' || state === 'void')
    note(telling, undefined, { at: begun, kind: 'reference-opened', facts })
  const by = state === 'replaced' ? { by: 'applicant', from: 'requested' } : {}
  note(telling, state === 'replaced' ? applicant : undefined, {
    at,
    kind: `reference-${state}`,
    facts: { ...facts, ...by },
  })
}

/** Half of the items, and a comment that breaks off. */
function tellDraft({ tale }: Telling, { id, raterEmail, at }: ToldReference): void {
  const items = itemsOf(defaultRatingForm)
  const half = items
    .slice(0, items.length / 2)
    .map((item, index) => [itemField(item.id), [String(3 + (index % 2))]])
  const [section] = defaultRatingForm.sections
  const comment = section
    ? { [commentField(section.id)]: ['She slows down when a family is upset, and'] }
    : {}
  tale.rows.add('reference_draft', {
    ...{ reference_id: id, holder: `mail:${raterEmail}`, kept_at: at },
    fields: { ...Object.fromEntries(half), ...comment },
  })
}

function tellRating(telling: Telling, told: ToldReference, { waived }: ReferencePlan, turn: number): void {
  const { tale, association, applicant, edition } = telling
  const voidAt = edition.references?.voidAtNotEnoughInformation ?? 6
  const rating = makeRating(tale.season.process.ratings, told, {
    turn,
    notEnoughAnswers: told.state === 'void' ? voidAt + 1 : turn % 3,
  })
  tale.rows.add('reference_rating', {
    ...{ reference_id: told.id, association_id: association.id, person_id: applicant.id, is_waived: waived },
    ...{ form_version: 0, body: { ...rating }, not_enough: countNotEnough(rating), came_by: 'mail' },
    submitted_at: told.at,
  })
}

interface Manner {
  readonly turn: number
  readonly notEnoughAnswers: number
}

function makeRating(
  words: ProcessSource['ratings'],
  { id }: ToldReference,
  { turn, notEnoughAnswers }: Manner,
): Rating {
  const random = seededRandom(seasonSeed(`rating ${id}`))
  const [first] = words
  const { known, recommendation, comments, comment } = words[(seasonSeed(id) + turn) % words.length] ?? first
  const items = random.shuffle(itemsOf(defaultRatingForm))
  const answers = items.map(
    (item, index) => [item.id, index < notEnoughAnswers ? notEnough : random.between(3, 4)] as const,
  )
  return { answers: Object.fromEntries(answers), comments, comment, recommendation, known, endorsed: null }
}
