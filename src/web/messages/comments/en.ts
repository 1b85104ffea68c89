import type { AuthorPart } from '../../../domain/comments/comment.ts'
import { en } from '../../../services/comments/messages/en.ts'

const parts: Readonly<Record<AuthorPart, string>> = {
  applicant: 'applicant',
  advisor: 'advisor',
  staff: 'staff',
}

/** The words of threads and of the messages in them. */
export const enComments = {
  sections: en.sections,
  parts,
  place: (unread: number) => (unread === 0 ? 'Messages' : `Messages (${unread} new)`),
  title: 'Comments',
  titleWith: (association: string) => `Comments with ${association}`,
  none: 'Nobody has written anything here yet.',
  who: (association: string) =>
    `You, your advisor and the staff of ${association} read this, and nobody else.`,
  whoOfOther: 'The applicant, the advisor and the staff of your association read this, and nobody else.',
  left: 'You are no longer an applicant of this association. What was said stays here for you.',
  isNew: 'New',
  takenBack: 'This comment was taken back.',
  takeBack: 'Take back',
  takeBackAbout: (when: string) => `your comment of ${when}`,
  label: 'Your comment',
  hint: 'Plain text. You can take it back for 15 minutes; after that it stays.',
  draft: 'You began this earlier, and what you typed is still here.',
  post: 'Post the comment',
  markRead: 'Mark as read',
  settle: 'Mark as settled',
  settled: (when: string) => `Settled on ${when}.`,
  reopen: 'Open again',
  faults: {
    empty: 'Write something first.',
    'too-long': (limit: string) => `Shorten your comment to ${limit} characters, or post it in two.`,
    'sent-before':
      'A comment was posted from this form before. If you want to post this one as well, press the button once more.',
  },
  stays: {
    title: 'This comment stays',
    text: 'A comment can be taken back for 15 minutes after it was posted. Write another one to set something right.',
  },
  subject: {
    portfolio: 'The portfolio as a whole',
    entryOf: (section: string) => `An entry under ${section}`,
  },
  aboutRemoved: 'This entry was removed from the portfolio.',
  back: {
    messages: 'Messages',
    people: (name: string) => `Portfolio of ${name}`,
  },
  link: {
    write: 'Write a comment',
    answer: 'Answer',
    count: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
  },
  messages: {
    title: 'Messages',
    lead: 'What you, your advisors and your association write to each other about your portfolio.',
    leadOf: (association: string) => `What is written about the portfolios of applicants of ${association}.`,
    unread: 'New',
    read: 'Read before',
    none: 'There are no messages yet. Write the first one on any page of your portfolio.',
    noneOf: 'There are no messages yet.',
    older: 'Older messages',
    pages: 'Pages of this list',
    asStaff: 'Messages of your associations',
    ofAssociation: (association: string, unread: number) =>
      unread === 0 ? `${association}: nothing new` : `${association}: ${unread} new`,
    takenBack: 'taken back',
    settled: 'settled',
    with: (association: string) => `with ${association}`,
  },
  mail: {
    title: 'Mail about new comments',
    on: 'You get one mail a day at most, and only when there is something that you have not read.',
    off: 'You get no mail about new comments. You find them here.',
    stop: 'Stop these mails',
    start: 'Send me these mails again',
    stopTitle: 'Stop the mails about new comments?',
    stopText: 'You will still find new comments on the page “Messages”.',
    stopped: 'You will get no more mails about new comments',
    stoppedText: 'You still find new comments on the page “Messages”, where you can start the mails again.',
  },
}
