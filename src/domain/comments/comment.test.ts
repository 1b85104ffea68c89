import { describe, expect, test } from 'vitest'
import { type Comment, canTakeBack, readComment } from './comment.ts'

describe('the text of a comment', () => {
  test('is kept in its paragraphs, without blanks around it', () => {
    expect(readComment('  Nice work.  \r\n\r\n\r\n\r\nOne question:\rwhen was it?\n\n')).toEqual({
      text: 'Nice work.\n\nOne question:\nwhen was it?',
    })
  })

  test('has to say something', () => {
    expect(readComment(' \r\n\t ')).toEqual({ refused: 'empty' })
  })

  test('may have five thousand characters, whatever they are, and no more', () => {
    expect(readComment('🌱'.repeat(5_000))).toEqual({ text: '🌱'.repeat(5_000) })
    expect(readComment('🌱'.repeat(5_001))).toEqual({ refused: 'too-long', limit: 5_000 })
  })
})

describe('a comment', () => {
  const now = new Date('2026-11-21T15:00:00Z')
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const aComment = (parts: Partial<Comment> = {}): Comment => ({
    id: 'c1',
    number: 1,
    authorId: 'june',
    authorName: 'June Park',
    authorPart: 'advisor',
    text: 'Nice work.',
    writtenAt: minutesAgo(14),
    takenBackAt: null,
    ...parts,
  })

  test('can be taken back by its author for a quarter of an hour', () => {
    expect(canTakeBack(aComment(), 'june', now)).toBe(true)
  })

  test('cannot be taken back after that', () => {
    expect(canTakeBack(aComment({ writtenAt: minutesAgo(15) }), 'june', now)).toBe(false)
  })

  test('cannot be taken back by somebody else', () => {
    expect(canTakeBack(aComment(), 'rosa', now)).toBe(false)
  })

  test('cannot be taken back twice', () => {
    expect(canTakeBack(aComment({ takenBackAt: minutesAgo(1), text: '' }), 'june', now)).toBe(false)
  })
})
