import { enExceptions } from './en-exceptions.ts'
import { enMemberships } from './en-memberships.ts'
import { enRegistrations } from './en-registrations.ts'
import { enSettings } from './en-settings.ts'
import { enTexts } from './en-texts.ts'
import { enWaysPages } from './en-ways.ts'

/** The words about how an association works. */
export const enWays = {
  title: 'How we work',
  pages: enWaysPages,
  settings: enSettings,
  texts: enTexts,
  exceptions: enExceptions,
  registrations: enRegistrations,
  memberships: enMemberships,
} as const
