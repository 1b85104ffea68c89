import type { TopLevelCondition } from 'json-rules-engine'

const completed = [
  { fact: 'completedOn', operator: 'notEqual', value: null },
  { fact: 'completedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
]

/** Every condition that the sheet puts on an entry, by list and by what the entry may count for. */
export const entryConditions = {
  education: {
    qualifies: {
      all: [
        { fact: 'awardedOn', operator: 'notEqual', value: null },
        { fact: 'awardedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
        {
          any: [
            {
              fact: 'kind',
              operator: 'in',
              value: ['postgraduate-specialization', 'university-certificate'],
            },
            {
              fact: 'code',
              operator: 'in',
              value: ['MA', 'MS', 'MED', 'EDD', 'MSW', 'MSN', 'PSYD', 'PHD', 'DO', 'MD'],
            },
            {
              all: [
                { fact: 'imhRelated', operator: 'equal', value: true },
                { fact: 'level', operator: 'in', value: ['master', 'doctorate'] },
              ],
            },
          ],
        },
      ],
    },
  },
  qualifying: { related: { all: [{ fact: 'imhRelated', operator: 'equal', value: true }] } },
  work: {
    practice: {
      all: [
        { fact: 'kinds', operator: 'contains', value: 'imh-services' },
        { fact: 'supervised', operator: 'equal', value: true },
        { fact: 'withInfants', operator: 'equal', value: true },
        { fact: 'withParents', operator: 'equal', value: true },
        { fact: 'services', operator: 'contains', value: 'relationship-based-therapy' },
        { fact: 'services', operator: 'contains', value: 'early-relationship-assessment' },
      ],
    },
    providing: { all: [{ fact: 'kinds', operator: 'contains', value: 'providing-rsc' }] },
  },
  training: {
    completed: { all: completed },
    imh: { all: [{ fact: 'topics', operator: 'contains', value: 'relationship-based' }] },
    rsc: { all: [{ fact: 'topics', operator: 'contains', value: 'rsc-provision' }] },
    dei: { all: [{ fact: 'topics', operator: 'contains', value: 'dei' }] },
  },
  standings: {
    asked: {
      all: [
        { fact: 'category', operator: 'in', value: ['imhm-clinical', 'ecmhm-clinical'] },
        { fact: 'vettedBy', operator: 'in', value: [null, 'vaimh'] },
      ],
    },
  },
  sessions: {
    counts: {
      all: [
        { fact: 'setting', operator: 'notEqual', value: 'peer' },
        { fact: 'fromDay', operator: 'greaterThanInclusive', value: { fact: 'postMasters' } },
        { fact: 'to', operator: 'onOrBefore', value: { fact: 'asOf' } },
        { fact: 'days', operator: 'covered', value: { fact: 'daysOfProvider' } },
        { fact: 'days', operator: 'covered', value: { fact: 'daysProvidingRsc' } },
      ],
    },
  },
  references: {
    usable: { all: [...completed, { fact: 'notEnoughInformation', operator: 'lessThan', value: 6 }] },
    supervisor: { all: [{ fact: 'role', operator: 'equal', value: 'program-supervisor' }] },
    provider: { all: [{ fact: 'role', operator: 'equal', value: 'rsc-provider' }] },
    recipient: { all: [{ fact: 'role', operator: 'equal', value: 'rsc-recipient' }] },
  },
  judgements: {
    decides: {
      all: [
        { fact: 'standard', operator: 'equal', value: 'vaimh/imhm-clinical' },
        { fact: 'requirement', operator: 'equal', value: 'competencies' },
        { fact: 'decidedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
      ],
    },
  },
  exams: {
    passed: {
      all: [
        ...completed,
        { fact: 'category', operator: 'equal', value: 'imhm-clinical' },
        { fact: 'passed', operator: 'equal', value: true },
      ],
    },
  },
} satisfies Record<string, Record<string, TopLevelCondition>>
