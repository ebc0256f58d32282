import { z } from 'zod'
import { scanKey } from '../../shared/archive-keys.ts'
import { ScanId } from '../../shared/scan.ts'

/** A step asked for by the program itself. */
export const ScanMessage = z.object({ scan: ScanId })

/**
 * Something to read, as the key of its object: an object was created under `scans/` (S3's event by EventBridge, whose
 * keys are not encoded), or the program asks for a scan again. Further fields of the event are not looked at.
 */
export const ObjectMessage = z
  .union([
    z.object({ detail: z.object({ object: z.object({ key: z.string().min(1) }) }) }),
    z.object({ key: z.string().min(1) }),
    ScanMessage,
  ])
  .transform((message) => {
    if ('detail' in message) return { key: message.detail.object.key }
    return 'scan' in message ? { key: scanKey(message.scan) } : message
  })
