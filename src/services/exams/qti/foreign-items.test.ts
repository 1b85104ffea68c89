import { describe, expect, test } from 'vitest'
import { choiceItem, itemRules } from '../../../../test/builders/exam-item.ts'
import { readItem } from './read-item.ts'
import { writeItem } from './write-item.ts'

const read = (xml: string) => readItem('item.xml', Buffer.from(xml), itemRules)

/** An item as other programs write it. */
function foreign(
  given: { body?: string; declared?: string; attributes?: string; more?: string } = {},
): string {
  const declared = given.declared ?? '<correctResponse><value>c2</value></correctResponse>'
  const body =
    given.body ??
    `<p>What is <strong>first</strong>?</p>
     <choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><prompt>Choose one.</prompt>
       <simpleChoice identifier="c1">Wait</simpleChoice><simpleChoice identifier="c2">Look</simpleChoice>
       <simpleChoice identifier="c3"><p>Ask &amp; listen</p></simpleChoice></choiceInteraction>`
  return `<?xml version="1.0"?><q:assessmentItem xmlns:q="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="Q-7"
    title="Q-7" adaptive="false" timeDependent="false" ${given.attributes ?? ''}>
    <responseDeclaration identifier="R" cardinality="single" baseType="identifier">${declared}</responseDeclaration>
    ${given.more ?? ''}<itemBody>${body}</itemBody></q:assessmentItem>`
}

