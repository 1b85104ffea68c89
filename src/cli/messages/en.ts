import { categoryNames, unitNames } from '../../evaluation/messages/english-words.ts'
import { administrator } from './en-administrator.ts'
import { audit } from './en-audit.ts'
import { auditDraw } from './en-audit-draw.ts'
import { figures, parts, sentences, values } from './en-figures.ts'
import { help } from './en-help.ts'
import { keys } from './en-keys.ts'
import { actions, reasons } from './en-trouble.ts'
import { codes, kinds, overall } from './en-words.ts'

/** Every text that the command line writes, in American English. */
export const en = {
  administrator,
  audit,
  auditDraw,
  keys,
  help,
  units: unitNames,
  codes,
  kinds,
  categories: categoryNames,
  overall,
  figures,
  sentences,
  parts,
  values,

  usage: {
    unknownVerb: (given: string, nearest: string) =>
      `There is no "attune ${given}". Did you mean "attune ${nearest}"? All verbs: npx attune --help`,
    unknownOption: (given: string, nearest: string | undefined) =>
      `There is no option ${given} here.${nearest ? ` Did you mean --${nearest}?` : ''}`,
    repeatedOption: (option: string) => `Give ${option} once only.`,
    valueNotTaken: (option: string) => `${option} takes no value.`,
    valueMissing: (option: string) => `Give a value after ${option}.`,
    tooMuch: (given: string) => `"${given}" is more than this command takes.`,
    more: (verb: string) => `How to use it: npx attune ${verb} --help`,
    badDay: (option: string, given: string) =>
      `${option} takes a day that exists, as YYYY-MM-DD; "${given}" is none.`,
    badPeriod: (given: string) =>
      `--period takes two days that exist, the earlier first, as 2025-01-01..2025-12-31; "${given}" is none.`,
    badShare: (given: string) => `--share takes a fraction such as 2/3; "${given}" is none.`,
  },

  documents: {
    cannotRead: (name: string, why: string) => `Attune cannot read ${name}: ${why}.`,
    standardInput: 'standard input',
    notUtf8: 'it is not text in UTF-8',
    reasons,
    fault: (path: string, message: string) => `${path}: ${message}`,
    good: (name: string) => `${name} is a good portfolio document.`,
  },

  evaluate: {
    twoEditions: (standard: string, edition: string) =>
      `--standard ${standard} names an edition, and --edition ${edition} another one. Give one of them.`,
    onlyForRenewals: (option: string, standard: string) =>
      `Note: ${option} is ignored, because ${standard} is not a renewal.`,
    nothingNamed: 'Name a standard with --standard, or ask for all in force with --all.',
    portfolioMissing: 'Name the portfolio document with --portfolio, or - for standard input.',
    oneOrAll: 'Give --standard or --all, not both.',
    notWithAll: (option: string) => `${option} does not go with --all; name the standard with --standard.`,
    notWithCases: (option: string) => `${option} does not go with --cases: each case says that itself.`,
    casesNeedJson: 'Add --json: --cases answers with JSON only.',
    positional: (given: string) => `Name the portfolio with an option: --portfolio ${given}`,
    casesNotAList: 'Give a list of cases, each {standard, asOf, portfolio}.',
    caseNotAnObject: 'Give a case: {standard, asOf, portfolio}.',
    caseStandard: 'Name the standard of the case, such as vaimh/imhm-clinical.',
    caseEdition: 'Name an edition as YYYY-MM, or leave it out.',
    caseShare: 'Give a share as a fraction from 0/1 to 1/1, such as "2/3", or leave it out.',
    casePeriod: 'Give a period as "FROM..TO" or {from, to}, the earlier day first, or leave it out.',
    caseFieldsNotRead: (names: readonly string[]) =>
      `Note: these fields of the cases are not read: ${names.join(', ')}.`,
    unknownStandard: (given: string, nearest: readonly string[]) =>
      `There is no standard "${given}". ${nearest.length === 1 ? 'The nearest is' : 'The nearest are'} ${nearest.join(', ')}.`,
    unknownEdition: (standard: string, given: string, editions: readonly string[]) =>
      `${standard} has no edition "${given}". There ${editions.length === 1 ? 'is' : 'are'} ${editions.join(', ')}.`,
  },

  page: {
    head: (standard: string, edition: string, day: string) => `${standard}, edition ${edition}, on ${day}`,
    forPerson: (name: string) => `For ${name}`,
    period: (from: string, to: string) => `Renewal period ${from} to ${to}`,
    tally: (met: number, asked: number) => `${met} of ${asked} requirements met`,
    toDo: (count: number) => `${count} to go`,
    waiting: (count: number) => (count === 1 ? '1 waits for a person' : `${count} wait for a person`),
    nextStep: (title: string, remedy: string) => `Next step: ${remedy || title}`,
    preview: (day: string) => `A preview: this edition begins on ${day}.`,
    ended: (day: string) => `This edition ended on ${day}.`,
    emerging: (months: number, hint: string) => `Open already, as emerging, for ${months} months: ${hint}`,
    nothingLeft: 'Nothing is left to do.',
    state: {
      met: 'met',
      underWay: 'under way',
      toDo: 'to do',
      waiting: 'waits for a person',
      advice: 'advice',
    },
    haveOfNeed: (have: string, need: string, unit: string) => `${have} of ${need} ${unit}`,
    haveAndNeed: (have: string, need: string) => `${have}, ${need} asked`,
    counts: (entries: string) => `Counts: ${entries}`,
    doesNotCount: 'Does not count:',
    group: (label: string, entries: string, amount: string) => `${label}: ${entries}, ${amount}`,
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    andMore: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
    entry: (entry: string, amount: string, title: string) =>
      title === '' ? `${entry}, ${amount}` : `${entry}, ${amount}: ${title}`,
    forExample: (entry: string, reason: string) => `${entry}: ${reason}`,
    next: (remedy: string) => `Next: ${remedy}`,
    clause: (clause: string) => `Clause: ${clause}`,
    fullHint: 'Every entry by name: --full',
  },

  overview: {
    head: (count: number, day: string) =>
      `${count === 1 ? '1 standard' : `${count} standards`} in force on ${day}`,
    reached: 'everything is met',
    distance: (toDo: number, waiting: number) =>
      [toDo > 0 ? `${toDo} to go` : '', waiting > 0 ? en.page.waiting(waiting) : '']
        .filter(Boolean)
        .join(', '),
    renewals: 'Renewals of what you hold, nearest first',
    applications: 'Endorsements, nearest first',
    held: (ids: readonly string[]) => `Held already: ${ids.join(', ')}.`,
    laterRenewals: (ids: readonly string[]) =>
      `Renewals that begin once you hold the Endorsement: ${ids.join(', ')}.`,
    one: 'All about one of them:',
  },

  standards: {
    verbMissing: 'Say what to do with the standards: list, show, validate or diff.',
    unknownSubverb: (given: string, nearest: string) =>
      `There is no "attune standards ${given}". Did you mean "attune standards ${nearest}"?`,
    noneInForce: (day: string) => `No standard is in force on ${day}.`,
    listHead: (day: string) => `Standards in force on ${day}`,
    nameOne: 'Name a standard, such as npx attune standards show vaimh/imhm-clinical',
    nameTwo:
      'Name two standards, such as npx attune standards diff vaimh/imhm-clinical mi-aimh/imhm-clinical',
    head: (id: string, edition: string) => `${id}, edition ${edition}`,
    inForce: (from: string, to: string | undefined) =>
      to === undefined ? `in force since ${from}` : `in force from ${from} to ${to}`,
    category: (category: string) => `Category: ${category}`,
    requirement: (title: string, id: string) => `${title} (${id})`,
    requirements: 'Requirements',
    rules: 'Rules that hold for several requirements',
    sources: 'Sources',
    follows: 'What is followed, and why',
    sheet: "The association's requirement sheet, clause by clause (docs/fidelity.md)",
    figure: (label: string, value: string) => (value === '' ? label : `${label}: ${value}`),
    fault: (file: string, path: string, message: string) => `${file} ${path}: ${message}`,
    allGood: (count: number) =>
      count === 1 ? 'The one edition is in order.' : `All ${count} editions are in order.`,
    folderEmpty: (folder: string) =>
      `${folder} holds no standards; they are named association/category/YYYY-MM.yaml.`,
    pathMissing: (path: string) => `There is no file or folder ${path}.`,
  },

  diff: {
    head: (before: string, after: string) => `From ${before} to ${after}`,
    none: 'Both ask the same.',
    added: 'Asked in addition',
    removed: 'No longer asked',
    changed: 'Asked otherwise',
    insteadOf: (after: string, before: string) => `${after} instead of ${before}`,
    instead: (label: string, after: string, before: string) => `${label}: ${after} instead of ${before}`,
    appears: (label: string, value: string) =>
      value === '' ? `${label}: now` : `${label}: ${value}, not asked before`,
    disappears: (label: string, value: string) =>
      value === '' ? `${label}: no longer` : `${label}: no longer (${value} before)`,
    listChange: (label: string, added: readonly string[], removed: readonly string[]) =>
      [
        added.length > 0 ? `${label}: in addition ${added.join(', ')}` : '',
        removed.length > 0
          ? `${added.length > 0 ? 'no longer' : `${label}: no longer`} ${removed.join(', ')}`
          : '',
      ]
        .filter(Boolean)
        .join('; '),
  },

  settings: {
    badAddress: (variable: string) =>
      `${variable} is not the address of a PostgreSQL database, such as postgresql://attune_app@db.example.org/attune.`,
    appAddressMissing: 'Set DATABASE_URL too: it is the address that the pages use.',
    badMailServer:
      'ATTUNE_SMTP_URL is not the address of a mail server, such as smtp://user:password@mail.example.org:587 or smtps://mail.example.org. Write signs such as @, : and / in the user name and the password as %40, %3A and %2F.',
    badUrl: (given: string) =>
      `ATTUNE_URL is where browsers reach Attune, such as https://attune.example.org; "${given}" is not. Plain http works for this machine only.`,
    mailServerMissing: 'Set ATTUNE_SMTP_URL too: it names the server that mail leaves by.',
    badSender: (given: string) =>
      `ATTUNE_MAIL_FROM takes a name and an address, such as Attune <attune@example.org>; "${given}" is none.`,
    senderMissing:
      'Set ATTUNE_MAIL_FROM too: it is the address that mail comes from, such as Attune <attune@example.org>.',
  },

  files: {
    bad: {
      s3: 'ATTUNE_S3_URL is not the address of a storage server, such as https://s3.example.org.',
      clamd: 'ATTUNE_CLAMD is neither the path of a socket, such as /run/clamav/clamd.ctl, nor host:port.',
    },
    missing: (variables: readonly string[]) =>
      `Files go to S3 only with all of its settings. Set ${variables.join(' and ')} too.`,
  },

  backup: {
    fileMissing: 'Name the file to write: attune backup FILE',
    done: (file: string, summary: Summary) => `${file} holds ${inWords(summary)}.\n`,
  },

  restore: {
    fileMissing: 'Name the backup to bring back: attune restore FILE',
    done: (file: string, summary: Summary) => `Brought back from ${file}: ${inWords(summary)}.\n`,
  },

  trouble: {
    actions,
    system: (action: string, reason: string) => `Attune cannot ${action}: ${reason}.`,
    unexpected: (message: string) =>
      `Attune stopped: ${message.replace(/\.$/, '')}. ATTUNE_DEBUG=1 before the command shows where.`,
  },

  serve: {
    badPort: 'Give --port as a number from 0 to 65535; 0 takes any free port.',
    cannotKeepStyles: (folder: string) =>
      `Attune cannot keep the styles of its pages in ${folder}. Run it once as somebody who may write there, or copy the project to a folder of your own.`,
    portTaken: (asked: number, taken: number) => `Port ${asked} is in use, so Attune took ${taken}.`,
    setUp: (link: string) =>
      `Nobody uses this Attune yet. Whoever opens this link within a day sets up the association and becomes its first administrator:\n${link}\n`,
    freshIsForDemo:
      '--fresh is for attune demo, which makes its people up. Nothing that is kept for real is removed this way.',
    noMailServer:
      'No mail server is set, so mail stays in the outbox and nobody can sign in by mail. Set ATTUNE_SMTP_URL and ATTUNE_MAIL_FROM (docs/running.md).',
    workFailed: (kind: string, error: string) =>
      `Work behind the pages failed and is tried again: ${kind} (${error}).`,
    doors: (url: string, doors: readonly { readonly url: string; readonly label: string }[]) =>
      [
        '',
        'Come in as somebody of the made-up season:',
        ...doors.map((door) => `  ${door.url.padEnd(url.length + 23)} ${door.label}`),
        '',
        `Everybody on one page: ${url}/demo`,
        `All mail of the demo:  ${url}/mailbox`,
        '',
      ].join('\n'),
    listening: (url: string) => `Attune is ready at ${url}\nPress Ctrl+C to stop.\n`,
  },

  portfolio: {
    verbMissing: 'Say what to do with the portfolio: npx attune portfolio validate FILE',
    fileMissing: 'Name the portfolio document, or - for standard input: npx attune portfolio validate FILE',
  },
}

interface Summary {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

function inWords({ tables, rows, files }: Summary): string {
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`
  return `${count(rows, 'row')} in ${count(tables, 'table')}, and ${count(files, 'file')}`
}

export type Messages = typeof en
