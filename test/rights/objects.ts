import { randomBytes, randomUUID } from 'node:crypto'
import { bodySchemas, isSection, type Section } from '../../src/domain/portfolio/entry.ts'

/** What a person has that an address or a form can name. Everybody has something of every kind. */
export interface Objects {
  /** The short id of the association, as addresses say it. */
  readonly association: string
  readonly person: string
  /** An entry of each section. */
  readonly entries: Readonly<Record<Section, string>>
  /** Of an entry that was saved alone. */
  readonly batch: string
  readonly session: string
  readonly passkey: string
  readonly invitation: string
  readonly invitationSecret: string
  readonly emailSecret: string
  /** That the association sent to somebody else. */
  readonly sentInvitation: string
  /** Of a mailed link to sign in with. */
  readonly linkSecret: string
  /** That the association sent to this person. */
  readonly mail: string
  /** Of evidence for the training. */
  readonly file: string
  /** On the training, written by the applicant. */
  readonly comment: string
  /** In the register of the association; everybody who signed in may look there. */
  readonly registered: string
  /** Of this person about the provider of supervision. */
  readonly question: string
  /** To the provider, to confirm the session. */
  readonly request: string
  readonly confirmSecret: string
  /** To the association, in preparation. */
  readonly application: string
  /** Another application of the person, which is in review. */
  readonly reviewed: string
  /** That this person was asked for, as a reviewer. */
  readonly review: string
  /** About the application, as it was sent. */
  readonly letter: string
  /** Against a decision about the application, withdrawn. */
  readonly appeal: string
  /** On the committee of the association. */
  readonly membership: string
  /** For that application, and the secret of the link that its rater got. */
  readonly reference: string
  readonly referenceSecret: string
  /** Of the link that stops the mail about comments. */
  readonly stopSecret: string
  /** Of the link that stops reminders about the application. */
  readonly reminderSecret: string
  /** That the association awarded to an applicant. */
  readonly endorsement: string
  /** Of that Endorsement, open now. */
  readonly renewal: string
  /** Of renewals, drawn. */
  readonly audit: string
  /** A renewal that is audited there, of an applicant. */
  readonly audited: string
  /** That the applicant asked for, and a wish to hold the Endorsement again. */
  readonly lifeCase: string
  readonly comingBack: string
  /** That the association lists, and the secret of its link. */
  readonly agency: string
  readonly agencySecret: string
  /** A time of rest that the association set. */
  readonly rest: string
}

/** Names for things to be made, or for things that nobody has. */
export function inventObjects(association: string): Objects {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    association,
    person: randomUUID(),
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
    sentInvitation: randomUUID(),
    invitationSecret: secret(),
    emailSecret: secret(),
    linkSecret: secret(),
    mail: randomUUID(),
    file: randomUUID(),
    comment: randomUUID(),
    registered: randomUUID(),
    question: randomUUID(),
    request: randomUUID(),
    confirmSecret: secret(),
    application: randomUUID(),
    reviewed: randomUUID(),
    review: randomUUID(),
    letter: randomUUID(),
    appeal: randomUUID(),
    membership: randomUUID(),
    reference: randomUUID(),
    referenceSecret: secret(),
    stopSecret: secret(),
    reminderSecret: secret(),
    endorsement: randomUUID(),
    renewal: randomUUID(),
    audit: randomUUID(),
    audited: randomUUID(),
    lifeCase: randomUUID(),
    comingBack: randomUUID(),
    agency: randomUUID(),
    agencySecret: secret(),
    rest: randomUUID(),
  }
}

/** Every name in them, to be taken out of answers before these are compared. */
export function namesIn(objects: Objects): string[] {
  const { entries, ...others } = objects
  return [...Object.values(entries), ...Object.values(others)]
}

export const sections: readonly Section[] = Object.keys(bodySchemas).filter(isSection)
