import { z } from 'zod'
import type { Register } from '../../ports.ts'
import { Role } from '../access.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'

/** Of this API, as programs see it: the first number is that of the address, the second grows with what is added. */
export const API_VERSION = '1.1'

export const Health = z.object({
  status: z.literal('ok'),
  api: z.string().regex(/^\d+\.\d+$/u),
  /** Who asks, as the register knows them. */
  you: z.object({ name: z.string(), role: Role }),
})

/** `/health`: whether the register answers, which version this is, and as whom one is known. */
export const health = ({ register }: { register: Register }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/health',
      id: 'getHealth',
      about:
        'Sổ có trả lời không, phiên bản, và bạn là ai · Whether the register answers, the version, and who you are',
      input: z.object({}),
      answers: { 200: { about: 'It answers', schema: Health } },
      refuses: ['no-register'],
    },
    async (_, c) => {
      await register.scans(1).catch((cause: unknown) => {
        console.error(cause)
        throw new Refusal('no-register')
      })
      const { name, role } = c.get('person')
      return c.json(Health.parse({ status: 'ok', api: API_VERSION, you: { name, role } }))
    },
  ),
]
