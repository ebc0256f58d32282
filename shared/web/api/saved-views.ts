import { z } from 'zod'
import type { SavedViews } from '../../ports.ts'
import { forgetView, SavedView, saveView } from '../../saved-views.ts'
import { keeperOf } from '../saved-views.ts'
import { listed } from '../saved-views-routes.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'

/** A search and the name under which it is to be kept. */
export const ViewToKeep = SavedView.extend({ url: z.string().max(2_000) }).strict()
export const KeptViews = z.object({ items: z.array(SavedView) })
export const Forgetting = z.strictObject({ name: z.string().normalize('NFC').trim().min(1).max(60) })

/** `/saved-views`: the searches that whoever asks keeps under names, as on the page of the register. */
export const savedViews = ({ saved }: { saved: SavedViews }): Operation[] => {
  const kept = async (person: { account?: string | undefined }) =>
    KeptViews.parse({ items: await saved.of(keeperOf(person)) })
  const answers = { 200: { about: 'All that are kept now', schema: KeptViews } }
  return [
    operation(
      {
        method: 'GET',
        path: '/saved-views',
        id: 'listSavedViews',
        about: 'Các lần tìm đã lưu của mình · The searches that you keep; `url` is the address of the list',
        input: z.object({}),
        answers,
      },
      async (_, c) => c.json(await kept(c.get('person'))),
    ),
    operation(
      {
        method: 'POST',
        path: '/saved-views',
        id: 'saveView',
        page: '/saved',
        about:
          'Lưu một lần tìm dưới một tên · Keeps a search under a name, in place of one of the same name: `{"name":"Khẩn","url":"/?urgency=KHẨN"}`; what is no part of a search is left out of the address',
        input: z.object({ body: ViewToKeep }),
        answers,
        refuses: ['too-many-views'],
      },
      async ({ body: { name, url } }, c) => {
        const view = SavedView.safeParse({ name, url: listed(url) })
        if (!view.success)
          throw new Refusal('invalid-request', { issues: [{ at: 'body.url', says: 'Invalid input: expected /?q=…' }] })
        if (!(await saveView(keeperOf(c.get('person')), view.data, saved))) throw new Refusal('too-many-views')
        return c.json(await kept(c.get('person')))
      },
    ),
    operation(
      {
        method: 'POST',
        path: '/saved-views/forget',
        id: 'forgetView',
        page: '/saved/forget',
        about: 'Bỏ một lần tìm đã lưu · Forgets a search by its name; harmless when there is none of it',
        input: z.object({ body: Forgetting }),
        answers,
      },
      async ({ body: { name } }, c) => {
        await forgetView(keeperOf(c.get('person')), name, saved)
        return c.json(await kept(c.get('person')))
      },
    ),
  ]
}
