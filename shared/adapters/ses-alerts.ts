import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Alerts } from '../ports.ts'

/** Alerts as mails by Amazon SES; `from` must be an address that SES knows to be ours. */
export const sesAlerts = (client: SESv2Client, { from, to }: { from: string; to: string[] }): Alerts => ({
  tell: async ({ about, words }) => {
    // To each alone: a list of the office's addresses is nobody's business.
    for (const address of to)
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [address] },
          Content: {
            Simple: {
              Subject: { Data: about },
              Body: { Text: { Data: `${words.vi}\n\n${words.en}`, Charset: 'UTF-8' } },
            },
          },
        }),
      )
  },
})
