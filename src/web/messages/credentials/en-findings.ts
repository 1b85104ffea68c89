import type { CheckName, Finding } from '../../../domain/credentials/verification.ts'
import type { EndorsementState } from '../../../domain/endorsements/states.ts'

const passed: Readonly<Record<CheckName, string>> = {
  size: 'No larger than a badge is.',
  reading: 'It could be read.',
  structure: 'It has every part that a badge has.',
  contexts: 'Its words mean what the standards say.',
  issuer: 'An association that works with this Attune.',
  proof: 'Nothing in the badge was changed since it was signed.',
  dates: 'It holds today.',
  status: 'The register has it as endorsed.',
}

const standing: Readonly<Record<EndorsementState | 'not-current', string>> = {
  emerging: 'The register has it as emerging.',
  active: 'The register has it as active.',
  inactive: 'The Endorsement is inactive: its holder has it at rest.',
  lapsed: 'The Endorsement has lapsed. Ask the holder whether it was renewed.',
  suspended: 'The Endorsement is suspended. The association can tell you since when.',
  revoked: 'The Endorsement was revoked.',
  retired: 'The holder has retired from the Endorsement.',
  moved:
    'Another association keeps the Endorsement now, where its holder lives. Ask the holder for its badge.',
  'not-current': 'The Endorsement is not current. The association does not say why in public.',
}

/** Why a check came out as it did, and what to do next where it did not pass. */
export const enFindings = {
  passed: (name: CheckName) => passed[name],
  standing: (state: EndorsementState | 'not-current') => standing[state],
  plain: {
    'too-large': 'It is larger than any badge. Make sure that you chose the right file.',
    'no-text': 'There is nothing in it.',
    'not-json': 'This is neither a badge nor a token. Paste the whole text, from the first sign to the last.',
    'nothing-inside':
      'The file carries no signed badge. Letters have none, and a screenshot or a scan loses it: look up the number that is printed on it instead, or ask for the file as it was downloaded.',
    'not-readable': 'The file cannot be read. Ask for it once more, as it was downloaded.',
    'too-deep': 'It has more parts than any badge.',
    'no-proof': 'It is not signed, so anybody can have written it.',
    'other-proof':
      'It is signed in a way that this page cannot check (we check eddsa-rdfc-2022, and EdDSA tokens).',
    'not-its-key': 'The key that signed it does not belong to the association that it names.',
    altered: 'The signature does not fit: it was changed after signing, or never signed by this association.',
    'too-complex': 'It is drawn so that checking it would take too long. No real badge is.',
    replaced: 'A newer badge took its place, as after a change of name. Ask the holder for the new one.',
    'status-unknown':
      'How it stands today could not be found out, and that is not a yes. Ask the association that signed it.',
    'no-status': 'It names no list in which it could be withdrawn.',
    'not-reached': 'An earlier check decided it already.',
  } satisfies Partial<Record<Finding['code'], string>>,
  missing: (path: string) => `It lacks ${path}, which every badge has.`,
  malformed: (path: string) => `Its ${path} is not as the standard asks.`,
  foreignContext: (context: string) =>
    `It gives its words a meaning of its own (${context}), so what it says cannot be relied on.`,
  unknownIssuer: (did: string) =>
    `We do not know who ${did} is. This page takes badges of the associations here; ask the association whose name it bears.`,
  otherIssuer: (host: string) => `Not an association here: an issuer at ${host}.`,
  retiredKey: (day: string) => `It was signed with a key that the association had put away on ${day}.`,
  notYet: (day: string) => `It only holds from ${day} on.`,
  expired: (day: string) => `It ended on ${day}. Ask the holder for the badge of the present period.`,
}
