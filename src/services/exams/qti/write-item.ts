import type { ExamItem, ExtendedTextItem, MultipleChoiceItem } from '../../../domain/exams/exam-item.ts'
import { choiceLetters } from '../../../domain/exams/exam-item.ts'
import { dialects, type QtiVersion, toVersion3 } from './dialects.ts'
import { writeLabel } from './label.ts'
import type { XmlElement } from './read-xml.ts'
import { element, writeXml } from './write-xml.ts'

/** About how many characters a word takes, for programs that ask for a length in characters. */
const charactersOfWord = 6

/** An item as a document of QTI 2.1 or 3.0. What QTI has no place for stands in the item's label. */
export function writeItem(item: ExamItem, version: QtiVersion): string {
  const { namespace, schema } = dialects[version]
  const named = {
    identifier: item.code,
    title: item.code,
    label: writeLabel(item),
    'xml:lang': item.language,
    adaptive: 'false',
    timeDependent: 'false',
  }
  const parts = item.kind === 'multiple-choice' ? writeChoice(item, version) : writeEssay(item, version)
  const root = element('assessmentItem', named, parts)
  const { name, attributes, children } = version === '3.0' ? toVersion3(root) : root
  const spaces = {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${schema}`,
  }
  return writeXml(element(name, { ...spaces, ...attributes }, children))
}

function writeChoice({ prompt, choices, key }: MultipleChoiceItem, version: QtiVersion): XmlElement[] {
  const response = { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' }
  const interaction = { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: '1' }
  return [
    element('responseDeclaration', response, [element('correctResponse', {}, [element('value', {}, [key])])]),
    score(1),
    element('itemBody', {}, [
      ...paragraphsOf(prompt),
      element(
        'choiceInteraction',
        interaction,
        choices.map((text, index) =>
          element('simpleChoice', { identifier: choiceLetters[index] ?? '' }, [text]),
        ),
      ),
    ]),
    element('responseProcessing', { template: dialects[version].matchCorrect }),
  ]
}

function writeEssay(item: ExtendedTextItem, version: QtiVersion): XmlElement[] {
  const { prompt, guidance, rubric, words } = item
  const forScorers = { view: 'scorer', ...(version === '3.0' && { use: 'scoring' }) }
  const levels = rubric.flatMap(({ points, label, text }) => [
    element('dt', {}, [`${points}: ${label}`]),
    element('dd', {}, paragraphsOf(text)),
  ])
  const interaction = {
    responseIdentifier: 'RESPONSE',
    expectedLength: String(words.to * charactersOfWord),
  }
  return [
    element('responseDeclaration', { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' }),
    score(rubric[0]?.points ?? 0),
    element('itemBody', {}, [
      ...(guidance === ''
        ? []
        : [element('rubricBlock', { ...forScorers, class: 'attune-guidance' }, paragraphsOf(guidance))]),
      element('rubricBlock', { ...forScorers, class: 'attune-rubric' }, [element('dl', {}, levels)]),
      ...paragraphsOf(prompt),
      element('extendedTextInteraction', interaction),
    ]),
  ]
}

function score(most: number): XmlElement {
  const declared = {
    identifier: 'SCORE',
    cardinality: 'single',
    baseType: 'float',
    normalMaximum: String(most),
  }
  return element('outcomeDeclaration', declared)
}

/** A blank line parts paragraphs, and a line ends with `br`. */
function paragraphsOf(text: string): XmlElement[] {
  return text.split('\n\n').map((paragraph) =>
    element(
      'p',
      {},
      paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line])),
    ),
  )
}
