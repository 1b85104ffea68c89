import { query } from './query.ts'

const part = encodeURIComponent
const at = (association: string) => `/a/${part(association)}`
const done = (did?: string) => query({ did })

interface RegistrationsFind {
  /** Who is chosen already. */
  readonly application?: string
  /** How many were just answered, and how many were not. */
  readonly answered?: string
  readonly left?: string
}

/** How an association works: its settings, texts, members and exceptions. */
export const wayPaths = {
  ways: { pattern: '/a/:association/ways', href: (association: string) => `${at(association)}/ways` },
  waysPart: {
    pattern: '/a/:association/ways/:part',
    href: (association: string, name: string, did?: string) =>
      `${at(association)}/ways/${part(name)}${done(did)}`,
  },
  associationTexts: {
    pattern: '/a/:association/texts',
    href: (association: string, did?: string) => `${at(association)}/texts${done(did)}`,
  },
  associationText: {
    pattern: '/a/:association/texts/:kind/:version',
    href: (association: string, kind: string, version: number) =>
      `${at(association)}/texts/${part(kind)}/${version}`,
  },
  registrations: {
    pattern: '/a/:association/registrations',
    href: (association: string, find: RegistrationsFind = {}) =>
      `${at(association)}/registrations${query({ ...find })}`,
  },
  memberships: {
    pattern: '/a/:association/memberships',
    href: (
      association: string,
      did: {
        readonly confirmed?: string
        readonly left?: string
        readonly ended?: string
        readonly declined?: string
        readonly name?: string
      } = {},
    ) => `${at(association)}/memberships${query(did)}`,
  },
  takeBackMembership: {
    pattern: '/a/:association/memberships/:membership/end',
    href: (association: string, membership: string) =>
      `${at(association)}/memberships/${part(membership)}/end`,
  },
  declineClaim: {
    pattern: '/a/:association/memberships/claims/:entry/decline',
    href: (association: string, entry: string) =>
      `${at(association)}/memberships/claims/${part(entry)}/decline`,
  },
  membershipList: {
    pattern: '/a/:association/memberships/list',
    href: (association: string) => `${at(association)}/memberships/list`,
  },
  exceptions: {
    pattern: '/a/:association/applications/:application/exceptions',
    href: (association: string, application: string, did?: string) =>
      `${at(association)}/applications/${part(application)}/exceptions${done(did)}`,
  },
  endException: {
    pattern: '/a/:association/applications/:application/exceptions/:exception/end',
    href: (association: string, application: string, exception: string) =>
      `${at(association)}/applications/${part(application)}/exceptions/${part(exception)}/end`,
  },
  textsToSign: {
    pattern: '/applications/:application/texts',
    href: (application: string, did?: string) => `/applications/${part(application)}/texts${done(did)}`,
  },
  textToSign: {
    pattern: '/applications/:application/texts/:kind',
    href: (application: string, kind: string) => `/applications/${part(application)}/texts/${part(kind)}`,
  },
} as const
