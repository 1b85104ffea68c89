import { roundAfter } from '../../../../domain/applications/round.ts'
import { seasonId } from '../season-id.ts'
import { loadedTexts } from '../text-rows.ts'
import { judgeForSeason } from './judge-for-season.ts'
import { tellLetter } from './tell-letter.ts'
import { dayOf, note, type Telling, takeStep } from './telling.ts'

/** Freezes the portfolio with its findings, as handing in does, and says that it arrived. */
export function tellSubmission(telling: Telling, at: Date, answer: string): void {
  const { tale, association, applicant, application, submissions, edition } = telling
  const step = application.state === 'more-asked' ? 'answer-more' : 'submit'
  const { portfolio, revision, evaluation, unconfirmed } = judgeForSeason(telling, at)
  const number = submissions.length + 1
  submissions.push({ number, revision, portfolio, evaluation })
  tale.rows.add('submission', {
    ...{ application_id: application.id, number, association_id: association.id, person_id: applicant.id },
    ...{
      submitted_at: at,
      as_of: evaluation.asOf,
      standard: application.standard,
      edition: evaluation.edition,
    },
    ...{
      round: roundAfter(application, step),
      revision,
      portfolio: { ...portfolio },
      evaluation: { ...evaluation },
      unconfirmed: [...unconfirmed],
    },
  })
  const facts = { submission: number, edition: application.edition, revision }
  takeStep(telling, { step, taker: 'applicant', by: applicant, at, facts })
  telling.requests = telling.requests.map((request) =>
    request.answered_at ? request : { ...request, answer: answer === '' ? null : answer, answered_at: at },
  )
  const fields = { applicant: applicant.name, category: edition.title, 'submitted-day': dayOf(telling, at) }
  tellLetter(telling, at, { kind: 'application-received', fields })
}

interface Asking {
  readonly step: 'return' | 'ask-more' | 'defer'
  readonly text: string
  readonly items: readonly { readonly requirement: string | null; readonly text: string }[]
  readonly at: Date
}

/** What staff ask of the applicant with a step. */
export function tellRequest(telling: Telling, { step, text, items, at }: Asking): void {
  const { association, applicant, application, coordinator, requests } = telling
  requests.push({
    ...{ application_id: application.id, number: requests.length + 1, association_id: association.id },
    ...{ person_id: applicant.id, step, text, items, asked_by: coordinator.id, asked_at: at },
    ...{ answer: null, answered_at: null },
  })
}

/** What is missing, told with the step that sends the application back. */
export function tellReturn(telling: Telling, at: Date, words: string, requirement: string | undefined): void {
  const { applicant, coordinator, edition } = telling
  const title = edition.requirements.find(({ id }) => id === requirement)?.title
  const missing = requirement === undefined ? [] : [requirement]
  const items = title === undefined ? [] : [{ requirement: requirement ?? null, text: title }]
  takeStep(telling, {
    step: 'return',
    taker: 'staff',
    by: coordinator,
    at,
    ...(missing.length > 0 && { facts: { missing } }),
  })
  tellRequest(telling, { step: 'return', text: words, items, at })
  tellAsked(telling, at, {
    kind: 'application-returned',
    words,
    items: items.map(({ text }) => text),
    applicant: applicant.name,
  })
}

export function tellAskMore(telling: Telling, at: Date, words: string): void {
  const { applicant, coordinator } = telling
  takeStep(telling, { step: 'ask-more', taker: 'staff', by: coordinator, at })
  tellRequest(telling, { step: 'ask-more', text: '', items: [{ requirement: null, text: words }], at })
  tellAsked(telling, at, { kind: 'more-asked', words: '', items: [words], applicant: applicant.name })
}

interface AskedLetter {
  readonly kind: 'application-returned' | 'more-asked'
  readonly words: string
  readonly items: readonly string[]
  readonly applicant: string
}

function tellAsked(telling: Telling, at: Date, { kind, words, items, applicant }: AskedLetter): void {
  const fields = {
    ...{ applicant, category: telling.edition.title, message: words, 'what-to-do': items },
    'due-day': telling.application.expiresOn ?? '',
  }
  tellLetter(telling, at, { kind, fields })
}

/** The texts that the edition asks for, signed on one day. */
export function tellSignatures(telling: Telling, documents: readonly string[], at: Date): void {
  const { tale, association, applicant, application } = telling
  for (const { kind, hash } of loadedTexts(tale.season).filter((text) => documents.includes(text.kind))) {
    const signedOn = dayOf(telling, at)
    const id = seasonId(`signature ${application.id} ${kind}`)
    telling.signatures.push({ id, kind, version: 1, signedOn })
    tale.rows.add('text_signature', {
      ...{ id, application_id: application.id, association_id: association.id, person_id: applicant.id },
      ...{ kind, version: 1, hash, typed_name: applicant.name, signed_on: signedOn, signed_at: at },
    })
    note(telling, applicant, { at, kind: 'text-signed', facts: { text: kind, version: 1, hash } })
  }
}
