const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for an element or an attribute; what XML 1.0 changes or forbids goes as a numbered entity, as S3 sends it. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold them
    .replace(/[\u0000-\u001f]/gu, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)

/** What goes into an element: text, to be escaped, or elements inside it, in order. */
export type Content = string | number | boolean | [name: string, content: Content][]

const element = (name: string, content: Content): string =>
  `<${name}>${Array.isArray(content) ? elements(content) : escaped(String(content))}</${name}>`

const elements = (content: [name: string, content: Content][]): string =>
  content.map(([name, inside]) => element(name, inside)).join('')

/** A whole document. */
export const xml = (name: string, content: Content): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, content)}`
