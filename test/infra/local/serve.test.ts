import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice } from '../../../infra/local/office.ts'
import { serve } from '../../../infra/local/serve.ts'
import { scanEntry } from '../../web/web-office.ts'

const SCAN = 'a'.repeat(64)
const STUCK = { vi: 'Chương trình gặp lỗi', en: 'The program failed' }

test('a scan that is stuck is put to work again by its button', async () => {
  const office = openOffice(join(mkdtempSync(join(tmpdir(), 'vanthu-serve-')), 'data'))
  const server = await serve(office, { port: 0 })
  try {
    await office.register.putScan(scanEntry(SCAN, { state: 'reading', stuck: STUCK }))
    await office.queue.add('read-scan', SCAN)
    const job = await office.queue.lease(Date.now(), 60_000)
    if (job) await office.queue.fail(job, 'failed', 1)
    expect(await office.queue.waiting()).toBe(0)

    const origin = `http://localhost:${server.port}`
    expect(await (await fetch(`${origin}/scans`)).text()).toContain('Đọc lại')
    await fetch(`${origin}/scans/${SCAN}/retry`, { method: 'POST', headers: { origin } })
    expect(await office.queue.waiting()).toBe(1)
    expect(await office.register.scan(SCAN)).not.toHaveProperty('stuck')
  } finally {
    server.close()
    await office.close()
  }
})
