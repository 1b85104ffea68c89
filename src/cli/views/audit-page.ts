import type { Audited, AuditReport } from '../../services/record/verify/audit-record.ts'
import type { ChainFault } from '../../services/record/verify/chain-report.ts'
import type { FileFault } from '../../services/record/verify/scan-file.ts'
import { en } from '../messages/en.ts'

const words = en.audit

/** What the verification found, a line for each chain and each fault. */
export function auditPage({ isSound, fileFaults, associations }: AuditReport): string {
  const lines = [
    ...fileFaults.map(tellFileFault),
    ...associations.flatMap(tellChain),
    isSound ? words.sound(associations.length) : words.broken,
  ]
  return `${lines.join('\n')}\n`
}

function tellChain({ association, report }: Audited): string[] {
  const { entries, signedUpTo, faults, moreFaults } = report
  const name = `${association.name} (${association.shortId})`
  return [
    words.chain(name, entries, signedUpTo, faults.length === 0),
    ...faults.map((fault) => `  ${tellFault(fault)}`),
    ...(moreFaults > 0 ? [`  ${words.moreFaults(moreFaults)}`] : []),
  ]
}

function tellFault(fault: ChainFault): string {
  const { faults, places } = words
  switch (fault.kind) {
    case 'edited':
      return faults.edited(fault.number)
    case 'unlinked':
      return faults.unlinked(fault.number)
    case 'gap':
      return faults.gap(fault.number, fault.found)
    case 'cut-tail':
      return faults.cutTail(fault.last, fault.number, places[fault.place])
    case 'rehashed':
      return faults.rehashed(fault.since + 1, fault.number, places[fault.place])
    case 'forged-signature':
      return faults.forged(fault.number, places[fault.place])
    case 'foreign-key':
      return faults.foreignKey(fault.number, places[fault.place], fault.key)
    case 'checkpoint-not-in-file':
      return faults.notInFile(fault.number)
    case 'checkpoint-not-in-database':
      return faults.notInDatabase(fault.number)
    case 'checkpoints-differ':
      return faults.differ(fault.number)
    case 'head-differs':
      return faults.head(fault.number)
    default:
      return fault satisfies never
  }
}

function tellFileFault(fault: FileFault): string {
  const { faults } = words
  switch (fault.kind) {
    case 'unreadable-line':
      return faults.unreadable(fault.line)
    case 'out-of-order':
      return faults.outOfOrder(fault.line)
    case 'unknown-association':
      return faults.unknownAssociation(fault.line, fault.associationId)
    default:
      return fault satisfies never
  }
}
