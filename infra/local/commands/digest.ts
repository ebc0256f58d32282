import { smtpAlerts } from '../../../shared/adapters/smtp-alerts.ts'
import { digestNow } from '../../../shared/task-digest.ts'
import { openOffice } from '../office.ts'
import { settingsIn } from '../settings-file.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'

const NOTHING = {
  vi: 'Không có nhiệm vụ nào quá hạn, sắp đến hạn hoặc mới.',
  en: 'No task is overdue, due soon or new.',
}
const NO_SERVER =
  'digest --mail: cần “digest” trong tệp --settings · --mail needs “digest” in the file that --settings names'

/** `vanthu digest`: the tasks that are overdue, due within seven days, and new; printed, or with `--mail` sent. */
export const digest = async (_: string[], options: Options): Promise<number> => {
  const { data, port, json, lang, mail } = options
  const settings = await settingsIn(options.settings)
  if (mail && !settings.digest) throw new WrongUsage(NO_SERVER)
  const office = openOffice(data)
  try {
    const words = await digestNow(office.search, new Date(), settings.signIn?.publicUrl ?? `http://localhost:${port}`)
    if (words && mail && settings.digest) await smtpAlerts(settings.digest.smtp, settings.digest).tell(words)
    process.stdout.write(`${json ? JSON.stringify(words ?? null) : (words?.words[lang] ?? NOTHING[lang])}\n`)
    return 0
  } finally {
    await office.close()
  }
}
