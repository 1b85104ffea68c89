import type { Settings } from '../../../domain/policy/setting.ts'
import { enAuditSettings } from './en-audit-settings.ts'
import { enLifeSettings } from './en-life-settings.ts'

const shownChoices = {
  named: 'Listed, with its state',
  'not-current': 'Listed as not current, without the reason',
  'left-out': 'Not listed',
}

/** Every setting of how an association works: a new field of the schema needs its entry here, and nothing else. */
export const enSettings: Settings = {
  applications: {
    title: 'Applications',
    fields: {
      offered: {
        kind: 'standards',
        label: 'Endorsements that people may apply for',
        hint: 'Tick none to offer every one of the association whose requirements you use.',
        whenEmpty: 'All of the association whose requirements you use',
      },
      needsAcceptance: {
        kind: 'yes-no',
        label: 'Somebody accepts a person before the application begins',
        hint: 'Those who ask are listed for your coordinators.',
      },
      expiresAfterMonths: {
        kind: 'number',
        label: 'Months without a step after which an application ends',
        hint: 'Counted from the applicant’s last step. It can be revived.',
      },
      warningDays: {
        kind: 'numbers',
        label: 'Days before that end on which the applicant is warned',
        hint: 'Such as 60, 14.',
      },
    },
  },
  texts: {
    title: 'Texts that applicants sign',
    fields: {
      olderSignatures: {
        kind: 'choice',
        label: 'When a new version of a text comes into force',
        hint: 'For those who signed an earlier version with an application that is still open.',
        choices: { count: 'Earlier signatures still count', 'sign-again': 'Everybody signs again' },
      },
    },
  },
  membership: {
    title: 'Membership',
    fields: {
      asked: {
        kind: 'choice',
        label: 'Who has to be a member',
        hint: 'What a standard asks always stands.',
        choices: {
          required: 'Every applicant',
          encouraged: 'Nobody, but it is encouraged',
          'by-standard': 'Only where the standard asks for it',
        },
      },
      year: {
        kind: 'choice',
        label: 'How long a membership lasts',
        choices: {
          calendar: 'To the end of the calendar year',
          rolling: 'A year from the day on which it was bought',
        },
      },
      cutOff: {
        kind: 'month-day',
        label: 'Day from which on a new membership runs to the end of the next year',
        hint: 'Month and day: with 10-01, a membership bought on October 1 or later runs through December 31 of the next year. Leave it empty for none.',
      },
      otherAssociations: {
        kind: 'yes-no',
        label: 'A membership of another infant mental health association serves as well',
        hint: 'Where every applicant has to be a member. What a standard says stands.',
      },
    },
  },
  references: {
    title: 'References',
    fields: {
      invited: {
        kind: 'choice',
        label: 'When raters may be invited',
        choices: {
          'any-time': 'At any time',
          last: 'Once everything else is met or waits for a person',
        },
      },
      validMonths: { kind: 'number', label: 'Months for which a finished reference holds' },
      answerDays: { kind: 'number', label: 'Days that a rater has, from the invitation on' },
      reminderDays: {
        kind: 'numbers',
        label: 'Days before the date on which a rater is reminded',
        hint: 'Such as 14, 5, 1. Raters can stop the reminders.',
      },
      showUnwaived: {
        kind: 'choice',
        label: 'What an applicant who kept the right to read a reference gets',
        choices: {
          relay: 'Its reasons, in the letter of the decision',
          show: 'The form itself, after the decision',
        },
      },
    },
  },
  review: {
    title: 'Review',
    fields: {
      reviewers: {
        kind: 'choice',
        label: 'Who reviews an application',
        choices: {
          one: 'One reviewer',
          two: 'Two, who do not see each other’s review before their own is in',
          'two-tier': 'Two, one after the other',
        },
      },
      onDifference: {
        kind: 'choice',
        label: 'Where two reviewers differ',
        choices: { third: 'A third one reviews', discuss: 'The two discuss it' },
      },
      seesReferences: { kind: 'yes-no', label: 'Reviewers read the references' },
      reviewDays: { kind: 'number', label: 'Days that a reviewer has' },
      reminderDays: {
        kind: 'numbers',
        label: 'Days before the date on which a reviewer is reminded',
        hint: 'Such as 7, 2.',
      },
    },
  },
  decision: {
    title: 'Decision',
    fields: {
      by: {
        kind: 'choice',
        label: 'Who decides after the review',
        choices: { coordinator: 'A coordinator', committee: 'A committee' },
      },
      committeeVotes: { kind: 'number', label: 'Votes that a decision of the committee needs' },
      appealDays: { kind: 'number', label: 'Days within which an appeal may be made' },
      byReviewAlone: {
        kind: 'standards',
        label: 'Endorsements that follow from the review alone',
        hint: 'Although the standard names an exam.',
        whenEmpty: 'None: where a standard names an exam, it is sat',
      },
    },
  },
  calendar: {
    title: 'Calendar',
    fields: {
      cycle: {
        kind: 'choice',
        label: 'When applications are taken in',
        choices: {
          rolling: 'At any time, each by itself',
          monthly: 'In cycles that end once a month',
          quarterly: 'In cycles that end once a quarter',
          cohorts: 'In cohorts, with days of their own',
        },
      },
      submissionDay: {
        kind: 'number',
        label: 'Last day of the month for a submission',
        hint: 'For cycles of a month or a quarter. In a shorter month, its last day.',
      },
      firstMonth: {
        kind: 'number',
        label: 'First month of the year in which a quarter’s cycle ends',
        hint: '1 for January, 2 or 3; every third month follows.',
      },
      reviewAfterDays: {
        kind: 'number',
        label: 'Days from the submission day to the review day',
      },
      decisionAfterDays: {
        kind: 'number',
        label: 'Days from the submission day to the decision day',
      },
      capacity: {
        kind: 'number',
        label: 'Submissions that a cycle takes',
        hint: 'For cycles of a month or a quarter; 0 for any number. Later ones go into the next cycle.',
      },
      cohorts: { kind: 'elsewhere', label: 'Cohorts' },
    },
  },
  register: {
    title: 'Public register',
    fields: {
      numberPrefix: { kind: 'elsewhere', label: 'What certificate numbers begin with' },
      mayHideEntry: {
        kind: 'yes-no',
        label: 'People may keep their entry out of the register',
        hint: 'Whoever has the number and the name can still ask whether they were endorsed on a day.',
      },
      showsPlaces: {
        kind: 'yes-no',
        label: 'The register shows the place that people give',
        hint: 'A town or region, where they give one. Addresses are never shown.',
      },
      inactive: { kind: 'choice', label: 'An inactive Endorsement', choices: shownChoices },
      lapsed: { kind: 'choice', label: 'One that lapsed', choices: shownChoices },
      retired: { kind: 'choice', label: 'One whose holder retired', choices: shownChoices },
      moved: {
        kind: 'choice',
        label: 'One that another association keeps now',
        hint: 'Its holder moved.',
        choices: shownChoices,
      },
      suspended: { kind: 'choice', label: 'A suspended Endorsement', choices: shownChoices },
      revoked: { kind: 'choice', label: 'A revoked Endorsement', choices: shownChoices },
      disclaimer: { kind: 'elsewhere', label: 'What the register is and is not' },
    },
  },
  renewals: {
    title: 'Renewal',
    fields: {
      year: { kind: 'elsewhere', label: 'The renewal year' },
      models: { kind: 'elsewhere', label: 'Yearly, or every three years' },
      opensMonths: {
        kind: 'number',
        label: 'Months before the end of a period from which on people can renew',
        hint: '3 for October 1, where a period ends on December 31.',
      },
      dueDays: {
        kind: 'number',
        label: 'Days after the end of a period until which a renewal is in time',
        hint: '0 for the last day of the period, 31 for January 31.',
      },
      graceDays: {
        kind: 'number',
        label: 'Days after that until which a late renewal is taken',
        hint: '0 for none.',
      },
      tellsLate: { kind: 'yes-no', label: 'Whoever is late gets a mail on the day after' },
      hardStop: {
        kind: 'yes-no',
        label: 'An Endorsement that was not renewed lapses by itself after the last day',
        hint: 'If not, your coordinators let it lapse.',
      },
      undoDays: { kind: 'number', label: 'Days in which a coordinator can take that back' },
      firstPeriod: {
        kind: 'choice',
        label: 'The first year, in which only a membership is owed, is the one',
        choices: {
          submitted: 'in which the application was submitted',
          awarded: 'in which the Endorsement was earned',
          none: 'There is none',
        },
      },
      prorates: {
        kind: 'yes-no',
        label: 'A cycle of three years asks for a third of its hours for each year endorsed',
      },
      check: {
        kind: 'choice',
        label: 'With a renewal',
        choices: {
          hours: 'the hours are looked at, at once',
          attestation: 'people attest to their hours and keep the evidence',
        },
      },
      reminderDays: {
        kind: 'numbers',
        label: 'Days before the due day on which people are reminded',
        hint: 'Such as 60, 21, 7. Whoever has renewed hears nothing more.',
      },
    },
  },
  audits: enAuditSettings,
  life: enLifeSettings,
}
