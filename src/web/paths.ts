import { applicationPaths } from './paths/applications.ts'
import { auditPaths } from './paths/audits.ts'
import { calendarPaths } from './paths/calendar.ts'
import { commentPaths } from './paths/comments.ts'
import { credentialPaths } from './paths/credentials.ts'
import { decisionPaths } from './paths/decisions.ts'
import { demoPaths } from './paths/demo.ts'
import { endorsementPaths } from './paths/endorsements.ts'
import { examBankPaths } from './paths/exam-bank.ts'
import { examPaths } from './paths/exams.ts'
import { filePaths } from './paths/files.ts'
import { historyPaths } from './paths/history.ts'
import { letterPaths } from './paths/letters.ts'
import { lifePaths } from './paths/life.ts'
import { mailPaths } from './paths/mail.ts'
import { markingPaths } from './paths/marking.ts'
import { minePaths } from './paths/mine.ts'
import { portfolioPaths } from './paths/portfolio.ts'
import { providerPaths } from './paths/providers.ts'
import { type Choice, query } from './paths/query.ts'
import { referencePaths } from './paths/references.ts'
import { registerPaths } from './paths/register.ts'
import { renewalPaths } from './paths/renewals.ts'
import { reviewPaths } from './paths/reviews.ts'
import { signInPaths } from './paths/sign-in.ts'
import { staffPaths } from './paths/staff.ts'
import { staffApplicationPaths } from './paths/staff-applications.ts'
import { teamPaths } from './paths/team.ts'
import { wayPaths } from './paths/ways.ts'
import { workbenchPaths } from './paths/workbench.ts'

/** The id of the example portfolio among the files to download. */
export const exampleId = 'example'

/** Every URL of the pages: the pattern that a route listens to, and how a link to it is built. */
export const paths = {
  start: { pattern: '/', href: () => '/' },
  sample: {
    pattern: '/samples/:id',
    href: (id: string, { on, standard }: Choice = {}) =>
      `/samples/${encodeURIComponent(id)}${query({ on, standard })}`,
  },
  portfolioFile: {
    pattern: '/samples/:id/portfolio.json',
    href: (id: string) => `/samples/${encodeURIComponent(id)}/portfolio.json`,
  },
  portfolios: { pattern: '/portfolios', href: () => '/portfolios' },
  schema: {
    pattern: '/schemas/:file',
    href: (format: 'attune-portfolio-1' | 'attune-audit-draw-1') => `/schemas/${format}.schema.json`,
  },
  assets: { pattern: '/assets/:file', href: (file: string) => `/assets/${file}` },
  /** Browsers ask for it by themselves. */
  favicon: { pattern: '/favicon.ico', href: () => '/favicon.ico' },
  ...demoPaths,
  ...signInPaths,
  ...portfolioPaths,
  ...applicationPaths,
  ...filePaths,
  ...providerPaths,
  ...minePaths,
  ...commentPaths,
  ...referencePaths,
  ...renewalPaths,
  ...staffPaths,
  ...workbenchPaths,
  ...staffApplicationPaths,
  ...teamPaths,
  ...wayPaths,
  ...examBankPaths,
  ...mailPaths,
  ...letterPaths,
  ...credentialPaths,
  ...decisionPaths,
  ...endorsementPaths,
  ...lifePaths,
  ...registerPaths,
  ...auditPaths,
  ...historyPaths,
  ...calendarPaths,
  ...examPaths,
  ...reviewPaths,
  ...markingPaths,
} as const
