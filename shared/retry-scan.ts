import { changeScan } from './change-scan.ts'
import type { Register, ToDo } from './ports.ts'
import { unstuck } from './register.ts'
import type { ScanId } from './scan.ts'

/** A scan at which the program failed again and again is put to work once more; pages that were read stay read. */
export const retryScan = async (
  scan: ScanId,
  { register, queue }: { register: Register; queue: ToDo },
): Promise<void> => {
  await changeScan(register, scan, (entry) => entry && unstuck(entry))
  await queue.add('read-scan', scan)
}
