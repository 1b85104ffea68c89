import { join } from 'node:path'
import { en } from '../messages/en.ts'
import { roles } from '../roles.ts'
import type { StoreSettings } from '../settings.ts'
import { StoreProblem } from '../store-problem.ts'
import { adminRole, databaseName } from './cluster-config.ts'
import { clusterOwner, isClusterReady } from './cluster-folder.ts'
import { connectOrStart } from './connect-or-start.ts'
import { createCluster } from './create-cluster.ts'
import { claimDataFolder, findClosedFolder } from './data-folder.ts'
import type { EmbeddedServer } from './database-server.ts'
import { findBinaries } from './find-binaries.ts'
import { keepServer } from './keep-server.ts'
import { localConnection } from './local-connection.ts'
import { makeRoles } from './make-roles.ts'
import { placeBinaries } from './place-binaries.ts'
import { chooseServerUser, type SystemUser, startingUser, systemUsers } from './server-user.ts'
import { socketFolderOf } from './socket-folder.ts'
import type { ServerFiles } from './spawn-server.ts'
import { stopServer } from './stop-server.ts'

/** The PostgreSQL that Attune brings along: found running or started, with its roles and database. */
export async function openEmbeddedServer(settings: StoreSettings): Promise<EmbeddedServer> {
  const files = await prepareFiles(settings, startingUser())
  const kept = await keepServer(() => connectOrStart(files))
  const connect = (user: string, database: string) => localConnection(files.socketFolder, user, database)
  const close = async () => {
    if (await kept.leave()) await stopServer(files.folder)
  }
  try {
    await makeRoles((database) => connect(adminRole, database))
  } catch (error) {
    await close()
    throw error
  }
  return {
    connection: (role, database = databaseName) => connect(roles[role], database),
    admin: (database) => connect(adminRole, database),
    whenReady: kept.whenReady,
    close,
  }
}

async function prepareFiles(settings: StoreSettings, starter: SystemUser): Promise<ServerFiles> {
  const binaries = findBinaries()
  const dataFolder = await claimDataFolder(settings.dataFolder, starter)
  const folder = join(dataFolder, 'postgres')
  const user = chooseServerUser(starter, systemUsers(), await clusterOwner(folder))
  await refuseClosed(dataFolder, user)
  const isReady = await isClusterReady(folder, user, binaries.major)

  const programs = await placeBinaries(binaries, settings.cacheFolder)
  await refuseClosed(programs, user)
  if (!isReady) await createCluster({ programs, dataFolder, folder, user, starter })
  const socketFolder = socketFolderOf(dataFolder, starter)
  return { programs, folder, socketFolder, log: join(dataFolder, 'postgres.log'), user }
}

async function refuseClosed(folder: string, user: SystemUser): Promise<void> {
  const closed = await findClosedFolder(folder, user)
  if (closed) throw new StoreProblem('no-entry', en.noEntry(folder, closed, user.name))
}
