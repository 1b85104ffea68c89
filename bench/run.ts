import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { loadStandards } from '../src/standards/load-standards.ts'
import { projectFolder } from '../src/standards/project-folder.ts'
import { benchAllStandards } from './all-standards.ts'
import { benchDecade } from './decade.ts'
import { benchGrowth } from './growth.ts'
import { withSpeed } from './machine-speed.ts'
import { benchNetwork } from './network.ts'
import { bestSpeedVariable, findBestSpeed } from './own-speed.ts'
import { benchFirstVisit } from './pages/first-visit.ts'
import { benchLighthouse } from './pages/lighthouse.ts'
import { benchPages } from './pages/pages.ts'
import { performanceInMarkdown } from './performance-page.ts'
import { benchRegister } from './register.ts'
import { benchRenewalRush } from './renewal-rush.ts'
import { benchSameRules } from './same-rules.ts'
import { asOf } from './sample-portfolio.ts'
import { type Section, sectionInMarkdown } from './section.ts'
import { benchTimingOfSecrets } from './timing-of-secrets.ts'

if (!globalThis.gc) throw new Error('Run the bench with `npm run bench`, which lets it collect garbage.')
const collectGarbage = globalThis.gc
const library = loadStandards()
const clinical = library.getEdition('vaimh/imhm-clinical', asOf)
const growing = [clinical, library.getEdition('mi-aimh/imhm-clinical', asOf)]

const parts: Readonly<Record<string, () => Section | Promise<Section>>> = {
  standards: () => benchAllStandards(library),
  rules: () => benchSameRules(clinical),
  network: () => benchNetwork(clinical, collectGarbage),
  growth: () => benchGrowth(growing),
  pages: benchPages,
  register: benchRegister,
  renewals: () => benchRenewalRush(),
  'first-visit': benchFirstVisit,
  secrets: benchTimingOfSecrets,
}
/** Parts that are named are only printed; the page is written of all of them. */
const extra = { lighthouse: benchLighthouse, decade: benchDecade }
const wanted = process.argv.slice(2)
const all: typeof parts = { ...parts, ...extra }
for (const name of wanted)
  if (!(name in all)) throw new Error(`The parts are ${Object.keys(all).join(', ')}.`)

if (wanted.length > 0) await runNamed()
else await writePage()

/** Prints the parts that are named, and gives them to the bench that asked for them. */
async function runNamed(): Promise<void> {
  for (const name of wanted) {
    const measure = all[name]
    if (!measure) continue
    const section = await withSpeed(measure)
    process.stdout.write(`${sectionInMarkdown(section)}\n\n`)
    process.send?.(section)
  }
}

/** Each part has a process of its own, so that none is faster or slower for what ran before it. */
async function writePage(): Promise<void> {
  const sections: Section[] = []
  process.env[bestSpeedVariable] = String(await findBestSpeed())
  for (const name of Object.keys(parts)) sections.push(await runApart(name))
  const folder = join(projectFolder(), 'docs')
  mkdirSync(folder, { recursive: true })
  const machine = { cores: availableParallelism(), node: process.versions.node }
  writeFileSync(join(folder, 'performance.md'), performanceInMarkdown(sections, machine))
  process.stdout.write('Written to docs/performance.md.\n')
}

async function runApart(name: string): Promise<Section> {
  const child = fork(import.meta.filename, [name])
  let section: Section | undefined
  child.on('message', (sent) => {
    section = sent as Section
  })
  const [code] = await once(child, 'exit')
  if (code !== 0 || !section) throw new Error(`The part ${name} ended with ${code}.`)
  return section
}
