import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns'
import type { Alerts } from '../ports.ts'

/** The longest subject that SNS takes, in characters; it must be ASCII. */
const LONGEST_SUBJECT = 100

/** Alerts as messages of an SNS topic, to which people subscribe by e-mail. */
export const snsAlerts = (client: SNSClient, topic: string): Alerts => ({
  tell: async ({ about, words }) => {
    const Subject = about.replace(/[^\x20-\x7E]/gu, '').slice(0, LONGEST_SUBJECT)
    await client.send(new PublishCommand({ TopicArn: topic, Subject, Message: `${words.vi}\n\n${words.en}` }))
  },
})
