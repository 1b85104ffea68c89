/** The words of the pages about settings. */
export const enWaysPages = {
  lead: 'How your association handles applications. A change holds from the moment you save it, for applications under way too.',
  change: 'Change',
  changeOf: (part: string) => `Change: ${part}`,
  texts: 'The texts themselves',
  withoutReminders:
    'Whoever runs Attune here has not yet told it the address at which people reach these pages. So nobody is reminded of anything, and nothing ends by itself. Ask them to set that address; how it is done stands in their guide to running Attune.',
  textsText: 'Load your code of ethics and agreement, and see every version.',
  history: 'Every change',
  historyNone: 'Nothing was changed yet: these are the settings that Attune begins with.',
  version: (version: string, name: string, when: string) => `Version ${version}, by ${name}, ${when}`,
  fromTo: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  yes: 'Yes',
  no: 'No',
  none: 'None',
  elsewhere: 'Kept on a page of its own',
  save: 'Save',
  saved: 'Saved. This holds from now on.',
  same: 'Nothing was different, so nothing was saved.',
  movedOnTitle: 'A colleague changed this meanwhile',
  movedOnText:
    'Below is what you typed. Compare it with what your colleague changed, and save again if yours should hold.',
  fault: {
    choice: 'Choose one of these.',
    'yes-no': 'Choose yes or no.',
    number: (least: string, most: string) => `Write a whole number from ${least} to ${most}.`,
    numbers: (least: string, most: string) =>
      `Write whole numbers from ${least} to ${most}, with commas between them.`,
    'month-day': 'Write month and day with two digits each, such as 10-01, or leave it empty.',
    standards: 'Choose from the Endorsements in this list.',
  },
} as const
