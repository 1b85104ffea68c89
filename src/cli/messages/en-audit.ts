const entriesOf = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

/** What `attune audit` says. */
export const audit = {
  verbMissing: 'Say what to do with the record: verify.',
  unknownSubverb: (given: string) =>
    `There is no "attune audit ${given}". Did you mean "attune audit verify"?`,
  badKey: '--key takes the public key as the page /record-key shows it, 43 letters, digits, - or _.',
  noFile: (path: string) => `There is no file ${path}. Name a copy of the checkpoints with --checkpoints.`,
  noKey: (folder: string) =>
    `${folder} holds no keys, so it is not known who signs here. Name the published key with --key.`,
  unknownAssociation: (given: string, nearest: string | undefined) =>
    `There is no association "${given}" here.${nearest ? ` Did you mean ${nearest}?` : ''}`,

  sound: (count: number) =>
    count === 1 ? 'The record is sound.' : `The records of all ${count} associations are sound.`,
  broken: 'The record is not the one that was written. docs/running.md says what to do now.',
  chain: (name: string, entries: number, signedUpTo: number, isSound: boolean) =>
    `${name}: ${entriesOf(entries)}, ${
      signedUpTo === 0 ? 'none signed yet' : `signed up to entry ${signedUpTo}`
    }${isSound ? '' : ', broken'}`,
  moreFaults: (count: number) => `and ${count} more of the sort`,

  places: { head: 'the note of its end', database: 'the database', file: 'the file' },
  faults: {
    edited: (number: number) => `Entry ${number} was changed after it was written.`,
    unlinked: (number: number) =>
      `Entry ${number} does not follow from the one before it: one of the two was replaced.`,
    gap: (number: number, found: number) => `Entry ${number} is missing: ${found} stands where it belongs.`,
    cutTail: (last: number, number: number, place: string) =>
      `The end was cut off: the last entry is ${last}, and by ${place} there were ${number}.`,
    rehashed: (from: number, to: number, place: string) =>
      `Entries ${from} to ${to} were written anew: they agree with each other, and not with the checkpoint after entry ${to} in ${place}.`,
    forged: (number: number, place: string) =>
      `The checkpoint after entry ${number} in ${place} is forged: its signature is not right.`,
    foreignKey: (number: number, place: string, key: string) =>
      `The checkpoint after entry ${number} in ${place} is signed by another key, ${key}.`,
    notInFile: (number: number) => `The checkpoint after entry ${number} is missing in the file.`,
    notInDatabase: (number: number) => `The checkpoint after entry ${number} is missing in the database.`,
    differ: (number: number) => `Database and file have different checkpoints after entry ${number}.`,
    head: (number: number) => `The note of the chain's end does not name entry ${number}, its last.`,
    unreadable: (line: number) => `Line ${line} of the checkpoints is not a checkpoint.`,
    outOfOrder: (line: number) => `Line ${line} of the checkpoints is out of order.`,
    unknownAssociation: (line: number, id: string) =>
      `Line ${line} of the checkpoints is about an association that the database does not have, ${id}.`,
  },
}
