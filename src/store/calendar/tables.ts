/** Days of rest, when the clock looked at applications (migration 0015), and places in cycles (migration 0033). */
export interface CalendarTables {
  readonly holiday: HolidayTable
  readonly application_look: ApplicationLookTable
  readonly cycle_place: CyclePlaceTable
}

interface HolidayTable {
  id: string
  association_id: string
  coordinator_id: string | null
  from_day: string
  to_day: string
  note: string
  set_by: string
  set_at: Date
  ended_by: string | null
  ended_at: Date | null
}

interface ApplicationLookTable {
  application_id: string
  association_id: string
  looked_on: string
}

interface CyclePlaceTable {
  application_id: string
  association_id: string
  cycle: string
  place: number
  taken_at: Date
}
