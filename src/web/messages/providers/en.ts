import type { ConfirmationState } from '../../../domain/providers/confirmation.ts'
import type { RequestState } from '../../../domain/providers/confirmation-request.ts'
import type { Requesting } from '../../../services/providers/request-confirmation.ts'
import type { Resending } from '../../../services/providers/resend-request.ts'

type RequestRefusal = Extract<Requesting, { refused: unknown }>['refused']

const sessions = (count: string) => `${count} ${count === '1' ? 'session' : 'sessions'}`
const hours = (figure: string) => `${figure} ${figure === '1' ? 'hour' : 'hours'}`

/** The words of a person's pages about providers and confirmed hours. */
export const enProviders = {
  title: 'Providers and confirmation',
  lead: 'Who gives you reflective supervision, what they are endorsed as, and which hours they confirmed.',
  none: 'Nobody here yet. Find the person who gives you reflective supervision in the register, or enter the name yourself.',
  find: 'Find a provider in the register',
  enter: 'Enter a provider yourself',
  nameless: 'A provider without a name',
  sessions,
  hours,
  noSessions: 'No sessions logged yet.',

  state: {
    unasked: 'Not asked yet',
    asked: 'Asked',
    confirmed: 'Confirmed',
    doubtful: 'Doubtful',
    'changed-since': 'Changed since',
  } satisfies Record<ConfirmationState, string>,
  /** What each state means, for whoever meets it for the first time. */
  stateMeans: {
    unasked: 'The provider was not asked about these yet.',
    asked: 'A link is with the provider.',
    confirmed: 'The provider says that these are right.',
    doubtful: 'The provider doubts these and says why.',
    'changed-since': 'You changed these after the provider was asked, so they can be asked about again.',
  } satisfies Record<ConfirmationState, string>,

  standing: {
    title: 'Standing',
    registered: (association: string, name: string) => `In the register of ${association} as ${name}.`,
    entered: 'As you entered it. Find the provider in a register, and its standing keeps itself up to date.',
    unknown: 'Nobody has said yet what this provider is endorsed as.',
    waits: (association: string, day: string) =>
      `Waits for the answer of ${association}, asked on ${day}. You can go on logging sessions.`,
    answered: (association: string, day: string) => `${association} answered on ${day}.`,
    none: 'Known to hold no Endorsement, and not vetted.',
    endorsed: (category: string, from: string) => `Endorsed as ${category} since ${from}`,
    endorsedUntil: (category: string, from: string, to: string) =>
      `Endorsed as ${category} from ${from} to ${to}`,
    vetted: (association: string, category: string, from: string) =>
      `Vetted by ${association} as meeting ${category} since ${from}`,
    vettedUntil: (association: string, category: string, from: string, to: string) =>
      `Vetted by ${association} as meeting ${category} from ${from} to ${to}`,
    findThis: 'Find this provider in a register',
    unlink: (association: string) => `This is not the person in the register of ${association}`,
    ask: 'Ask my association about this provider',
    askHint: 'Your association answers once, for everybody who works with the same provider.',
    edit: 'See and change what you entered',
  },

  confirmation: {
    title: 'Confirmation',
    ask: 'Ask to confirm sessions',
    nothingToAsk: 'There is nothing to ask about now.',
    onlyAhead:
      'There is nothing to ask about now. Sessions whose day is still to come can be asked about once they were held.',
    requests: 'Links that you sent',
    sent: (email: string, day: string) => `To ${email}, ${day}`,
    about: (count: string, amount: string) => `${sessions(count)}, ${hours(amount)}`,
    states: {
      open: 'Waiting',
      expired: 'Run out',
      revoked: 'Taken back',
      answered: 'Answered',
      declined: 'Declined',
      'not-me': 'Wrong person',
    } satisfies Record<RequestState, string>,
    openUntil: (day: string) => `The link works until ${day}.`,
    answer: (confirmed: string, doubtful: string) => `${confirmed} confirmed, ${doubtful} doubtful.`,
    declined: 'The provider would rather not confirm hours by a link.',
    notMe: 'Whoever reads this address is not the person you meant. Check it and ask again.',
    resend: 'Send the link again',
    revoke: 'Take the link back',
    aboutRequest: (email: string) => `to ${email}`,
    list: (count: string) => `The ${sessions(count)} one by one`,
    toProvider: 'This provider, and how to ask for a confirmation',
    doubt: (reason: string) => `The provider says: “${reason}”`,
  },

  done: {
    asked: 'The link is on its way.',
    resent: 'A new link is on its way. The one before opens nothing any more.',
    revoked: 'The link is taken back and opens nothing any more.',
    linked: 'The register now tells the standing of this provider.',
    unlinked: 'This provider no longer looks to the register.',
    questioned: 'Your association has the question. You find the answer here.',
    'not-questioned': 'You are an applicant in no association yet, so there is nobody to ask.',
    nameless: 'Give this provider a name first, so that your association knows whom you mean.',
    finished: 'This link was answered already.',
    'just-sent': 'The link went out a moment ago. Give the mail ten minutes to arrive.',
    'too-many-today': 'You sent many links today. Try again tomorrow.',
  } satisfies Record<string, string> & Partial<Record<Resending, string>>,

  request: {
    title: (name: string) => `Ask ${name} to confirm`,
    lead: 'The provider gets one mail with a link, and needs no account. The link shows these sessions and your name, works for sixty days, and opens nothing else.',
    email: 'E-mail address of the provider',
    emailHint: 'The mail goes there and nowhere else.',
    sessions: 'Sessions to ask about',
    sessionsHint: 'Those that nobody was asked about are marked. A session in doubt is best put right first.',
    session: (day: string, amount: string, setting: string) => `${day}, ${hours(amount)}, ${setting}`,
    about: (amount: string) => `${hours(amount)} about supervision you give`,
    more: (count: string) =>
      `${sessions(count)} more will be here once these are sent: a link takes 500 at most.`,
    ahead: (count: string) =>
      count === '1'
        ? '1 session is left out because its day is still to come. You can ask about it once it was held.'
        : `${sessions(count)} are left out because their days are still to come. You can ask about them once they were held.`,
    submit: 'Send the link',
    emailMissing: 'Give the e-mail address of the provider, such as name@example.org.',
    refused: {
      nothing: 'Mark at least one session.',
      'too-many': 'Mark 500 sessions at most; ask about the others by a second link.',
      'too-many-today': 'You sent many links today. Try again tomorrow.',
      'not-askable':
        'Something changed since this page was opened: a session was edited, removed or asked about. Look at the list again and send it once more.',
      ahead:
        'The day of a session that you marked is still to come. Only what was held can be confirmed: look at the list again and send it without that session.',
      'own-address': 'This is your own address. Only the provider can confirm hours.',
    } satisfies Record<RequestRefusal, string>,
  },

  namesakes: {
    legend: (name: string) => `A register holds “${name}”, or nearly that name. Is it one of these?`,
    hint: 'If it is, the register tells what your provider is endorsed as, and you need not enter it.',
    listed: (name: string, association: string) => `${name}, in the register of ${association}`,
    else: 'No, somebody else: keep the name as I typed it',
    problem: 'Say whether the provider whom you named is one of those in the register.',
    already:
      'This provider is in your list already. Go to the one there, or say that this is somebody else of that name.',
  },

  register: {
    title: 'Find a provider',
    titleFor: (name: string) => `Find ${name} in a register`,
    lead: 'Associations keep registers of who may give reflective supervision. What a register says counts in your portfolio, and stays up to date by itself.',
    label: 'Name of the provider',
    hint: 'The beginning of each name is enough.',
    search: 'Search',
    noneFound: (words: string) => `No register holds a name that begins like “${words}”.`,
    enterInstead: 'Enter the provider yourself. Your association is asked about whoever it does not know.',
    register: (association: string) => `Register of ${association}`,
    alsoKnown: (names: string) => `Also known as ${names}`,
    noEndorsement: 'No Endorsement on record.',
    take: 'Add to my providers',
    link: 'This is my provider',
  },
}
