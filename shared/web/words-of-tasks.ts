import type { TaskState } from '../letter.ts'
import type { When } from '../task-list.ts'
import type { InWords } from '../words-for-people.ts'
import { words } from './words.ts'

export const TASK_STATES: Record<TaskState, InWords> = {
  open: words('Mới', 'New'),
  doing: words('Đang làm', 'In progress'),
  done: words('Đã xong', 'Done'),
  'not-ours': words('Không phải việc của ta', 'Not ours'),
}

export const WHENS: Record<When, InWords> = {
  overdue: words('Quá hạn', 'Overdue'),
  week: words('Đến hạn trong 7 ngày', 'Due within 7 days'),
  later: words('Còn hạn', 'Due later'),
  undated: words('Không ghi ngày hạn', 'No day named'),
  closed: words('Đã đóng', 'Closed'),
}

/** The ways in which the tasks are laid out. */
export const VIEWS = {
  list: words('Theo thời hạn', 'By deadline'),
  assignee: words('Theo đơn vị', 'By assignee'),
  board: words('Bảng', 'Board'),
} as const

/** How far a deadline is from today. @example inDays(-1, 'vi') → 'quá 1 ngày' */
export const inDays = (days: number): InWords => {
  const n = Math.abs(days)
  const day = n === 1 ? 'day' : 'days'
  if (days === 0) return words('hôm nay', 'today')
  return days < 0 ? words(`quá ${n} ngày`, `${n} ${day} late`) : words(`còn ${n} ngày`, `in ${n} ${day}`)
}

/** What the pages of tasks say besides. */
export const TASKS = {
  task: words('Nhiệm vụ', 'Task'),
  state: words('Tình trạng', 'State'),
  anyState: words('Mọi tình trạng', 'Any state'),
  when: words('Thời hạn', 'Deadline'),
  anyTime: words('Mọi thời hạn', 'Any time'),
  noAssignee: words('Không ghi đơn vị', 'Nobody named'),
  view: words('Cách xem', 'View'),
  calendar: words('Lịch (.ics)', 'Calendar (.ics)'),
  all: words('Xem tất cả', 'Show all'),
  behind: words(
    'văn bản cũ hơn còn nhiệm vụ chưa hiện ở đây. Xem trong sổ:',
    'older letters with open tasks are not shown here. See the register:',
  ),
  none: words(
    'Chưa có nhiệm vụ nào. Khi văn bản mới có câu giao việc (“giao Sở Y tế …”, “yêu cầu … báo cáo trước ngày …”), việc đó hiện ở đây, kèm thời hạn và đơn vị thực hiện.',
    'There are no tasks yet. When a new letter gives an instruction (“giao Sở Y tế …”, “yêu cầu … báo cáo trước ngày …”), it appears here with its deadline and assignees.',
  ),
  noneSo: words(
    'Không có nhiệm vụ nào như vậy. Bỏ bớt điều kiện ở cột bên, hoặc',
    'No task is like that. Take away a condition at the side, or',
  ),
  seeAll: words('xem mọi nhiệm vụ', 'see all tasks'),
  allDone: words(
    'Không còn việc nào đang mở. Việc đã đóng ở bên dưới; mở việc ra để xem hoặc mở lại.',
    'Nothing is open. Closed tasks are below; open one to see it or to take it up again.',
  ),
  fromLetter: words('Trong văn bản', 'In the letter'),
  note: words('Ghi chú', 'Note'),
  noteHint: words('ví dụ: đã chuyển phòng NV, chờ số liệu của huyện', 'for instance: passed on, waiting for figures'),
  answer: words('Văn bản trả lời (số, ký hiệu)', 'Answering letter (number)'),
  answeredBy: words('Trả lời', 'Answered by'),
  answerRestricted: words(
    'văn bản hạn chế: chỉ ghi liên kết, người không được xem không thấy số',
    'restricted: a link alone is kept, and whoever may not see it is told no number',
  ),
  answerWithheld: words('một văn bản hạn chế người xem', 'a letter that is restricted'),
  markDone: words('Xong', 'Done'),
  overdueTasks: words('Nhiệm vụ quá hạn →', 'Overdue tasks →'),
  save: words('Ghi tình trạng', 'Save'),
  by: words('Người ghi', 'Written by'),
  offer: words('Văn bản sau trích dẫn văn bản này, có thể là trả lời:', 'This letter cites it and may be the answer:'),
  confirm: words('Đánh dấu đã xong', 'Mark as done'),
  mayAnswer: words(
    'Văn bản này trích dẫn văn bản còn nhiệm vụ đang mở. Nếu đây là trả lời, mở nhiệm vụ để đánh dấu đã xong:',
    'This letter cites one with open tasks. If it is the answer, open the task to mark it as done:',
  ),
  lost: words(
    'Đã ghi cho nhiệm vụ mà lần đọc này không thấy',
    'Written of tasks that the present reading does not have',
  ),
  conflict: words(
    'Người khác vừa ghi tình trạng của nhiệm vụ này. Dưới đây là tình trạng mới nhất, hãy xem lại rồi ghi.',
    'Somebody else has just changed this task. Below is its newest state: look again, then save.',
  ),
  isNone: words('Không phải nhiệm vụ', 'This is no task'),
  oneByOne: words(
    'Nhận ở đây là nhận cả danh sách. Kiểm từng nhiệm vụ chưa chắc',
    'Accepting here answers for the whole list. Check doubtful tasks one by one',
  ),
  namesHint: words(
    'mỗi dòng một đơn vị; đơn vị phối hợp thêm “(phối hợp)” ở cuối',
    'one a line; who only helps ends in “(phối hợp)”',
  ),
  dayForm: words('ngày/tháng/năm', 'day/month/year'),
  deadlineWords: words('Chữ về thời hạn', 'Words of the deadline'),
  back: words('Danh sách nhiệm vụ', 'List of tasks'),
  update: words('Cập nhật', 'Update'),
} as const
