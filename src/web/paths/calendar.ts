import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}/calendar`

/** The year of an association: its cycles, what is due, and when it rests. */
export const calendarPaths = {
  calendar: {
    pattern: '/a/:association/calendar',
    href: (association: string, find: { readonly done?: string } = {}) => `${at(association)}${query(find)}`,
  },
  cohorts: {
    pattern: '/a/:association/calendar/cohorts',
    href: (association: string, find: { readonly did?: string } = {}) =>
      `${at(association)}/cohorts${query(find)}`,
  },
  rest: {
    pattern: '/a/:association/calendar/rest',
    href: (association: string) => `${at(association)}/rest`,
  },
  endRest: {
    pattern: '/a/:association/calendar/rest/:rest/end',
    href: (association: string, rest: string) => `${at(association)}/rest/${encodeURIComponent(rest)}/end`,
  },
} as const
