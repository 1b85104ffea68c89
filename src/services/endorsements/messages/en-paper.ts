const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

interface About {
  readonly name: string
  readonly association: string
  readonly endorsement: string
}

/** What certificates and letters to agencies say, in American English. */
export const en = {
  lang: 'en',
  region: 'us',
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  logoOf: (association: string) => `Logo of ${association}`,
  signatureOf: (name: string) => `Signature of ${name}`,
  codeTo: (url: string) => `Code that leads to ${url}`,
  certificate: {
    title: (name: string, number: string) => `Certificate of Endorsement ${number}, ${name}`,
    heading: 'Certificate of Endorsement',
    says: 'This is to certify that',
    earned: (association: string) => `has met the standard of ${association} and is endorsed as`,
    emerging: (endorsement: string) => `${endorsement}, emerging`,
    days: (awarded: string, until: string | null) =>
      until === null ? `Awarded on ${awarded}` : `Awarded on ${awarded}, valid until ${until}`,
    check: 'Check this certificate at',
    credential: 'The same Endorsement as a signed credential',
  },
  letters: {
    registered: {
      title: 'Confirmation of registration',
      paragraphs: ({ name, association, endorsement }: About, since: string) => [
        'To whom it may concern:',
        `${name} registered with ${association} on ${since}, to apply for the Endorsement ${endorsement}. The application is open today.`,
        'An Endorsement says that somebody met a standard of training, experience and supervision. Being registered does not mean that it was awarded.',
      ],
    },
    eligible: {
      title: 'Confirmation of eligibility',
      paragraphs: ({ name, association, endorsement }: About, since: string) => [
        'To whom it may concern:',
        `${name} applied to ${association} for the Endorsement ${endorsement}. The application was reviewed, and ${name} has been eligible to sit the exam since ${since}.`,
        'The exam is what is left. Being eligible does not mean that the Endorsement was awarded.',
      ],
    },
    endorsed: {
      title: 'Confirmation of Endorsement',
      paragraphs: ({ name, association, endorsement }: About, since: string) => [
        'To whom it may concern:',
        `${name} has been endorsed by ${association} as ${endorsement} since ${since}, and is endorsed today.`,
        'An Endorsement is no license. It says that somebody met a standard of training, experience and supervision in infant or early childhood mental health.',
      ],
    },
    number: (number: string) => `The number of the certificate is ${number}.`,
    check: 'Anybody can check this at',
  },
}
