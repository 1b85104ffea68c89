import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { loadStandards } from '../src/standards/load-standards.ts'
import { projectFolder } from '../src/standards/project-folder.ts'
import { benchAllStandards } from './all-standards.ts'
import { benchGrowth } from './growth.ts'
import { benchNetwork } from './network.ts'
import { performanceInMarkdown } from './performance-page.ts'
import { benchSameRules } from './same-rules.ts'
import { asOf } from './sample-portfolio.ts'
import { type Section, sectionInMarkdown } from './section.ts'

if (!globalThis.gc) throw new Error('Run the bench with `npm run bench`, which lets it collect garbage.')
const collectGarbage = globalThis.gc
const library = loadStandards()
const clinical = library.getEdition('vaimh/imhm-clinical', asOf)
const growing = [clinical, library.getEdition('mi-aimh/imhm-clinical', asOf)]

const parts: readonly (() => Section | Promise<Section>)[] = [
  () => benchAllStandards(library),
  () => benchSameRules(clinical),
  () => benchNetwork(clinical, collectGarbage),
  () => benchGrowth(growing),
]
const sections: Section[] = []
for (const part of parts) {
  const section = await part()
  process.stdout.write(`${sectionInMarkdown(section)}\n\n`)
  sections.push(section)
}

const folder = join(projectFolder(), 'docs')
mkdirSync(folder, { recursive: true })
const machine = { cores: availableParallelism(), node: process.versions.node }
writeFileSync(join(folder, 'performance.md'), performanceInMarkdown(sections, machine))
process.stdout.write('Written to docs/performance.md.\n')
