import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** The thread of readUpload for a PDF: answers once, with the first attachment that may be a credential. */
if (workerData instanceof Uint8Array) {
  const document = await getDocumentProxy(workerData, { stopAtErrors: true, verbosity: 0 })
  const attachments = (await document.getAttachments()) ?? new Map()
  const name = [...attachments.keys()].find((key) => /\.(json|jwt|jws)$/i.test(key))
  const content = name === undefined ? null : await document.getAttachmentContent(name)
  parentPort?.postMessage(content instanceof Uint8Array ? content : null)
}
