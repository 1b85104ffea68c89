import { expect, test } from 'vitest'
import { anEditionFile, aStandardsFolder } from '../../test/builders/standards-folder.ts'
import { reportError } from './report-error.ts'
import { runAttune } from './run-attune.ts'
import { testIo } from './test-io.ts'

async function report(error: unknown, showsStacks = false) {
  const io = testIo({}, { showsStacks })
  const code = await reportError(error, io)
  return { code, ...io.written() }
}

function systemError(code: string, syscall: string, path?: string) {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, ...(path ? { path } : {}) })
}

test('faulty standards have their faults listed, whatever the verb', async () => {
  const folder = aStandardsFolder({ 'vaimh/ifs/2024-02.yaml': anEditionFile('vaimh/ifs', '2024-02-30') })
  const portfolio = { 'p.json': { format: 'attune-portfolio/1' } }
  const verbs = [
    ['evaluate', '--all', '--portfolio', 'p.json'],
    ['standards', 'list'],
    ['standards', 'show', 'vaimh/ifs'],
  ]
  for (const verb of verbs) {
    const io = testIo(portfolio)
    expect(await runAttune([...verb, '--standards', folder], io)).toBe(1)
    expect(io.written()).toEqual({
      out: '',
      err: 'vaimh/ifs/2024-02.yaml $.effectiveFrom: Give a day that exists, as YYYY-MM-DD.\n',
    })
  }
})

test('what the system refuses is told in a sentence', async () => {
  expect(await report(systemError('ENOSPC', 'write'))).toEqual({
    code: 1,
    out: '',
    err: 'Attune cannot write its answer: no space is left.\n',
  })
  expect((await report(systemError('EACCES', 'mkdir', '/checkout/dist'))).err).toBe(
    'Attune cannot make the folder /checkout/dist: you are not allowed to.\n',
  )
  expect((await report(systemError('EMFILE', 'epoll'))).err).toBe('Attune cannot epoll: EMFILE.\n')
})

test('anything unexpected is one sentence; where it happened is shown to those who ask for it', async () => {
  const error = new Error('The season has no winter.')
  const sentence =
    'Attune stopped: The season has no winter. ATTUNE_DEBUG=1 before the command shows where.\n'

  expect(await report(error)).toEqual({ code: 1, out: '', err: sentence })
  expect(await report('no winter')).toMatchObject({ code: 1, err: expect.stringContaining('no winter') })
  const { err } = await report(error, true)
  expect(err.startsWith(sentence)).toBe(true)
  expect(err).toMatch(/\n +at .*report-error\.test\.ts/)
})
