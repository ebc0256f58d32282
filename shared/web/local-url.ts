/**
 * The address to which a path leads on these pages; their first page for anything that leads elsewhere. It is whole,
 * since a path alone may begin with two slashes (`/.//evil.example`) and then name another host.
 *
 * @example localUrl('/tasks?x=1', 'https://vanthu.example') → 'https://vanthu.example/tasks?x=1'
 * @example localUrl('//evil.example', 'https://vanthu.example') → 'https://vanthu.example/'
 */
export const localUrl = (path: string | undefined, origin: string): string => {
  const home = new URL('/', origin)
  const url = path?.startsWith('/') && URL.canParse(path, home.href) ? new URL(path, home) : home
  return url.origin === home.origin ? url.href : home.href
}
