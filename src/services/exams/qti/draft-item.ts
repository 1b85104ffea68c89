import { choiceLetters, type RubricLevel } from '../../../domain/exams/exam-item.ts'
import { tidyLine } from '../../../domain/exams/item-text.ts'
import { defaultWords, type ItemDefaults, type ItemFault, type ItemNote } from '../bank/items-reading.ts'
import type { XmlElement } from './read-xml.ts'
import { childrenNamed, findAll, textOf } from './text-of.ts'

/** The part of an item that its kind alone has, not yet checked. */
export interface Drafted {
  readonly raw: { readonly kind: 'multiple-choice' | 'extended-text'; readonly prompt: string }
  readonly notes: readonly ItemNote[]
}

type Drafting = Drafted | { readonly fault: ItemFault }

export function draftChoice(root: XmlElement): Drafting {
  const [interaction] = findAll(root, ({ name }) => name === 'choiceInteraction')
  if (!interaction) return { fault: { code: 'interactions', detail: '0' } }
  const choices = childrenNamed(interaction, 'simpleChoice')
  const declared = childrenNamed(root, 'responseDeclaration').filter(
    ({ attributes }) => attributes.identifier === interaction.attributes.responseIdentifier,
  )
  const right = declared.flatMap(correctOf)
  const isSingle = declared.every(({ attributes }) => (attributes.cardinality ?? 'single') === 'single')
  if (right.length > 1 || !isSingle) return { fault: { code: 'several-keys', detail: right.join(', ') } }
  const place = choices.findIndex(({ attributes }) => attributes.identifier === right[0])
  const isShuffled = interaction.attributes.shuffle === 'true'
  const isFixed = choices.some(({ attributes }) => attributes.fixed === 'true')
  return {
    raw: {
      kind: 'multiple-choice',
      prompt: promptOf(root),
      ...{ choices: choices.map(textOf), key: right.length === 0 ? undefined : choiceLetters[place] },
    },
    notes: isShuffled && !isFixed ? [] : [{ code: 'choice-order', detail: '' }],
  }
}

export function draftEssay(root: XmlElement, { rubric }: ItemDefaults): Drafting {
  const scorers = findAll(root, ({ name }) => name === 'rubricBlock').filter((each) => !isForCandidates(each))
  const levels = scorers.filter(isRubric).flatMap(readLevels)
  const guidance = scorers.filter((each) => !isRubric(each)).map(textOf)
  return {
    raw: {
      kind: 'extended-text',
      prompt: promptOf(root),
      ...{
        guidance: guidance.join('\n\n'),
        rubric: levels.length > 0 ? levels : rubric,
        words: defaultWords,
      },
    },
    notes: levels.length > 0 ? [] : [{ code: 'default-rubric', detail: '' }],
  }
}

function correctOf(declared: XmlElement): string[] {
  return childrenNamed(declared, 'correctResponse')
    .flatMap((correct) => childrenNamed(correct, 'value'))
    .map((value) => textOf(value).trim())
}

/** Everything that candidates read before they answer: the body, and the prompt of the interaction in its place. */
function promptOf(root: XmlElement): string {
  return childrenNamed(root, 'itemBody')
    .map((body) => textOf(withoutAnswers(body)))
    .join('\n\n')
}

function withoutAnswers(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    if (child.name === 'rubricBlock' && !isForCandidates(child)) return []
    return child.name.endsWith('Interaction') ? childrenNamed(child, 'prompt') : [withoutAnswers(child)]
  })
  return { ...element, children }
}

function isForCandidates({ attributes }: XmlElement): boolean {
  return (attributes.view ?? 'candidate').split(/\s+/).includes('candidate')
}

function isRubric({ attributes }: XmlElement): boolean {
  return (attributes.class ?? '').split(/\s+/).includes('attune-rubric')
}

/** `dt` names a level as "4: Clear", and the `dd` after it says what it means. */
function readLevels(block: XmlElement): RubricLevel[] {
  const told = findAll(block, ({ name }) => name === 'dt' || name === 'dd')
  return told.flatMap((each, index) => {
    const next = told[index + 1]
    if (each.name !== 'dt' || next?.name !== 'dd') return []
    const [, points = '', label = ''] = /^(\d{1,9}): (.*)$/s.exec(tidyLine(textOf(each))) ?? []
    return [{ points: points === '' ? -1 : Number(points), label, text: textOf(next) }]
  })
}
