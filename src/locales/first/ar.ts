import type {FirstWords} from './en.js';

const first: FirstWords = {
  loading: 'جارٍ التحميل…',
  formerMember: 'عضو سابق',
  heading: 'محادثة',
  sorts: {oldest: 'الأقدم', newest: 'الأحدث', top: 'الأكثر تقديرًا'},
  edited: 'معدّل',
};

export default first;
