import { expect, test } from 'vitest'
import { demoSettings } from './demo-settings.ts'

test('a demo keeps to its own folder, and stays away from a managed server', () => {
  const managed = {
    app: 'postgresql://app@db.example.org/attune',
    owner: 'postgresql://owner@db.example.org/attune',
  }

  expect(demoSettings({ dataFolder: '/var/lib/attune', cacheFolder: '/var/cache/attune', managed })).toEqual({
    dataFolder: '/var/lib/attune/demo',
    cacheFolder: '/var/cache/attune',
  })
})
