const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

interface About {
  readonly name: string
  readonly association: string
  /** The titles of what is renewed. */
  readonly titles: string
  readonly until: string
  readonly due: string
  readonly grace: string
}

interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** What is written to people about their renewal, in American English. */
export const en = {
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  and: (items: readonly string[]) => new Intl.ListFormat('en-US').format(items),
  link: 'Go to your renewal',
  greeting: (name: string) => `Dear ${name},`,
  attestation: {
    title: 'Statement for the renewal',
    body: [
      'What I hand in for this renewal is true, and I have met what is asked of me for this period.',
      'I keep the evidence of my hours and show it if my renewal is drawn for an audit.',
      'No licensing board has sanctioned me since I was endorsed or last renewed, or I have told my association about it.',
    ].join('\n\n'),
  },
  mail: {
    opens: ({ name, association, titles, due }) => ({
      subject: 'You can renew your Endorsement now',
      paragraphs: [
        `Dear ${name}, the renewal of ${titles} with ${association} is open, and due on ${due}.`,
        'What you logged is there already. The page shows what is met and asks only for what is missing.',
      ],
    }),
    reminder: ({ name, association, titles, due }) => ({
      subject: `Your renewal is due on ${due}`,
      paragraphs: [
        `Dear ${name}, your renewal of ${titles} with ${association} is due on ${due}. You have not handed it in yet.`,
        'If you could not get the hours together, write to your association before that day. There are ways.',
      ],
    }),
    late: ({ name, association, titles, due, grace }) => ({
      subject: 'Your renewal is late, and you can still hand it in',
      paragraphs: [
        `Dear ${name}, your renewal of ${titles} with ${association} was due on ${due}. It is still taken until ${grace}; after that day your Endorsement lapses.`,
        'If something has kept you from it, write to your association now.',
      ],
    }),
    lapsed: ({ name, association, titles, due, grace }) => ({
      subject: 'Your Endorsement has lapsed',
      paragraphs: [
        `Dear ${name}, your renewal of ${titles} with ${association} was due on ${due} and could be handed in until ${grace}. It was not, so the Endorsement has lapsed, and the register no longer shows you as endorsed.`,
        'If this is a mistake, write to your association now: for some time it can take this back. After that it tells you how an Endorsement is reinstated.',
      ],
    }),
    renewed: ({ name, association, titles, until }) => ({
      subject: 'Your Endorsement is renewed',
      paragraphs: [
        `Dear ${name}, thank you. ${association} has your renewal, and ${titles} now runs until ${until}.`,
        'You will hear nothing more about this period. What you log from now on counts for the next one.',
      ],
    }),
    waits: ({ name, association, titles }) => ({
      subject: 'Your renewal is in',
      paragraphs: [
        `Dear ${name}, ${association} has your renewal of ${titles}. Somebody there looks at what a person has to decide. You have handed it in on time and need to do nothing more.`,
      ],
    }),
    'more-time': ({ name, association, titles, grace }) => ({
      subject: 'You have more time for your renewal',
      paragraphs: [
        `Dear ${name}, ${association} has given you time until ${grace} to renew ${titles}. Until then it counts as before.`,
      ],
    }),
  } satisfies Record<string, (about: About) => Letter>,
}
