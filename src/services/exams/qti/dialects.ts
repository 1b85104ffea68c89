import type { XmlElement } from './read-xml.ts'

export const qtiVersions = ['2.1', '3.0'] as const
export type QtiVersion = (typeof qtiVersions)[number]

interface Dialect {
  readonly namespace: string
  readonly schema: string
  /** The standard rule by which an answer is right when it is the key. */
  readonly matchCorrect: string
  readonly resourceType: string
  readonly manifestNamespace: string
  readonly packageName: string
  readonly packageVersion: string
}

/** What the two versions of QTI call things. */
export const dialects: Readonly<Record<QtiVersion, Dialect>> = {
  '2.1': {
    namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
    matchCorrect: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct',
    resourceType: 'imsqti_item_xmlv2p1',
    manifestNamespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    packageName: 'QTIv2.1 Package',
    packageVersion: '1.0.0',
  },
  '3.0': {
    namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
    matchCorrect: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml',
    resourceType: 'imsqti_item_xmlv3p0',
    manifestNamespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    packageName: 'QTI Package',
    packageVersion: '3.0.0',
  },
}

/** Elements of HTML, which keep their names in both versions. */
const html = /^(p|br|dl|dt|dd|div|span)$/

/** The names of QTI 3.0 for an element written with those of 2.1: `choiceInteraction` is `qti-choice-interaction`. */
export function toVersion3(given: XmlElement): XmlElement {
  const isHtml = html.test(given.name)
  const attributes = Object.entries(given.attributes).map(([name, value]) => [
    isHtml || name.includes(':') ? name : toKebab(name),
    value,
  ])
  return {
    name: isHtml ? given.name : `qti-${toKebab(given.name)}`,
    attributes: Object.fromEntries(attributes),
    children: given.children.map((each) => (typeof each === 'string' ? each : toVersion3(each))),
  }
}

/** The names of 2.1 for an element of either version. */
export function toVersion2({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: toCamel(name.replace(/^qti-/, '')),
    attributes: Object.fromEntries(Object.entries(attributes).map(([each, value]) => [toCamel(each), value])),
    children: children.map((each) => (typeof each === 'string' ? each : toVersion2(each))),
  }
}

function toKebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function toCamel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
