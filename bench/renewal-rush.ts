import assert from 'node:assert/strict'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { figure, quantile, table } from './figures.ts'
import { handIn, openForm, type RenewedOnce } from './rush/renew-once.ts'
import { type RushServer, startRushServer } from './rush/start-rush-server.ts'
import type { Section } from './section.ts'

/** As many a second as make 5,000 in an hour. */
const rate = 5000 / 3600
const clients = 8
const midnight = new Date('2027-01-01T05:00:00Z')
/** Who presses the button a second before midnight, all at once. */
const lastMinute = 200
/** Nothing here takes longer than this. */
const longest = 900_000

interface Part {
  readonly what: string
  readonly renewed: readonly RenewedOnce[]
  readonly seconds: number
}

/** 5,000 renewals on the last evening of the year: as fast as clients go, at the pace of the hour, and at the last second. */
export async function benchRenewalRush({ people = 5000, seconds = 90 } = {}): Promise<Section> {
  const server = await startRushServer(people)
  const end = performance.now() + longest
  try {
    const atPace = Math.round(rate * seconds)
    const crowd = people - atPace - lastMinute
    const parts = [
      await renewInTurn(server, { first: 0, count: crowd, end }),
      await renewAtPace(server, { first: crowd, count: atPace }),
      await renewAtOnce(server, people - lastMinute),
    ]
    const kept = await server.countKept()
    const all = parts.flatMap(({ renewed }) => renewed)
    assert.equal(all.filter(({ isTaken }) => isTaken).length, people, 'Every form was taken.')
    const { passed, late, signed, recorded, extended, lastSeconds } = kept
    assert.deepEqual(
      { passed, late, signed, recorded, extended },
      { passed: people, late: 0, signed: people, recorded: people, extended: people },
    )
    return describe(people, parts, lastSeconds)
  } finally {
    await server.stop()
  }
}

async function timed(what: string, work: () => Promise<readonly RenewedOnce[]>): Promise<Part> {
  const start = performance.now()
  const renewed = await work()
  return { what, renewed, seconds: (performance.now() - start) / 1000 }
}

async function renewOne(url: string, agent: Agent, seed: number): Promise<RenewedOnce> {
  return handIn(url, agent, seed, await openForm(url, agent, seed))
}

/** One after the other at the rate of the hour, whether or not the one before is done. */
function renewAtPace(
  { url }: RushServer,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<Part> {
  return timed(`At the rate of the hour, ${figure(rate)} a second`, async () => {
    const agent = new Agent({ keepAlive: true })
    const running: Promise<RenewedOnce>[] = []
    const start = performance.now()
    for (let turn = 0; turn < count; turn += 1) {
      await sleep(Math.max(0, start + (turn * 1000) / rate - performance.now()))
      running.push(renewOne(url, agent, first + turn))
    }
    const all = await Promise.all(running)
    agent.destroy()
    return all
  })
}

interface Stretch {
  readonly first: number
  readonly count: number
  readonly end: number
}

/** Several clients, each with the next person as soon as it is done with one. */
function renewInTurn({ url }: RushServer, { first, count, end }: Stretch): Promise<Part> {
  return timed(`${clients} clients without a pause`, async () => {
    const agent = new Agent({ keepAlive: true })
    const all: RenewedOnce[] = []
    let next = first
    const client = async () => {
      while (next < first + count) {
        if (performance.now() > end) throw new Error(`It took longer than ${longest / 1000} seconds.`)
        const seed = next
        next += 1
        all.push(await renewOne(url, agent, seed))
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
    agent.destroy()
    return all
  })
}

/** Their pages are open; then it is a second before midnight, and all of them press the button. */
function renewAtOnce(server: RushServer, first: number): Promise<Part> {
  return timed(`${lastMinute} at once, a second before midnight`, async () => {
    const agent = new Agent({ keepAlive: true })
    const seeds = Array.from({ length: lastMinute }, (_, index) => first + index)
    const forms = []
    for (const seed of seeds) forms.push({ seed, form: await openForm(server.url, agent, seed) })
    server.setClock(new Date(midnight.getTime() - 1000))
    const all = await Promise.all(forms.map(({ seed, form }) => handIn(server.url, agent, seed, form)))
    agent.destroy()
    return all
  })
}

function describe(people: number, parts: readonly Part[], lastSeconds: number): Section {
  const p95 = (part: Part | undefined, of: 'page' | 'form') =>
    quantile(part?.renewed.map((each) => each[of]) ?? [], 0.95)
  const rows = parts.map((part) => [
    part.what,
    String(part.renewed.length),
    ...[
      quantile(
        part.renewed.map(({ page }) => page),
        0.5,
      ),
      p95(part, 'page'),
    ].map(figure),
    ...[
      quantile(
        part.renewed.map(({ form }) => form),
        0.5,
      ),
      p95(part, 'form'),
    ].map(figure),
    figure(Math.max(...part.renewed.map(({ form }) => form))),
    figure(part.renewed.length / part.seconds),
  ])
  const head = [
    'How they come',
    'People',
    'Page, median ms',
    'Page, p95 ms',
    'Form, median ms',
    'Form, p95 ms',
    'Form, longest ms',
    'People a second',
  ]
  const budget = { unit: 'ms', budget: 50, reachedWhen: 'at-most' } as const
  const [, pace] = parts
  return {
    title: 'Renewals in the last hour of the year',
    how: [
      `${people.toLocaleString('en-US')} people hold an Endorsement of one association that renews every calendar year and takes nothing after midnight. Each is signed in, has sixteen entries, opens the page of the renewal and hands in its form, over loopback HTTP and at an installation in a process of its own, with its database, its jobs and its badges, whose clock stands at eleven in the evening of December 31. The rate of the hour comes second, at a program that has run for a while, as an installation has by then.`,
      `Afterwards the database is asked: every one of them is renewed, signed, in the record and extended by a year, none is lost, and none is on file as received at midnight or later. Of those who pressed the button a second before midnight, many were looked at after it; ${lastSeconds} are on file as received in the last seconds (decision 0042).`,
    ],
    figures: table(head, rows),
    budgets: [
      {
        what: 'The page of a renewal at the rate of the last hour, p95',
        measured: p95(pace, 'page'),
        ...budget,
      },
      { what: 'Handing it in at that rate, p95', measured: p95(pace, 'form'), ...budget },
    ],
  }
}
