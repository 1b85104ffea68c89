import { createHash } from 'node:crypto'
import { mailKinds } from '../../../domain/mail/mail-kinds.ts'
import { expiryOf } from '../../../domain/providers/confirmation-request.ts'
import type { RscEntry } from '../../../evaluation/portfolio.ts'
import { rowsOf, type SeasonRow, type TableRows } from '../../../store/demo/insert-rows.ts'
import { en } from '../../providers/messages/en.ts'
import { daysBefore } from './days-before.ts'
import type { Season, SeasonPerson } from './make-season.ts'
import type { SeasonConfirmation } from './read-sources.ts'
import { addressOf, seasonId } from './season-id.ts'

/** A link that was mailed, with all that it was about. */
interface Asked {
  readonly id: string
  readonly plan: SeasonConfirmation
  readonly person: SeasonPerson
  readonly provider: { readonly id: string; readonly name: string; readonly email: string }
  readonly sessions: readonly RscEntry[]
  readonly at: Date
  readonly finishedAt: Date | null
}

/** What providers were asked to confirm, and what they answered, in every state that there is. */
export function confirmationRows(season: Season): TableRows[] {
  const asked = season.confirmations.map((plan) => findAsked(season, plan))
  return [
    rowsOf(
      'confirmation_request',
      asked.map((each) => requestRow(each, season.day)),
    ),
    rowsOf('confirmation_session', asked.flatMap(sessionRows)),
    rowsOf('confirmation_answer', asked.flatMap(answerRows)),
    rowsOf('mail', asked.map(mailRow)),
  ]
}

function findAsked({ people, day }: Season, plan: SeasonConfirmation): Asked {
  const person = people.find(({ name }) => name === plan.applicant)
  const provider = person?.portfolio.providers?.[plan.provider - 1]
  if (!person || provider?.name === undefined) {
    throw new Error(`${plan.applicant} has no provider ${plan.provider} to be asked.`)
  }
  const at = daysBefore(day, plan.ago, 14)
  const before = at.toISOString().slice(0, 10)
  return {
    id: seasonId(`confirmation ${plan.applicant} ${plan.provider}`),
    plan,
    person,
    provider: { id: provider.id, name: provider.name, email: addressOf(provider.name) },
    sessions: (person.portfolio.rsc ?? []).filter(
      (each) => each.provider === provider.id && each.to < before,
    ),
    at,
    finishedAt: plan.answer ? daysBefore(day, plan.ago - plan.answer.after, 18) : null,
  }
}

function requestRow(
  { id, plan, person, provider, at, finishedAt }: Asked,
  day: string,
): SeasonRow<'confirmation_request'> {
  return {
    id,
    person_id: person.id,
    entry_id: provider.id,
    provider_name: provider.name,
    email: provider.email,
    // Of a secret that nobody has: these links were never mailed.
    secret_hash: createHash('sha256').update(`a link that opens nothing: ${id}`).digest('hex'),
    asked_at: at,
    sent_at: at,
    expires_at: expiryOf(at),
    times_sent: plan.timesSent,
    revoked_at: plan.revoked === undefined ? null : daysBefore(day, plan.revoked, 20),
    finished_at: finishedAt,
    outcome: plan.answer?.outcome ?? null,
  }
}

function sessionRows({ id, person, sessions }: Asked): SeasonRow<'confirmation_session'>[] {
  return sessions.map(({ id: entryId = '', ...body }) => ({
    request_id: id,
    entry_id: entryId,
    person_id: person.id,
    version: 1,
    body,
  }))
}

function answerRows({ id, plan, person, sessions, finishedAt }: Asked): SeasonRow<'confirmation_answer'>[] {
  if (plan.answer?.outcome !== 'answered' || !finishedAt) return []
  const { doubt } = plan.answer
  return sessions.map(({ id: entryId = '' }, index) => {
    const isDoubtful = doubt !== undefined && index === sessions.length - 1
    return {
      request_id: id,
      entry_id: entryId,
      person_id: person.id,
      verdict: isDoubtful ? 'doubtful' : 'confirmed',
      reason: isDoubtful ? doubt : null,
      answered_at: finishedAt,
    }
  })
}

function mailRow({ id, person, provider, sessions, at, finishedAt }: Asked): SeasonRow<'mail'> {
  const hours = sessions.reduce((sum, session) => sum + session.hours, 0)
  return {
    id: seasonId(`mail of ${id}`),
    association_id: null,
    person_id: null,
    asked_by_id: person.id,
    recipient: provider.email,
    kind: 'confirm-hours',
    subject: en.request.subject(person.name, hours),
    link_id: id,
    state: 'accepted',
    server_words: '250 2.0.0 Ok: queued',
    tries: 1,
    created_at: at,
    next_try_at: at,
    give_up_at: new Date(at.getTime() + mailKinds['confirm-hours'].hoursUseful * 60 * 60_000),
    accepted_at: new Date(at.getTime() + 2_000),
    link_opened_at: finishedAt,
  }
}
