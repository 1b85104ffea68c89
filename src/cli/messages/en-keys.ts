/** What `attune keys` says. */
export const keys = {
  verbMissing: 'Say what to do with the keys: rotate.',
  unknownSubverb: (given: string) => `There is no "attune keys ${given}". Did you mean "attune keys rotate"?`,
  associationMissing: 'Name the association whose key it is with --association, such as vaimh.',
  addressMissing:
    'Set ATTUNE_URL to the address that browsers use, as for attune serve: badges are signed in its name.',
  done: (association: string, badges: number) =>
    `${association} signs with a new key. ${badges === 1 ? '1 badge was' : `${badges} badges were`} signed once more; copies that people have stay good.\n`,
}
