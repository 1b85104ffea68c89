/** What every mail says around its own words. */
export const en = {
  lang: 'en-US',
  brand: 'Attune',
  openLink: (label: string) => `${label}:`,
  linkInFull: 'If the button does not work, copy this address into your browser:',
  reason:
    'You get this mail because somebody used this address with Attune, the system for Infant Mental Health Endorsement.',
  unsubscribe: 'Stop these reminders',
}
