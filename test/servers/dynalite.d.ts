/** What is used of dynalite, which brings no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  const dynalite: (options: { createTableMs: number }) => Server
  export = dynalite
}
