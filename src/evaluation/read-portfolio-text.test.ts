import { describe, expect, test } from 'vitest'
import { parseJson, readPortfolioText } from './read-portfolio-text.ts'

test('a portfolio is read from its text', () => {
  expect(readPortfolioText('{ "format": "attune-portfolio/1" }')).toEqual({
    portfolio: { format: 'attune-portfolio/1' },
  })
})

test('a byte order mark before the text does no harm', () => {
  expect(readPortfolioText('\uFEFF{ "format": "attune-portfolio/1" }')).toEqual({
    portfolio: { format: 'attune-portfolio/1' },
  })
})

test('faults are named from the root that the caller names', () => {
  expect(readPortfolioText('{ "format": "attune-portfolio/2" }', '$[3].portfolio')).toEqual({
    faults: [{ path: '$[3].portfolio.format', message: 'Use one of: attune-portfolio/1.' }],
  })
})

test('faults are named from $ where no root is given', () => {
  expect(readPortfolioText('{}')).toEqual({
    faults: [{ path: '$.format', message: 'Use one of: attune-portfolio/1.' }],
  })
  expect(readPortfolioText('')).toEqual({
    faults: [{ path: '$', message: 'The file is empty. Give a portfolio in the format attune-portfolio/1.' }],
  })
})

describe('text that is no JSON', () => {
  test('may be empty, or blank', () => {
    const empty = { message: 'The file is empty. Give a portfolio in the format attune-portfolio/1.' }

    expect(parseJson('')).toEqual(empty)
    expect(parseJson(' \n\t')).toEqual(empty)
    expect(parseJson('\uFEFF')).toEqual(empty)
  })

  test('is a fault of the whole document, with the line and column where it breaks off', () => {
    expect(readPortfolioText('{\n  "format": 1 "person": 2\n}')).toEqual({
      faults: [
        {
          path: '$',
          message: 'This is not JSON: it breaks off at line 2, column 15. Save it as JSON and try again.',
        },
      ],
    })
  })

  test('on its first line breaks off there', () => {
    expect(parseJson('{ "format" }')).toEqual({
      message: 'This is not JSON: it breaks off at line 1, column 12. Save it as JSON and try again.',
    })
  })

  test('is named by its place too where the parser tells none', () => {
    expect(parseJson('{ "format": oops }')).toEqual({
      message: 'This is not JSON: it breaks off at line 1, column 13. Save it as JSON and try again.',
    })
  })
})

test('any JSON is parsed', () => {
  expect(parseJson('[1, null]')).toEqual({ value: [1, null] })
})
