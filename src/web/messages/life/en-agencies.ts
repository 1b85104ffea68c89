import type { AgencyFault } from '../../../domain/life/agency.ts'

/** The words of agencies: for staff, for those who agree, and for the agency itself. */
export const enAgencies = {
  staff: {
    title: 'Agencies',
    lead: 'Employers whose people may agree that they see how those people stand. Who agreed is between the person and the agency: it is not shown here.',
    none: 'No agency is listed yet.',
    add: 'Add an agency',
    name: 'Name of the agency',
    nameHint: 'Your people choose by it, so write it as they know it.',
    email: 'Address of its contact',
    emailHint: 'The link goes there, and nowhere else.',
    submit: 'Add it',
    send: 'Send the link',
    sendAgain: 'Send another link',
    sendAbout: (name: string) => `to ${name}`,
    sentOn: (when: string, until: string) => `Link sent ${when}, good until ${until}`,
    notSent: 'No link sent yet',
    remove: 'Take it off',
    done: {
      added: 'Added. Send the link when you know that the address is right.',
      sent: 'The link is on its way. An earlier one opens nothing any more.',
      removed: 'Taken off. It sees nobody any more.',
    },
    refusal: {
      listed: 'An agency of this name is listed already. Use that one, or make the name clearer.',
      closed: 'This agency was taken off meanwhile. Add it again first.',
    },
    fault: {
      'no-agency-name': 'Enter a name of up to 200 characters.',
      'address-in-name': 'Enter a name instead of an address.',
      'no-address': 'Enter an address such as office@example.org.',
    } satisfies Record<AgencyFault['code'], string>,
  },
  own: {
    title: 'Who sees how you stand',
    toPage: 'Let your agency see how you stand',
    lead: 'An agency that you agree to sees your name, your Endorsement, its status and the day of its renewal. Nothing else: not your hours, not your portfolio, not why.',
    sees: (when: string) => `Sees it since ${when}`,
    seesNot: 'Does not see it',
    closed: 'Was taken off the list, and sees nothing.',
    agree: 'Let it see',
    end: 'End it now',
    of: (association: string) => `Known to ${association}`,
    none: 'Your association has listed no agencies. If yours wants to see how you stand, ask your coordinator to add it.',
    noneHeld: 'Once you hold an Endorsement, you can let your agency see how it stands.',
    toHome: 'Back to the first page',
    done: {
      agreed: 'The agency sees how you stand from now on.',
      ended: 'Ended. The agency does not see you any more.',
    },
    refusal: 'That agency cannot be chosen any more. Here are those that can.',
  },
  view: {
    title: (agency: string) => `How the staff of ${agency} stand`,
    lead: (association: string, day: string) =>
      `As ${association} has it on ${day}. Only those are listed who agreed to it.`,
    none: 'Nobody has agreed to be listed yet. Your staff do that on their own pages.',
    renewsOn: (day: string) => `Renewal by ${day}`,
    noRenewal: 'No day of renewal',
    until: (day: string) => `This link is good until ${day}. Then the association sends another one.`,
    verify: 'Anybody can check a certificate by its number in the public register.',
    toRegister: 'The public register',
    closed: {
      title: 'This link opens nothing',
      text: 'It may have run out, or another one took its place. Please ask the association for a new one.',
    },
  },
}
