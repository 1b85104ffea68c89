import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld } from '../../../test/demo/season-world.ts'
import { findVisitor, type Visitor } from '../sign-in/find-visitor.ts'
import { enterDoor } from './enter-door.ts'
import type { Door } from './list-doors.ts'

const circumstances = {
  now: new Date('2026-11-21T15:00:00Z'),
  device: 'Firefox on Linux',
  network: '127.0.0',
}
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

async function enter({ personId }: Door, oldSecret?: string): Promise<string> {
  const means = { db: world.db, randomBytes: (size: number) => randomBytes(size) }
  if (personId === null) throw new Error('A rater does not sign in.')
  const { sessionSecret } = await enterDoor(means, personId, circumstances, oldSecret)
  return sessionSecret
}

const visitor = (secret: string): Promise<Visitor | undefined> =>
  findVisitor(world.db, secret, circumstances.now)

test('every door leads in, as that person and with nothing left to prove', async () => {
  for (const door of world.doors.filter(({ isRater }) => !isRater)) {
    const found = await visitor(await enter(door))

    expect([found?.account.name, found?.account.isWelcomed, found?.session.assurance]).toEqual([
      door.name,
      true,
      'strong',
    ])
  }
})

test('whoever goes from one door to another leaves the first', async () => {
  const [first, second] = world.doors
  if (!first || !second) throw new Error('There are fewer than two doors.')
  const left = await enter(first)
  const held = await enter(second, left)

  expect(await visitor(left)).toBeUndefined()
  expect((await visitor(held))?.account.name).toBe(second.name)
})
