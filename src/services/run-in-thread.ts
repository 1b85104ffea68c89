import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectFolder } from '../standards/project-folder.ts'

interface ThreadLimits {
  readonly seconds: number
  readonly megabytes: number
}

export type ThreadAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'too-slow' }
  /** Out of memory, or a fault in the thread. */
  | { readonly kind: 'broken'; readonly error?: unknown }

/**
 * Runs a file of src/ in a thread of its own, which is stopped when it takes too long, and answers the one
 * message that it sends: long work holds up no other request, and a hostile input costs nobody else anything.
 */
export function runInThread(file: string, input: unknown, limits: ThreadLimits): Promise<ThreadAnswer> {
  // Node runs the file as it stands, from the sources and from a bundle alike.
  const worker = new Worker(join(projectFolder(), 'src', file), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  return new Promise((resolve) => {
    const settle = (answer: ThreadAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle({ kind: 'too-slow' }), limits.seconds * 1000)
    worker.once('message', (value) => settle({ kind: 'answer', value }))
    worker.once('error', (error) => settle({ kind: 'broken', error }))
    worker.once('exit', () => settle({ kind: 'broken' }))
  })
}
