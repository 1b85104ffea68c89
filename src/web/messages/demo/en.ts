/** The words of the demo's door. */
export const enDemo = {
  toDoors: 'Come in as somebody of the made-up association',
  title: 'Who would you like to be?',
  lead: 'This is a demo with an association that does not exist. Come in as any of its people: what you change stays in the demo.',
  signIn: 'Sign in',
  signInAs: (name: string) => ` as ${name}`,
  openLink: 'Open the link',
  openLinkOf: (name: string) => ` of ${name}`,
  raterLead: 'A rater has no account: whoever has the link answers.',
  doorTitle: (name: string) => `Come in as ${name}`,
  doorLead: 'Nobody is asked for a mail or a second factor in the demo.',
  others: 'Choose somebody else',
} as const
