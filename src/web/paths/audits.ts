import { query } from './query.ts'

const base = '/a/:association/audits'
const ofStaff = (association: string) => `/a/${encodeURIComponent(association)}/audits`
const ofOne = (association: string, audit: string) => `${ofStaff(association)}/${audit}`
const ofRenewal = (association: string, audit: string, renewal: string) =>
  `${ofOne(association, audit)}/renewals/${renewal}`
const published = (association: string) => `/audits/${encodeURIComponent(association)}`

interface Done {
  readonly did?: string | undefined
}

/** Audits of renewals: for staff, for whoever is drawn, and what anybody may compute again. */
export const auditPaths = {
  audits: { pattern: base, href: ofStaff },
  announceAudit: { pattern: `${base}/new`, href: (association: string) => `${ofStaff(association)}/new` },
  audit: {
    pattern: `${base}/:audit`,
    href: (association: string, audit: string, done: Done = {}) =>
      `${ofOne(association, audit)}${query({ ...done })}`,
  },
  drawAudit: {
    pattern: `${base}/:audit/draw`,
    href: (association: string, audit: string) => `${ofOne(association, audit)}/draw`,
  },
  tellDrawn: {
    pattern: `${base}/:audit/tell`,
    href: (association: string, audit: string) => `${ofOne(association, audit)}/tell`,
  },
  auditedRenewal: {
    pattern: `${base}/:audit/renewals/:renewal`,
    href: (association: string, audit: string, renewal: string, done: Done = {}) =>
      `${ofRenewal(association, audit, renewal)}${query({ ...done })}`,
  },
  auditLine: {
    pattern: `${base}/:audit/renewals/:renewal/lines`,
    href: (association: string, audit: string, renewal: string) =>
      `${ofRenewal(association, audit, renewal)}/lines`,
  },
  auditHeld: {
    pattern: `${base}/:audit/renewals/:renewal/held`,
    href: (association: string, audit: string, renewal: string) =>
      `${ofRenewal(association, audit, renewal)}/held`,
  },
  auditConclusion: {
    pattern: `${base}/:audit/renewals/:renewal/conclusion`,
    href: (association: string, audit: string, renewal: string) =>
      `${ofRenewal(association, audit, renewal)}/conclusion`,
  },
  ownAudit: {
    pattern: '/renewal/audit',
    href: (done: Done = {}) => `/renewal/audit${query({ ...done })}`,
  },
  answerAudit: {
    pattern: '/renewal/audit/:renewal',
    href: (renewal: string) => `/renewal/audit/${renewal}`,
  },
  offerHours: {
    pattern: '/renewal/audit/:renewal/hours',
    href: (renewal: string) => `/renewal/audit/${renewal}/hours`,
  },
  publishedAudits: { pattern: '/audits/:association', href: published },
  auditFile: {
    pattern: '/audits/:association/:audit/:stage',
    href: (association: string, audit: string, stage: 'announced' | 'drawn') =>
      `${published(association)}/${audit}/${stage}`,
  },
} as const
