import type { VerdictFault } from '../../../domain/providers/read-verdicts.ts'

const sessions = (count: string) => `${count} ${count === '1' ? 'session' : 'sessions'}`
const hours = (figure: string) => `${figure} ${figure === '1' ? 'hour' : 'hours'}`

/** The words of the page that a provider opens by a link, without an account. */
export const enConfirm = {
  title: 'Confirm hours of supervision',
  heading: (asker: string) => `${asker} asks you to confirm hours`,
  lead: (asker: string, count: string, amount: string) =>
    `${asker} logged ${sessions(count)} of reflective supervision or consultation with you, ${hours(amount)} together. Please look whether they are right.`,
  how: 'Mark what you doubt and say why. Everything that you do not mark is confirmed by the button at the end. Only the sessions below are shown to you, and this link opens nothing else.',
  until: (day: string) =>
    `You can answer until ${day}, once. Save and come back by the same link if you like.`,
  kept: (when: string) => `Saved ${when}. Nothing was sent yet.`,
  ahead: (count: string) =>
    count === '1'
      ? '1 more session is on the list, but its day is still to come. Your answer is not about it; you can be asked once it was held.'
      : `${sessions(count)} more are on the list, but their days are still to come. Your answer is not about them; you can be asked once they were held.`,
  nothingYet: (asker: string) =>
    `None of the sessions that ${asker} lists with you was held yet, so there is nothing to confirm. Come back by this link once one was held.`,
  list: 'The sessions',
  session: (day: string, amount: string, setting: string) => `${day}: ${hours(amount)}, ${setting}`,
  about: (amount: string) => `${hours(amount)} of it about supervision that the person gives`,
  settings: { individual: 'one to one', group: 'in a group', peer: 'among peers' },
  doubt: 'I doubt this session',
  aboutSession: (day: string) => `of ${day}`,
  reason: 'What is not right',
  fault: {
    'reason-missing': (day: string) => `Say what is not right with the session of ${day}.`,
    'doubt-missing': (day: string) =>
      `You wrote something about the session of ${day}. Mark it as doubtful, or take the words out.`,
    'too-long': (day: string) => `Shorten what you wrote about the session of ${day} to 1,000 characters.`,
  } satisfies Record<VerdictFault['code'], (day: string) => string>,
  declaration: 'You say by this that you gave the sessions that are not marked, as they are listed.',
  send: 'Confirm all that I did not mark',
  keep: 'Save and go on later',
  otherwise: 'Something else?',
  decline: 'I would rather not answer',
  declineHint: 'Nothing is confirmed, and the person is told so.',
  notMe: 'I am not the person meant',
  notMeHint: 'Nothing is confirmed. The person is told that the address is not the right one.',
  received: {
    title: 'Received',
    text: 'Thank you. Your answer has arrived, and this link is no longer in use. You can close this page.',
  },
  closed: {
    title: 'This link is not in use',
    text: 'It may have run out, or a newer one may have taken its place. Whoever asked you can send you a new one.',
  },
}
