import type { Context } from 'hono'

/** Bytes with their type; with a name they are saved and never shown inside this origin. */
export const bytes = (c: Context, body: Uint8Array, type: string, name?: string) => {
  c.header('Content-Type', type)
  if (name) {
    const escaped = encodeURIComponent(name).replace(/['()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${escaped}`)
  }
  return c.body(new Uint8Array(body))
}
