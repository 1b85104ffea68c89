import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { findChromium } from '../../scripts/find-chromium.js'
import { projectFolder } from '../../src/standards/project-folder.ts'
import { figure, table } from '../figures.ts'
import type { Section } from '../section.ts'
import { startDemo } from './demo-program.ts'
import { enter } from './visitor.ts'

/** The main pages, and by which door one comes to them; the public ones by none. */
const pages = [
  [undefined, '/'],
  [undefined, '/samples/rosa-delgado'],
  [undefined, '/sign-in'],
  ['nearly-done', '/home'],
  ['long-log', '/home'],
  ['long-log', '/portfolio'],
  ['long-log', '/portfolio/rsc'],
  ['long-log', '/portfolio/rsc/new'],
  ['administrator', '/a/blue-ridge/people'],
] as const

/** Somebody else's work on the machine lowers single looks. */
const looksEach = 3

const categories = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof categories)[number]
const budgets: Readonly<Record<Category, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
}

const score = z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string() })) })
const ReportSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string() })),
})
type Report = z.infer<typeof ReportSchema>

/** Scores of the main pages on Lighthouse's own profile of a slow phone. */
export async function benchLighthouse(): Promise<Section> {
  const demo = await startDemo()
  try {
    const reports = []
    for (const [door, path] of pages) {
      const cookie = door && (await enter(demo.url, door)).cookie
      const looks: Report[] = []
      while (looks.length < looksEach) looks.push(await look(`${demo.url}${path}`, cookie))
      reports.push({ page: door ? `${path}, ${door}` : path, report: middle(looks) })
    }
    return sectionOf(reports)
  } finally {
    await demo.stop()
  }
}

async function look(url: string, cookie: string | undefined): Promise<Report> {
  const program = join(projectFolder(), 'node_modules/lighthouse/cli/index.js')
  const isRoot = process.getuid?.() === 0
  const flags = ['--headless=new', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])]
  const args = [
    ...[program, url, '--quiet', '--output=json', '--output-path=stdout'],
    ...[`--only-categories=${categories.join(',')}`, `--chrome-flags=${flags.join(' ')}`],
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ]
  const env = { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? findChromium() }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 26 })
  return ReportSchema.parse(JSON.parse(stdout))
}

/** The look that is neither the fastest nor the slowest. */
function middle(looks: readonly Report[]): Report {
  const byScore = looks.toSorted((a, b) => outOf100(a, 'performance') - outOf100(b, 'performance'))
  const found = byScore[Math.floor(looks.length / 2)]
  if (!found) throw new Error('Lighthouse did not look.')
  return found
}

const outOf100 = (report: Report, category: Category) =>
  Math.round((report.categories[category].score ?? Number.NaN) * 100)

function sectionOf(reports: readonly { readonly page: string; readonly report: Report }[]): Section {
  return {
    title: 'Lighthouse',
    how: [
      'Main pages on Lighthouse’s profile of a slow phone: slow 4G and a processor four times slower than this one, both worked out from an undisturbed load; the middle one of three looks. The last column names what is below full marks in accessibility and best practices.',
    ],
    figures: table(
      ['Page', 'Performance', 'Accessibility', 'Best practices', 'To mend'],
      reports.map(({ page, report }) => [
        `\`${page}\``,
        ...categories.map((category) => figure(outOf100(report, category))),
        toMend(report).join(', '),
      ]),
    ),
    budgets: categories.map((category) => ({
      what: `Lighthouse, ${category.replace('-', ' ')}: the lowest`,
      unit: '',
      budget: budgets[category],
      measured: Math.min(...reports.map(({ report }) => outOf100(report, category))),
      reachedWhen: 'at-least',
    })),
  }
}

function toMend({ categories: found, audits }: Report): string[] {
  return [...found.accessibility.auditRefs, ...found['best-practices'].auditRefs]
    .filter(({ id }) => (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
}
