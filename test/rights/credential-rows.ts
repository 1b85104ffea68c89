import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const keeps = { permit: { staff: 'change-association' }, roles: ['administrator'] } as const

/** Checking badges is for everybody; the keys that sign them are for administrators. */
export const credentialRows: Rows = {
  'GET /verify': { permit: 'anyone', own: 200 },
  'POST /verify': { permit: 'anyone', own: 422 },
  'GET /verify/:number': { permit: 'anyone', at: () => [paths.verifyNumber.href('VA-2026-0007')], own: 200 },
  'POST /verify/:number': {
    permit: 'anyone',
    at: () => [paths.verifyNumber.href('VA-2026-0007')],
    own: 422,
  },
  // Nobody has a badge here: a page of its own tests what those show.
  'GET /credentials/:badge': {
    permit: 'anyone',
    at: () => [
      paths.badge.href('0190a5b2-0000-4000-8000-000000000001'),
      paths.badge.href('0190a5b2-0000-4000-8000-000000000001', 'json'),
    ],
    own: 404,
  },
  'GET /status/:association/:list': {
    permit: 'anyone',
    at: ({ association }) => [paths.statusList.href(association, 1)],
    own: 404,
  },
  'GET /a/:association/did.json': {
    permit: 'anyone',
    at: ({ association }) => [paths.didDocument.href(association)],
    own: 404,
  },
  'GET /a/:association/keys': {
    ...keeps,
    at: ({ association }) => [paths.issuerKeys.href(association)],
    own: 200,
  },
  'POST /a/:association/keys': {
    ...keeps,
    at: ({ association }) => [paths.issuerKeys.href(association)],
    own: 422,
  },
}
