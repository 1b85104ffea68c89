import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const seesMail = { permit: { staff: 'see-mail' }, roles: ['coordinator', 'administrator'] } as const

/** The pages of an association's staff. */
export const staffRows: Rows = {
  'GET /a/:association/mail': {
    ...seesMail,
    at: ({ association }) => [paths.mailbox.href(association)],
    own: 200,
  },
  'GET /a/:association/mail/:mail': {
    ...seesMail,
    at: ({ association, mail }) => [paths.mail.href(association, mail)],
    own: 200,
  },
  'POST /a/:association/mail/:mail/resend': {
    ...seesMail,
    at: ({ association, mail }) => [paths.resendMail.href(association, mail)],
    own: 303,
  },
}
