/** What anybody may read of an association's audits. */
export const enPublishedAudits = {
  title: (association: string) => `Audits of ${association}`,
  lead: 'Some of those who renew their Endorsement show the evidence for their hours. Who it is, is drawn by lot, in a way that anybody can check. These files name nobody.',
  none: 'No draw was announced yet.',
  announced: 'Announcement',
  drawn: 'Draw',
  on: (instant: string) => `published ${instant}`,
  download: (what: string, period: string) => `${what} for ${period}`,
  how: 'How to check a draw',
  steps: [
    'Keep a copy of the announcement when it is published. It holds the hash of the sealed list, and says how the seed will come about.',
    'Look up the seed where the announcement says, and compare it with the seed in the file of the draw.',
    'Compute the draw again: attune audit-draw verify does it from the two files, and so does any program that can compute SHA-256.',
  ],
  method:
    'A mark’s score is the SHA-256 of three lines: attune-audit-score/1, the seed, the mark. Drawn are the smallest scores, as many as the share asks, rounded up; and whoever is in without being drawn.',
  schema: 'The description of the format',
  toRegister: 'To the register',
  link: 'Audits of renewals',
}
