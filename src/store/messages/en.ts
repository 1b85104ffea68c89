/** What the store says to the person at the terminal. */
export const en = {
  noBinaries: (platform: string) =>
    `There is no PostgreSQL for ${platform} in this installation. Set DATABASE_URL to a PostgreSQL server of version 15 or newer; docs/running.md shows how.`,
  noUserName: (uid: number) =>
    `User ${uid} has no name on this machine, and PostgreSQL needs one. Add the user to /etc/passwd, or set DATABASE_URL.`,
  noServerUser:
    'PostgreSQL does not run as root, and this machine has no user attune, postgres or nobody. Make one (useradd --system attune), or start Attune as an ordinary user.',
  unsafeCache: (folder: string) =>
    `${folder} can be changed by other users, so the programs in it are not run. Remove it; it is made anew at the next start.`,
  foreignFolder: (folder: string, found: string) =>
    `${folder} holds ${found}, which Attune did not put there. Nothing was changed. Set ATTUNE_DATA to an empty folder, or to one that Attune has used before.`,
  notAFolder: (folder: string) => `${folder} is not a folder. Set ATTUNE_DATA to an empty folder.`,
  foreignCluster: (folder: string, found: string) =>
    `${folder} should hold Attune's database but holds ${found}. Nothing was changed. Move it away, or set ATTUNE_DATA to another folder.`,
  wrongOwner: (folder: string, owner: string, needed: string) =>
    `${folder} belongs to ${owner}, and Attune needs it to belong to ${needed}. Nothing was changed. Start Attune as the user that started it before, or set ATTUNE_DATA to a folder of its own.`,
  damagedCluster: (folder: string, missing: string) =>
    `The database in ${folder} is damaged: ${missing} is missing. Nothing was changed. Keep the folder as it is, set ATTUNE_DATA to an empty one, and restore the latest backup there.`,
  otherMajor: (folder: string, found: string, ours: number) =>
    `The database in ${folder} was written by PostgreSQL ${found}, and this Attune comes with PostgreSQL ${ours}. Nothing was changed. Back up with the Attune that wrote it, then restore with this one into an empty folder; docs/running.md shows how.`,
  noEntry: (folder: string, closed: string, user: string) =>
    `${closed} is closed to the user ${user}, who runs PostgreSQL, so ${folder} cannot hold the database. Set ATTUNE_DATA to a folder that ${user} can reach, such as /var/lib/attune.`,
  cannotWrite: (folder: string) =>
    `${folder} cannot be made or read by this user. Set ATTUNE_DATA to a folder that you can write to.`,
  foreignSocketFolder: (folder: string) =>
    `${folder} is needed for the connection to PostgreSQL but belongs to somebody else. Remove it, or set ATTUNE_DATA to a folder with a shorter path.`,
  initFailed: (output: string) => `PostgreSQL could not make a new database: ${output}`,
  notStarted: (log: string, lines: string) =>
    `PostgreSQL did not start. Its last words, from ${log}:\n${lines}`,
  notStopped: 'PostgreSQL did not stop in time. It goes on running, and the next start uses it.',
  notYours: (folder: string) =>
    `A PostgreSQL server runs on ${folder} but does not take connections from this user. Start Attune as the user that started it, or stop that one first.`,
  notReached: (detail: string) => `The PostgreSQL server of DATABASE_URL could not be reached: ${detail}`,
  oldServer: (version: string) =>
    `The PostgreSQL server of DATABASE_URL has version ${version}. Attune needs 15 or newer.`,
  strongRole: (role: string, faults: readonly string[]) =>
    `The role ${role} ${faults.join(', and ')}. With such a role one association could see another's records, so Attune does not start. docs/running.md shows the roles that it needs.`,
  noOwnerUrl: (waiting: readonly string[]) =>
    `The database waits for ${waiting.join(', ')}. Set DATABASE_OWNER_URL for one start, so that Attune can migrate it.`,
  startFirst: (waiting: readonly string[]) =>
    `The database waits for ${waiting.join(', ')}. Start Attune once, which brings it up to date, and try again.`,
  ownerUrlNeeded: 'Set DATABASE_OWNER_URL: a backup or a restore needs the role that owns the tables.',
  roleFaults: {
    superuser: 'is a superuser or may become one',
    bypass: 'bypasses row-level security or may become a role that does',
    makesRoles: 'may make roles, and so give itself rights',
    owner: (owned: string) => `owns, or may act as the owner of, ${owned}`,
  },
  jobs: {
    noRightToCreate: (database: string) =>
      `The role attune_jobs may not make the job queue in the database ${database}. Set DATABASE_OWNER_URL for one start, or run as the database's owner: grant create on database ${database} to attune_jobs; start Attune, then revoke it.`,
    missing:
      'The database has no job queue yet, and mail goes out through it. Set DATABASE_JOBS_URL, and for the first start DATABASE_OWNER_URL too.',
    notStarted: (seconds: number) =>
      `The job queue did not start within ${seconds} seconds. docs/running.md shows what the role attune_jobs needs.`,
  },
  migrations: {
    badName: (name: string) => `migrations/${name} has no name of the form 0001-what-it-does.sql. Rename it.`,
    outOfOrder: (name: string, number: number) =>
      `migrations/${name} is out of order: migrations are numbered without gaps, and here number ${number} belongs.`,
    ownTransaction: (name: string) =>
      `migrations/${name} begins or ends a transaction. Each migration runs in one already; take that statement out.`,
    changed: (name: string) =>
      `migrations/${name} was changed after it was applied to this database. Bring the file back as it was, and put the change into a new one.`,
    moved: (name: string, now: string) =>
      `migrations/${name} was applied to this database and is now called ${now}. Migrations keep their name and place; rename it back.`,
    missing: (name: string, instead: string) =>
      `migrations/${name} was applied to this database and is missing; ${instead} is in its place. Bring the file back.`,
    newer: (name: string) =>
      `This database has had ${name} applied, which this Attune does not know. Use the version that applied it, or a newer one.`,
    brokenRecord: (name: string) =>
      `The database's record of its migrations was changed by hand at ${name}. Nothing was migrated. Restore the latest backup into an empty database.`,
    failed: (name: string, line: number | undefined, detail: string) =>
      `migrations/${name} failed${line ? ` at line ${line}` : ''}: ${detail}. Nothing of it was kept.`,
  },
  backup: {
    exists: (path: string) => `${path} exists already. Name another file, or move that one away.`,
    noFolder: (folder: string) =>
      `There is no folder ${folder}. Make it, or name another place for the backup.`,
    nothing: 'There is nothing to back up: this database was never opened by Attune.',
    notAFile: (path: string) => `${path} is neither a file nor a folder. Take it out, then back up again.`,
    hiddenTable: (table: string) =>
      `The table ${table} hides its rows even from its owner, and a backup would miss them. Its migration needs a policy named maintenance.`,
    circle: (tables: readonly string[]) =>
      `The tables ${tables.join(', ')} refer to each other in a circle, so none can be restored first. Make one reference deferrable.`,
  },
  restore: {
    unreadable: (path: string) => `${path} cannot be read. Check its name and who may read it.`,
    notABackup: 'This file is not a backup made by Attune. Nothing was restored.',
    damaged: 'The backup is damaged or was cut short. Nothing was restored. Try the one before it.',
    refused: (detail: string) =>
      `The database did not take the rows of the backup: ${detail}. Nothing was restored. Try the backup before it.`,
    unsafeName: (name: string) =>
      `The backup holds an entry called ${name}, which Attune never writes. Nothing was restored.`,
    unknownTable: (table: string) =>
      `The backup holds rows of the table ${table}, which this database does not have. Nothing was restored.`,
    tableNotEmpty: (table: string) =>
      `The table ${table} has rows already. A restore goes into an empty database only, such as a new data folder.`,
    folderNotEmpty: (folder: string) =>
      `${folder} holds files already. A restore goes into an empty data folder only.`,
    migratedFurther: (name: string) =>
      `The backup is older than this database, which has had migrations/${name} applied. Restore into a new data folder or a new database.`,
  },
} as const
