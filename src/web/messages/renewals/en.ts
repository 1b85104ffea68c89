import type { YearStanding } from '../../../domain/renewals/cycle.ts'
import { enSeason } from './en-season.ts'

/** The words of renewing, for those who renew. */
export const enRenewals = {
  season: enSeason,
  title: 'Renewal',
  heading: (until: string) => `Your renewal for the period to ${until}`,
  none: 'You have no renewal. One begins with an Endorsement, and this page then shows from its first day on what the next renewal asks.',
  toPortfolio: 'Go to your portfolio',
  fromEndorsement: 'See how its renewal stands',
  at: (categories: string, association: string) =>
    categories === '' ? `With ${association}.` : `${categories}, with ${association}.`,
  done: {
    passed: 'Renewed. Thank you. You will hear nothing more about this period.',
    waits:
      'Handed in. Somebody at your association looks at what a person has to decide, and you are told by mail.',
    again: 'It was handed in before. Nothing was done twice.',
  },
  stage: {
    free: 'Nothing to hand in',
    ahead: 'On the way',
    open: 'Open',
    grace: 'Late, and still taken',
    'handed-in': 'Handed in',
    renewed: 'Renewed',
    lapsed: 'Lapsed',
    'not-held': 'Nothing to renew',
  },
  lead: {
    free: (until: string) =>
      `You owe no hours and nothing to sign for the period to ${until}. Keep up your membership.`,
    drawn: 'It is handed in, and was drawn for an audit. The page of the audit says what is asked of you.',
    ahead: (opens: string, due: string) =>
      `You can renew from ${opens} on, until ${due}. This is how far you are today.`,
    open: (due: string) => `Due on ${due}.`,
    grace: (due: string, grace: string) =>
      `It was due on ${due}. It is still taken until ${grace}; after that day your Endorsement lapses.`,
    graceByStaff: (due: string) =>
      `It was due on ${due}. It is still taken; your association decides for how long.`,
    'handed-in': (at: string) =>
      `You handed it in on ${at}. Your association looks at it; you need to do nothing more now.`,
    renewed: (next: string) =>
      `This period is done. The next one begins on ${next}; what you log from then on counts for it.`,
    lapsed: (due: string) => `It was due on ${due} and was not handed in, so your Endorsement has lapsed.`,
    'not-held': (until: string) =>
      `What you held here has ended, so there is nothing to hand in for the period to ${until}. If you want to hold it again, open it on your first page.`,
  },
  lapsedNext:
    'You can ask to hold it again: that page shows what your association asks of whoever comes back, and how far it is there.',
  lapsedWrite: 'Was it a matter of days, or an error? For some time your association can take a lapse back.',
  askAgain: 'See what is asked',
  write: 'Write to your association',
  gaps: {
    title: 'Only this is missing',
    lead: 'Everything else that is asked is met. Log what you have, and this page changes with it.',
    none: 'Nothing is missing',
    noneAhead: 'All that the next renewal asks is there already. You hear from us when it can be handed in.',
    attested: 'Not in your log',
    attestedLead:
      'Your association takes your word for your hours. Log them all the same, and you are done with one look if your renewal is drawn for an audit.',
    help: 'If you cannot get the hours together, write to your association in time: it can give you more days. After an illness, a loss or a birth, ask for a time away.',
    helpAway: 'Ask for a time away',
  },
  waits: {
    title: 'Waits for somebody',
    lead: 'You can hand in your renewal. A person at your association looks at these.',
  },
  met: 'Met',
  seeMet: (count: string) => (count === '1' ? 'See the one that is met' : `See all ${count} that are met`),
  advice: 'Good to know',
  sign: {
    title: 'Sign and hand in',
    lead: 'Your log is read as it stands. There is nothing to enter again.',
    keep: 'Which Endorsements do you keep?',
    keepHint: 'One set of hours serves all. One that you leave out ends after the last day for this renewal.',
    agree: (title: string) => `I have read “${title}”, and I agree to it`,
    agreeLegend: 'What you sign',
    version: (version: string) => `Version ${version}`,
    own: 'In the words that Attune brings along',
    fingerprint: 'Fingerprint of this text',
    name: 'Your name, as a signature',
    submit: 'Renew',
    read: (title: string) => `Read “${title}”`,
  },
  signed: {
    title: 'What you signed',
    on: (kind: string, day: string) => `${kind}, signed on ${day}`,
    version: (version: string) => `In version ${version} of your association.`,
    own: 'In the words that Attune brings along.',
    fingerprint: 'Fingerprint of the text, by which anybody can tell that it is the same one: it begins with',
    whole: 'See it in full',
  },
  otherName: (name: string) =>
    `This signature has to be yours: write ${name}, as your account has it. If your name has changed, correct it in your account first, then sign.`,
  problem: {
    name: 'Write your name.',
    'long-name': 'Write your name in at most 200 letters.',
    agree: 'Tick each text after reading it.',
    'nothing-kept':
      'Choose at least one Endorsement to keep. To let all of them go, write to your association.',
    'portfolio-changed': 'Something was logged since this page was opened. Look once more, and renew.',
    'text-changed':
      'A newer version of a text came into force since this page was opened. Read it, and sign again.',
    'not-open':
      'This renewal is not open yet. Go on logging your hours, and hand it in from the day on that this page says; you get a mail then.',
    over: 'The last day for this renewal is over. Write to your association.',
    gaps: 'Some hours are still missing. Log what you have, then renew.',
  },
  share: {
    title: 'How the figures come about',
    whole: 'You owe the whole figures of the sheet.',
    part: (of: string, from: string) =>
      `You owe ${of} of ${from} parts of the sheet’s hours, one for each year that counts.`,
    excused: (months: string) =>
      months === '1'
        ? 'For one month nothing is asked: your association has taken it out, and the figures are smaller by it.'
        : `For ${months} months nothing is asked: your association has taken them out, and the figures are smaller by them.`,
    wholeButExcused: 'You owe the figures of the sheet, less what was taken out.',
    year: (from: string, until: string) => `${from} to ${until}`,
    standing: {
      endorsed: 'counts: endorsed at its end',
      'first-year': 'does not count: the first year',
      'not-endorsed': 'does not count: not endorsed at its end',
      'other-model': 'does not count: other rules held then',
    } satisfies Record<YearStanding, string>,
    noSheet: (category: string, isAttested: boolean) =>
      isAttested
        ? `No renewal sheet is published for ${category}: only your signature is asked.`
        : `No renewal sheet is published for ${category}, so nothing can be worked out. Hand it in with your signature; somebody at your association looks at what you logged and decides.`,
    strictest:
      'You hold several Endorsements. One set of hours serves all of them, and the strictest figure counts.',
    sheet: (title: string, edition: string) => `${title}, edition ${edition}`,
  },
  calendar: {
    link: 'Put the days into your calendar',
    opens: 'Endorsement renewal opens',
    due: 'Endorsement renewal is due',
    last: 'Last day for a late Endorsement renewal',
    description: (association: string, url: string) => `Renewal with ${association}: ${url}`,
  },
  others: 'Other periods and associations',
  period: (from: string, until: string) => `${from} to ${until}`,
  home: {
    title: 'Your renewal',
    ahead: (until: string, due: string) => `The next one is for the period to ${until}, and due on ${due}.`,
    open: (until: string, due: string) => `The one for the period to ${until} is open, and due on ${due}.`,
    grace: (until: string, grace: string) =>
      `The one for the period to ${until} is late. It is still taken until ${grace}; after that day your Endorsement lapses.`,
    graceByStaff: (until: string) =>
      `The one for the period to ${until} is late. It is still taken; your association decides for how long.`,
    otherFigures: 'Its page shows how that period stands. The figures below are those of today.',
    handedIn: (until: string) => `The one for the period to ${until} is handed in.`,
    renewed: (until: string) => `The period to ${until} is renewed. You need to do nothing for it.`,
    see: 'See your renewals',
    link: 'See how far you are',
    renew: 'Renew now',
  },
} as const
