import type { Section } from '../../domain/portfolio/entry.ts'
import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}`

interface PeopleFind {
  readonly words?: string
  /** `none`: those without an advisor. */
  readonly advisor?: string
  readonly after?: string
  /** How many were just assigned. */
  readonly assigned?: string
}

/** The pages of an association's staff. */
export const staffPaths = {
  people: {
    pattern: '/a/:association/people',
    href: (association: string, find: PeopleFind = {}) => `${at(association)}/people${query({ ...find })}`,
  },
  applicant: {
    pattern: '/a/:association/people/:applicant',
    href: (association: string, applicant: string) => `${at(association)}/people/${applicant}`,
  },
  applicantSection: {
    pattern: '/a/:association/people/:applicant/:section',
    href: (association: string, applicant: string, section: Section, find: { after?: string } = {}) =>
      `${at(association)}/people/${applicant}/${section}${query(find)}`,
  },
  assignAdvisor: {
    pattern: '/a/:association/advisors',
    href: (association: string) => `${at(association)}/advisors`,
  },
  endAdvisor: {
    pattern: '/a/:association/advisors/end',
    href: (association: string) => `${at(association)}/advisors/end`,
  },
  associationMessages: {
    pattern: '/a/:association/messages',
    href: (association: string, find: { after?: string } = {}) => `${at(association)}/messages${query(find)}`,
  },
} as const
