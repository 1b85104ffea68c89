import { text } from 'node:stream/consumers'
import { openDatabase } from '../../src/store/open-database.ts'
import { StoreProblem } from '../../src/store/store-problem.ts'

/** A process of ours: opens the database of the folder it is given, says so, and closes when its input ends. */
try {
  const [dataFolder = '', cacheFolder = ''] = process.argv.slice(2)
  const database = await openDatabase({ dataFolder, cacheFolder })
  console.log(JSON.stringify({ open: true }))
  await text(process.stdin)
  await database.close()
} catch (error) {
  if (!(error instanceof StoreProblem)) throw error
  console.log(JSON.stringify({ open: false, reason: error.reason, message: error.message }))
}
