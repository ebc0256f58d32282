/** Follows redirects as a browser does, with a jar of cookies for each host. */
export type Browser = ReturnType<typeof browser>

export type Seen = { url: string; status: number; headers: Headers; text: string }

/** `here` answers for the pages that stand at `origin`; everything else is asked over the network. */
export const browser = (origin: string, here: (request: Request) => Response | Promise<Response>) => {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const once = async (url: string, init: RequestInit): Promise<Response> => {
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', host: new URL(url).host, cookie, ...init.headers }
    const request = new Request(url, { ...init, headers, redirect: 'manual' })
    const answer = await (new URL(url).origin === origin ? here(request) : fetch(request))
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/iu.test(line)) jarOf(url).delete(name)
      else jarOf(url).set(name, value)
    }
    return answer
  }
  const visit = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    let url = new URL(path, origin).href
    let answer = await once(url, init)
    for (let hops = 0; answer.status >= 301 && answer.status <= 303 && hops < 20; hops++) {
      url = new URL(answer.headers.get('location') ?? '', url).href
      answer = await once(url, {})
    }
    return { url, status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  /** Sends the only form of a page, with what a person fills in. */
  const submit = (seen: Seen, filled: Record<string, string>): Promise<Seen> => {
    const [, action = ''] = /<form[^>]* action="([^"]+)"/u.exec(seen.text) ?? []
    const hidden = [...seen.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
    const body = new URLSearchParams(filled)
    for (const [, name = '', value = ''] of hidden) body.append(name, value)
    return visit(new URL(action, seen.url).href, { method: 'POST', body })
  }
  return {
    once: (path: string, init: RequestInit = {}) => once(new URL(path, origin).href, init),
    visit,
    submit,
    cookies: jarOf(origin),
  }
}
