import {apart, conversations, notes, people, terms} from '../arabic.js';
import type {SearchWords} from './en.js';

const ar: SearchWords = {
  results: 'نتائج البحث',
  kinds: {term: 'المصطلحات', thread: 'المحادثات', note: 'المذكرات', member: 'الأشخاص'},
  counted: {term: terms, thread: conversations, note: notes, member: people},
  all: (what) => `عرض الكل: ${what}`,
  best: (count, what, write) => `أفضل النتائج (${write.number(count)}) من: ${what}`,
  recent: 'عمليات البحث الأخيرة',
  forget: 'مسح',
  forgotten: 'تم مسح عمليات البحث الأخيرة.',
  searching: 'جارٍ البحث…',
  found: (what, query) => `عن «${apart(query)}»: ${what}`,
  nothing: (query) => `لا نتائج عن «${apart(query)}».`,
  hint: 'قد تفيد كتابة أخرى أو كلمات أقل. أو مساعدة الآخرين:',
  noHint: 'قد تفيد كتابة أخرى أو كلمات أقل.',
  next: 'ما يمكن فعله أيضًا',
  ask: (query) => `سؤال المجتمع عن «${apart(query)}»`,
  request: (query) => `طلب شرح «${apart(query)}»`,
  unknown: (kinds) => `لا يشمل البحث حاليًا: ${kinds}.`,
  service: 'خدمة البحث لا تستجيب. هذا ما تجده الصفحة نفسها.',
  keys: {choose: 'اختيار', open: 'فتح', close: 'إغلاق'},
};

export default ar;
