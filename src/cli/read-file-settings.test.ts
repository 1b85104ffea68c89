import { expect, test } from 'vitest'
import { readFileSettings } from './read-file-settings.ts'

const s3 = {
  ATTUNE_S3_URL: 'https://s3.example.org',
  ATTUNE_S3_BUCKET: 'evidence',
  ATTUNE_S3_KEY_ID: 'key',
  ATTUNE_S3_SECRET: 'secret',
}

test('with nothing set, files are on disk and nobody scans them', () => {
  expect(readFileSettings({ ATTUNE_S3_URL: '' })).toEqual({ settings: {} })
})

test('S3 takes an address, a bucket and a key; the region has a usual value', () => {
  const read = { url: s3.ATTUNE_S3_URL, bucket: 'evidence', accessKeyId: 'key', secretAccessKey: 'secret' }

  expect(readFileSettings(s3)).toEqual({ settings: { s3: { ...read, region: 'us-east-1' } } })
  expect(readFileSettings({ ...s3, ATTUNE_S3_REGION: 'eu-central-1' })).toEqual({
    settings: { s3: { ...read, region: 'eu-central-1' } },
  })
})

test('S3 set in part is a problem that names what is missing, and never the secret', () => {
  expect(readFileSettings({ ATTUNE_S3_SECRET: 'hush', ATTUNE_S3_BUCKET: 'evidence' })).toEqual({
    problems: ['Files go to S3 only with all of its settings. Set ATTUNE_S3_URL and ATTUNE_S3_KEY_ID too.'],
  })
})

test('clamd is found by a socket, or by host and port', () => {
  expect(readFileSettings({ ATTUNE_CLAMD: '/run/clamav/clamd.ctl' })).toEqual({
    settings: { clamd: { path: '/run/clamav/clamd.ctl' } },
  })
  expect(readFileSettings({ ATTUNE_CLAMD: 'clamd.example.org:3310' })).toEqual({
    settings: { clamd: { host: 'clamd.example.org', port: 3310 } },
  })
  expect(readFileSettings({ ATTUNE_CLAMD: 'tcp://[::1]:3310' })).toEqual({
    settings: { clamd: { host: '::1', port: 3310 } },
  })
})

test('everything that is wrong is named at once', () => {
  expect(readFileSettings({ ATTUNE_S3_URL: 's3://evidence', ATTUNE_CLAMD: 'clamd' })).toEqual({
    problems: [
      'ATTUNE_S3_URL is not the address of a storage server, such as https://s3.example.org.',
      'ATTUNE_CLAMD is neither the path of a socket, such as /run/clamav/clamd.ctl, nor host:port.',
    ],
  })
  expect(readFileSettings({ ATTUNE_CLAMD: 'localhost:70000' })).toHaveProperty('problems')
})
