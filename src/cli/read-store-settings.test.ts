import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../standards/project-folder.ts'
import { readStoreSettings } from './read-store-settings.ts'

const app = 'postgresql://attune_app@db.example.org/attune'
const owner = 'postgres://attune_owner@db.example.org/attune'

test('an ordinary user keeps data in the project', () => {
  const dataFolder = join(projectFolder(), '.attune')

  expect(readStoreSettings({}, false)).toEqual({
    settings: { dataFolder, cacheFolder: join(dataFolder, 'cache') },
  })
})

test('root keeps data outside the project', () => {
  expect(readStoreSettings({}, true)).toEqual({
    settings: { dataFolder: '/var/lib/attune', cacheFolder: '/var/cache/attune' },
  })
})

test('ATTUNE_DATA names another folder, from where the command is run', () => {
  expect(readStoreSettings({ ATTUNE_DATA: 'season' }, false)).toEqual({
    settings: { dataFolder: resolve('season'), cacheFolder: resolve('season/cache') },
  })
})

test('DATABASE_URL leads to a managed server, with the other roles where they are given', () => {
  expect(
    readStoreSettings({ DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_JOBS_URL: '' }, true),
  ).toEqual({
    settings: { dataFolder: '/var/lib/attune', cacheFolder: '/var/cache/attune', managed: { app, owner } },
  })
})

test('every address that is none is named at once', () => {
  expect(readStoreSettings({ DATABASE_URL: 'mysql://db.example.org', DATABASE_JOBS_URL: 'jobs' })).toEqual({
    problems: [
      'DATABASE_URL is not the address of a PostgreSQL database, such as postgresql://attune_app@db.example.org/attune.',
      'DATABASE_JOBS_URL is not the address of a PostgreSQL database, such as postgresql://attune_app@db.example.org/attune.',
    ],
  })
})

test('an owner without an app role is not enough', () => {
  expect(readStoreSettings({ DATABASE_OWNER_URL: owner })).toEqual({
    problems: ['Set DATABASE_URL too: it is the address that the pages use.'],
  })
})
