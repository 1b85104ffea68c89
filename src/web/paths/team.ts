import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}/team`
const ofPerson = (association: string, id: string) => `${at(association)}/${encodeURIComponent(id)}`

/** Who does what in an association, for its administrators. */
export const teamPaths = {
  team: {
    pattern: '/a/:association/team',
    href: (association: string, did?: string) => `${at(association)}${query({ did })}`,
  },
  withdrawInvitation: {
    pattern: '/a/:association/team/invitations/:id/withdraw',
    href: (association: string, id: string) =>
      `${at(association)}/invitations/${encodeURIComponent(id)}/withdraw`,
  },
  removeRole: {
    pattern: '/a/:association/team/:id/remove-role',
    href: (association: string, id: string) => `${ofPerson(association, id)}/remove-role`,
  },
  endSessionsOf: {
    pattern: '/a/:association/team/:id/end-sessions',
    href: (association: string, id: string) => `${ofPerson(association, id)}/end-sessions`,
  },
} as const
