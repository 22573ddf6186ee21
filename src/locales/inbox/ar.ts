import {apart, counting} from '../arabic.js';
import type {InboxWords} from './en.js';

const alsoReacted = counting({
  one: 'ومن شخص آخر تفاعل أيضًا',
  two: 'ومن شخصين آخرين تفاعل أيضًا',
  few: 'ومن # أشخاص آخرين تفاعل أيضًا',
  many: 'ومن # شخصًا آخر تفاعل أيضًا',
  other: 'ومن # شخص آخر تفاعل أيضًا',
});

const ar: InboxWords = {
  heading: 'صندوق الوارد',
  nothing: 'لا جديد لك.',
  nothingHint: 'إذا خاطبك أحد أو رد عليك أو تفاعل مع ما كتبته أو رأى مصطلحًا لك على نحو مختلف، تجد ذلك هنا.',
  guest: 'للحصول على صندوق وارد يلزم تسجيل الدخول بحساب من المؤسسة.',
  unread: 'غير مقروء',
  markRead: 'تحديده مقروءًا',
  markAll: 'تحديد الكل مقروءًا',
  allRead: 'تم تحديد الكل مقروءًا.',
  isRead: 'تم تحديده مقروءًا.',
  mute: 'كتم هذه المحادثة',
  muted: (title) => `لن تصلك إشعارات عن «${apart(title)}».`,
  undo: 'تراجع',
  unmuted: 'ستصلك الإشعارات عنها من جديد.',
  refused: (reason) => `لم يتم الحفظ. ${reason}`,
  untitled: 'محادثة',
  somebody: 'شخص ما',
  more: (count, write) => `والمزيد: ${write.number(count)}`,
  mention: (name) => `كلام موجه إليك من ${apart(name)}`,
  reply: (name) => `رد عليك من ${apart(name)}`,
  followed: (name) => `منشور من ${apart(name)} في محادثة تتابعها`,
  reaction: (name, reaction, others, write) => {
    const said = `«${reaction}» على ما كتبته من ${apart(name)}`;
    return others ? `${said}، ${alsoReacted(others, write)}` : said;
  },
  reactions: counting({
    one: 'تفاعل شخص واحد مع ما كتبته',
    two: 'تفاعل شخصان مع ما كتبته',
    few: 'تفاعل # أشخاص مع ما كتبته',
    many: 'تفاعل # شخصًا مع ما كتبته',
    other: 'تفاعل # شخص مع ما كتبته',
  }),
  same: (name) => `فهم مطابق من ${apart(name)}`,
  different: (name) => `رأي مختلف من ${apart(name)}`,
  review: (day) => `هو في رعايتك، وكان موعد مراجعته حتى ${day}`,
  noticeOf: {
    post: 'بشأن منشور لك',
    thread: 'بشأن محادثة بدأتها',
    term: 'بشأن مصطلح لك',
    note: 'بشأن مذكرة لك',
    priority: 'بشأن أولوية لك',
    person: 'بشأنك',
  },
  notice: 'اتخذ فريق الإشراف قرارًا يخصك',
  reportOf: {
    post: 'منشور أبلغت عنه',
    thread: 'محادثة أبلغت عنها',
    term: 'مصطلح أبلغت عنه',
    note: 'مذكرة أبلغت عنها',
    priority: 'أولوية أبلغت عنها',
    person: 'شخص أبلغت عنه',
  },
  report: 'نظر فيه فريق الإشراف ورد عليه',
  mail: {
    label: 'رسالة بريد بما هو جديد',
    hint: 'فقط عند وجود جديد. وما تكتمه لا يرد فيها أبدًا.',
    choices: {off: 'أبدًا', daily: 'مرة في اليوم', weekly: 'مرة في الأسبوع'},
    saved: 'تم التسجيل.',
  },
};

export default ar;
