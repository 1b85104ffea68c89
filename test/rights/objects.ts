import { randomBytes, randomUUID } from 'node:crypto'
import type { Section } from '../../src/domain/portfolio/entry.ts'

/** What a person has that an address or a form can name. Everybody has something of every kind. */
export interface Objects {
  /** The short id of the association, as addresses say it. */
  readonly association: string
  /** An entry of each section. */
  readonly entries: Readonly<Record<Section, string>>
  /** Of an entry that was saved alone. */
  readonly batch: string
  readonly session: string
  readonly passkey: string
  readonly invitation: string
  readonly invitationSecret: string
  readonly emailSecret: string
  /** Of a mailed link to sign in with. */
  readonly linkSecret: string
  /** A provider in the register of the association. */
  readonly registered: string
  /** About the provider of this person. */
  readonly question: string
  /** To confirm hours, and the secret of its link. */
  readonly request: string
  readonly confirmSecret: string
  /** That the association sent to this person. */
  readonly mail: string
}

/** Names for things to be made, or for things that nobody has. */
export function inventObjects(association: string): Objects {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    association,
    entries: {
      education: randomUUID(),
      work: randomUUID(),
      leadership: randomUUID(),
      training: randomUUID(),
      providers: randomUUID(),
      rsc: randomUUID(),
      references: randomUUID(),
      agreements: randomUUID(),
      memberships: randomUUID(),
      exams: randomUUID(),
      endorsements: randomUUID(),
      judgements: randomUUID(),
    },
    batch: randomUUID(),
    session: randomUUID(),
    passkey: randomUUID(),
    invitation: randomUUID(),
    invitationSecret: secret(),
    emailSecret: secret(),
    linkSecret: secret(),
    registered: randomUUID(),
    question: randomUUID(),
    request: randomUUID(),
    confirmSecret: secret(),
    mail: randomUUID(),
  }
}

/** Every name in them, to be taken out of answers before these are compared. */
export function namesIn(objects: Objects): string[] {
  const { entries, ...others } = objects
  return [...Object.values(entries), ...Object.values(others)]
}
