/** The words of the pages about settings. */
export const enWaysPages = {
  lead: 'How your association handles applications. A change holds from the moment you save it, for applications under way too.',
  change: 'Change',
  changeOf: (part: string) => `Change: ${part}`,
  requirementsOwn: (name: string) =>
    `You use requirements of your own, as Attune has them: ${name}. Those of the Alliance can be offered besides: tick them here under Applications.`,
  requirementsOf: (name: string) =>
    `You use the requirements of another association: ${name}. Its Endorsements are on offer unless you tick some of them under Applications.`,
  texts: 'The texts themselves',
  withoutReminders:
    'Whoever runs Attune here has not yet told it the address at which people reach these pages. So nobody is reminded of anything, and nothing ends by itself. Ask them to set that address; how it is done stands in their guide to running Attune.',
  textsText: 'Load your code of ethics and agreement, and see every version.',
  history: 'Every change',
  historyNone: 'Nothing was changed yet: these are the settings that Attune begins with.',
  version: (version: string, name: string, when: string) => `Version ${version}, by ${name}, ${when}`,
  fromTo: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  changedElsewhere: (label: string) => `${label}: changed on the page where this is kept`,
  noDifference: 'Saved with every setting as it was before.',
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
  smallCommittee: (members: string, needed: string) =>
    members === '0'
      ? `Nobody is on the committee yet, and ${needed} of its members have to agree. Appoint them under Committee first, then choose this again. Nothing was saved.`
      : `${needed} members of the committee have to agree, and ${members} ${members === '1' ? 'sits' : 'sit'} on it. Appoint more under Committee first, or ask for fewer votes. Nothing was saved.`,
  smallCommitteeText:
    'As long as the committee has fewer members than have to agree, it can agree on nothing, and applications wait.',
  toCommittee: 'Appoint members of the committee',
  contradiction: {
    'no-such-day': 'There is no such day. Write month and day of one that there is, such as 10-01.',
    'no-warning': 'No application ends without a warning: write at least one number of days, such as 60, 14.',
    'warned-too-early': (days: string) =>
      `An application may end after ${days} days by the months above, so an earlier warning would come before it begins. Write numbers below ${days}, or more months.`,
    'reminded-too-early': (days: string) =>
      `There are ${days} days in all, so nobody can be reminded that early. Write numbers below ${days}, or give more days.`,
    'decided-before-review': (days: string) =>
      `The review day comes after ${days} days, and the decision cannot come before it. Write ${days} or more, or an earlier review day.`,
  },
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
