import type { Hono, MiddlewareHandler } from 'hono'
import type { Role } from './access.ts'

/** Who came in. Where nobody signs in the name is what was typed last, or empty. */
export type Person = {
  name: string
  role: Role
  isSignedIn: boolean
  /** What the provider knows the person by, the same for ever; absent where nobody signs in. */
  account?: string | undefined
  /** Verified by the provider: letters may be restricted to it. */
  email?: string | undefined
  groups?: string[] | undefined
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Set by the door's guard, for everything behind it. */
    person: Person
  }
}

/** Decides who comes in. */
export type Door = {
  /** Where people see these pages, when the request's own host is not it (behind a proxy): `https://vanthu.example.vn`. */
  origin?: string
  /** Pages in front of the guard, such as signing in. */
  routes?: Hono
  /** Sets the person, or answers in place of what was asked for. */
  guard: MiddlewareHandler
}
