import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectFolder } from '../src/standards/project-folder.ts'
import { table } from './figures.ts'
import type { Section } from './section.ts'

const people = 500

interface DecadeFigures {
  readonly seconds: number
  readonly figures: readonly (readonly [string, number])[]
}

/** 500 people over ten years, acted day by day and held against the oracle; fails where they part. */
export async function benchDecade(): Promise<Section> {
  const { seconds, figures } = await liveThrough()
  return {
    title: 'A simulated decade',
    how: [
      `${people} people in three associations over ten years, drawn from a seed: they log, renew in time, late, short or never, take leave, move, retire, lapse and come back; one association goes from yearly renewal to three years in the middle and one the other way, with audits of both kinds. The clock steps through every day with the real jobs over the real database, and people and staff act through the services. What came of everybody in every period, and every mail, is compared with an oracle that shares no code with the program; the record and every published draw are verified. Any difference ends the bench.`,
    ],
    figures: table(
      ['What', 'How many'],
      figures.map(([what, count]) => [what, count.toLocaleString('en-US')]),
    ),
    budgets: [
      {
        ...{ what: 'The whole decade', unit: 'min', reachedWhen: 'at-most' },
        ...{ budget: 30, measured: seconds / 60 },
      },
    ],
  }
}

/** In a process of its own, because mails are composed by what Node does not read by itself. */
async function liveThrough(): Promise<DecadeFigures> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/decade/run.ts', String(people)], {
    cwd: projectFolder(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error('The decade did not come out as foretold.')
  const answer: DecadeFigures = JSON.parse(Buffer.concat(parts).toString('utf8'))
  return answer
}
