import { exitCodes, type Io, refuse } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'
import { readSiteSettings } from '../serve/read-site-settings.ts'
import { showHelp } from '../show-help.ts'

const usualPort = 3000

/** `attune serve`: the pages, until the process is told to stop. */
export function run(args: readonly string[], io: Io): Promise<number> {
  return servePages('serve', args, io)
}

/** `attune demo`: the same with a made-up season, in a data folder of its own. */
export function runDemo(args: readonly string[], io: Io): Promise<number> {
  return servePages('demo', args, io)
}

/** The pages' own code is loaded only here, so that every other verb starts without it. */
async function servePages(verb: 'serve' | 'demo', args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ port: 'text', fresh: 'flag', help: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more(verb)])
  if (options.values.help) return showHelp(verb, io)
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  if (options.values.fresh && verb !== 'demo') return refuse(io, en.serve.freshIsForDemo)
  const port = readPort(options.values.port)
  if (port === undefined) return refuse(io, en.serve.badPort)
  const read = readSiteSettings(io.environment)
  if ('problems' in read) return refuse(io, read.problems)

  const { runPages } = await import('../serve/run-pages.ts')
  const isDemo = verb === 'demo'
  const ran = await runPages(
    { settings: read.settings, isDemo, port, isFresh: options.values.fresh === true },
    io,
  )
  return 'problem' in ran ? refuse(io, ran.problem.split('\n'), exitCodes.failed) : exitCodes.done
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return usualPort
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : undefined
}
