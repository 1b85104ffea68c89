import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ARecord, aKeyOf, aRecord } from '../../../test/record/a-record.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withClient } from '../../store/with-client.ts'
import { writeCheckpointLine } from './checkpoint-line.ts'

let database: TestDatabase
let record: ARecord

beforeAll(async () => {
  database = await createTestDatabase()
})

/** Twelve entries, signed after the fourth and the eighth. */
beforeEach(async () => {
  record = await aRecord(database)
  for (let part = 0; part < 2; part += 1) {
    await record.append(4)
    await record.sign()
  }
  await record.append(4)
})

afterAll(() => database.drop())

const here = () => `association_id = '${record.associationId}'`

async function faults(path?: string) {
  const { isSound, fileFaults, associations } = await record.audit(path)
  const found = [...fileFaults, ...associations.flatMap(({ report }) => report.faults)]
  expect(isSound).toBe(found.length === 0)
  return found
}

/** Computes the chain anew from an entry on, as whoever can change every row would. */
const rehash = (from: number) => `
  do $$ declare entry record_entry; before text; begin
    select hash into before from record_entry where ${here()} and number = ${from - 1};
    for entry in select * from record_entry where ${here()} and number >= ${from} order by number loop
      update record_entry set previous_hash = before, hash = hash_record(before, entry.association_id, entry.number,
        entry.at, entry.kind, entry.subject_id, entry.application_id, entry.actor_id, entry.is_open, entry.body)
        where association_id = entry.association_id and number = entry.number returning hash into before;
    end loop;
    update record_head set hash = before where ${here()};
  end $$`

const edit = (number: number) =>
  `update record_entry set body = '{"to":"endorsed"}' where ${here()} and number = ${number}`
const cut = (after: number) => [
  `delete from record_entry where ${here()} and number > ${after}`,
  `update record_head set number = ${after}, hash = (select hash from record_entry
    where ${here()} and number = ${after}) where ${here()}`,
]

test('a record that nobody touched is sound, signed up to its last checkpoint', async () => {
  const { isSound, associations } = await record.audit()

  expect({ isSound, report: associations[0]?.report }).toEqual({
    isSound: true,
    report: { entries: 12, checkpoints: 2, signedUpTo: 8, faults: [], moreFaults: 0 },
  })
})

describe('what was changed in the database', () => {
  test.each([
    ['its facts', `body = '{"to":"endorsed"}'`],
    ['its kind', `kind = 'application-endorse'`],
    ['its moment', `at = at + interval '1 day'`],
    ['its moment by a microsecond', `at = at + interval '1 microsecond'`],
    ['whose it is', 'subject_id = gen_random_uuid()'],
    ['whose application it is', 'application_id = gen_random_uuid()'],
    ['who did it', 'actor_id = gen_random_uuid()'],
    ['who may read it', 'is_open = not is_open'],
    ['a space in its facts', `body = body || ' '`],
  ])('of one entry %s is found, with the number of the entry', async (_, change) => {
    await record.tamper(`update record_entry set ${change} where ${here()} and number = 6`)

    expect(await faults()).toEqual([{ kind: 'edited', number: 6 }])
  })

  test('an entry with a hash of its own made to match does not lead to the next', async () => {
    await record.tamper(
      edit(10),
      `update record_entry e set hash = hash_record(e.previous_hash, e.association_id, e.number, e.at, e.kind,
        e.subject_id, e.application_id, e.actor_id, e.is_open, e.body) where ${here()} and number = 10`,
    )

    expect(await faults()).toEqual([{ kind: 'unlinked', number: 11 }])
  })

  test('an entry taken out leaves a gap', async () => {
    await record.tamper(`delete from record_entry where ${here()} and number = 5`)

    expect(await faults()).toEqual([{ kind: 'gap', number: 5, found: 6 }])
  })

  test('an entry taken out and the rest moved up over it is a chain that was written anew', async () => {
    await record.tamper(
      `delete from record_entry where ${here()} and number = 5`,
      `update record_entry set number = number - 1 where ${here()} and number > 5`,
      `update record_head set number = 11 where ${here()}`,
      rehash(5),
    )

    expect(await faults()).toEqual([{ kind: 'rehashed', number: 8, since: 4, place: 'file' }])
  })

  test('an edit with every later hash computed anew agrees with no checkpoint after it', async () => {
    await record.tamper(edit(6), rehash(6))

    expect(await faults()).toEqual([{ kind: 'rehashed', number: 8, since: 4, place: 'file' }])
  })

  test('the same with the checkpoint taken out of the database is found by the file', async () => {
    await record.tamper(edit(6), rehash(6), `delete from record_checkpoint where ${here()} and number = 8`)

    expect(await faults()).toEqual([{ kind: 'rehashed', number: 8, since: 4, place: 'file' }])
  })

  test('entries of an association in the chain of another are entries that nobody wrote there', async () => {
    const other = await aRecord(database)
    await other.append(12)
    await record.tamper(
      `delete from record_entry where ${here()}`,
      `update record_entry set ${here()} where association_id = '${other.associationId}'`,
      `update record_head set hash = (select hash from record_entry where ${here()} and number = 12) where ${here()}`,
    )
    const kinds = (await faults()).map(({ kind }) => kind)

    expect(kinds.filter((kind) => kind === 'edited')).toHaveLength(12)
    expect(kinds.filter((kind) => kind === 'rehashed')).toHaveLength(2)
  })

  test('two entries changed for each other are both found', async () => {
    await record.tamper(
      `update record_entry set number = 1000 + case number when 6 then 7 else 6 end
        where ${here()} and number in (6, 7)`,
      `update record_entry set number = number - 1000 where ${here()} and number > 1000`,
    )

    expect(await faults()).toEqual([
      { kind: 'unlinked', number: 6 },
      { kind: 'edited', number: 6 },
      { kind: 'unlinked', number: 7 },
      { kind: 'edited', number: 7 },
      { kind: 'unlinked', number: 8 },
    ])
  })
})

