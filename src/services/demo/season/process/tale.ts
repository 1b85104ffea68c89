import type { Application } from '../../../../domain/applications/application.ts'
import type { AssociationPolicy } from '../../../../domain/policy/association-policy.ts'
import type { RegisterStanding } from '../../../../domain/providers/standing.ts'
import type { CompetencyDomain } from '../../../../standards/competency-areas.ts'
import type { Day } from '../../../../standards/day.ts'
import type { StandardsLibrary } from '../../../../standards/load-standards.ts'
import type { SeasonRecord } from '../../../../store/demo/append-records.ts'
import type { SeasonRow, TableRows } from '../../../../store/demo/insert-rows.ts'
import type { Tables } from '../../../../store/tables.ts'
import type { Season, SeasonAssociation, SeasonPerson } from '../make-season.ts'

/** Rules that the season is judged by, as the services use them. */
export interface SeasonRules {
  readonly standards: StandardsLibrary
  readonly domains: readonly CompetencyDomain[]
}

/** A membership of the season that staff confirmed. */
export interface ConfirmedMembership {
  readonly id: string
  readonly memberOf: string
  readonly from: Day
  readonly to: Day
  readonly at: Date
}

/** An Endorsement of the season, from its application or from before Attune. */
export interface SeasonAward {
  readonly association: SeasonAssociation
  readonly person: SeasonPerson
  readonly application: Pick<Application, 'id' | 'standard' | 'edition'> | null
  readonly standard: string
  readonly edition: string
  readonly category: string
  readonly on: Day
  readonly at: Date
}

/** What is known when an application is told, and where its rows and record entries are collected. */
export interface Tale {
  readonly season: Season
  readonly rules: SeasonRules
  readonly policyOf: (association: SeasonAssociation) => AssociationPolicy
  readonly standingsOf: (person: SeasonPerson) => readonly RegisterStanding[]
  readonly membershipsOf: (
    person: SeasonPerson,
    association: SeasonAssociation,
  ) => readonly ConfirmedMembership[]
  /** How many reviews each reviewer was given so far. */
  readonly loads: Map<string, number>
  readonly rows: RowCollection
  readonly record: SeasonRecord[]
  /** Endorsements that came of the applications told so far. */
  readonly awards: SeasonAward[]
}

export interface RowCollection {
  readonly add: <Name extends keyof Tables>(table: Name, row: SeasonRow<Name>) => void
  readonly all: () => TableRows[]
}

/** Collects rows of many tables; those of one table all set the same columns. */
export function collectRows(): RowCollection {
  const tables = new Map<keyof Tables, object[]>()
  return {
    add: (table, row) => {
      tables.set(table, [...(tables.get(table) ?? []), row])
    },
    all: () => [...tables].map(([table, rows]) => ({ table, rows })),
  }
}

export function findPerson({ people }: Season, name: string): SeasonPerson {
  const person = people.find((each) => each.name === name)
  if (!person) throw new Error(`${name} is not in the cast of the season.`)
  return person
}
