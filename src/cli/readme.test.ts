import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../standards/project-folder.ts'
import { en } from './messages/en.ts'
import { runAttune } from './run-attune.ts'
import { type TestIo, testIo } from './test-io.ts'

const project = projectFolder()
const readme = readFileSync(join(project, 'README.md'), 'utf8')
const commands = readme.split('\n').filter((line) => line.startsWith('npx attune '))

/** The command line as it runs in the project's folder, with its output in memory. */
function projectIo(): TestIo {
  return { ...testIo(), readFile: (path) => readFile(join(project, path)) }
}

describe('the commands of the README run as written', () => {
  test('there are some of each verb that answers', () => {
    const verbs = commands.map((line) => line.split(' ')[2])
    expect(new Set(verbs)).toEqual(new Set(['evaluate', 'standards', 'portfolio', '--help']))
  })

  test.each(commands)('%s', async (line) => {
    const io = projectIo()
    const code = await runAttune(line.split(' ').slice(2), io)
    const { out, err } = io.written()

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).not.toBe('')
  })
})

describe('the examples of the help run as written', () => {
  const examples = Object.values(en.help).flatMap(examplesIn)

  test.each(examples)('%s', async (line) => {
    const [args = '', file] = line.split(' < ')
    const piped = file === undefined ? [] : await readFile(join(project, file))
    const io = {
      ...projectIo(),
      readFile: async (path: string) => (path === '-' ? Buffer.from(piped) : readFile(join(project, path))),
    }
    expect(await runAttune(args.split(' ').slice(2), io)).toBe(0)
  })
})

test('the code of the README runs as written', async () => {
  const [, snippet = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', snippet],
    { cwd: project },
  )
  expect(stdout).toMatch(/^not-met \[\n {2}\{\n {4}requirement: 'degree',/)
})

describe('the pages to read', () => {
  const pages = ['README.md', ...inFolder('docs'), ...inFolder('docs/guides'), ...inFolder('docs/decisions')]

  test.each(pages)('%s links to what is there', (page) => {
    const text = readFileSync(join(project, page), 'utf8')
    const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)

    for (const target of targets.filter((each) => !each.startsWith('https:')))
      expect(() => statSync(join(project, dirname(page), target))).not.toThrow()
  })

  test('name every variable of the environment that the command line reads', () => {
    const sources = ['read-store-settings.ts', 'read-mail-settings.ts', 'read-file-settings.ts']
    const read = [...sources, 'serve/read-site-settings.ts', 'process-io.ts']
      .map((file) => readFileSync(join(project, 'src/cli', file), 'utf8'))
      .flatMap((text) => text.match(/\b(ATTUNE|DATABASE)_[A-Z0-9_]+/g) ?? [])
    const [, table = ''] = /## Every setting\n([\s\S]*?)\n## /.exec(
      readFileSync(join(project, 'docs/running.md'), 'utf8'),
    ) ?? ['']
    const told = table
      .split('\n')
      .flatMap((line) => line.match(/^\|.*?\|/)?.[0].match(/[A-Z][A-Z0-9_]+/g) ?? [])

    expect([...new Set(told)].sort()).toEqual([...new Set(read)].sort())
  })
})

function inFolder(folder: string): string[] {
  return readdirSync(join(project, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

/** Examples may go over several lines, each but the last ending in a backslash. */
function examplesIn(page: string): string[] {
  const [, examples = ''] = page.split(/\nExamples?\n/)
  const lines = examples.replaceAll(/ \\\n +/g, ' ').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('npx attune '))
}
