import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import type { z } from 'zod'

export type Seal = {
  name: string
  /** From which the key is derived; each cookie's name gives it a key of its own, so that none passes for another. */
  secret: string
  /** Over https the cookie is bound to this host and never sent in the clear. */
  https: boolean
  seconds: number
  now(): Date
}

/**
 * A cookie that only this application can write or read (JWE, `dir` with A256GCM). One that was tampered with, has
 * expired or has another shape is as good as none.
 */
export const sealedCookie = <Shape extends z.ZodObject>(shape: Shape, { name, secret, https, seconds, now }: Seal) => {
  const key = keyFrom(secret, name)
  const prefix = https ? ('host' as const) : undefined
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https, ...(prefix && { prefix }) } as const
  return {
    write: async (c: Context, value: z.infer<Shape>): Promise<void> => {
      const sealed = await new EncryptJWT(value)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(new Date(now().getTime() + seconds * 1000))
        .encrypt(await key)
      setCookie(c, name, sealed, { ...options, maxAge: seconds })
    },
    read: async (c: Context): Promise<z.infer<Shape> | undefined> => {
      const sealed = getCookie(c, name, prefix)
      if (!sealed) return undefined
      try {
        const { payload } = await jwtDecrypt(sealed, await key, {
          currentDate: now(),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        })
        return shape.safeParse(payload).data
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
    remove: (c: Context): void => {
      deleteCookie(c, name, options)
    },
  }
}

const keyFrom = async (secret: string, use: string): Promise<Uint8Array> => {
  const bytes = new TextEncoder()
  const whole = await crypto.subtle.importKey('raw', bytes.encode(secret), 'HKDF', false, ['deriveBits'])
  const kind = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes.encode(`vanthu ${use}`) }
  return new Uint8Array(await crypto.subtle.deriveBits(kind, whole, 256))
}
