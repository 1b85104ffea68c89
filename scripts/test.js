// `npm test`: format and lint, types, unit tests, tests on a real database, browser tests, then one closing line.
// Plain JavaScript; the tools run under the Node of the right age that the project brings along.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from '../bin/find-node.js'
import { closingLine, countPlaywright, countVitest, failureLines, settle } from './count-tests.js'
import { ensureChromium } from './ensure-chromium.js'

const project = fileURLToPath(new URL('..', import.meta.url))
const reports = join(project, 'reports')
// The browser tests start a server by the name `node`; here that is the one of the right age.
process.env.PATH = [join(project, 'node_modules/.bin'), process.env.PATH].join(delimiter)
const nothing = { passed: 0, failed: 0, skipped: 0 }

const node = findNode(project)
if (!node) {
  console.error('Install Node 24 from nodejs.org, then run npm test again.')
  finish([{ ...nothing, failed: 1 }])
}

mkdirSync(reports, { recursive: true })
finish([
  step('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']),
  step('Types', 'node_modules/typescript/bin/tsc', []),
  step('Types of the script of the pages', 'node_modules/typescript/bin/tsc', ['-p', 'src/web/public']),
  vitest('Unit tests', 'unit'),
  vitest('Tests on a real database', 'store'),
  browserTests(),
])

function vitest(title, name) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return step(title, 'node_modules/vitest/vitest.mjs', ['run', '--project', name, ...reporters], {
    report,
    count: countVitest,
  })
}

function browserTests() {
  heading('Browser tests')
  const chromium = ensureChromium()
  if (!chromium) return { ...nothing, failed: 1 }
  const report = join(reports, 'browser.json')
  return run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    report,
    count: countPlaywright,
    env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
}

function step(title, tool, args, options) {
  heading(title)
  return run(tool, args, options)
}

function run(tool, args, { report, count, env } = {}) {
  if (report) rmSync(report, { force: true })
  const { status } = spawnSync(node, [join(project, tool), ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const counts = report && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : nothing
  return settle(counts, status)
}

function heading(title) {
  console.log(`\n== ${title} ==\n`)
}

function finish(steps) {
  for (const line of failureLines(steps)) console.log(line)
  console.log(`\n${closingLine(steps)}`)
  process.exit(steps.some(({ failed }) => failed > 0) ? 1 : 0)
}