describe('what was cut off', () => {
  test('the end, by the note of the end', async () => {
    await record.tamper(`delete from record_entry where ${here()} and number > 10`)

    expect(await faults()).toEqual([{ kind: 'cut-tail', number: 12, last: 10, place: 'head' }])
  })

  test('the end with the note of it, by the checkpoint', async () => {
    await record.tamper(...cut(6))

    expect(await faults()).toEqual([{ kind: 'cut-tail', number: 8, last: 6, place: 'file' }])
  })

  test('the end with the note and the checkpoints of the database, by the file', async () => {
    await record.tamper(...cut(6), `delete from record_checkpoint where ${here()} and number > 6`)

    expect(await faults()).toEqual([{ kind: 'cut-tail', number: 8, last: 6, place: 'file' }])
  })

  test('the end with everything on this machine, by a copy of the file', async () => {
    const copy = join(aFolder(), 'copy.jsonl')
    copyFileSync(record.path, copy)
    await record.tamper(...cut(6), `delete from record_checkpoint where ${here()} and number > 6`)
    record.rewrite(record.lines().slice(0, 1))

    expect(await faults()).toEqual([])
    expect(await faults(copy)).toEqual([{ kind: 'cut-tail', number: 8, last: 6, place: 'file' }])
  })

  test('the whole chain', async () => {
    await record.tamper(
      `delete from record_entry where ${here()}`,
      `delete from record_head where ${here()}`,
      `delete from record_checkpoint where ${here()}`,
    )

    expect(await faults()).toEqual([
      { kind: 'checkpoint-not-in-database', number: 4 },
      { kind: 'cut-tail', number: 4, last: 0, place: 'file' },
      { kind: 'cut-tail', number: 8, last: 0, place: 'file' },
    ])
  })

  test('the association with its chain', async () => {
    await record.tamper(
      ...['record_entry', 'record_head', 'record_checkpoint'].map(
        (table) => `delete from ${table} where ${here()}`,
      ),
      `delete from association where id = '${record.associationId}'`,
    )

    expect(await faults()).toEqual([
      { kind: 'unknown-association', line: 1, associationId: record.associationId },
    ])
  })
})

