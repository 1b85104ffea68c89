/** What `attune administrator` says. */
export const administrator = {
  verbMissing: 'Say what to do about administrators: invite.',
  unknownSubverb: (given: string) =>
    `There is no "attune administrator ${given}". Did you mean "attune administrator invite"?`,
  associationMissing: 'Name the association with --association, such as vaimh.',
  emailMissing: 'Give the e-mail address of the new administrator with --email.',
  addressMissing:
    'Set ATTUNE_URL to the address that browsers use, as for attune serve: the link leads there.',
  refused: {
    'is-administrator': (association: string) =>
      `An administrator of ${association} uses this address already, and an account keeps the second step that was lost. Give another address of the person's.`,
    nobody: (association: string) => `${association} never had an administrator.`,
  },
  done: (association: string, email: string, link: string) =>
    `Whoever signs in as ${email} becomes an administrator of ${association} by this link. It is good once, for 24 hours:\n  ${link}\nIt stands on the page of the team and in the record.\n`,
} as const
