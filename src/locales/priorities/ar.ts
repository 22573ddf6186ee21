import {apart, counting} from '../arabic.js';
import type {PriorityWordings} from './en.js';

const canSupport = counting({
  one: 'يمكنك تأييد أولوية واحدة، وتغيير رأيك في أي وقت.',
  two: 'يمكنك تأييد أولويتين، وتغيير رأيك في أي وقت.',
  few: 'يمكنك تأييد # أولويات، وتغيير رأيك في أي وقت.',
  other: 'يمكنك تأييد # أولوية، وتغيير رأيك في أي وقت.',
});

const supports = counting({
  zero: 'لا تأييد بعد',
  one: 'تأييد واحد',
  two: 'تأييدان',
  few: '# تأييدات',
  many: '# تأييدًا',
  other: '# تأييد',
});

const againSupported = counting({
  one: 'جدّدها أحدهم.',
  two: 'يؤيدها شخصان آخران من جديد.',
  few: 'يؤيدها # أشخاص آخرون من جديد.',
  many: 'يؤيدها # شخصًا آخر من جديد.',
  other: 'يؤيدها # شخص آخر من جديد.',
});

const ar: PriorityWordings = {
  heading: 'الأولويات',
  about: (day) => `ما يعمل عليه هذا المجتمع حتى ${day}. وبعدها لا يستمر شيء من تلقاء نفسه: ما ظل مهمًا يُجدَّد.`,
  aboutPast: (day) => `انتهى هذا الموسم في ${day}. وما لم يجدده أحد منذ ذلك الحين يستريح هنا.`,
  season: 'الموسم',
  showSeason: 'عرض موسم آخر',
  now: (season) => `${apart(season)} (الآن)`,
  backToNow: 'إلى الموسم الحالي',
  suggest: 'اقتراح أولوية',
  signInFirst: 'لاقتراح الأولويات وتأييد أولويات الآخرين يلزم تسجيل الدخول.',
  left: (left, all, write) =>
    left === all
      ? canSupport(all, write)
      : left <= 0
        ? 'منحت كل تأييداتك. بسحب أحدها يمكنك منحه لغيرها.'
        : `بقي لك من التأييدات ${write.number(left)} من ${write.number(all)}.`,
  empty: 'لم يقترح أحد شيئًا لهذا الموسم بعد.',
  emptyInvite: 'على ماذا ينبغي أن يعمل هذا المجتمع؟ باقتراحك ترى من يجده مهمًا أيضًا.',
  emptyPast: 'لم يُقترح شيء في هذا الموسم.',
  badSeason: 'تطلب هذه الصفحة موسمًا غير صحيح. يُكتب الموسم مثل 2026-Q4 أو 2026-H2 أو 2026.',
  states: {suggested: 'مقترحة', active: 'قيد العمل', done: 'منجزة', 'set-aside': 'مؤجلة'},
  sections: {active: 'قيد العمل', suggested: 'مقترحة', ended: 'منجزة ومؤجلة'},
  support: 'تأييد',
  supports,
  unit: (count) => (count === 1 ? 'تأييد' : 'تأييدات'),
  supported: (title) => `لك تأييد على «${apart(title)}».`,
  unsupported: (title) => `تم سحب تأييدك من «${apart(title)}».`,
  yours: 'لها تأييدك',
  by: (name) => `اقتراح من ${apart(name)}`,
  takenOnBy: 'يتولاها',
  changedSince: (when) => `تغيرت صياغتها ${when}`,
  renewedBadge: 'مجدَّدة',
  restsBadge: 'مستريحة',
  failed: (reason) => `لم يتم هذا. ${reason}`,
  renewal: {
    heading: 'هل ما زالت مهمة؟',
    about: (season) =>
      `كان لها تأييدك في الموسم السابق. ولا تكون في قائمة ${apart(season)} إلا إذا جددها أحد، وذلك يستهلك أحد تأييداتك.`,
    renew: 'ما زالت مهمة',
    renewWhat: (title) => `«${apart(title)}» ما زالت مهمة`,
    rest: 'تركها تستريح',
    restWhat: (title) => `ترك «${apart(title)}» تستريح`,
    others: againSupported,
    renewed: (title) => `تستمر «${apart(title)}» في هذا الموسم، مع تأييدك.`,
    rested: (title) => `«${apart(title)}» تستريح.`,
    bringBack: 'استعادتها',
    bringBackWhat: (title) => `استعادة «${apart(title)}» في هذا الموسم`,
  },
  form: {
    suggest: 'اقتراح أولوية',
    change: 'صياغتها بكلمات أخرى',
    about: 'شيء يمكن للمجتمع إنجازه، أو البدء به على الأقل، في هذا الموسم. يراه الجميع، ويمكنهم تأييده ومناقشته.',
    aboutChange: 'يرى مؤيدوها أن صياغتها تغيرت.',
    title: 'على ماذا ينبغي أن نعمل؟',
    titleHint: 'بكلمات قليلة، مثل «دليل للأسبوع الأول».',
    body: 'ما أهميته؟',
    bodyHint: 'اختياري. يمكن تنسيقه بلغة Markdown.',
    kept: 'سبق أن بدأت هذا، وبقي محفوظًا على هذا الجهاز.',
    meanwhile: 'تغيرت صياغتها في مكان آخر في الأثناء. ما تكتبه هنا يبقى كما هو، وإذا حُفظ حل محلها.',
    now: 'نصها الآن',
    startOver: 'البدء من جديد',
    send: 'اقتراح',
    sent: 'تم الاقتراح. يمكن للآخرين الآن تأييده.',
    changed: 'تغيرت الصياغة.',
  },
  page: {
    all: 'كل الأولويات',
    missing: 'لا توجد أولوية كهذه.',
    past: (season) => `كانت لموسم ${apart(season)}. يمكن قراءتها واستعادتها.`,
    takeOn: 'توليها',
    takenOn: 'صارت بين يديك. يُستحسن إخبار الآخرين بسير العمل.',
    letGo: 'التخلي عنها',
    letGone: 'تم التخلي عنها.',
    nobody: 'لم يتولها أحد بعد.',
    edit: 'تعديل',
    suggestedBy: 'صاحب الاقتراح',
    stands: 'أين وصلت',
    saidBy: (name) => `من ${apart(name)}`,
    renewedFrom: 'مجدَّدة من',
    moves: {
      suggested: 'إعادتها إلى الاقتراحات',
      active: 'لنبدأ',
      done: 'تم إنجازها',
      'set-aside': 'تأجيلها',
    },
    moved: {
      suggested: 'عادت إلى الاقتراحات.',
      active: 'صارت قيد العمل.',
      done: 'صارت منجزة.',
      'set-aside': 'صارت مؤجلة.',
    },
    reason: 'ما السبب؟',
    reasonNeeded: 'يقرؤه الجميع. ويلزم للتأجيل سبب.',
    reasonOptional: 'اختياري. يقرؤه الجميع.',
    outcome: 'ما أسفرت عنه',
    noOutcome: 'لم يُسجَّل شيء بعد.',
    writeOutcome: 'ذكر ما أسفرت عنه',
    editOutcome: 'تعديل هذه الملاحظة',
    outcomeSaved: 'تم التسجيل.',
    talk: (title) => `محادثة عن «${title}»`,
  },
  links: {
    heading: 'ما له صلة بها',
    threads: 'المحادثات',
    terms: 'المصطلحات',
    add: 'ربط شيء',
    addHint: 'بكتابة بداية عنوان محادثة أو اسم مصطلح.',
    what: 'محادثة أو مصطلح',
    link: 'ربط',
    none: 'لا شيء بهذا الاسم هنا.',
    linked: (name) => `تم ربط «${apart(name)}».`,
    remove: (name) => `إزالة الربط مع «${apart(name)}»`,
    removed: (name) => `لم يعد «${apart(name)}» مربوطًا.`,
  },
};

export default ar;
