import {apart, counting} from '../arabic.js';
import type {Forms} from '../counting.js';
import type {Writer} from '../en.js';
import type {ActivityWords} from './en.js';

const counted = (forms: Forms) => {
  const say = counting(forms);
  return (count: number, write: Writer, atLeast: boolean) => `${say(count, write)}${atLeast ? ' على الأقل' : ''}`;
};

const ar: ActivityWords = {
  heading: 'الجديد',
  since: (day) => `منذ ${day}`,
  fortnight: 'في الأسبوعين الأخيرين',
  groups: {
    charterProposed: counted({
      one: 'ميثاق جديد مقترح',
      two: 'ميثاقان جديدان مقترحان',
      few: '# مواثيق جديدة مقترحة',
      many: '# ميثاقًا جديدًا مقترحًا',
      other: '# ميثاق جديد مقترح',
    }),
    charterEffective: counted({
      one: 'صار ميثاق جديد ساريًا',
      two: 'صار ميثاقان جديدان ساريين',
      few: 'صارت # مواثيق جديدة سارية',
      many: 'صار # ميثاقًا جديدًا ساريًا',
      other: 'صار # ميثاق جديد ساريًا',
    }),
    threadsBegun: counted({
      one: 'محادثة جديدة',
      two: 'محادثتان جديدتان',
      few: '# محادثات جديدة',
      other: '# محادثة جديدة',
    }),
    threadsGrown: counted({
      one: 'محادثة واحدة مستمرة',
      two: 'محادثتان مستمرتان',
      few: '# محادثات مستمرة',
      other: '# محادثة مستمرة',
    }),
    termsProposed: counted({
      one: 'مصطلح جديد',
      two: 'مصطلحان جديدان',
      few: '# مصطلحات جديدة',
      many: '# مصطلحًا جديدًا',
      other: '# مصطلح جديد',
    }),
    termsChanged: counted({
      one: 'مصطلح واحد معدَّل',
      two: 'مصطلحان معدَّلان',
      few: '# مصطلحات معدَّلة',
      many: '# مصطلحًا معدَّلًا',
      other: '# مصطلح معدَّل',
    }),
    notesKept: counted({
      one: 'مذكرة جديدة',
      two: 'مذكرتان جديدتان',
      few: '# مذكرات جديدة',
      other: '# مذكرة جديدة',
    }),
    notesChanged: counted({
      one: 'مذكرة أُعيدت كتابتها',
      two: 'مذكرتان أُعيدت كتابتهما',
      few: '# مذكرات أُعيدت كتابتها',
      other: '# مذكرة أُعيدت كتابتها',
    }),
    prioritiesSuggested: counted({
      one: 'أولوية جديدة',
      two: 'أولويتان جديدتان',
      few: '# أولويات جديدة',
      other: '# أولوية جديدة',
    }),
    prioritiesRenewed: counted({
      one: 'أولوية مستمرة في هذا الموسم',
      two: 'أولويتان مستمرتان في هذا الموسم',
      few: '# أولويات مستمرة في هذا الموسم',
      other: '# أولوية مستمرة في هذا الموسم',
    }),
    prioritiesChanged: counted({
      one: 'أولوية تغيرت حالتها',
      two: 'أولويتان تغيرت حالتهما',
      few: '# أولويات تغيرت حالتها',
      other: '# أولوية تغيرت حالتها',
    }),
    peopleJoined: counted({
      one: 'عضو جديد',
      two: 'عضوان جديدان',
      few: '# أعضاء جدد',
      many: '# عضوًا جديدًا',
      other: '# عضو جديد',
    }),
  },
  more: (count, write) => `والمزيد: ${write.number(count)}`,
  evenMore: 'والمزيد',
  seeAll: 'عرض الكل',
  by: (name) => `من ${apart(name)}`,
  contested: 'تختلف فيه الآراء',
  outcomes: {open: '', converging: 'في طريقها إلى الاتفاق', agreed: 'متفق عليها', answered: 'تمت الإجابة'},
  priorities: {suggested: 'مقترحة', active: 'قيد العمل', done: 'منجزة', 'set-aside': 'مؤجلة'},
  markSeen: 'تحديد الكل مطّلَعًا عليه',
  marked: 'تم التحديد. لقد اطلعت على كل جديد.',
  notMarked: (reason) => `لم يتم التحديد. ${reason}`,
  upToDate: 'لقد اطلعت على كل جديد.',
  quiet: 'كانت فترة هادئة: لا جديد.',
  lookBack: 'عرض الأسبوعين الأخيرين',
  lookAhead: 'العودة إلى ما هو جديد لي',
  week: {
    open: 'الأسبوع باختصار',
    period: (from, to) => `من ${from} إلى ${to}`,
    about: 'لنشرة أو بريد أو لوحة إعلانات. وفيه أيضًا ما سبق لك قراءته.',
    none: 'كان أسبوعًا هادئًا: لا جديد.',
    copy: 'نسخ',
    copied: 'تم النسخ.',
    notCopied: 'تعذر النسخ. يمكنك تحديده ونسخه بلوحة المفاتيح.',
    print: 'طباعة',
  },
};

export default ar;
