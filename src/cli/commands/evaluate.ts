import { evaluateAll } from '../evaluate/evaluate-all.ts'
import { evaluateCases } from '../evaluate/evaluate-cases.ts'
import { evaluateOne } from '../evaluate/evaluate-one.ts'
import { evaluateOptions, readRequest } from '../evaluate/read-request.ts'
import { type Io, refuse } from '../io.ts'
import { en } from '../messages/en.ts'
import { openLibrary } from '../open-library.ts'
import { readOptions } from '../read-options.ts'
import { showHelp } from '../show-help.ts'

/** `attune evaluate`: what a portfolio meets, what is missing and why (docs/meaning.md). */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(evaluateOptions, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('evaluate')])
  if (options.values.help) return showHelp('evaluate', io)

  const [positional] = options.positionals
  if (positional !== undefined) return refuse(io, en.evaluate.positional(positional))
  const request = readRequest(options.values, io.today)
  if ('problem' in request) return refuse(io, [request.problem, en.usage.more('evaluate')])

  const opened = openLibrary(request.standards)
  if ('problem' in opened) return refuse(io, opened.problem)
  const { library } = opened
  switch (request.kind) {
    case 'one':
      return evaluateOne(request, library, io)
    case 'all':
      return evaluateAll(request, library, io)
    case 'cases':
      return evaluateCases(request.cases, library, io)
    default:
      return request satisfies never
  }
}
