import type { Actor } from '../domain/rights.ts'
import type { CredentialMeans } from '../services/credentials/means.ts'
import type { FetchOutside } from '../services/credentials/outside-fetch.ts'
import type { Door } from '../services/demo/list-doors.ts'
import type { FileParts } from '../services/files/file-parts.ts'
import type { OpenMail } from '../services/mail/open-mail.ts'
import type { SendMail } from '../services/mail/send-mail.ts'
import type { SignInMeans } from '../services/sign-in/means.ts'
import type { Day } from '../standards/day.ts'
import type { Association } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'

/** Whom a browser's cookie stands for. */
export interface Recognized {
  readonly actor: Actor
  /** Threads with something that the person has not read, as the navigation counts them. */
  readonly unread: number
  /** Ids of the associations in which the person sits at work. */
  readonly sitsIn: readonly string[]
  /** Associations in which the person has a role, as far as they are known already. */
  readonly places?: readonly Pick<Association, 'id' | 'shortId' | 'name' | 'timeZone'>[]
  /** The pages on which the person typed something that was not sent. */
  readonly typedAt?: readonly string[]
  /** Whose session it was, where it is over: it opens nothing, but typing is kept for that person. */
  readonly formerPersonId?: string
}

export interface KnownAssociation {
  readonly id: string
  readonly name: string
  /** Whether Attune has requirements of its own. */
  readonly hasSheets: boolean
}

/** What signing in needs beside the rest. */
export interface SignInWays {
  readonly means: SignInMeans
  /** Whether a proxy of the operator's own stands in front and says where requests come from. */
  readonly trustsProxy: boolean
  /** Associations that Attune knows by name, for the first page of an installation. */
  readonly knownAssociations: readonly KnownAssociation[]
}

/** What badges are signed and checked with. */
export interface CredentialSite {
  readonly means: CredentialMeans
  /** Whether a job signs many badges behind the pages; where none does, a new key is slower. */
  readonly signsInJobs?: boolean
  /** Asks other issuers for their keys and lists; absent where nobody outside is asked. */
  readonly fetchOutside?: FetchOutside
}

/** What the pages behind the sign-in are made from; all that comes from outside, so that tests can set it. */
export interface Site {
  readonly db: Db
  readonly files: FileParts
  readonly clock: () => Date
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  /** Where browsers reach these pages, without a slash at the end. */
  readonly baseUrl: string
  /** Set where Attune was not told its address, so that no job can write a link: nothing reminds, nothing ends. */
  readonly isWithoutReminders?: boolean
  readonly sendMail: SendMail
  /** Where every mail may be read by everybody, secrets and all: in the demo only. */
  readonly openMailbox?: OpenMail
  /** Absent where nobody can sign in, as where only the pages of one area are tried. */
  readonly signIn?: SignInWays
  /** Whom a visitor may be without proof: in the demo only, handed over by its command and by nothing else. */
  readonly doors?: readonly Door[]
  /** Absent where no badges are signed. */
  readonly credentials?: CredentialSite
  /** The public key of the record's checkpoints; absent where none are signed. */
  readonly recordKey?: string
  readonly recognize: (sessionToken: string | undefined, now: Date) => Promise<Recognized>
}
