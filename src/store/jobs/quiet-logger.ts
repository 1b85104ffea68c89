import { Logger } from 'graphile-worker'

/**
 * Says what went wrong with the queue itself, and nothing else: the library's other lines name
 * payloads and errors of jobs, which do not belong in a log.
 */
export const quietLogger = new Logger(() => () => {})
