/** Reminders that were sent, and the links that stop them (migration 0015). */
export interface ReminderTables {
  readonly reminder_sent: ReminderSentTable
  readonly reminder_stop: ReminderStopTable
}

interface ReminderSentTable {
  association_id: string
  subject_kind: string
  subject_id: string
  key: string
  sent_at: Date
}

interface ReminderStopTable {
  secret_hash: string
  association_id: string
  subject_kind: string
  subject_id: string
  made_at: Date
  stopped_at: Date | null
}
