const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'America/New_York' })
const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

const hours = (figure: number) => `${figures.format(figure)} ${figure === 1 ? 'hour' : 'hours'}`
const sessions = (count: number) => `${figures.format(count)} ${count === 1 ? 'session' : 'sessions'}`

interface Answered {
  readonly confirmed: number
  readonly doubtful: number
  /** Sessions of the list whose day is still to come. */
  readonly ahead: number
}

/** The words of mails about confirming hours, in American English. */
export const en = {
  request: {
    subject: (asker: string, amount: number) =>
      `${asker} asks you to confirm ${hours(amount)} of reflective supervision`,
    paragraphs: (provider: string, asker: string, count: number, amount: number, until: Date) => [
      `Dear ${provider},`,
      `${asker} has logged ${sessions(count)} of reflective supervision or consultation with you, ${hours(amount)} in all, for an Infant Mental Health Endorsement. Please look through them and say whether they are right. You need no account, and it takes a few minutes.`,
      `The link opens this one list and nothing else. It works until ${days.format(until)}. Where you did not give this supervision, the page lets you say so.`,
    ],
    link: 'Look through the sessions',
  },
  answered: {
    subject: (provider: string) => `${provider} has answered about your hours`,
    paragraphs: (provider: string, { confirmed, doubtful, ahead }: Answered) => [
      doubtful === 0
        ? `${provider} confirmed ${sessions(confirmed)}.`
        : `${provider} confirmed ${sessions(confirmed)} and doubts ${sessions(doubtful)}. Each doubt says why; once a session is put right you can ask again.`,
      ...(ahead > 0
        ? [
            `${sessions(ahead)} of the list had not been held yet, so the answer is not about ${ahead === 1 ? 'it' : 'them'}. You can ask about ${ahead === 1 ? 'it' : 'them'} once the day is there.`,
          ]
        : []),
    ],
    declined: (provider: string) => [
      `${provider} would rather not confirm hours by this link. Nothing is confirmed, and nothing is held against you: talk it over, or ask your association what else it accepts.`,
    ],
    notMe: (email: string) => [
      `Whoever reads ${email} says that it is not the person you meant. Nothing is confirmed. Check the address and ask again.`,
    ],
    link: 'See the answer',
  },
  questionAnswered: {
    subject: (provider: string) => `About ${provider}, who gives you reflective supervision`,
    paragraphs: (name: string, association: string, provider: string) => [
      `Dear ${name},`,
      `${association} answered your question about ${provider}. What it means for your sessions stands on the page of this provider.`,
    ],
    link: 'See the answer',
  },
}
