import type { Age, Practice } from '../../../domain/applications/fit-categories.ts'

const agePhrases: Readonly<Record<Age, string>> = {
  infants: 'infants and toddlers',
  preschool: 'children from three to six',
}
const practicePhrases: Readonly<Record<Practice, string>> = {
  promotion: 'promotion',
  'early-intervention': 'prevention or early intervention',
  treatment: 'treatment',
  supervision: 'giving reflective supervision',
  policy: 'policy or program administration',
  teaching: 'teaching or research',
}

/** The words of the self-check that says which Endorsement fits. */
export const enChoose = {
  title: 'Which Endorsement fits your work?',
  lead: 'An Endorsement describes what you do and with whom. None stands above another, and nobody has to climb from one to the next: choose by your work first, then look at how far it is.',
  ages: {
    label: 'Whom do you work with?',
    hint: 'Choose all that are true. Work for families through others counts too.',
    choices: {
      infants: 'Infants and toddlers up to 36 months, and their families',
      preschool: 'Children from 3 up to 6 years, and their families',
    } satisfies Record<Age, string>,
    missing: 'Say whom you work with.',
  },
  practices: {
    label: 'What do you do there?',
    hint: 'Choose all that take a real part of your time.',
    choices: {
      promotion: 'Promotion: I care for children or support families in everyday life',
      'early-intervention': 'Prevention or early intervention: I visit, coach or guide families',
      treatment: 'Treatment: I treat children together with their parents',
      supervision: 'Reflective supervision or leadership: I give reflective supervision to others',
      policy: 'Policy or program administration: I shape programs, agencies or laws',
      teaching: 'Teaching or research: I teach at a college or university, or do research',
    } satisfies Record<Practice, string>,
    missing: 'Say what you do.',
  },
  place: {
    label: 'Where do you live?',
    hint: 'The association of that place is the one to apply to.',
    empty: 'I would rather not say',
    elsewhere: 'Somewhere else',
  },
  button: 'Show what fits',
  problems: 'Before we can say what fits',
  competent: {
    yours: (association: string) =>
      `${association} is the association to apply to, and you are one of its applicants.`,
    'not-yours': (association: string) =>
      `${association} is the association to apply to, and works with Attune. You are not one of its applicants yet: ask it for an invitation, and everything that you logged comes with you.`,
    'not-here': (association: string) =>
      `${association} is the association to apply to. It does not work with this Attune: write to it, and take your portfolio along as a file.`,
    none: 'There is no association for that place that we know of. People outside of all of them apply to the Alliance for the Advancement of Infant Mental Health.',
  },
  noAssociation: {
    title: 'You are not an applicant of an association yet',
    text: 'An application goes to the association of the place where you live. Ask it for an invitation to Attune. Until then you can log everything: it stays yours, and counts from the first day.',
  },
  results: {
    yes: 'Fits your work',
    partly: 'Fits your work in part',
    no: 'Made for other work',
    noLead: 'You may apply for these all the same, if your work is wider than the answers above.',
    none: 'Nothing that your association offers is made for exactly this work. Look at the others below, or ask your association.',
    notOffered: (names: string) =>
      `Made for such work too, but not offered here by your association: ${names}.`,
  },
  reason: {
    yes: (practice: Practice) => `It is for ${practicePhrases[practice]}, as you do.`,
    partly: (practice: Practice, also: Practice) =>
      `It is for ${practicePhrases[practice]}, as you do, and builds on ${practicePhrases[also]}, which you did not name.`,
    age: (age: Age) => `It is for work with ${agePhrases[age]}.`,
    practice: (practice: Practice) => `It is for ${practicePhrases[practice]}.`,
  },
  nearest: 'Nearest to you',
  distance: 'Requirements:',
  see: 'See what it asks',
  open: 'Apply for it',
  heldAlready: (number: string) => `You hold this already: ${number}`,
  openAlready: 'You have an application for it: go there',
}
