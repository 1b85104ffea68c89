import type { Rows } from './rows.ts'

/** What everybody sees, without a session. */
export const publicRows: Rows = {
  'GET /': { permit: 'public', own: 200 },
  'GET /portfolios': { permit: 'public', own: 303 },
  'POST /portfolios': { permit: 'public', own: 422, isOpenToOtherSites: true },
  'GET /samples/:id': { permit: 'public', at: () => ['/samples/rosa-delgado'], own: 200 },
  'GET /samples/:id/portfolio.json': {
    permit: 'public',
    at: () => ['/samples/rosa-delgado/portfolio.json'],
    own: 200,
  },
  'GET /schemas/:file': {
    permit: 'public',
    at: () => ['/schemas/attune-portfolio-1.schema.json'],
    own: 200,
  },
  'GET /assets/:file': { permit: 'public', at: () => ['/assets/none.css'], own: 404 },
  'GET /favicon.ico': { permit: 'public', own: 302 },
}
