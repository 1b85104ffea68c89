import type { Section } from '../../../domain/portfolio/entry.ts'

/** What sections are called where somebody else than their person reads of them. */
const sections: Readonly<Record<Section, string>> = {
  education: 'Education',
  work: 'Work',
  leadership: 'Leadership',
  training: 'Training',
  providers: 'Providers of supervision',
  rsc: 'Reflective supervision',
  references: 'References',
  agreements: 'Agreements',
  memberships: 'Memberships',
  exams: 'Exams',
  endorsements: 'Endorsements',
  judgements: 'Decisions',
}

const comments = (count: number) => (count === 1 ? '1 new comment' : `${count} new comments`)

/** The words of the mail about new comments. */
export const en = {
  sections,
  digest: {
    subject: comments,
    lead: (count: number) =>
      count === 1
        ? 'Somebody has written a comment that you have not read yet.'
        : `${count} comments were written that you have not read yet.`,
    aboutYours: (subject: string) => `About ${subject} of your portfolio`,
    aboutOthers: (subject: string, name: string) => `About ${subject} of ${name}’s portfolio`,
    line: (about: string, count: number, authors: string, association: string) =>
      `${about} (${association}): ${count === 1 ? '1 comment' : `${count} comments`} by ${authors}.`,
    whole: 'the whole',
    section: (name: string) => `the section “${name}”`,
    entry: (section: string) => `an entry under “${section}”`,
    more: (others: number) => (others === 1 ? 'And one more thread.' : `And ${others} more threads.`),
    once: 'This mail comes once a day at most, and only when there is something that you have not read.',
    open: 'Read the messages',
  },
} as const
