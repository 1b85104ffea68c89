import type { KeptSection, LoggedSection } from '../../domain/portfolio/entry.ts'
import { type Choice, query } from './query.ts'

const at = (section: string, id: string) => `/portfolio/${section}/${encodeURIComponent(id)}`

/** The applicant's own pages. A form is sent to the address at which it stands. */
export const portfolioPaths = {
  home: {
    pattern: '/home',
    href: ({ on, standard }: Choice = {}) => `/home${query({ on, standard })}`,
  },
  aim: { pattern: '/home/aim', href: () => '/home/aim' },
  portfolio: { pattern: '/portfolio', href: () => '/portfolio' },
  drafts: { pattern: '/drafts', href: () => '/drafts' },
  competencies: {
    pattern: '/portfolio/competencies',
    href: (find: { readonly category?: string; readonly area?: string; readonly kind?: string } = {}) =>
      `/portfolio/competencies${query(find)}`,
  },
  undo: { pattern: '/portfolio/undo', href: () => '/portfolio/undo' },
  section: {
    pattern: '/portfolio/:section',
    href: (section: KeptSection, find: { readonly words?: string; readonly page?: string } = {}) =>
      `/portfolio/${section}${query(find)}`,
  },
  newEntry: {
    pattern: '/portfolio/:section/new',
    href: (section: KeptSection, like?: string) => `/portfolio/${section}/new${query({ like })}`,
  },
  series: {
    pattern: '/portfolio/:section/series',
    href: (section: LoggedSection) => `/portfolio/${section}/series`,
  },
  seriesDays: {
    pattern: '/portfolio/:section/series/days',
    href: (section: LoggedSection) => `/portfolio/${section}/series/days`,
  },
  paste: {
    pattern: '/portfolio/:section/paste',
    href: (section: LoggedSection) => `/portfolio/${section}/paste`,
  },
  pastedRows: {
    pattern: '/portfolio/:section/paste/rows',
    href: (section: LoggedSection) => `/portfolio/${section}/paste/rows`,
  },
  entry: {
    pattern: '/portfolio/:section/:id',
    href: (section: string, id: string) => at(section, id),
  },
  editEntry: {
    pattern: '/portfolio/:section/:id/edit',
    href: (section: KeptSection, id: string) => `${at(section, id)}/edit`,
  },
  removeEntry: {
    pattern: '/portfolio/:section/:id/remove',
    href: (section: KeptSection, id: string) => `${at(section, id)}/remove`,
  },
} as const
