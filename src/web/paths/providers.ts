import { query } from './query.ts'

const part = encodeURIComponent
const at = (entry: string) => `/providers/${part(entry)}`
const questions = (association: string) => `/a/${part(association)}/questions`
const register = (association: string) => `/a/${part(association)}/register`

interface FindProvider {
  readonly name?: string | undefined
  /** The provider of the portfolio who is looked for; nobody yet where it is missing. */
  readonly for?: string | undefined
}

/** Providers of supervision: a person's own, the registers that associations keep, and questions about them. */
export const providerPaths = {
  providers: { pattern: '/providers', href: () => '/providers' },
  findProvider: {
    pattern: '/providers/find',
    href: (find: FindProvider = {}) => `/providers/find${query({ ...find })}`,
  },
  takeProvider: { pattern: '/providers/take', href: () => '/providers/take' },
  provider: {
    pattern: '/providers/:entry',
    href: (entry: string, done?: string) => `${at(entry)}${query({ done })}`,
  },
  unlinkProvider: { pattern: '/providers/:entry/unlink', href: (entry: string) => `${at(entry)}/unlink` },
  askAboutProvider: { pattern: '/providers/:entry/ask', href: (entry: string) => `${at(entry)}/ask` },
  askToConfirm: { pattern: '/providers/:entry/confirm', href: (entry: string) => `${at(entry)}/confirm` },
  resendRequest: {
    pattern: '/providers/:entry/requests/:request/resend',
    href: (entry: string, request: string) => `${at(entry)}/requests/${part(request)}/resend`,
  },
  revokeRequest: {
    pattern: '/providers/:entry/requests/:request/revoke',
    href: (entry: string, request: string) => `${at(entry)}/requests/${part(request)}/revoke`,
  },
  /** The provider's link. Its secret is all that it holds. */
  confirmLink: {
    pattern: '/confirm/:secret',
    href: (secret: string, done?: string) => `/confirm/${part(secret)}${query({ done })}`,
  },
  questions: { pattern: '/a/:association/questions', href: questions },
  question: {
    pattern: '/a/:association/questions/:question',
    href: (association: string, question: string, choice: { who?: string; done?: string } = {}) =>
      `${questions(association)}/${part(question)}${query(choice)}`,
  },
  register: {
    pattern: '/a/:association/register',
    href: (association: string, find: Readonly<Record<string, string>> = {}) =>
      `${register(association)}${query(find)}`,
  },
  registerList: {
    pattern: '/a/:association/register/list',
    href: (association: string) => `${register(association)}/list`,
  },
  takeRegisterList: {
    pattern: '/a/:association/register/list/take',
    href: (association: string) => `${register(association)}/list/take`,
  },
  newRegistered: {
    pattern: '/a/:association/register/new',
    href: (association: string) => `${register(association)}/new`,
  },
  registered: {
    pattern: '/a/:association/register/:registered',
    href: (association: string, registered: string, done?: string) =>
      `${register(association)}/${part(registered)}${query({ done })}`,
  },
} as const
