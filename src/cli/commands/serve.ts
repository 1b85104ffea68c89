import { join } from 'node:path'
import { loadStandards } from '../../standards/load-standards.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { createApp } from '../../web/app.tsx'
import { type Assets, buildAssets } from '../../web/build-assets.ts'
import { loadSamples } from '../../web/load-samples.ts'
import { serve } from '../../web/serve.ts'
import { exitCodes, type Io, refuse, remark, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'
import { showHelp } from '../show-help.ts'
import { today } from '../today.ts'

const usualPort = 3000
const cannotWrite = ['EACCES', 'EPERM', 'EROFS']

/** `attune serve`: the pages, until the process is told to stop. */
export function run(args: readonly string[], io: Io): Promise<number> {
  return servePages('serve', false, args, io)
}

/** `attune demo`: the same with sample people. */
export function runDemo(args: readonly string[], io: Io): Promise<number> {
  return servePages('demo', true, args, io)
}

async function servePages(verb: 'serve' | 'demo', withSamples: boolean, args: readonly string[], io: Io) {
  const options = readOptions({ port: 'text', help: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more(verb)])
  if (options.values.help) return showHelp(verb, io)
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  const port = readPort(options.values.port)
  if (port === undefined) return refuse(io, en.serve.badPort)

  const built = await buildOrSay()
  if ('problem' in built) return refuse(io, built.problem, exitCodes.failed)

  const server = await serve(
    createApp({
      standards: loadStandards(),
      samples: withSamples ? loadSamples() : [],
      today,
      assets: built.assets,
    }),
    { port },
  )
  if (port !== 0 && server.port !== port) await remark(io, en.serve.portTaken(port, server.port))
  await write(io.out, en.serve.listening(server.url))
  await io.toldToStop()
  await server.stop()
  return exitCodes.done
}

/** The styles of the pages; where the folder that keeps them cannot be written, what to do. */
export async function buildOrSay(
  build: () => Promise<Assets> = buildAssets,
): Promise<{ readonly assets: Assets } | { readonly problem: string }> {
  try {
    return { assets: await build() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!cannotWrite.includes(code)) throw error
    return { problem: en.serve.cannotKeepStyles(join(projectFolder(), 'dist')) }
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return usualPort
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : undefined
}
