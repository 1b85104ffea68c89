import type { Settings } from '../../../domain/policy/setting.ts'

/** How renewals are audited, as the page of an association's ways asks for it. */
export const enAuditSettings: Settings['audits'] = {
  title: 'Audits of renewals',
  fields: {
    kind: {
      kind: 'choice',
      label: 'When renewals are audited',
      choices: {
        blocking: 'Before: what is attested waits for the draw',
        afterwards: 'Afterwards: a renewal stands, and those who are drawn show their evidence later',
      },
    },
    sharePercent: {
      kind: 'number',
      label: 'How many of a hundred renewals are drawn',
      hint: 'Rounded up, so that a short list is not left out.',
    },
    includesReinstated: {
      kind: 'yes-no',
      label: 'Whoever was reinstated is in the next audit without being drawn',
      hint: 'For reinstatements that staff entered by themselves. Where somebody asked to come back, what was decided then holds.',
    },
    noticeDays: {
      kind: 'number',
      label: 'Days between the announcement of a draw and its seed',
      hint: 'In this time people can keep a copy of what was announced.',
    },
    evidenceDays: { kind: 'number', label: 'Days to show what is asked' },
    remindDays: {
      kind: 'number',
      label: 'Days before the last day on which whoever has not answered is reminded',
      hint: 'Once, for what is asked and for what is to be mended.',
    },
    mendDays: { kind: 'number', label: 'Days to mend what is missing' },
  },
}
