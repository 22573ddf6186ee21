import {apart, counting} from '../arabic.js';
import type {PulseWords} from './en.js';

const posts = counting({
  zero: 'بلا منشورات',
  one: 'منشور واحد',
  two: 'منشوران',
  few: '# منشورات',
  many: '# منشورًا',
  other: '# منشور',
});

const newConversations = counting({
  zero: 'ولا محادثات جديدة',
  one: 'ومحادثة جديدة واحدة',
  two: 'ومحادثتان جديدتان',
  few: 'و# محادثات جديدة',
  other: 'و# محادثة جديدة',
});

const ar: PulseWords = {
  label: 'النبض',
  about: 'حال المجتمع بالأرقام، عنه كله. ولا تذكر الأرقام أحدًا ولا ترتب أحدًا.',
  unit: 'الفترة',
  units: {month: 'شهر', quarter: 'ربع سنة', year: 'سنة'},
  earlier: 'الفترة السابقة',
  later: 'الفترة التالية',
  soFar: 'حتى الآن',
  unfinished: 'لم تنته هذه الفترة. أما السابقة فمعروضة كاملة.',
  shown: (period) => `المعروض: ${period}.`,
  asTables: 'عرض في جداول',
  print: 'طباعة التقرير',
  csv: 'تنزيل CSV',
  saved: (file) => `تم حفظ ${apart(file)}.`,
  quiet: 'لم يكتب أحد ولم ينضم أحد في هذه الفترة.',
  fewer: 'أقل من خمسة',
  tooFew: 'العدد أقل من أن يُحكم عليه',
  none: '–',
  before: (value) => `قبلها: ${value}`,
  how: 'كيف يُحسب هذا',
  columns: {figure: 'الرقم', now: 'في هذه الفترة', before: 'في السابقة', definition: 'كيف يُحسب'},
  standingNow: 'اليوم',
  of: (part, whole, write) => `${write.number(part)} من ${write.number(whole)}`,
  summary: (people, posted, conversations, write) =>
    `${people}: ${posts(posted, write)}، ${newConversations(conversations, write)}.`,
  people: counting({
    zero: 'لم يكتب أحد',
    one: 'كتب شخص واحد',
    two: 'كتب شخصان',
    few: 'كتب # أشخاص',
    many: 'كتب # شخصًا',
    other: 'كتب # شخص',
  }),
  fewPeople: 'كتب أقل من خمسة أشخاص',
  answers: {
    heading: 'الحصول على رد',
    median: {
      name: 'وصل نصف الردود الأولى خلال',
      about:
        'الوقت من بداية المحادثة إلى أول منشور من شخص آخر، للمحادثات التي بدأت في الفترة ووصلها رد حتى الآن، والقيمة هي الوسطى، بالخطوات التي يذكر بها الناس الوقت.',
      longest: 'أكثر من سنة',
    },
    waits: {
      name: 'كم انتظرته المحادثات',
      within: (time) => `خلال ${time}`,
      longer: (time) => `بعد أكثر من ${time}`,
      none: 'لا رد بعد',
      about: 'المحادثات التي بدأت في الفترة، حسب الوقت إلى أن رد شخص آخر.',
    },
    questions: {
      name: 'أسئلة بلا رد',
      about: 'أسئلة طُرحت في الفترة ولم يكتب فيها شخص آخر حتى الآن.',
    },
  },
  participation: {
    heading: 'المشاركة',
    active: {name: 'من كتبوا', about: 'أعضاء كتبوا منشورًا واحدًا على الأقل في الفترة.'},
    newcomers: {
      name: 'الجدد',
      about: 'أعضاء انضموا في الفترة وما زالوا أعضاء اليوم. ولا يُذكر شيء عن مجموعة أقل من خمسة أشخاص.',
    },
    stayed: {
      name: 'جدد بقوا',
      about: 'نسبة من شاركوا منذ بداية هذه الفترة من الأعضاء الذين انضموا في السابقة. ويُسجَّل ذلك مرة في الأسبوع.',
    },
  },
  together: {
    heading: 'معًا',
    across: {
      name: 'ردود بين الأقسام',
      about:
        'من كل المنشورات بعد الأول، في المحادثات التي بدأت في الفترة، نسبة ما كتبه شخص من قسم غير قسم من بدأها. ومن لا يعرض قسمه لا يُحسب من قسم آخر.',
    },
    top: {
      name: 'منشورات الخمسة الأكثر كتابة',
      about:
        'نسبتها من كل المنشورات في الفترة: كلما قلّت سُمعت أصوات أكثر. ولا تُذكر إلا عند عشرة أشخاص أو أكثر، ولا يُذكر أبدًا من هم.',
    },
  },
  language: {
    heading: 'لغة مشتركة',
    proposed: {name: 'مصطلحات مقترحة', about: 'مصطلحات أُدخلت في الفترة.'},
    requested: {
      name: 'مصطلحات مطلوبة',
      about: 'مصطلحات بُحث عنها أو استُعملت ولم توجد، لأول مرة في الفترة.',
    },
    standing: 'المصطلحات اليوم',
    agreed: {name: 'متفق عليها', about: 'مصطلحات متفق عليها اليوم.'},
    contested: {
      name: 'تختلف فيها الآراء',
      about: 'مصطلحات يفهمها اليوم عضو واحد على الأقل على نحو مختلف.',
    },
    stale: {
      name: 'حان وقت مراجعتها',
      about: 'مصطلحات متفق عليها أو مقترحة مضى موعد مراجعتها.',
    },
    unmet: {name: 'ناقصة', about: 'مصطلحات مطلوبة لم يكتبها أحد.'},
  },
  report: {
    title: (community) => `نبض ${apart(community)}`,
    sponsor: (name) => `الجهة الراعية: ${apart(name)}`,
    made: (day) => `أُعد في ${day}`,
    definitions: 'كيف تُحسب الأرقام',
    utc: 'تبدأ الفترات وتنتهي عند منتصف الليل بالتوقيت العالمي UTC.',
  },
};

export default ar;
