import { query } from './query.ts'

const part = encodeURIComponent
const own = (application: string) => `/applications/${part(application)}/references`
const staff = (association: string, application: string) =>
  `/a/${part(association)}/applications/${part(application)}/references`
const link = (secret: string) => `/reference/${part(secret)}`

/** References: how the applicant asks for them, what a rater opens by a link, and what staff see. */
export const referencePaths = {
  references: {
    pattern: '/applications/:application/references',
    href: (application: string, done?: string) => `${own(application)}${query({ done })}`,
  },
  newReference: {
    pattern: '/applications/:application/references/new',
    href: (application: string, role?: string) => `${own(application)}/new${query({ role })}`,
  },
  ownReference: {
    pattern: '/applications/:application/references/:reference',
    href: (application: string, reference: string, done?: string) =>
      `${own(application)}/${part(reference)}${query({ done })}`,
  },
  /** The rater's link. Its secret is all that it holds. */
  reference: {
    pattern: '/reference/:secret',
    href: (secret: string, done?: string) => `${link(secret)}${query({ done })}`,
  },
  rate: {
    pattern: '/reference/:secret/form',
    href: (secret: string, done?: string) => `${link(secret)}/form${query({ done })}`,
  },
  checkRating: { pattern: '/reference/:secret/check', href: (secret: string) => `${link(secret)}/check` },
  stopReferenceReminders: {
    pattern: '/reference/:secret/stop',
    href: (secret: string) => `${link(secret)}/stop`,
  },
  /** Short, because it is said on the phone. */
  typeCode: { pattern: '/r', href: () => '/r' },
  staffReferences: {
    pattern: '/a/:association/applications/:application/references',
    href: (association: string, application: string) => staff(association, application),
  },
  staffReference: {
    pattern: '/a/:association/applications/:application/references/:reference',
    href: (association: string, application: string, reference: string, done?: string) =>
      `${staff(association, application)}/${part(reference)}${query({ done })}`,
  },
  vetRater: {
    pattern: '/a/:association/applications/:application/references/:reference/rater',
    href: (association: string, application: string, reference: string) =>
      `${staff(association, application)}/${part(reference)}/rater`,
  },
  ratingForm: {
    pattern: '/a/:association/reference-form',
    href: (association: string, find: { readonly standard?: string; readonly done?: string } = {}) =>
      `/a/${part(association)}/reference-form${query(find)}`,
  },
} as const
