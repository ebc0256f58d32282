import { z } from 'zod'

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/u

/** An address over TLS; in the clear only inside this machine. */
export const SafeUrl = z
  .url({ protocol: /^https?$/u })
  .refine((url) => url.startsWith('https://') || LOOPBACK.test(url), {
    error: ({ input }) => `“${input}” must begin with https:// (http:// only on localhost)`,
  })
