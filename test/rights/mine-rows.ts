import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

/** Files of evidence, and one's own data as a whole. */
export const mineRows: Rows = {
  'GET /portfolio/:section/:id/files': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.entryFiles.href('training', entries.training)],
    own: 200,
  },
  'POST /portfolio/:section/:id/files': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.entryFiles.href('training', entries.training)],
    own: 422,
  },
  'GET /files/:id': { permit: 'signed-in', at: ({ file }) => [paths.file.href(file)], own: 200 },
  'POST /files/:id/remove': {
    permit: 'signed-in',
    at: ({ file }) => [paths.removeFile.href(file)],
    own: 303,
  },
  'GET /mine': { permit: 'signed-in', own: 200 },
  'GET /mine/portfolio.json': { permit: 'signed-in', own: 200 },
  'GET /mine/portfolio.xlsx': { permit: 'signed-in', own: 200 },
  'GET /mine/portfolio.pdf': { permit: 'signed-in', own: 200 },
  'GET /mine/applications.json': { permit: 'signed-in', own: 200 },
  'GET /mine/import': { permit: 'signed-in', own: 303 },
  'POST /mine/import': { permit: 'signed-in', own: 422 },
  'POST /mine/import/save': { permit: 'signed-in', own: 422 },
  // Applicants have an application under way here, and are led to withdraw it first.
  'GET /mine/leave': { permit: 'signed-in', own: 200 },
  'POST /mine/leave': { permit: 'signed-in', fields: () => ({ email: 'other@example.org' }), own: 422 },
  'GET /left': { permit: 'anyone', own: 200 },
}
