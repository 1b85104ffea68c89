import type { Settings } from '../../../domain/policy/setting.ts'

/** How an association deals with leave, coming back, and the end of an emerging Endorsement. */
export const enLifeSettings: Settings['life'] = {
  title: 'Leave and coming back',
  fields: {
    longestInactiveMonths: { kind: 'number', label: 'Longest time to be inactive, in months' },
    longestLeaveMonths: {
      kind: 'number',
      label: 'Longest leave, in months',
      hint: 'Family or medical leave, or hardship.',
    },
    noticeDays: {
      kind: 'number',
      label: 'Days beforehand on which somebody asks to be inactive',
      hint: '0 where it may begin at once.',
    },
    keepsMembership: { kind: 'yes-no', label: 'Membership is kept meanwhile' },
    excuses: {
      kind: 'choice',
      label: 'What such a time takes off a renewal',
      hint: 'Proposed to whoever decides, who may choose otherwise.',
      choices: {
        months: 'A share of the figures, by the months',
        period: 'Everything in each period that it touches',
        nothing: 'Nothing',
      },
    },
    monthFromDays: {
      kind: 'number',
      label: 'Days of a month from which on the whole month is taken off',
      hint: 'Such as 15.',
    },
    afterInactive: {
      kind: 'choice',
      label: 'When the time to be inactive is over and nobody came back',
      choices: { 'taken-up': 'The Endorsement is active again', lapsed: 'The Endorsement lapses' },
    },
    warningDays: {
      kind: 'numbers',
      label: 'Days before an end on which a mail goes out',
      hint: 'Of a leave, and of an emerging Endorsement. Such as 60, 14.',
    },
    afterEmerging: {
      kind: 'choice',
      label: 'When the time of an emerging Endorsement is over',
      choices: { lapsed: 'It lapses', stays: 'It stays until staff decide' },
    },
    trainingHours: {
      kind: 'number',
      label: 'To come back: hours of training in the last twelve months',
      hint: '0 where none are asked.',
    },
    rscHours: {
      kind: 'number',
      label: 'To come back: hours of reflective supervision in the last twelve months',
      hint: '0 where none are asked. Not asked for Mentor-Policy and Mentor-Research/Faculty.',
    },
    everythingSince: {
      kind: 'yes-no',
      label: 'To come back: everything since the lapse is in the portfolio',
    },
    newReferences: { kind: 'number', label: 'To come back: new references', hint: '0 where none are asked.' },
    signsEthics: { kind: 'yes-no', label: 'To come back: the code of ethics is signed again' },
    asksMembership: { kind: 'yes-no', label: 'To come back: membership' },
    inNextAudit: { kind: 'yes-no', label: 'Whoever came back is in the next audit' },
  },
}
