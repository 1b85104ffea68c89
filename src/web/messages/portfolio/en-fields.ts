import type { DegreeLevel, EducationKind, Reach, Service, WorkKind } from '../../../standards/vocabulary.ts'

/** The questions of the portfolio's forms, by the name of the field. */
export const enFields = {
  kind: { label: 'What did you complete?' },
  degree: { label: 'Degree', hint: 'As it stands on your diploma, such as MSW or PhD.' },
  level: { label: 'Level of the degree' },
  field: { label: 'Field of study' },
  imhRelated: {
    label: 'Is the field related to infant mental health?',
    hint: 'Such as social work, psychology, nursing, early childhood or special education.',
  },
  institution: { label: 'School or institution' },
  awardedOn: { label: 'Day it was awarded', hint: 'Leave it empty while you are still studying.' },
  transcript: {
    label: 'Which transcript is there?',
    hint: 'Official: sent by the school, or a sealed or electronic original. You can upload the file after saving.',
  },
  employer: { label: 'Employer or program' },
  title: { label: 'Your title' },
  from: { label: 'First day' },
  to: { label: 'Last day', hint: 'Leave it empty if it goes on.' },
  paid: { label: 'Is it paid?' },
  supervised: { label: 'Were you supervised in this work?' },
  kinds: { label: 'What kind of work is it?', hint: 'Tick all that apply.' },
  withInfants: { label: 'Do you work with children from birth to 36 months?' },
  withParents: { label: 'Do you work with their parents or other primary caregivers?' },
  services: { label: 'Which services do you give?', hint: 'Tick all that apply.' },
  activity: { label: 'What do you do?' },
  reach: { label: 'How far does it reach?' },
  provider: { label: 'Who gave it?' },
  completedOn: { label: 'Day you completed it', hint: 'Of a course of many days, the last one.' },
  clockHours: {
    label: 'Clock hours',
    hint: 'Without lunch and breaks. For a college course, give its credits instead.',
  },
  credits: { label: 'Or college credits' },
  topics: {
    label: 'What was it about?',
    hint: 'Tick all that apply: an hour counts once, wherever it helps you most.',
  },
  competencyAreas: {
    label: 'Which competency areas does it give evidence for?',
    hint: 'Reviewers look here. Tick what this really covered.',
  },
  name: { label: 'Name' },
  hours: { label: 'Hours' },
  setting: { label: 'Setting' },
  hoursAboutSupervisionGiven: {
    label: 'Of these, hours about the supervision you give',
    hint: 'Asked of Mentors-Clinical. Leave it empty if there were none.',
  },
  association: { label: 'Association' },
  standing: {
    label: 'Is this provider endorsed?',
    hint: 'If you do not know, your association is asked once, for everybody who names the same person.',
  },
  endorsements: { label: 'What the provider is endorsed as' },
  vetted: {
    label: 'Approved by an association without an Endorsement',
    hint: 'Only where an association told you in writing that it accepts this provider.',
  },
  category: { label: 'Category' },
  rhythm: { label: 'When does it take place?' },
  weekday: { label: 'On which day of the week?' },
  seriesFrom: { label: 'First day' },
  seriesTo: { label: 'Last day' },
} as const

/** The same field asks for something else in another section. */
export const enSectionFields: Readonly<
  Record<string, Partial<Record<keyof typeof enFields, { label: string; hint?: string }>>>
> = {
  leadership: {
    title: {
      label: 'A name for it',
      hint: 'Such as “Membership committee” or “Study group for home visitors”.',
    },
    paid: { label: 'Is it paid?', hint: 'Paid and unpaid count alike.' },
  },
  training: {
    title: { label: 'Title of the training' },
    provider: { label: 'Who offered it?' },
  },
  rsc: {
    provider: {
      label: 'Who gave you the supervision?',
      hint: 'For a group of peers without a provider, leave it empty.',
    },
    from: { label: 'Day of the session' },
    to: {
      label: 'Last day',
      hint: 'Only for hours over several days. A session of its own is better: each is checked by its day.',
    },
  },
  providers: {
    name: { label: 'Name of the provider', hint: 'As the provider writes it.' },
  },
}

/** What can be chosen, by code. */
export const enChoices = {
  kind: {
    degree: 'A degree',
    'postgraduate-specialization': 'A postgraduate specialization',
    'university-certificate': 'A university certificate',
  } satisfies Record<EducationKind, string>,
  level: {
    associate: 'Associate',
    bachelor: 'Bachelor',
    master: 'Master',
    doctorate: 'Doctorate',
  } satisfies Record<DegreeLevel, string>,
  transcript: { official: 'An official one', unofficial: 'An unofficial copy' },
  kinds: {
    'imh-services': 'Services to infants, young children and families',
    'providing-rsc': 'Giving reflective supervision to others',
    'policy-leadership': 'Policy or program leadership',
    'teaching-or-research': 'Teaching or research',
  } satisfies Record<WorkKind, string>,
  services: {
    'relationship-based-therapy': 'Relationship-based therapy with parent and child',
    'early-relationship-assessment': 'Assessment of early relationships',
    'concrete-assistance': 'Concrete help, such as food, housing or transport',
    advocacy: 'Advocacy',
    'emotional-support': 'Emotional support',
    'developmental-guidance': 'Guidance about development',
  } satisfies Record<Service, string>,
  reach: {
    local: 'Local',
    regional: 'Regional',
    state: 'The whole state',
    national: 'National',
    international: 'International',
  } satisfies Record<Reach, string>,
  setting: { individual: 'Individual', group: 'Group', peer: 'Peers, without a provider' },
  topics: {
    'relationship-based': 'Relationship-based work with infants and families',
    'rsc-provision': 'Giving reflective supervision',
    dei: 'Diversity, equity and inclusion',
  },
  standing: { held: 'Yes, as given below', none: 'No', unknown: 'I do not know' },
  yesNo: { true: 'Yes', false: 'No' },
} as const
