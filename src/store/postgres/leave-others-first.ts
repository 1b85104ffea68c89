import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Asks Linux to let PostgreSQL wait for its turn rather than interrupt whoever woke it: the program, which still has
 * other pages in hand. Whatever the server starts from then on does the same; its share of the processors stays.
 * Where the system has no `chrt`, or does not allow it, the server works as any program does. See decision 51.
 */
export async function leaveOthersFirst(pid: number | undefined): Promise<void> {
  if (pid === undefined || process.platform !== 'linux') return
  await promisify(execFile)('chrt', ['--batch', '--pid', '0', String(pid)]).catch(() => undefined)
}