describe('signatures', () => {
  const resign = (number: number, { signature, key }: { signature?: string; key?: string }) =>
    record.tamper(
      `update record_checkpoint set ${[signature && `signature = '${signature}'`, key && `key = '${key}'`]
        .filter(Boolean)
        .join(', ')} where ${here()} and number = ${number}`,
    )

  test('a signature that is not one is forged', async () => {
    await resign(8, { signature: 'A'.repeat(86) })

    expect(await faults()).toEqual([
      { kind: 'checkpoints-differ', number: 8 },
      { kind: 'forged-signature', number: 8, place: 'database' },
    ])
  })

  test('a chain written anew and signed by a key of one’s own, in both places, is signed by a foreign key', async () => {
    const theirs = aKeyOf('b')
    await record.tamper(edit(2), rehash(2))
    const ends = await withClient(database.as('admin'), async (client) => {
      const { rows } = await client.query(
        `select number::int, hash from record_entry where ${here()} and number in (4, 8) order by number`,
      )
      return rows
    })
    const signed = ends.map(({ number, hash }) =>
      theirs.sign({ associationId: record.associationId, number, hash }, new Date('2027-01-05T15:00:00Z')),
    )
    for (const { number, hash, key, signature, signedAt } of signed)
      await record.tamper(
        `update record_checkpoint set hash = '${hash}', key = '${key}', signature = '${signature}',
          signed_at = '${signedAt.toISOString()}' where ${here()} and number = ${number}`,
      )
    record.rewrite(signed.map((checkpoint) => writeCheckpointLine(checkpoint).trim()))

    expect(await faults()).toEqual(
      [4, 8].flatMap((number) => [
        { kind: 'foreign-key', number, place: 'file', key: theirs.publicKey },
        { kind: 'foreign-key', number, place: 'database', key: theirs.publicKey },
      ]),
    )
  })

  test('a foreign signature under our key’s name is forged', async () => {
    const theirs = aKeyOf('b')
    record.rewrite(
      record.lines().map((line) => line.replace(/"signature":"[^"]+"/, `"signature":"${'B'.repeat(86)}"`)),
    )
    expect(theirs.publicKey).not.toBe(record.key.publicKey)
    expect((await faults()).filter(({ kind }) => kind === 'forged-signature')).toHaveLength(2)
  })

  test('a good checkpoint of one entry does not pass for another entry’s, nor for another association’s', async () => {
    const other = await aRecord(database)
    await other.append(8)
    await record.tamper(
      `insert into record_checkpoint select '${other.associationId}', number, hash, signed_at, key, signature
        from record_checkpoint where ${here()} and number = 8`,
      `insert into record_checkpoint select association_id, 6, hash, signed_at, key, signature
        from record_checkpoint where ${here()} and number = 8`,
    )
    const [theirs] = (await other.audit()).associations

    expect(await faults()).toEqual([
      { kind: 'checkpoint-not-in-file', number: 6 },
      { kind: 'forged-signature', number: 6, place: 'database' },
    ])
    expect(theirs?.report.faults).toContainEqual({ kind: 'forged-signature', number: 8, place: 'database' })
  })
})

describe('the file', () => {
  test('that is empty misses what the database has, as the one that grows and as a copy', async () => {
    const empty = join(aFolder(), 'empty.jsonl')
    writeFileSync(empty, '')
    record.rewrite([])
    const missing = [4, 8].map((number) => ({ kind: 'checkpoint-not-in-file', number }))

    expect(await faults()).toEqual(missing)
    expect(await faults(empty)).toEqual(missing)
  })

  test('without its last line misses that one; as a copy it is only older', async () => {
    const copy = join(aFolder(), 'copy.jsonl')
    writeFileSync(copy, `${record.lines()[0]}\n`)
    record.rewrite(record.lines().slice(0, 1))

    expect(await faults()).toEqual([{ kind: 'checkpoint-not-in-file', number: 8 }])
    expect(await faults(copy)).toEqual([])
  })

  test('without a line in its midst misses it as a copy too', async () => {
    await record.sign()
    const [first = '', , last = ''] = record.lines()
    const copy = join(aFolder(), 'copy.jsonl')
    writeFileSync(copy, `${first}\n${last}\n`)

    expect(await faults(copy)).toEqual([{ kind: 'checkpoint-not-in-file', number: 8 }])
  })

  test('with a checkpoint that the database lost shows it', async () => {
    await record.tamper(`delete from record_checkpoint where ${here()} and number = 4`)

    expect(await faults()).toEqual([{ kind: 'checkpoint-not-in-database', number: 4 }])
  })

  test('with lines that are none, or in another order, is told line by line', async () => {
    const [first = '', second = ''] = record.lines()
    record.rewrite([first, 'not a checkpoint', second, first])

    expect(await faults()).toEqual([
      { kind: 'unreadable-line', line: 2 },
      { kind: 'out-of-order', line: 4 },
    ])
  })
})

test('what is there is changed by nobody: not by the owner of the tables, not by a superuser who forgets the triggers', async () => {
  for (const role of ['owner', 'admin'] as const)
    for (const table of ['record_entry', 'record_checkpoint'])
      for (const statement of [
        `update ${table} set hash = hash`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(withClient(database.as(role), (client) => client.query(statement))).rejects.toThrow(
          'what was recorded is never changed',
        )
})
