import type { AnswerFault } from '../../../domain/providers/read-answer-form.ts'
import { enProviderList } from './en-list.ts'

const people = (count: string) => `${count} ${count === '1' ? 'person' : 'people'}`
const hours = (figure: string) => `${figure} ${figure === '1' ? 'hour' : 'hours'}`

/** The words of the pages on which an association answers questions about providers and keeps its register. */
export const enQuestions = {
  title: 'Questions about providers',
  lead: 'Applicants work with people whom your register does not hold yet. Answer once, and the answer counts for everybody who waits and whoever asks next.',
  none: 'No question waits for an answer.',
  waiting: (count: string, amount: string) => `${people(count)} and ${hours(amount)} wait`,
  opened: (day: string) => `Asked on ${day}`,
  answer: 'Answer',
  answered: 'Answered lately',
  toRegister: 'The register of providers',

  question: {
    title: (name: string) => `Who is ${name}?`,
    email: 'E-mail address given',
    noEmail: 'none',
    asked: 'Asked on',
    waits: 'Waiting',
    alike: 'Perhaps the same person',
    registered: (name: string) => `${name} is in your register`,
    choose: 'Answer with this person',
    chosen: (name: string) => `You answer with ${name} of your register. What you change here changes there.`,
    someoneElse: 'It is somebody else',
    also: 'Answer these questions too, because they are about the same person',
    alsoHint: 'Names alone can mislead: mark only what you know.',
    history: 'Answers so far',
    by: (name: string, when: string) => `${name}, ${when}`,
    again: 'Answer anew',
    answerTitle: 'Your answer',
    overtaken:
      'A colleague answered this, or changed the register, since you opened the page. What you see now is how it stands; your words are still here.',
    saved: 'Answered. Everybody who waited sees it now.',
  },

  form: {
    name: 'Name',
    nameHint: 'As it should stand in the register.',
    knownNames: 'Other names',
    knownNamesHint: 'Former names and other spellings, one a line, so that the person is found by them.',
    outcome: 'What is known of this person?',
    standing: 'Endorsed, or vetted by us: as filled in below',
    neither: 'Neither endorsed nor vetted',
    statements: 'Endorsements and vetting',
    statement: (number: string) => `Line ${number}`,
    kind: 'Kind',
    kinds: { endorsed: 'Endorsed', vetted: 'Vetted by us' },
    choose: 'Nothing',
    category: 'Category',
    from: 'From',
    to: 'Until (empty while it lasts)',
    note: 'A word to those who asked',
    noteHint: 'They read it beside the answer. May be left empty.',
    source: 'How do you know?',
    sourceHint: 'For your colleagues: a certificate seen, a call, a registry. Applicants do not see it.',
    submit: (count: string) => (count === '0' ? 'Save the answer' : `Answer for ${people(count)}`),
    save: 'Save',
    fault: {
      'name-missing': 'Give the name.',
      'too-long': 'This is too long. Shorten it.',
      'kind-missing': 'Say whether the person is endorsed or vetted.',
      'category-missing': 'Choose the category.',
      'not-a-day': 'Give a day of the calendar, such as 2026-11-21.',
      'ends-before-it-begins': 'The last day is before the first. Change one of them.',
      'outcome-missing': 'Say what is known of this person.',
      'statement-missing': 'Fill in at least one line: a kind, a category and a day.',
      'outcome-differs':
        'The lines below say that there is a standing. Clear them, or choose the other answer.',
      'source-missing': 'Say how you know, so that a colleague can follow it.',
    } satisfies Record<AnswerFault['code'], string>,
  },

  list: enProviderList,

  register: {
    title: 'Register of providers',
    lead: 'Who may give reflective supervision. Names and Endorsements are visible to everybody who signed in; vetting counts in the portfolios of those who work with the person.',
    label: 'Name',
    search: 'Search',
    showAll: 'Show all',
    none: 'The register is empty.',
    noneFound: (words: string) => `Nobody is found under “${words}”.`,
    add: 'Enter a provider',
    newTitle: 'Enter a provider',
    history: 'What this entry said before',
    byAnswer: 'by an answer to a question',
    saved: 'Saved. Every portfolio that looks here shows it now.',
    overtaken: 'A colleague changed this entry since you opened it. This is how it stands now.',
    nobody: 'Neither endorsed nor vetted.',
    newer: 'Back',
    older: 'More',
  },
}
