import type { Role } from '../../../domain/rights.ts'

const roleNames: Record<Role, string> = {
  applicant: 'an applicant',
  advisor: 'an advisor',
  reviewer: 'a reviewer',
  marker: 'an exam marker',
  coordinator: 'a coordinator',
  administrator: 'an administrator',
}

/** The words of mails about signing in. The same mail goes to addresses that are known and that are not. */
export const en = {
  signIn: {
    subject: (site: string) => `Sign in to ${site}`,
    paragraphs: (site: string, code: string) => [
      `Somebody asked to sign in to ${site} with this address. If it was you, open the link below in the browser where you asked, or type this code there:`,
      code,
      'The link and the code work once, for 15 minutes. If this address has no account yet, signing in makes one.',
      'If it was not you, there is nothing to do: without this mail nobody can sign in.',
    ],
    link: 'Sign in',
  },
  emailChange: {
    subject: (site: string) => `Confirm your new address for ${site}`,
    paragraphs: (site: string, name: string) => [
      `${name} asked to use this address to sign in to ${site} from now on. The address changes once it is confirmed, within one hour.`,
      'If you did not ask for this, leave the mail alone: nothing changes.',
    ],
    link: 'Confirm this address',
  },
  emailChanged: {
    subject: (site: string) => `Your address for ${site} has changed`,
    paragraphs: (site: string, newEmail: string) => [
      `From now on you sign in to ${site} with ${newEmail}. All other sessions were ended.`,
      'If it was not you who changed it, write to your association now: somebody else is in your account.',
    ],
  },
  invitation: {
    subject: (association: string) => `You are invited to ${association}`,
    paragraphs: (inviter: string, association: string, role: Role) => [
      `${inviter} asks you to be ${roleNames[role]} at ${association}.`,
      'Open the link, sign in with this address, and accept. The invitation is good for 14 days.',
    ],
    link: 'See the invitation',
  },
  accountNotice: {
    'passkey-added': 'A passkey was added to your account.',
    'passkey-removed': 'A passkey was removed from your account.',
    'totp-added': 'An authenticator app was set up for your account.',
    'totp-removed': 'The authenticator app was removed from your account.',
    'recovery-code-used': 'A recovery code was used to sign in to your account.',
    'recovery-codes-made': 'New recovery codes were made for your account; the old ones no longer work.',
  },
  accountNoticeMore: {
    subject: (site: string) => `Your ${site} account: something changed`,
    after: (device: string) =>
      `It was done from ${device}. If it was not you, sign in, end all other sessions, and write to your association.`,
  },
}
