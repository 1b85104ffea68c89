import type { FieldValue, LetterField } from './letter-fields.ts'

interface LetterTerms {
  readonly to: 'applicant' | 'rater' | 'reviewer' | 'holder'
  /** What the sender tells; every letter knows its association and how that signs besides. */
  readonly fields: readonly Exclude<LetterField, 'association' | 'signature'>[]
}

/** Every letter of the process that an association may put into words of its own, from the application to the audit of a renewal. */
export const letterKinds = {
  'registration-accepted': { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  'registration-declined': { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  'application-received': { to: 'applicant', fields: ['applicant', 'category', 'submitted-day'] },
  'application-returned': {
    to: 'applicant',
    fields: ['applicant', 'category', 'what-to-do', 'message', 'due-day'],
  },
  'review-begun': { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  'more-asked': { to: 'applicant', fields: ['applicant', 'category', 'what-to-do', 'message', 'due-day'] },
  'on-hold': { to: 'applicant', fields: ['applicant', 'category', 'message', 'due-day'] },
  'taken-up-again': { to: 'applicant', fields: ['applicant', 'category', 'message', 'due-day'] },
  message: { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  'expiry-warning': { to: 'applicant', fields: ['applicant', 'category', 'due-day'] },
  expired: { to: 'applicant', fields: ['applicant', 'category'] },
  'opened-again': { to: 'applicant', fields: ['applicant', 'category', 'message', 'due-day'] },
  'approval-taken-back': { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  withdrawn: { to: 'applicant', fields: ['applicant', 'category', 'message'] },
  'reference-invitation': { to: 'rater', fields: ['rater', 'applicant', 'category', 'due-day'] },
  'reference-reminder': { to: 'rater', fields: ['rater', 'applicant', 'category', 'due-day'] },
  'review-asked': { to: 'reviewer', fields: ['reviewer', 'category', 'due-day'] },
  'review-reminder': { to: 'reviewer', fields: ['reviewer', 'category', 'due-day'] },
  'approved-for-exam': {
    to: 'applicant',
    fields: ['applicant', 'category', 'reasons', 'message', 'replaces-day'],
  },
  endorsed: { to: 'applicant', fields: ['applicant', 'category', 'reasons', 'message', 'replaces-day'] },
  emerging: {
    to: 'applicant',
    fields: ['applicant', 'category', 'what-to-do', 'reasons', 'message', 'replaces-day'],
  },
  deferred: {
    to: 'applicant',
    fields: [
      'applicant',
      'category',
      'what-to-do',
      'reasons',
      'message',
      'due-day',
      'appeal-day',
      'replaces-day',
    ],
  },
  'appeal-received': { to: 'applicant', fields: ['applicant', 'category', 'submitted-day'] },
  'appeal-upheld': { to: 'applicant', fields: ['applicant', 'category', 'reasons', 'message'] },
  'appeal-not-upheld': { to: 'applicant', fields: ['applicant', 'category', 'reasons', 'message'] },
  'audit-asked': { to: 'holder', fields: ['holder', 'period', 'what-to-do', 'due-day', 'message'] },
  'audit-nothing-asked': { to: 'holder', fields: ['holder', 'period', 'message'] },
  'audit-gaps': { to: 'holder', fields: ['holder', 'period', 'what-to-do', 'due-day', 'message'] },
  'audit-reminder': { to: 'holder', fields: ['holder', 'period', 'what-to-do', 'due-day'] },
  'audit-passed': { to: 'holder', fields: ['holder', 'period', 'message'] },
} as const satisfies Readonly<Record<string, LetterTerms>>

export type LetterKind = keyof typeof letterKinds

type ToldField<Kind extends LetterKind> = (typeof letterKinds)[Kind]['fields'][number]

/** What the sender of a letter has to say. */
export type LetterValues<Kind extends LetterKind> = {
  readonly [Name in ToldField<Kind>]: FieldValue<Name>
}

export function isLetterKind(name: string): name is LetterKind {
  return Object.hasOwn(letterKinds, name)
}

/** The fields that a text of this kind may use. */
export function fieldsOf(kind: LetterKind | 'signature'): readonly LetterField[] {
  return kind === 'signature' ? ['association'] : [...letterKinds[kind].fields, 'association', 'signature']
}

/** The texts that an association may replace: each letter, and how it signs all of them. */
export const templateKinds = [...Object.keys(letterKinds).filter(isLetterKind), 'signature'] as const
export type TemplateKind = LetterKind | 'signature'

export function isTemplateKind(name: string): name is TemplateKind {
  return name === 'signature' || isLetterKind(name)
}
