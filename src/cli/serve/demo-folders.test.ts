import { expect, test } from 'vitest'
import { demoFolders } from './demo-folders.ts'

test("the demo of an ordinary user keeps out of the real data's folder altogether", () => {
  expect(demoFolders('/home/mira/attune', false)).toEqual({
    dataFolder: '/home/mira/attune-demo',
    cacheFolder: '/home/mira/attune-demo/cache',
  })
})

test('the demo of root shares the programs, which lie outside either folder', () => {
  expect(demoFolders('/var/lib/attune', true)).toEqual({
    dataFolder: '/var/lib/attune-demo',
    cacheFolder: '/var/cache/attune',
  })
})
