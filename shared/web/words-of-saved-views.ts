import { words } from './words.ts'

/** What is said of searches that a person keeps. */
export const SAVED = {
  saved: words('Đã lưu', 'Saved views'),
  save: words('Lưu cách tìm này', 'Save this view'),
  name: words('Tên', 'Name'),
  doSave: words('Lưu', 'Save'),
  forget: words('Xóa cách tìm đã lưu', 'Forget the saved view'),
  wrong: words(
    'Chưa lưu: tên cần 1–60 chữ, và mỗi người lưu tối đa 50 cách tìm.',
    'Not saved: a name has 1 to 60 letters, and a person keeps 50 views at most.',
  ),
} as const
