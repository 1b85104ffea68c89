import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const ofStaff = { permit: { staff: 'audit-renewals' }, roles: desk } as const
const aboutOne = { ...ofStaff, isAboutApplicant: true } as const
const nobodys = '/audits/virginia/00000000-0000-4000-8000-000000000000/drawn'

/** Audits of renewals, and what anybody may compute again. */
export const auditRows: Rows = {
  'GET /a/:association/audits': {
    ...ofStaff,
    at: ({ association }) => [paths.audits.href(association)],
    own: 200,
  },
  'GET /a/:association/audits/new': {
    ...ofStaff,
    at: ({ association }) => [paths.announceAudit.href(association)],
    own: 200,
  },
  'POST /a/:association/audits/new': {
    ...ofStaff,
    at: ({ association }) => [paths.announceAudit.href(association)],
    own: 422,
  },
  'GET /a/:association/audits/:audit': {
    ...ofStaff,
    at: ({ association, audit }) => [paths.audit.href(association, audit)],
    own: 200,
  },
  'POST /a/:association/audits/:audit/draw': {
    ...ofStaff,
    at: ({ association, audit }) => [paths.drawAudit.href(association, audit)],
    fields: () => ({ seed: '16 23 42' }),
    own: 409,
  },
  'POST /a/:association/audits/:audit/tell': {
    ...ofStaff,
    at: ({ association, audit }) => [paths.tellDrawn.href(association, audit)],
    own: 303,
  },
  'GET /a/:association/audits/:audit/renewals/:renewal': {
    ...aboutOne,
    at: ({ association, audit, audited }) => [paths.auditedRenewal.href(association, audit, audited)],
    own: 200,
  },
  'POST /a/:association/audits/:audit/renewals/:renewal/lines': {
    ...aboutOne,
    at: ({ association, audit, audited }) => [paths.auditLine.href(association, audit, audited)],
    own: 409,
  },
  'POST /a/:association/audits/:audit/renewals/:renewal/held': {
    ...aboutOne,
    at: ({ association, audit, audited }) => [paths.auditHeld.href(association, audit, audited)],
    own: 409,
  },
  'POST /a/:association/audits/:audit/renewals/:renewal/conclusion': {
    ...aboutOne,
    at: ({ association, audit, audited }) => [paths.auditConclusion.href(association, audit, audited)],
    own: 409,
  },
  'GET /renewal/audit': { permit: 'signed-in', at: () => [paths.ownAudit.href()], own: 200 },
  'POST /renewal/audit/:renewal': {
    ...{ permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true },
    at: ({ audited }) => [paths.answerAudit.href(audited)],
    own: 303,
  },
  'POST /renewal/audit/:renewal/hours': {
    ...{ permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true },
    at: ({ audited }) => [paths.offerHours.href(audited)],
    own: 409,
  },
  'GET /audits/:association': { permit: 'anyone', at: () => ['/audits/virginia'], own: 200 },
  // Nothing is published in the world of the test.
  'GET /audits/:association/:audit/:stage': { permit: 'anyone', at: () => [nobodys], own: 404 },
}
