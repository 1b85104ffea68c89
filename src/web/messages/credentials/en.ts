import type { CheckName } from '../../../domain/credentials/verification.ts'
import type { EndorsementState } from '../../../domain/endorsements/states.ts'
import { enFindings } from './en-findings.ts'

/** The words of badges, of checking them, and of the keys that sign them. */
export const enCredentials = {
  verify: {
    title: 'Check an Endorsement',
    lead: 'Find out whether a badge, certificate or number is what it says. Nobody is told that you asked, and nothing of it is kept.',
    number: 'By its number',
    numberLabel: 'Number of the Endorsement',
    numberHint: 'It is on the certificate: letters, figures and dashes.',
    noNumber: 'Enter the number of the Endorsement, as it is on the certificate, such as VA-2026-0012.',
    find: 'Look it up',
    badge: 'By the badge or certificate',
    fileLabel: 'A file',
    fileHint: 'A badge as JSON, JWT, PNG or SVG, or a certificate as PDF. At most 5 MB.',
    textLabel: 'Or its text',
    textHint: 'Paste the whole text of a badge, or a signed answer from the register.',
    check: 'Check it',
    nothing: 'Choose a file, or paste the text of a badge.',
    another: 'Check another one',
  },
  result: {
    title: {
      valid: 'This is valid',
      'not-valid': 'This is not valid',
      unknown: 'We cannot say whether this is valid',
    },
    text: {
      valid:
        'Every check of the badge passed today. Compare what it says with what is printed or written around it: only the badge is signed.',
      'not-valid':
        'See below which check failed. Ask whoever gave it to you for the file as the association made it.',
      unknown: 'Do not rely on it until what is open below is cleared up.',
    },
    other: (host: string) =>
      `It was not signed by an association that works with this Attune, but by somebody at ${host}. Whether you trust them is for you to judge.`,
    checks: 'What we looked at',
    names: {
      size: 'Size',
      reading: 'Reading it',
      structure: 'Structure',
      contexts: 'Meaning of its words',
      issuer: 'Who signed it',
      proof: 'Signature',
      dates: 'Dates',
      status: 'Standing today',
    } satisfies Record<CheckName, string>,
    outcomes: { passed: 'Passed', failed: 'Failed', unknown: 'Not known', 'not-made': 'Not looked at' },
    says: 'What it says',
    saysOnly: 'What it says, which is worth no more than the checks above',
    holder: 'Holder',
    badge: 'Endorsement',
    number: 'Number',
    by: 'Association',
    awarded: 'Awarded',
    from: 'This badge from',
    until: 'This badge until',
    day: 'Day asked about',
    answer: (wasEndorsed: boolean, day: string) =>
      wasEndorsed ? `Endorsed on ${day}` : `Not endorsed on ${day}`,
  },
  finding: enFindings,
  register: {
    title: (number: string) => `Endorsement ${number}`,
    current: 'Endorsed',
    notCurrent: 'Not endorsed at present',
    states: {
      emerging: 'Emerging',
      active: 'Active',
      inactive: 'Inactive',
      lapsed: 'Lapsed',
      suspended: 'Suspended',
      revoked: 'Revoked',
      retired: 'Retired',
      moved: 'Moved to another association',
      'not-current': 'Not current',
    } satisfies Record<EndorsementState | 'not-current', string>,
    asOf: (day: string) => `As the register stands on ${day}.`,
    ranOut: (day: string) => `It ran out on ${day}.`,
    awarded: 'Awarded',
    validUntil: 'Valid until',
    wasValidUntil: 'Was valid until',
    state: 'Standing',
    several:
      'More than one association uses this number. Compare the name and the association with the certificate.',
    compare:
      'Compare the name with that on the certificate: a number alone does not say who shows it to you.',
    hidden: 'The public register does not list this number',
    hiddenText:
      'It may be mistyped, or its holder may have asked not to be listed. Type the name on the certificate as well, and we look it up without listing it.',
    nameLabel: 'Name on the certificate',
    lookUp: 'Look it up with the name',
    nameMissing: 'Type the name as the certificate has it.',
    notFound:
      'No Endorsement has this number and name. Check both against the certificate; if they are right, ask the association on it.',
  },
  badge: {
    see: 'Badge to share and take along',
    lead: (association: string) => `A badge of ${association}`,
    take: 'Take it along',
    takeLead:
      'Each of these files proves the Endorsement by itself, without this page. The pictures carry the signed badge inside.',
    forms: {
      png: 'Picture (PNG), for web pages and mail',
      svg: 'Picture (SVG), sharp at any size',
      json: 'Open Badge (JSON), for badge wallets',
      jwt: 'Token (JWT), for programs',
    },
    linkedIn: 'Add it to LinkedIn',
    linkedInHint: 'Opens LinkedIn with the fields filled in. Nothing is sent before you save it there.',
    newer: 'See the badge that took its place',
    gone: 'This badge is no longer to be accepted, so it is not handed out any more.',
    checkYourself: 'Check a copy that you were given',
  },
  keys: {
    place: 'Signing keys',
    title: 'Keys that sign your badges',
    lead: 'Every badge is signed with a key of your association. Whoever checks a badge compares the signature with the public part below; the private part never leaves this installation and is shown to nobody.',
    none: 'There is no key yet. One is made with your first badge.',
    issuer: 'Your association signs as',
    document: 'The public document of your keys',
    key: (number: string) => `Key ${number}`,
    inUse: (day: string) => `In use since ${day}`,
    retired: (day: string) => `Put away on ${day}; badges that it signed stay good`,
    rotate: 'Use a new key',
    rotateLead:
      'Do this when somebody who could reach the key leaves, or when you think that it may have been seen. The key in use is put away for good, and every badge is signed once more. Copies that people already have stay good.',
    rotateSure: 'Put the key in use away and make a new one',
    sure: 'Tick the box to say that you want this.',
    done: (badges: string) => `A new key is in use. ${badges} signed with it.`,
    progress: 'Badges are being signed',
    soFar: (signed: string, badges: string) => `${signed} of ${badges} are signed with the key in use.`,
    meanwhile:
      'This goes on by itself, also when you leave this page. Badges that are not signed anew yet stay good with their signature from before.',
    lookAgain: 'Look again',
    badges: (count: number, figure: string) => (count === 1 ? '1 badge was' : `${figure} badges were`),
  },
}
