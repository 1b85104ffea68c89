import type { Role } from '../../../domain/rights.ts'
import type { SignInEventKind } from '../../../store/sign-in/tables.ts'

/** The words of a person's own account. */
export const enAccount = {
  title: 'Your account',
  signOut: 'Sign out',
  done: {
    'name-changed': 'Your name was changed.',
    'email-changed': 'Your address was changed. All other sessions were ended.',
    'email-asked': 'We have sent a mail to the new address. Open the link in it to confirm the change.',
    'session-ended': 'The session was ended.',
    'passkey-added': 'The passkey was added.',
    'passkey-removed': 'The passkey was removed.',
    'app-added': 'The authenticator app is set up.',
    'app-removed': 'The authenticator app was removed.',
    accepted: 'You have accepted the invitation.',
  },
  trouble: {
    'last-factor':
      'This is your only second step, and your role needs one. Add another first, then remove this one.',
    'passkey-refused': 'No passkey was added. Try again, or choose another device.',
    'passkey-known': 'This passkey belongs to an account already.',
  },

  you: {
    title: 'You',
    name: 'Name',
    email: 'E-mail address',
    roles: 'Roles',
    changeName: 'Change your name',
    changeEmail: 'Change your address',
  },
  role: {
    applicant: 'Applicant',
    advisor: 'Advisor',
    reviewer: 'Reviewer',
    marker: 'Exam marker',
    coordinator: 'Coordinator',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
  roleAt: (role: string, association: string) => `${role}, ${association}`,

  invitations: {
    title: 'Invitations',
    text: (role: string, association: string) => `${association} invites you: ${role}`,
    accept: 'Accept',
    pageTitle: 'You are invited',
    forAddress: (email: string) => `The invitation is for ${email}.`,
    signIn: 'Sign in to accept',
    otherAccount: (email: string) =>
      `You are signed in as ${email}. Sign in with the invited address to accept.`,
    goneTitle: 'This invitation is no longer open',
    gone: 'It was accepted, taken back, or is older than two weeks. Ask whoever invited you to send another.',
    toAccount: 'See it in your account',
  },

  factors: {
    title: 'Second step',
    lead: 'A passkey or an authenticator app keeps others out even if they read your mail. Everybody who sees other people’s records needs one.',
    none: 'You have none yet.',
    oneWayIn:
      'You have one second step and no recovery codes: whoever loses that device is locked out. Add another passkey or an app on another device, or make recovery codes and keep them on paper.',
    passkeys: 'Passkeys',
    added: (day: string) => `added ${day}`,
    used: (moment: string) => `last used ${moment}`,
    label: 'Name of the new passkey',
    labelHint: 'So that you know it again, such as My phone.',
    addPasskey: 'Add a passkey',
    passkeyTrouble: 'No passkey was made. Try again, or choose another device.',
    noScript: 'To add a passkey, your browser has to run scripts. An authenticator app works without.',
    remove: 'Remove',
    app: 'Authenticator app',
    appSince: (day: string) => `Set up ${day}.`,
    setUpApp: 'Set up an authenticator app',
    replaceApp: 'Set up another app',
    codes: 'Recovery codes',
    codesLeft: (left: number) =>
      left === 0
        ? 'You have none. They let you in when a device is lost.'
        : left === 1
          ? 'One is left.'
          : `${left} are left.`,
    makeCodes: 'Make ten recovery codes',
  },

  app: {
    title: 'Set up an authenticator app',
    lead: 'Any app for six-digit codes will do.',
    scan: 'Scan this picture with the app',
    picture: 'The picture holds the same key that stands below it.',
    open: 'The app is on this device: open it there',
    orType: 'Or type this key into the app',
    code: 'Six-digit code',
    codeHint: 'The app shows one now.',
    submit: 'Put it to use',
    wrong:
      'This code does not fit. Wait for the next one, and look whether the clock of your device is right.',
  },

  codes: {
    title: 'Recovery codes',
    lead: 'Ten codes, each good once, for the day when your phone is lost. New ones replace the old ones.',
    make: 'Make ten codes',
    shownTitle: 'Your recovery codes',
    shown: 'They are shown this once. Print them or write them down, and keep them where your phone is not.',
    done: 'I have kept them',
    later: 'Later',
  },

  name: {
    title: 'Change your name',
    submit: 'Change my name',
  },

  email: {
    title: 'Change your address',
    lead: (email: string) =>
      `You sign in with ${email} now. We send a link to the new address; until you open it, nothing changes.`,
    label: 'New e-mail address',
    submit: 'Send me the link',
    same: 'This is your address already.',
    confirmTitle: 'Confirm your new address',
    confirm: (email: string) => `From now on you will sign in with ${email}.`,
    confirmSubmit: 'Change my address',
    goneTitle: 'This link no longer works',
    gone: 'A link is good once, for one hour, and only for the account that asked for it.',
    taken: 'There is another account with this address. Sign in with it, or choose another address.',
  },

  sessions: {
    title: 'Where you are signed in',
    here: 'this browser',
    since: (moment: string) => `since ${moment}`,
    seen: (moment: string) => `last used ${moment}`,
    ends: (moment: string) => `ends ${moment} at the latest if it is not used`,
    end: 'End',
    endOthers: 'End all others',
  },

  events: {
    title: 'What happened to your account',
    when: 'When',
    what: 'What',
    from: 'From',
    kind: {
      'account-made': 'Account made',
      'signed-in-by-mail': 'Signed in by mail',
      'signed-in-in-demo': 'Came in by a door of the demo',
      'signed-in-by-passkey': 'Signed in with a passkey',
      'wrong-mailed-codes': 'Five wrong codes typed for a mail to you',
      'factor-confirmed': 'Second step shown',
      'wrong-factor-code': 'Wrong code for the second step',
      'recovery-code-used': 'Recovery code used',
      'signed-out': 'Signed out',
      'session-ended': 'Session ended by you',
      'sessions-ended-by-staff': 'All sessions ended by an administrator',
      'passkey-added': 'Passkey added',
      'passkey-removed': 'Passkey removed',
      'totp-added': 'Authenticator app set up',
      'totp-removed': 'Authenticator app removed',
      'recovery-codes-made': 'Recovery codes made',
      'email-change-asked': 'Change of address asked for',
      'email-changed': 'Address changed',
      'role-accepted': 'Role accepted',
    } satisfies Record<SignInEventKind, string>,
  },

  setUp: {
    title: 'Set up Attune',
    lead: 'You start this installation, so you become its first administrator. Nobody else can do this once you have.',
    association: 'Your association',
    own: 'Another one, named below',
    ownName: 'Name of the association',
    ownNameHint: 'Only where it is not in the list.',
    rules: 'Whose requirements do you use?',
    rulesHint: 'What people have to meet for an Endorsement. Attune brings these requirements along.',
    rulesOwn: 'Our own where Attune has them, otherwise those of the Alliance',
    rulesOwnHint: (names: string) =>
      `Attune has requirements of: ${names}. Those of the Alliance can be offered besides, under How we work.`,
    rulesAlliance: 'Those of the Alliance for the Advancement of Infant Mental Health',
    timeZone: 'Time zone',
    timeZoneHint: 'Days of the association begin and end there, as America/New_York.',
    yourName: 'Your name',
    yourEmail: 'Your e-mail address',
    yourEmailHint: 'You sign in with it from now on, so look at it twice.',
    submit: 'Set up',
    noAssociation: 'Choose an association, or give the name of your own.',
    bothAssociations:
      'You chose an association from the list and named another one. Clear this field, or choose “Another one, named below” in the list.',
    longAssociation: 'Shorten the name of the association to 200 characters.',
    badTimeZone: 'Choose a time zone from the list, such as America/New_York.',
    goneTitle: 'This link no longer works',
    gone: 'It is good once, for 24 hours. Start Attune again on the empty database and it prints another.',
  },
}
