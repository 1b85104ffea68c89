import { getDocumentProxy } from 'unpdf'
import { fileLimits } from '../../domain/files/file-limits.ts'
import { endsAsPdf, findPdfDanger } from './find-pdf-danger.ts'

export const pdfReadings = ['fine', 'unreadable', 'too-many-pages', 'locked', 'active'] as const
type PdfReading = (typeof pdfReadings)[number]

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads every page of a PDF. Names what speaks against keeping it; the strictest reason first. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  if (!endsAsPdf(bytes)) return 'unreadable'
  const hasDanger = await findPdfDanger(bytes)
  const document = await open(bytes)
  if (document === 'locked' || document === 'unreadable') return document
  try {
    const { info } = await document.getMetadata()
    if ('EncryptFilterName' in info && info.EncryptFilterName !== null) return 'locked'
    if (hasDanger || (await isActive(document))) return 'active'
    if (document.numPages > fileLimits.pages) return 'too-many-pages'
    return (await readPages(document)) ? 'fine' : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

async function open(bytes: Uint8Array): Promise<Document | 'locked' | 'unreadable'> {
  try {
    // The reader takes its bytes away, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), { stopAtErrors: true, verbosity: 0 })
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable'
  }
}

async function isActive(document: Document): Promise<boolean> {
  return (await document.hasJSActions()) || (await document.getAttachments()) !== null
}

async function readPages(document: Document): Promise<boolean> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  return document.numPages > 0
}