const notesOf = (xml: string) => {
  const found = read(xml)
  if (!('item' in found)) throw new Error(`Faulty: ${JSON.stringify(found.faults)}`)
  return found.notes.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`))
}
const usual = ['default-area: observation', 'default-side: both', 'default-language: en-US']

describe('an item of another program', () => {
  test('keeps its words and its key, and says what was filled in and what is lost', () => {
    expect(read(foreign())).toEqual({
      place: 'item.xml',
      item: {
        kind: 'multiple-choice',
        code: 'Q-7',
        area: 'observation',
        side: 'both',
        language: 'en-US',
        prompt: 'What is first?\n\nChoose one.',
        choices: ['Wait', 'Look', 'Ask & listen'],
        key: 'B',
      },
      notes: [
        { code: 'default-area', detail: 'observation' },
        { code: 'default-side', detail: 'both' },
        { code: 'default-language', detail: 'en-US' },
        { code: 'formatting', detail: 'strong' },
      ],
    })
  })

  test('with a name, order, feedback, scoring or attribute of its own says of each that it is not kept', () => {
    const xml = foreign({
      attributes: 'xml:lang="en-US" label="easy"',
      more: `<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <outcomeDeclaration identifier="HINT" cardinality="single" baseType="identifier"/><stylesheet href="a.css"/>`,
      body: `<div><p>Which?</p><choiceInteraction responseIdentifier="R" shuffle="false" maxChoices="1">
        <simpleChoice identifier="c1" fixed="true">One<feedbackInline identifier="x">Why</feedbackInline></simpleChoice>
        <simpleChoice identifier="c2">Two</simpleChoice><simpleChoice identifier="c3">Three</simpleChoice>
        </choiceInteraction></div>`,
      declared:
        '<correctResponse><value>c2</value></correctResponse><mapping><mapEntry mapKey="c1"/></mapping>',
    }).replace('title="Q-7"', 'title="First steps"')

    expect(notesOf(xml)).toEqual([
      'title: First steps',
      'attribute: assessmentItem label: easy',
      'default-area: observation',
      'default-side: both',
      'choice-order',
      'not-kept: mapping',
      'not-kept: outcomeDeclaration HINT',
      'not-kept: stylesheet',
      'attribute: simpleChoice fixed',
      'not-kept: feedbackInline x',
    ])
    const found = read(xml)
    expect('item' in found && found.item.kind === 'multiple-choice' && found.item.choices[0]).toBe('One')
  })

  test('that asks for a text gets a general rubric and length, and what scorers read becomes guidance', () => {
    const body = `<rubricBlock view="scorer"><p>Look for both sides.</p></rubricBlock>
      <rubricBlock view="candidate"><p>Take your time.</p></rubricBlock>
      <extendedTextInteraction responseIdentifier="R" expectedLength="900" placeholderText="Write here">
      <prompt>What do you do?</prompt></extendedTextInteraction>`
    const found = read(foreign({ body, declared: '' }))
    expect('item' in found && found.item).toEqual({
      kind: 'extended-text',
      ...{ code: 'Q-7', area: 'observation', side: 'both', language: 'en-US' },
      prompt: 'Take your time.\n\nWhat do you do?',
      guidance: 'Look for both sides.',
      rubric: itemRules.defaults.rubric,
      words: { from: 150, to: 800 },
    })
    expect(notesOf(foreign({ body, declared: '' }))).toEqual([
      ...usual,
      'default-words: 900',
      'default-rubric',
      'attribute: extendedTextInteraction placeholderText',
    ])
  })

  test('with an identifier that is no code of ours gets the nearest one, and says so', () => {
    const xml = foreign().replace('identifier="Q-7"', 'identifier="é 7"')
    expect(notesOf(xml)).toContain('code-changed: é 7')
    const found = read(xml)
    expect('item' in found && found.item.code).toBe('__7')
  })
})

describe('an item that the bank cannot keep', () => {
  const faults = (xml: string) => {
    const found = read(xml)
    return 'faults' in found ? found.faults.map(({ code, detail }) => [code, detail]) : 'no fault'
  }
  const interaction = (inner: string) => foreign({ body: `<p>Which?</p>${inner}` })
  const choice = (identifier: string) =>
    `<simpleChoice identifier="${identifier}">Choice ${identifier}</simpleChoice>`
  const asked = (...choices: string[]) =>
    interaction(
      `<choiceInteraction responseIdentifier="R" shuffle="true">${choices.map(choice).join('')}</choiceInteraction>`,
    )

  test.each([
    [
      'a match',
      interaction('<matchInteraction responseIdentifier="R"/>'),
      [['interaction', 'matchInteraction']],
    ],
    ['no interaction', interaction(''), [['interactions', '0']]],
    [
      'two interactions',
      interaction(
        '<extendedTextInteraction responseIdentifier="R"/><extendedTextInteraction responseIdentifier="S"/>',
      ),
      [['interactions', '2']],
    ],
    [
      'a picture',
      foreign({ body: '<img src="a.png"/><extendedTextInteraction responseIdentifier="R"/>' }),
      [['content', 'img']],
    ],
    ['two choices', asked('c1', 'c2'), [['choices', '']]],
    ['seven choices', asked('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'), [['choices', '']]],
    ['no key', foreign({ declared: '' }), [['key', '']]],
    [
      'a key that is no choice',
      foreign({ declared: '<correctResponse><value>c9</value></correctResponse>' }),
      [['key', '']],
    ],
    [
      'two keys',
      foreign({ declared: '<correctResponse><value>c1</value><value>c2</value></correctResponse>' }),
      [['several-keys', 'c1, c2']],
    ],
    [
      'several answers',
      foreign().replace('cardinality="single"', 'cardinality="multiple"'),
      [['several-keys', 'c2']],
    ],
    ['QTI 1.2', '<questestinterop><item ident="a"/></questestinterop>', [['old-format', 'QTI 1.2']]],
    ['a page', '<html><body/></html>', [['not-an-item', 'html']]],
  ])('is refused with the reason: %s', (_, xml, expected) => {
    expect(faults(xml)).toEqual(expected)
  })

  test('because its area is none of ours says so', () => {
    const xml = writeItem(choiceItem(), '3.0').replace('area=attachment', 'area=astrology')
    expect(faults(xml)).toEqual([['area', '']])
  })
})
