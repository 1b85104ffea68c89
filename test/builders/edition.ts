import type { Edition, RequirementOf, RscRules } from '../../src/standards/schema.ts'

const words = { title: 'A title', hint: 'A hint.', clause: 'A clause' }

/** An edition of 2024 without rules of its own, and with one requirement unless others are given. */
export function anEdition(overrides: Partial<Edition> = {}): Edition {
  return {
    standard: 'vaimh/imhm-clinical',
    edition: '2024-01',
    association: 'vaimh',
    category: 'imhm-clinical',
    title: 'Mentor-Clinical',
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
    sources: ['a-sheet.txt'],
    follows: [],
    recognizedAssociations: ['vaimh', 'mi-aimh'],
    requirements: [anExam()],
    ...overrides,
  }
}

/** A graduate degree as both sheets ask it. */
export function aDegreeRequirement(
  overrides: Partial<RequirementOf<'degree'>> = {},
): RequirementOf<'degree'> {
  return {
    ...words,
    id: 'degree',
    kind: 'degree',
    accepts: {
      codes: ['MA', 'MS', 'MEd', 'EdD', 'MSW', 'MSN', 'PsyD', 'PhD', 'DO', 'MD'],
      levels: [],
      relatedLevels: ['master', 'doctorate'],
      kinds: ['postgraduate-specialization', 'university-certificate'],
    },
    officialTranscript: false,
    ...overrides,
  }
}

/** Twenty-four months of work in infant mental health, without further conditions. */
export function anExperience(
  overrides: Partial<RequirementOf<'experience'>> = {},
): RequirementOf<'experience'> {
  return {
    ...words,
    id: 'imh-practice',
    kind: 'experience',
    list: 'work',
    workKinds: ['imh-services'],
    minimumMonths: 24,
    postGraduate: false,
    supervised: false,
    withInfantAndParent: false,
    services: [],
    ...overrides,
  }
}

/** One leadership activity of regional reach or wider, or in an association. */
export function anActivity(overrides: Partial<RequirementOf<'activity'>> = {}): RequirementOf<'activity'> {
  return {
    ...words,
    id: 'leadership',
    kind: 'activity',
    minimumActivities: 1,
    reach: ['regional', 'state', 'national', 'international'],
    atAnyReach: ['imh-association'],
    ...overrides,
  }
}

export function hoursOf(
  topics: readonly string[],
  minimumHours: number,
  overrides: Partial<RequirementOf<'hours'>> = {},
): RequirementOf<'hours'> {
  const id = `training-${topics.join('-')}`
  return { ...words, id, kind: 'hours', topics: [...topics], minimumHours, counting: 'nested', ...overrides }
}

/** Fifty hours of RSC received. */
export function rscHours(
  overrides: Partial<RequirementOf<'supervision'>> = {},
): RequirementOf<'supervision'> {
  return { ...words, id: 'rsc-hours', kind: 'supervision', measure: 'hours', minimumHours: 50, ...overrides }
}

/** Twenty-five hours of RSC about the supervision given. */
export function rscAboutGiven(
  overrides: Partial<RequirementOf<'supervision'>> = {},
): RequirementOf<'supervision'> {
  return rscHours({
    id: 'rsc-about-supervision-given',
    measure: 'hours-about-supervision-given',
    minimumHours: 25,
    ...overrides,
  })
}

/** Three ratings. */
export function ratings(overrides: Partial<RequirementOf<'references'>> = {}): RequirementOf<'references'> {
  return {
    ...words,
    id: 'references',
    kind: 'references',
    measure: 'ratings',
    minimumReferences: 3,
    raterCategories: [],
    ...overrides,
  }
}

export function anAgreement(overrides: Partial<RequirementOf<'agreement'>> = {}): RequirementOf<'agreement'> {
  return { ...words, id: 'code-of-ethics', kind: 'agreement', document: 'code-of-ethics', ...overrides }
}

export function aMembership(
  overrides: Partial<RequirementOf<'membership'>> = {},
): RequirementOf<'membership'> {
  return { ...words, id: 'membership', kind: 'membership', associations: ['vaimh'], ...overrides }
}

export function anExam(overrides: Partial<RequirementOf<'exam'>> = {}): RequirementOf<'exam'> {
  return { ...words, id: 'exam', kind: 'exam', category: 'imhm-clinical', ...overrides }
}

export function anEndorsement(
  overrides: Partial<RequirementOf<'endorsement'>> = {},
): RequirementOf<'endorsement'> {
  return { ...words, id: 'endorsement', kind: 'endorsement', categories: ['ifs', 'imhs'], ...overrides }
}

export function aJudgement(overrides: Partial<RequirementOf<'judgement'>> = {}): RequirementOf<'judgement'> {
  return {
    ...words,
    id: 'competencies',
    kind: 'judgement',
    judgedBy: 'reviewer',
    question: 'Are the competency areas covered?',
    ...overrides,
  }
}

export function anAdvice(overrides: Partial<RequirementOf<'advice'>> = {}): RequirementOf<'advice'> {
  return { ...words, id: 'training-typical', kind: 'advice', measure: 'training-hours', ...overrides }
}

export function anyOf(
  of: RequirementOf<'anyOf'>['of'],
  overrides: Partial<RequirementOf<'anyOf'>> = {},
): RequirementOf<'anyOf'> {
  return { ...words, id: 'any-of', kind: 'anyOf', of, ...overrides }
}

export function allOf(
  of: RequirementOf<'allOf'>['of'],
  overrides: Partial<RequirementOf<'allOf'>> = {},
): RequirementOf<'allOf'> {
  return { ...words, id: 'all-of', kind: 'allOf', of, ...overrides }
}

/** RSC rules that ask nothing but that it is not peer supervision. */
export function rscRules(overrides: Partial<RscRules> = {}): RscRules {
  return {
    postMasters: false,
    whileProvidingRsc: false,
    providers: [],
    majorityFromOneProvider: false,
    ...overrides,
  }
}

/** A rule that asks for an endorsed Mentor-Clinical of either side, on all days. */
export function mentorRule(
  overrides: Partial<RscRules['providers'][number]> = {},
): RscRules['providers'][number] {
  return { categories: ['imhm-clinical', 'ecmhm-clinical'], from: null, to: null, ...overrides }
}

type Rules = NonNullable<Edition['references']>

/** Reference rules with one slot for each role; a slot may be given in full instead. */
export function referenceRules(
  slots: readonly (Rules['slots'][number]['role'] | Partial<Rules['slots'][number]>)[],
  overrides: Partial<Rules> = {},
): Rules {
  return {
    slots: slots.map((slot) => ({
      role: 'colleague',
      also: [],
      fallback: [],
      ...(typeof slot === 'string' ? { role: slot } : slot),
    })),
    voidAtNotEnoughInformation: 6,
    ...overrides,
  }
}
