/** The words of signing in. */
export const enSignIn = {
  title: 'Sign in',
  lead: 'Type your e-mail address and we send you a link and a code. There is no password to remember, and a new address gets an account by itself.',
  leadAnew:
    'You are signed in, but that was some time ago. For what you want to do next, sign in once more; you then go on where you were.',
  email: 'E-mail address',
  submit: 'Send me a link and a code',
  notAnAddress: 'Type an e-mail address, such as rosa@example.org.',
  wait: (until: string) => `That was tried many times. Try again after ${until}.`,
  orPasskey: 'Or use a passkey',
  passkeyLead: 'If you have added a passkey to your account, it signs you in alone.',
  passkey: 'Sign in with a passkey',
  passkeyTrouble: 'No passkey was used. Try again, or sign in by mail.',
  passkeyNotAccepted: 'This passkey was not accepted. Try again, or sign in by mail.',

  code: {
    title: 'Look into your mailbox',
    sent: (email: string) => `We have sent a mail to ${email}.`,
    steps: 'Open the link in it in this browser, or type the six-digit code here.',
    label: 'Six-digit code',
    hint: 'It is good for 15 minutes.',
    submit: 'Sign in',
    nothing: 'No mail after a few minutes?',
    nothingText: 'Look among the unwanted mail, and whether the address is right. Then ask once more.',
    again: 'Ask for another mail',
    notSixDigits: 'Type the six digits of the code.',
    wrong: (left: number) =>
      left === 1
        ? 'This is not the code of the latest mail. One try is left.'
        : `This is not the code of the latest mail. ${left} tries are left.`,
    gone: 'This code no longer works',
    goneText: 'A code is good once, for 15 minutes and five tries. Ask for another mail.',
  },

  link: {
    title: 'One more step',
    ready: (email: string) => `Go on to sign in as ${email}.`,
    why: 'We ask because mail programs open links by themselves, and the link works once.',
    submit: 'Sign in',
    otherTitle: 'This link belongs to another browser',
    other:
      'It works in the browser where you asked for the mail. Go back there and type the six-digit code from the same mail, or start again in this one.',
    startHere: 'Start again in this browser',
    goneTitle: 'This link no longer works',
    gone: 'A link is good once, for 15 minutes. Ask for another mail.',
    startAgain: 'Ask for another mail',
  },

  factor: {
    title: 'Show that it is you',
    lead: 'Your account is protected by a second step.',
    app: 'Code',
    appHint: 'Six digits from your authenticator app, or one of your recovery codes.',
    submit: 'Go on',
    wrong: 'This code was not accepted. An app shows a new one every 30 seconds, and each is taken once.',
    passkey: 'Use a passkey',
    passkeyTrouble: 'No passkey was used. Try again, or type a code.',
    passkeyNotAccepted: 'This passkey was not accepted. Try again, or type a code.',
    or: 'Or type a code',
    missingTitle: 'One thing before you go on',
    missing:
      'What you are about to open shows other people’s records, so a mailbox alone is not enough. Set up a passkey or an authenticator app; it takes two minutes.',
    setUp: 'Set up a second step',
    lost: 'Neither at hand, and no recovery code left? Write to an administrator of your association.',
  },

  name: {
    title: 'Welcome to Attune',
    lead: 'Two questions, and you can start.',
    name: 'Your name',
    nameHint: 'As it should stand on an Endorsement. You can change it later.',
    noName: 'Type your name.',
    longName: 'Shorten your name to 200 characters.',
    association: 'Your association',
    associationHint: 'It sees your portfolio once you are its applicant.',
    noAssociation: 'None of these, or not sure yet',
    submit: 'Start',
  },
}
