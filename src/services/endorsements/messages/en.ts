import type { EndorsementStepName } from '../../../domain/endorsements/steps.ts'

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

interface About {
  readonly name: string
  readonly title: string
  readonly number: string
  readonly association: string
  readonly on: string
}

type NewsKind = Exclude<EndorsementStepName, 'decease'> | 'renamed' | 'given'

/** What holders of Endorsements are told, and what certificates and letters to agencies say, in American English. */
export const en = {
  lang: 'en',
  region: 'us',
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  awardMail: {
    note: (number: string) =>
      `Your Endorsement has the number ${number}. Its page has your certificate, your badge and letters for agencies.`,
    link: 'See your Endorsement and its certificate',
  },
  news: {
    link: 'See your Endorsement',
    subject: {
      complete: (title) => `Your Endorsement is complete: ${title}`,
      rest: (title) => `Your Endorsement is inactive: ${title}`,
      'take-up': (title) => `Your Endorsement is active again: ${title}`,
      lapse: (title) => `Your Endorsement has lapsed: ${title}`,
      'take-back-lapse': (title) => `Your Endorsement has not lapsed after all: ${title}`,
      reinstate: (title) => `Your Endorsement is reinstated: ${title}`,
      suspend: (title) => `Your Endorsement is suspended: ${title}`,
      lift: (title) => `The suspension of your Endorsement is over: ${title}`,
      revoke: (title) => `Your Endorsement was revoked: ${title}`,
      retire: (title) => `Your Endorsement as retired: ${title}`,
      'move-away': (title) => `Your Endorsement has moved: ${title}`,
      renamed: (title) => `Your certificate has your new name: ${title}`,
      given: (title) => `Your Endorsement is in your account: ${title}`,
    } satisfies Record<NewsKind, (title: string) => string>,
    text: {
      complete: ({ name, title, number, on }) =>
        `Dear ${name}, what was still open for ${title} (${number}) is complete. It is active from ${on} on.`,
      rest: ({ name, title, number, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) is inactive from ${on} on. You can take it up again; your association tells you how.`,
      'take-up': ({ name, title, number, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) is active again from ${on} on.`,
      lapse: ({ name, title, number, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) has lapsed on ${on}. It can be reinstated; please ask your association how.`,
      'take-back-lapse': ({ name, title, number, association }) =>
        `Dear ${name}, ${association} has taken back that your Endorsement ${title} (${number}) lapsed. It counts as held all the time.`,
      reinstate: ({ name, title, number, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) is reinstated from ${on} on.`,
      suspend: ({ name, title, number, association, on }) =>
        `Dear ${name}, ${association} has suspended your Endorsement ${title} (${number}) from ${on} on. While this lasts you may not call yourself endorsed.`,
      lift: ({ name, title, number, on }) =>
        `Dear ${name}, the suspension of your Endorsement ${title} (${number}) is over from ${on} on.`,
      revoke: ({ name, title, number, association, on }) =>
        `Dear ${name}, ${association} has revoked your Endorsement ${title} (${number}) from ${on} on. You may not call yourself endorsed any more.`,
      retire: ({ name, title, number, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) stands as retired from ${on} on. Thank you for your work.`,
      'move-away': ({ name, title, number, association, on }) =>
        `Dear ${name}, your Endorsement ${title} (${number}) of ${association} ended on ${on}, because another association keeps it now. Its certificate and badge stand as moved; please use the new ones.`,
      renamed: ({ name, title, number }) =>
        `Dear ${name}, your certificate for ${title} (${number}) now has your new name. Please use the new one; the old name still leads to you where somebody checks an older copy.`,
      given: ({ name, title, number, association }) =>
        `Dear ${name}, ${association} has put your Endorsement ${title} (${number}) into your account. Its certificate and letters are there.`,
    } satisfies Record<NewsKind, (about: About) => string>,
  },
}
