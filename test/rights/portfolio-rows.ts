import { keptSections } from '../../src/domain/portfolio/entry.ts'
import { paths } from '../../src/web/paths.ts'
import { type Objects, sections } from './objects.ts'
import type { Rows } from './rows.ts'

const session = ({ entries }: Objects) => ({
  from: '2025-03-04',
  hours: '2',
  setting: 'individual',
  provider: entries.providers,
})

const eachEntry = ({ entries }: Objects) =>
  sections.map((section) => paths.entry.href(section, entries[section]))

/** One's own portfolio: it has no address that says whose it is. */
export const portfolioRows: Rows = {
  'GET /home': { permit: 'signed-in', own: 200 },
  'POST /home/aim': { permit: 'signed-in', fields: () => ({ standard: '' }), own: 303 },
  'GET /portfolio': { permit: 'signed-in', own: 200 },
  'POST /drafts': {
    permit: 'signed-in',
    fields: () => ({ draftOf: '/portfolio/rsc/new', hours: '2' }),
    own: 204,
  },
  'GET /portfolio/competencies': { permit: 'signed-in', own: 200 },
  'GET /portfolio/:section': {
    permit: 'signed-in',
    at: () => keptSections.map((section) => paths.section.href(section)),
    own: 200,
  },
  'GET /portfolio/:section/new': {
    permit: 'signed-in',
    at: ({ entries }) => keptSections.map((section) => paths.newEntry.href(section, entries[section])),
    own: 200,
    unknown: 200,
  },
  'POST /portfolio/:section/new': {
    permit: 'signed-in',
    at: () => ['/portfolio/rsc/new'],
    fields: session,
    own: 303,
    unknown: 422,
  },
  'GET /portfolio/:section/series': {
    permit: 'signed-in',
    at: () => ['/portfolio/rsc/series', '/portfolio/training/series'],
    own: 200,
  },
  'GET /portfolio/:section/series/days': {
    permit: 'signed-in',
    at: () => [
      '/portfolio/training/series/days?rhythm=weekly-1&weekday=2&seriesFrom=2025-03-04&seriesTo=2025-04-01&title=Group&clockHours=1',
    ],
    own: 200,
  },
  'POST /portfolio/:section/series': {
    permit: 'signed-in',
    at: () => ['/portfolio/rsc/series'],
    fields: (objects) => ({
      ...session(objects),
      rhythm: 'weekly-1',
      weekday: '2',
      seriesFrom: '2025-03-04',
      seriesTo: '2025-04-01',
    }),
    own: 303,
    unknown: 422,
  },
  'GET /portfolio/:section/paste': {
    permit: 'signed-in',
    at: () => ['/portfolio/rsc/paste', '/portfolio/training/paste'],
    own: 200,
  },
  'POST /portfolio/:section/paste': {
    permit: 'signed-in',
    at: () => ['/portfolio/training/paste'],
    fields: () => ({ table: '2025-03-04\tAttachment\t6' }),
    own: 303,
  },
  'GET /portfolio/:section/paste/rows': {
    permit: 'signed-in',
    at: () => ['/portfolio/rsc/paste/rows', '/portfolio/training/paste/rows'],
    own: 303,
  },
  'GET /portfolio/:section/:id': { permit: 'signed-in', at: eachEntry, own: 200 },
  'GET /portfolio/:section/:id/edit': {
    permit: 'signed-in',
    at: ({ entries }) => keptSections.map((section) => paths.editEntry.href(section, entries[section])),
    own: 200,
  },
  'POST /portfolio/:section/:id/edit': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.editEntry.href('memberships', entries.memberships)],
    fields: () => ({ association: 'vaimh', from: '2025-03-04', version: '1' }),
    own: 303,
  },
  'GET /portfolio/:section/:id/remove': {
    permit: 'signed-in',
    at: ({ entries }) => keptSections.map((section) => paths.removeEntry.href(section, entries[section])),
    own: 200,
  },
  'POST /portfolio/:section/:id/remove': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.removeEntry.href('work', entries.work)],
    fields: () => ({ version: '1' }),
    own: 303,
  },
  'POST /portfolio/undo': {
    permit: 'signed-in',
    fields: ({ batch, session }) => ({ batch, as: session }),
    own: 303,
    unknown: 404,
  },
}
