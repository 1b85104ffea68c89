import { applicationRows } from './application-rows.ts'
import { auditRows } from './audit-rows.ts'
import { commentRows } from './comment-rows.ts'
import { credentialRows } from './credential-rows.ts'
import { decisionRows } from './decision-rows.ts'
import { endorsementRows } from './endorsement-rows.ts'
import { examBankRows, openOfficeRows } from './exam-bank-rows.ts'
import { examRows } from './exam-rows.ts'
import { lifeRows } from './life-rows.ts'
import { markingRows } from './marking-rows.ts'
import { mineRows } from './mine-rows.ts'
import { portfolioRows } from './portfolio-rows.ts'
import { providerRows } from './provider-rows.ts'
import { publicRows } from './public-rows.ts'
import { recordRows } from './record-rows.ts'
import { referenceRows } from './reference-rows.ts'
import { renewalRows } from './renewal-rows.ts'
import { reviewRows } from './review-rows.ts'
import type { Rows } from './rows.ts'
import { signInRows } from './sign-in-rows.ts'
import { staffRows } from './staff-rows.ts'
import { wayRows } from './ways-rows.ts'
import { workbenchRows } from './workbench-rows.ts'

/**
 * Every route and what it answers to whom. A new route is written down here, with what a stranger
 * to its object gets to see; the test fails until it is.
 */
export const table: Rows = {
  ...publicRows,
  ...portfolioRows,
  ...commentRows,
  ...credentialRows,
  ...decisionRows,
  ...endorsementRows,
  ...renewalRows,
  ...auditRows,
  ...lifeRows,
  ...mineRows,
  ...providerRows,
  ...signInRows,
  ...workbenchRows,
  ...wayRows,
  ...examBankRows,
  ...examRows,
  ...recordRows,
  ...reviewRows,
  ...markingRows,
  ...referenceRows,
  ...staffRows,
  // Forms are posted in this order, and these end applications.
  ...applicationRows,
  ...openOfficeRows,
}

/** Only where anybody may be anybody, and read all mail. */
export const demoRows: readonly string[] = [
  'GET /demo',
  'GET /demo/:door',
  'POST /demo/:door',
  'GET /mailbox',
  'GET /mailbox/:mail',
]
