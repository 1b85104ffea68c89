import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import type { ArchiveWriter } from './archive-writer.ts'
import { dumpFolder } from './dump-folder.ts'

const data = mkdtempSync(join(tmpdir(), 'attune-dump-'))
const files = join(data, 'files')

afterEach(() => rmSync(files, { recursive: true }))

/** An archive that keeps what it is given, and does something in between. */
function aCollector(meanwhile: (name: string) => void) {
  const added: Record<string, string> = {}
  const archive: ArchiveWriter = {
    async add(name, _, chunks) {
      added[name] = (await buffer(Readable.from(chunks))).toString()
      meanwhile(name)
    },
    digest: () => '',
    finish: async () => {},
    abandon: async () => {},
  }
  return { archive, added }
}

test('a file that its owner removes while the folder is read is left out, and the rest is kept', async () => {
  mkdirSync(files)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(files, name), name === 'c' ? '' : name.repeat(3))
  const { archive, added } = aCollector((name) => {
    if (name === 'files/a') rmSync(join(files, 'b'))
  })

  expect(await dumpFolder(archive, data, 'files')).toBe(2)
  expect(added).toEqual({ 'files/a': 'aaa', 'files/c': '' })
})
