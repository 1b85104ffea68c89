/** The words of the pages on which an association sees its applicants. */
export const enPeople = {
  workbench: {
    title: 'Your work for the association',
    people: 'Who the applicants are, how far their portfolios have come, and who advises them.',
    advised: 'The applicants whom you advise, with their portfolios.',
    messages: (unread: number) =>
      unread === 0
        ? 'Nothing new.'
        : unread === 1
          ? '1 thread with something new.'
          : `${unread} threads with something new.`,
    mail: 'What was mailed for the association, and how it fared.',
  },
  title: 'People',
  lead: (association: string) => `Everybody who is an applicant of ${association}.`,
  leadAdvised: 'The applicants whom you advise.',
  find: 'Find by name or address',
  findButton: 'Find',
  filter: 'Show',
  everybody: 'Everybody',
  withoutAdvisor: 'Only those without an advisor',
  none: 'There are no applicants yet.',
  noneAdvised: 'You do not advise anybody yet. A coordinator assigns applicants to you.',
  noneFound: 'Nobody was found. Try a part of the name.',
  showAll: 'Show everybody',
  choose: (name: string) => `Choose ${name}`,
  list: 'Applicants by name',
  entries: (count: string) => (count === '1' ? '1 entry' : `${count} entries`),
  nothing: 'Nothing logged yet',
  changed: (day: string) => `last change ${day}`,
  advisedBy: (names: string) => `Advised by ${names}`,
  noAdvisor: 'No advisor yet',
  next: 'Next page',
  first: 'First page',
  pages: 'Pages of this list',
  assign: {
    title: 'Assign an advisor',
    label: 'Advisor',
    choose: 'Choose an advisor',
    button: 'Assign to the chosen applicants',
    one: 'Assign',
    nobody: 'Nobody in this association has the role of an advisor yet. An administrator can invite one.',
    noAdvisor: 'Choose an advisor.',
    noApplicant: 'Choose at least one applicant.',
    done: (count: string) =>
      count === '1' ? '1 applicant has a new advisor.' : `${count} applicants have a new advisor.`,
    nothing: 'The chosen applicants have this advisor already.',
    advisors: 'Advisors',
    end: 'End',
    endAbout: (name: string) => `advising by ${name}`,
  },
  applicant: {
    sections: 'The portfolio',
    sectionsLead: 'You can read it and write comments; only the person can change it.',
    threads: 'What was said so far',
    noThreads: 'Nothing was said with your association yet.',
    empty: 'No entries.',
    older: 'Further entries',
    newest: 'Back to the newest',
  },
}
