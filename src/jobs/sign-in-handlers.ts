import { forgetOldSignIns } from '../services/sign-in/forget-old-sign-ins.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Keeps the tables of signing in from growing for ever. */
export function signInHandlers(db: Db): JobHandlers {
  return { 'forget-sign-ins': () => forgetOldSignIns(db) }
}
