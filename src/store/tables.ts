import type { Generated, GeneratedAlways, Kysely, Transaction } from 'kysely'
import type { ApplicationTables } from './applications/tables.ts'
import type { AuditTables } from './audits/tables.ts'
import type { CalendarTables } from './calendar/tables.ts'
import type { CommentTables } from './comments/tables.ts'
import type { CredentialTables } from './credentials/tables.ts'
import type { DecisionTables } from './decisions/tables.ts'
import type { EndorsementTables } from './endorsements/tables.ts'
import type { ExamBankTables } from './exams/bank-tables.ts'
import type { ExamMarkingTables } from './exams/marking-tables.ts'
import type { ExamOfficeTables } from './exams/office-tables.ts'
import type { FileTables } from './files/tables.ts'
import type { LetterTables } from './letters/tables.ts'
import type { LifeTables } from './life/tables.ts'
import type { MailTables } from './mail/tables.ts'
import type { PortfolioTables } from './portfolio/tables.ts'
import type { ProviderTables } from './providers/tables.ts'
import type { RecordTables } from './record/tables.ts'
import type { ReferenceTables } from './references/tables.ts'
import type { ReminderTables } from './reminders/tables.ts'
import type { RenewalTables } from './renewals/tables.ts'
import type { ReviewTables } from './reviews/tables.ts'
import type { SignInTables } from './sign-in/tables.ts'
import type { WayTables } from './ways/tables.ts'
import type { WorkbenchTables } from './workbench/tables.ts'

/** Every table that the app role may use. */
export interface Tables
  extends CoreTables,
    ExamBankTables,
    EndorsementTables,
    FileTables,
    ExamOfficeTables,
    DecisionTables,
    LetterTables,
    LifeTables,
    MailTables,
    ExamMarkingTables,
    CommentTables,
    CredentialTables,
    // Portfolios of people, and how they sign in.
    PortfolioTables,
    ProviderTables,
    SignInTables,
    ApplicationTables,
    AuditTables,
    RecordTables,
    WayTables,
    ReferenceTables,
    ReminderTables,
    RenewalTables,
    ReviewTables,
    WorkbenchTables,
    CalendarTables {}

interface CoreTables {
  readonly association: AssociationTable
  readonly person: PersonTable
  readonly association_role: AssociationRoleTable
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

interface AssociationTable {
  id: Generated<string>
  /** As in standards/associations.yaml. */
  short_id: string
  name: string
  /** An IANA name, such as America/New_York: the days of the association are counted there. */
  time_zone: Generated<string>
  /** Whose standards it uses, by short id; null for its own. */
  standards_of: Generated<string | null>
  created_at: GeneratedAlways<Date>
}

interface PersonTable {
  id: Generated<string>
  name: string
  email: string
  /** Null until the person said how they are called; the address stands in for the name. */
  welcomed_at: Date | null
  created_at: GeneratedAlways<Date>
}

interface AssociationRoleTable {
  association_id: string
  person_id: string
  role: 'applicant' | 'advisor' | 'reviewer' | 'marker' | 'coordinator' | 'administrator'
  granted_at: GeneratedAlways<Date>
}
