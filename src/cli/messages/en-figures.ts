/** How the figures of a standard are called, by their field in the file. */
export const figures: Readonly<Record<string, string>> = {
  kind: 'Kind',
  when: 'Asked only while',
  'accepts.codes': 'Degrees that qualify',
  'accepts.levels': 'Levels that qualify in any field',
  'accepts.relatedLevels': 'Levels that qualify in a field related to infant mental health',
  'accepts.kinds': 'Also qualifies',
  officialTranscript: 'With an official transcript',
  list: 'Looked up in',
  workKinds: 'Kinds of work',
  minimumMonths: 'Months',
  postGraduate: 'After the degree only',
  supervised: 'Supervised',
  withInfantAndParent: 'With infants and parents together',
  services: 'Services, all of',
  minimumActivities: 'Activities',
  reach: 'Reach',
  atAnyReach: 'At any reach',
  topics: 'Topics',
  minimumHours: 'Hours',
  counting: 'An hour counts',
  measure: 'Measured by',
  'onceMaintained.categories': 'Maintained as',
  'onceMaintained.minimumHours': 'Hours from then on',
  'onceMaintained.becomesAdvice': 'Only advice from then on',
  minimumReferences: 'References',
  raterCategories: 'Rater endorsed as',
  document: 'Document',
  associations: 'Associations',
  category: 'Category',
  categories: 'Categories',
  judgedBy: 'Decided by',
  question: 'Question',
  typicalHours: 'Typical hours',
  'rsc.postMasters': "Supervision after the Master's only",
  'rsc.whileProvidingRsc': 'Supervision only while providing it to others',
  'rsc.providers': 'Who may give supervision',
  'rsc.majorityFromOneProvider': 'More than half from one provider, the rest from one other',
  'references.slots': 'Ratings asked from',
  'emerging.without': 'Emerging state: open without',
  'emerging.hint': 'Emerging state',
}

/** Figures that read as a sentence around their value. */
export const sentences: Readonly<Record<string, FigureSentence>> = {
  withinMonths: {
    start: 'Within the last ',
    value: (figure) => (figure === '1' ? 'month' : `${figure} months`),
    end: '',
  },
  'onceMaintained.years': { start: 'Changes once maintained for ', value: years, end: '' },
  'renewal.years': {
    start: 'Renewed ',
    value: (figure) => (figure === '1' ? 'every year' : `every ${figure} years`),
    end: '',
  },
  'renewal.endsOn': { start: 'The period ends on ', value: (day) => day, end: '' },
  'renewal.endsIn': { start: 'One period ends in ', value: (year) => year, end: '' },
  'rsc.window.months': { start: 'Supervision within a window of ', value: months, end: '' },
  'rsc.window.atLeastMonths': {
    start: 'A person decides where the window is shorter than ',
    value: months,
    end: '',
  },
  'references.voidAtNotEnoughInformation': {
    start: 'A rating with ',
    value: (figure) => `${figure} or more`,
    end: ' answers "not enough information" is void',
  },
  'references.validMonths': { start: 'A rating is good for ', value: months, end: '' },
  'emerging.months': { start: 'The emerging state lasts ', value: months, end: '' },
}

interface FigureSentence {
  readonly start: string
  readonly value: (figure: string) => string
  readonly end: string
}

function months(figure: string): string {
  return figure === '1' ? '1 month' : `${figure} months`
}

function years(figure: string): string {
  return figure === '1' ? '1 year' : `${figure} years`
}

/** The fields of a rule written out within a list, as in `rsc.providers`. */
export const parts: Readonly<Record<string, string>> = {
  categories: 'endorsed as',
  vettedBy: ', or vetted by',
  from: 'from',
  to: 'until',
  role: '',
  also: 'or',
  fallback: 'or, where there is none,',
}

/** Codes that stand as values, where they do not say enough by themselves. */
export const values: Readonly<Record<string, string>> = {
  'providing-rsc': 'providing reflective supervision',
  'postgraduate-specialization': 'a postgraduate specialization',
  'university-certificate': 'a university certificate',
  'imh-services': 'infant mental health services',
  'policy-leadership': 'leadership in policy',
  'teaching-or-research': 'teaching or research',
  'relationship-based-therapy': 'relationship-based therapy',
  'early-relationship-assessment': 'early relationship assessment',
  'concrete-assistance': 'concrete assistance',
  'emotional-support': 'emotional support',
  'developmental-guidance': 'developmental guidance',
  'imh-association': 'an infant mental health association',
  'relationship-based': 'relationship-based practice',
  'rsc-provision': 'giving reflective supervision',
  dei: 'diversity, equity and inclusion',
  additive: 'for one requirement only',
  nested: 'for every requirement that it fits',
  hours: 'hours received',
  'hours-about-supervision-given': 'hours about the supervision given',
  ratings: 'ratings',
  'endorsed-raters': 'ratings by endorsed raters',
  'program-supervisor': 'a program supervisor',
  'department-supervisor': 'a department supervisor or chair',
  'rsc-provider': 'a person who gives you supervision',
  'rsc-recipient': 'a person who receives supervision from you',
  colleague: 'a colleague',
  student: 'a student',
  'code-of-ethics': 'code of ethics',
  'endorsement-agreement': 'Endorsement agreement',
  'renewal-attestation': 'renewal attestation',
  'exam-office': 'the exam office',
  reviewer: 'a reviewer',
  coordinator: 'a coordinator',
  'training-hours': 'hours of training',
  'unrelated-degree': 'whether a degree is in another field',
  'rsc-hours': 'hours of supervision received',
  'rsc-about-supervision-given': 'hours about the supervision given',
  any: 'any on the list',
}
