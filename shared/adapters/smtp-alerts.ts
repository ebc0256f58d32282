import { createTransport } from 'nodemailer'
import type { Alerts } from '../ports.ts'

/** Alerts as mails by a server of one's own, `smtp://` or `smtps://`, with name and password in the address. */
export const smtpAlerts = (server: string, { from, to }: { from: string; to: string[] }): Alerts => ({
  tell: async ({ about, words }) => {
    const transport = createTransport(server)
    try {
      // To each alone: a list of the office's addresses is nobody's business.
      for (const address of to)
        await transport.sendMail({ from, to: address, subject: about, text: `${words.vi}\n\n${words.en}` })
    } finally {
      transport.close()
    }
  },
})
