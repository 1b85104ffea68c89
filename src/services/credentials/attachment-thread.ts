import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

const isCredentialName = (name: string) => /\.(json|jwt|jws)$/i.test(name)

/** The thread of readPdfCredential: answers once, with the first attachment that may be a credential. */
if (workerData instanceof Uint8Array) {
  const document = await getDocumentProxy(workerData, { stopAtErrors: true, verbosity: 0 })
  const attachments: unknown = await document.getAttachments()
  const found = Object.values(attachments ?? {}).find(
    (file) => typeof file?.filename === 'string' && isCredentialName(file.filename),
  )
  parentPort?.postMessage(found?.content instanceof Uint8Array ? found.content : null)
}
