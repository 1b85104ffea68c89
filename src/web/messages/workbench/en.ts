/** The words of the page where an association's staff begin. */
export const enWorkbench = {
  waiting: 'Waiting for you',
  nothing: 'Nothing waits for you here.',
  questions: (count: string) =>
    count === '1' ? '1 question about a provider' : `${count} questions about providers`,
  questionsText: (people: string) =>
    people === '1' ? 'One person’s hours depend on it.' : `The hours of ${people} people depend on them.`,
  messages: (count: string) => (count === '1' ? '1 unread comment' : `${count} unread comments`),
  messagesText: 'From applicants and colleagues.',
  places: 'Where to go',
  people: 'Applicants',
  peopleText: 'Their portfolios, and who advises them.',
  advised: 'Applicants whom you advise',
  advisedText: 'Look into their portfolios, and comment.',
  allMessages: 'Comments',
  allMessagesText: 'Every conversation with your applicants.',
  allQuestions: 'Questions about providers',
  allQuestionsText: 'Answer once, for everybody who names the same person.',
  register: 'Register of providers',
  registerText: 'Who gives reflective supervision, and what they are endorsed as.',
  mail: 'Mail',
  mailText: 'What was sent in the association’s name, and how it fared.',
  team: 'Team',
  teamText: 'Who has which role, and invitations.',
} as const
