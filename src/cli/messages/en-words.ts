import type { Code, Outcome } from '../../evaluation/finding.ts'
import type { Requirement } from '../../standards/schema.ts'

/** Words for the codes that standards, portfolios and findings share. */

export const codes: Record<Code, string> = {
  'after-as-of': 'After the day of evaluation',
  'not-completed': 'Not completed',
  'outside-period': 'Outside the period',
  'not-qualifying-degree': 'Not a qualifying degree',
  'not-official': 'Transcript not official',
  'before-degree': 'Before the degree',
  'not-supervised': 'Not supervised',
  'not-with-infant-and-parent': 'Not with infants and parents together',
  'missing-services': 'Services missing',
  'peer-supervision': 'Peer supervision',
  'provider-not-endorsed': 'Provider not qualified on the day',
  'not-while-providing-rsc': 'While not providing supervision',
  'period-straddles': 'Qualifies on some of its days only',
  'third-provider': 'From a third provider',
  'no-majority': 'Left out so that one provider has the majority',
  'outside-window': 'Outside the window',
  'other-topic': 'Another topic',
  'counts-elsewhere': 'Counts for another requirement',
  'reach-too-narrow': 'Reach too narrow',
  'reference-void': 'Rating void',
  'role-not-asked': 'Role not asked',
  'same-rater': 'Same rater again',
  'slot-filled': 'Slot already filled',
  'other-category': 'Another category',
  'not-passed': 'Not passed',
  'not-recognized-association': 'Association not recognized',
  lapsed: 'Lapsed',
}

export const overall: Record<Exclude<Outcome, 'advice'>, string> = {
  met: 'Everything is met',
  'not-met': 'Not met yet',
  'needs-judgement': 'Waits for a person',
}

export const kinds: Record<Requirement['kind'], string> = {
  degree: 'degree',
  experience: 'experience',
  activity: 'activity',
  hours: 'training hours',
  supervision: 'reflective supervision received',
  references: 'references',
  agreement: 'agreement',
  membership: 'membership',
  exam: 'exam',
  endorsement: 'Endorsement',
  judgement: 'decided by a person',
  advice: 'advice, never blocks',
  anyOf: 'any one of several',
  allOf: 'all of several',
}
