import type { AcceptRefusal } from '../../../services/life/accept-transfer.ts'

/** The words of moving to another association. */
export const enMoving = {
  own: {
    title: 'Move to another association',
    toPage: 'I move, and another association will keep it',
    lead: (association: string) =>
      `${association} signs a document that says what you hold, since when, and all that happened to it. Bring it to the association where you live now.`,
    steps: [
      'Download the document. Nothing ends by that.',
      'Ask the association where you live now to invite you as an applicant, take the invitation, and send its coordinator the document.',
      'When it is accepted, the Endorsement goes on there from the day since which you hold it, and ends here.',
    ],
    portfolio:
      'Your portfolio is yours and comes along with your account. For an association that does not use this Attune, take it with you as a file.',
    toPortfolio: 'Your data',
    days: (days: string) =>
      `The document is taken for ${days} days. You can download another one at any time.`,
    submit: 'Download the signed document',
    not: 'It stands so that it cannot be taken along now. Your association can help.',
    toEndorsement: 'Back to the Endorsement',
  },
  staff: {
    title: 'Somebody moved here',
    toPage: 'Accept one from another association',
    lead: 'The person brings a document that the other association signed. Choose it here: nothing is entered before you have seen what it says.',
    file: 'The document',
    fileHint: 'A file that ends in .jwt.',
    look: 'See what it says',
    email: 'Address of the account here',
    emailHint:
      'Of somebody who takes part in your association as an applicant. As in the document, if the person uses the same.',
    preview: 'What the document says',
    signedBy: 'Signed by',
    outside: (host: string) => `${host}, which answers for itself. Make sure that you know this association.`,
    intact: 'Nothing in it was changed since.',
    name: 'Name',
    endorsement: 'Endorsement',
    number: 'Number there',
    state: 'How it stood when it was signed',
    since: 'Held without a break since',
    happened: 'What happened to it',
    effect: 'It is entered in your register with a number of yours, and seniority counts from that day.',
    effectOurs: 'It ends with the other association at the same moment.',
    effectOther: 'Please tell the other association, so that it ends it there.',
    accept: 'Accept it',
    again: 'Choose another document',
    toEndorsements: 'Endorsements',
    none: 'Choose the file that the person brought.',
    refusal: {
      'not-a-transfer': 'This is not such a document. Ask the person for the file that ends in .jwt.',
      altered: 'The signature does not hold: something was changed. Ask the person to download it again.',
      'unknown-issuer':
        'Nobody here can tell who signed it. Ask the other association, and enter it by hand if it confirms it.',
      'ran-out': 'This document is too old. Ask the person to download a new one.',
      'own-document': 'Your own association signed this. It is in your register already.',
      'nobody-with-email':
        'No applicant of yours signs in with this address. Have an administrator invite it as an applicant, under Association, Team; once the person has taken the invitation, accept the document.',
      own: 'This is about yourself. Ask a colleague to accept it.',
      'held-already': 'This person holds this Endorsement with you already. Open that one instead.',
      'not-held-there':
        'The other association does not have it as held by this person any more. Ask it how it stands.',
      'not-offered':
        'Neither your association nor the network has a standard for this category. Ask the network.',
      'accepted-before': 'This document was accepted before. Look under Endorsements.',
    } satisfies Record<AcceptRefusal, string>,
  },
}
