import { paths } from '../../src/web/paths.ts'
import { idFrom } from './id-from.ts'
import type { Objects } from './objects.ts'
import type { Rows } from './rows.ts'

/** A thread is there for its applicant, the advisor, and the association's coordinators and administrators. */
const inThread = {
  permit: 'signed-in',
  isAboutApplicant: true,
  isForApplicant: true,
  roles: ['advisor', 'coordinator', 'administrator'],
} as const

const aboutTraining = ({ association, person, entries }: Objects) => ({
  association,
  applicantId: person,
  subject: { kind: 'entry', section: 'training', entryId: entries.training } as const,
})

/** What is said about portfolios. */
export const commentRows: Rows = {
  'GET /messages': { permit: 'signed-in', own: 200 },
  'POST /messages/mail': { permit: 'signed-in', fields: () => ({ stopped: 'yes' }), own: 303 },
  'GET /stop-mail/:secret': {
    permit: 'one-click',
    at: ({ stopSecret }) => [paths.stopDigest.href(stopSecret)],
    own: 200,
  },
  'POST /stop-mail/:secret': {
    permit: 'one-click',
    at: ({ stopSecret }) => [paths.stopDigest.href(stopSecret)],
    own: 200,
    isOpenToOtherSites: true,
  },
  'GET /threads/:association/:applicant/:subject': {
    ...inThread,
    at: (objects) => [
      paths.thread.href(aboutTraining(objects)),
      paths.thread.href({ ...aboutTraining(objects), subject: { kind: 'portfolio' } }),
    ],
    own: 200,
  },
  'POST /threads/:association/:applicant/:subject': {
    ...inThread,
    at: (objects) => [paths.thread.href(aboutTraining(objects))],
    fields: ({ session }, by) => ({ id: idFrom(session + by), text: `A word from ${by}` }),
    own: 303,
  },
  'POST /threads/:association/:applicant/:subject/read': {
    ...inThread,
    at: (objects) => [paths.readThread.href(aboutTraining(objects))],
    fields: () => ({ upTo: '1' }),
    own: 303,
  },
  'POST /threads/:association/:applicant/:subject/settled': {
    ...inThread,
    at: (objects) => [paths.settleThread.href(aboutTraining(objects))],
    fields: () => ({ settled: 'yes' }),
    own: 303,
  },
  'POST /threads/:association/:applicant/:subject/take-back': {
    ...inThread,
    at: (objects) => [paths.takeBack.href(aboutTraining(objects))],
    fields: ({ comment }) => ({ comment }),
    own: 409,
    applicant: 303,
  },
}
