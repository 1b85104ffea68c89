import type { GoingPart, StayingPart, StayingReason } from '../../../domain/account/plan-deletion.ts'

const entries = (count: string) => (count === '1' ? '1 entry' : `${count} entries`)

const goes: Readonly<Record<GoingPart, (count: string) => string>> = {
  entries: (count) => `Your portfolio with ${entries(count)}, and every earlier version of them`,
  files: (count) => (count === '1' ? 'The file that you uploaded' : `The ${count} files that you uploaded`),
  drafts: (count) =>
    count === '1'
      ? 'An application that you never submitted'
      : `${count} applications that you never submitted`,
  'open-reviews': (count) =>
    count === '1'
      ? 'A review that you have not handed in; the association asks somebody else'
      : `${count} reviews that you have not handed in; the associations ask somebody else`,
  roles: (count) => (count === '1' ? 'Your role in an association' : `Your ${count} roles in associations`),
  'sign-in': () => 'Every way to sign in: sessions, passkeys, codes',
  name: () => 'Your name and your e-mail address',
}

const stays: Readonly<Record<StayingPart, (count: string) => string>> = {
  decisions: (count) =>
    count === '1'
      ? '1 application that was decided, with your name, its letters and reasons, and what reviewers and raters wrote, but without your portfolio'
      : `${count} applications that were decided, with your name, their letters and reasons, and what reviewers and raters wrote, but without your portfolio`,
  applications: (count) =>
    count === '1'
      ? 'That there was 1 application which was not decided, without your name and without anything that was written'
      : `That there were ${count} applications which were not decided, without your name and without anything that was written`,
  register: (count) =>
    count === '1'
      ? '1 entry in a register of endorsed people'
      : `${count} entries in registers of endorsed people`,
  'words-to-others': (count) => `What you confirmed or wrote for others (${count}), without your name`,
  'sign-in-events': () => 'When and from what kind of device the account was used, without your name',
  mails: () => 'That mail was sent, without your address or the text',
}

const reasons: Readonly<Record<StayingReason, string>> = {
  'explains-decisions': 'An association has to be able to explain what it decided.',
  'explains-counts': 'The record of the association names it by a number.',
  'public-record': 'Employers and courts rely on the register.',
  'belongs-to-others': 'It is part of the portfolios and applications of others.',
  'explains-misuse': 'Misuse can then still be explained.',
}

/** The words of the pages about one's own data as a whole. */
export const enMine = {
  title: 'Your data',
  lead: 'Everything that you logged is yours: take it with you, bring it in from elsewhere, or delete it.',
  take: {
    title: 'Take it with you',
    json: 'As a file for programs (JSON)',
    jsonHint:
      'All that you logged, with what registers say of your providers, so that another Attune finds the same. Not in it: who confirmed hours, the references of your applications, and your files.',
    applications: 'Applications (JSON)',
    applicationsHint: 'How each of them stands, its letters, and the texts that you signed.',
    xlsx: 'As a spreadsheet (XLSX)',
    xlsxHint: 'A sheet for each section, to sort and add up.',
    pdf: 'As a document to print (PDF)',
    pdfHint: 'Every entry in tables; also for screen readers.',
  },
  bring: {
    title: 'Bring entries in',
    text: 'From a file in the format attune-portfolio/1. You see what it would do before anything is saved, and nothing is ever removed.',
    field: 'Portfolio file',
    hint: 'A JSON file in the format attune-portfolio/1, at most 5 MB.',
    missing: 'Choose a file.',
    tooLarge: 'This file is larger than 5 MB. Split it into two.',
    notText:
      'This is not a text file. A portfolio is a JSON text, encoded as UTF-8: export it once more, and choose it again.',
    faulty: 'This file cannot be brought in as it is.',
    faultyText: 'Nothing was saved. Mend these places, and choose the file again:',
    lost: 'The file did not come back whole. Choose it again.',
    look: 'Show what it would do',
  },
  preview: {
    title: 'What this file would do',
    nothing: 'Everything in this file is in your portfolio already. There is nothing to save.',
    added: (count: string) => `Adds ${entries(count)}`,
    changed: (count: string) => `Words ${entries(count)} differently`,
    same: (count: string) =>
      count === '1' ? '1 entry is there already' : `${count} entries are there already`,
    sameText: 'They stay as they are.',
    recorded: (count: string) =>
      `${entries(count)} of this file ${count === '1' ? 'is' : 'are'} of a kind that associations record, such as exams and decisions. They are taken as your own notes: no association relies on them until it has seen the original.`,
    more: (count: string) => `and ${count} more`,
    here: 'now',
    inFile: 'in the file',
    choice: 'What should happen to entries that differ?',
    leave: 'Leave mine as they are',
    takeThem: 'Take what the file says',
    undo: 'You can undo all of it with one click afterward.',
    save: 'Save',
    cancel: 'Save nothing',
    movedOn: 'Your portfolio changed since this was shown. Look again before you save.',
  },
  leave: {
    link: 'Delete your account',
    title: 'Delete your account',
    text: 'This cannot be undone. Take your portfolio with you first.',
    goes: 'What goes',
    stays: 'What stays, and why',
    goesParts: goes,
    staysParts: stays,
    reasons,
    field: 'Your e-mail address',
    hint: 'Type it once more, so that nobody leaves by a slip of the finger.',
    other: 'This is not the address of your account. Type the one that you sign in with.',
    button: 'Delete my account for good',
    keep: 'Keep my account',
    prove: 'First show that it is you',
    proveText:
      'You signed in some time ago. As this cannot be undone, sign in once more; after that you come back here and have ten minutes.',
    proveButton: 'Sign in again',
    onlyAdministrator: 'Hand over first',
    onlyAdministratorText: (names: string) =>
      `Nobody else could run ${names}. Make somebody else an administrator there, then come back.`,
    underWay: 'Withdraw first',
    underWayText:
      'An association works at what you handed in. Withdraw each of these applications, then come back: nobody goes on with them after that.',
    withdraw: (title: string, association: string) => `Withdraw ${title} (${association})`,
    left: 'Your account is deleted',
    leftText: 'Your portfolio and your files are gone. You are welcome back any time.',
  },
}
