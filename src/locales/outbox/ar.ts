import type {OutboxWords} from './en.js';

const ar: OutboxWords = {
  post: (title) => `لم يُرسَل منشورك في «${title}».`,
  term: (title) => `لم يُحفَظ ما كتبته عن المصطلح «${title}».`,
  note: (title) => `لم تُحفَظ مذكرتك «${title}».`,
  priority: (title) => `لم يُرسَل اقتراحك «${title}».`,
  edit: 'لم يُحفَظ تعديلك على أحد منشوراتك.',
  charter: 'لم يُرسَل اقتراحك للميثاق.',
  application: 'لم يُرسَل طلب انضمامك.',
  report: 'لم يُرسَل بلاغك.',
  open: 'افتح المحادثة',
  heading: 'ما كتبته ولم يُقبل',
  gone: 'تم التجاهل.',
};

export default ar;
