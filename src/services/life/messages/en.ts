const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

interface Time {
  readonly name: string
  readonly association: string
  readonly from: string
  readonly until: string
}

interface Ending {
  readonly name: string
  readonly association: string
  readonly lastDay: string
}

interface Emerging extends Ending {
  readonly title: string
  readonly number: string
}

/** What people are told by mail of leave and coming back, in American English. Never why somebody is away. */
export const en = {
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  see: 'See how it stands',
  entered: {
    subject: 'A time away was entered for you',
    text: ({ name, association, from, until }: Time) =>
      `Dear ${name}, ${association} has entered for you that you ask for a time from ${from} to ${until}. The page says what was entered. If it is not what you want, take it back there.`,
  },
  decided: {
    subject: { grant: 'The time that you asked for is granted', refuse: 'About the time that you asked for' },
    text: {
      grant: ({ name, association, from, until }: Time) =>
        `Dear ${name}, ${association} grants you the time from ${from} to ${until}. The page says what it takes off your renewal, and lets you come back earlier.`,
      refuse: ({ name, association }: Time) =>
        `Dear ${name}, ${association} could not grant the time that you asked for. The page says why, and you can ask again.`,
    },
  },
  ending: {
    subject: ({ lastDay }: Ending) => `Your time away ends on ${lastDay}`,
    text: {
      'taken-up': ({ name, association, lastDay }: Ending) =>
        `Dear ${name}, the time that ${association} granted you ends on ${lastDay}. From the next day on everything is as it was.`,
      lapsed: ({ name, association, lastDay }: Ending) =>
        `Dear ${name}, the time that ${association} granted you ends on ${lastDay}. Please come back on the page until then: otherwise your Endorsement lapses on the next day, and has to be reinstated.`,
    },
  },
  emerging: {
    subject: ({ lastDay, title }: Emerging) => `Your emerging Endorsement is good until ${lastDay}: ${title}`,
    text: {
      lapsed: ({ name, title, number, association, lastDay }: Emerging) =>
        `Dear ${name}, your emerging Endorsement ${title} (${number}) is good until ${lastDay}. When what is still open has reached ${association} by then, it becomes a full one; otherwise it lapses on the next day.`,
      stays: ({ name, title, number, association, lastDay }: Emerging) =>
        `Dear ${name}, your emerging Endorsement ${title} (${number}) is good until ${lastDay}. Please send what is still open; ${association} decides what happens then.`,
    },
  },
  returning: {
    refused: {
      subject: 'About holding your Endorsement again',
      text: ({ name, association, number }: { name: string; association: string; number: string }) =>
        `Dear ${name}, ${association} could not reinstate your Endorsement (${number}) yet. The page says why and what is still asked; you can ask again.`,
    },
  },
  agency: {
    subject: (association: string) => `How your staff stand with ${association}`,
    text: ({ name, association, until }: { name: string; association: string; until: string }) =>
      `This link shows ${name} how those of its staff stand who agreed to that: their Endorsement, its status and the day of its renewal, as ${association} has them today. It is good until ${until}. Please pass it on to nobody outside.`,
    link: 'See how they stand',
  },
}
