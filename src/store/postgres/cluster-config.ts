import { roles } from '../roles.ts'

/** The bootstrap role: makes roles and databases, and is used for nothing else. */
export const adminRole = 'attune_admin'
export const databaseName = 'attune'
/** Part of the socket's name only: the server has no TCP port. */
export const socketPort = 5432

/** Only the user that starts the program gets in, under its roles. */
export const hostRules = 'local all all peer map=attune\n'

export function identityMap(starter: string): string {
  return [adminRole, ...Object.values(roles)].map((role) => `attune "${starter}" ${role}\n`).join('')
}

export function initArguments(folder: string): string[] {
  return [
    ...['-D', folder, '-U', adminRole, '--auth=peer', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ]
}

export function serverArguments(folder: string, socketFolder: string): string[] {
  const settings = {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    // A page of staff reads some sixty tables by two hundred indexes, and takes a lock on each: as many as this a
    // connection takes for itself, without asking the table of locks that all connections share.
    max_locks_per_transaction: '512',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Values of rows are people's data and stay out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** The environment of initdb and of the server: nothing of ours gets in, and messages are in English. */
export const programEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }
