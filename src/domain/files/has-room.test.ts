import { expect, test } from 'vitest'
import { hasRoom } from './has-room.ts'

const megabyte = 1024 * 1024

test('a file of 10 MB is the largest', () => {
  expect([hasRoom(0, 10 * megabyte), hasRoom(0, 10 * megabyte + 1)]).toEqual([true, false])
})

test('a person stores 200 MB at most', () => {
  expect([hasRoom(199 * megabyte, megabyte), hasRoom(199 * megabyte + 1, megabyte)]).toEqual([true, false])
})
