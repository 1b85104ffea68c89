/** The words of the page on which administrators give and take roles. */
export const enTeam = {
  title: 'People and roles',
  people: 'Who does what',
  lead: 'Everybody who does something for the association. Each of them needs a second step before any of its pages opens.',
  oneWayIn: 'You have one second step and no recovery codes. If you lose that device, you are locked out.',
  mendWayIn: 'Add another second step',
  onlyAdministrator:
    'You are the only administrator. Invite another one below: a colleague can let you in again, and otherwise only whoever runs the machine can.',
  done: {
    invited: 'The invitation was mailed.',
    withdrawn: 'The invitation was taken back.',
    removed: 'The role was taken away.',
    ended: 'All sessions of this person were ended.',
  },
  underWay:
    'An application of this person is under way. Withdraw it, or wait until it is decided; then take the role away.',
  lastAdministrator: 'The association needs an administrator. Invite another one first.',
  removeRole: (role: string) => `Take away: ${role}`,
  endSessions: 'End all sessions',
  endSessionsHint: 'For somebody who lost a device. They can sign in again at once.',
  openTitle: 'Invited, and not here yet',
  open: (email: string, role: string) => `${email}: ${role}`,
  until: (moment: string) => `good until ${moment}`,
  withdraw: 'Take back',
  inviteTitle: 'Invite somebody',
  email: 'E-mail address',
  emailHint: 'The person signs in with this address and accepts.',
  role: 'Role',
  noRole: 'Choose a role.',
  submit: 'Send the invitation',
}
