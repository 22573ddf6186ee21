import {apart, counting, ofPeople, ofRecords} from '../arabic.js';
import type {Writer} from '../en.js';
import type {PeopleInterchangeWords} from './en.js';

const newLeave = counting({
  one: 'يخرج شخص جديد واحد من الدليل، ويُنسى ما ذكره الملف عنه.',
  two: 'يخرج شخصان جديدان من الدليل، ويُنسى ما ذكره الملف عنهما.',
  few: 'يخرج # أشخاص جدد من الدليل، ويُنسى ما ذكره الملف عنهم.',
  many: 'يخرج # شخصًا جديدًا من الدليل، ويُنسى ما ذكره الملف عنهم.',
  other: 'يخرج # شخص جديد من الدليل، ويُنسى ما ذكره الملف عنهم.',
});

const othersReturn = counting({
  one: 'يعود شخص آخر كما كان.',
  two: 'يعود شخصان آخران كما كانا.',
  few: 'يعود # أشخاص آخرون كما كانوا.',
  many: 'يعود # شخصًا آخر كما كانوا.',
  other: 'يعود # شخص آخر كما كانوا.',
});

const leftStay = counting({
  one: 'يبقى عضو واحد سُجلت مغادرته كذلك: لا يعود إلا بنفسه.',
  two: 'يبقى عضوان سُجلت مغادرتهما كذلك: لا يعودان إلا بنفسيهما.',
  few: 'يبقى # أعضاء سُجلت مغادرتهم كذلك: لا يعودون إلا بأنفسهم.',
  many: 'يبقى # عضوًا سُجلت مغادرتهم كذلك: لا يعودون إلا بأنفسهم.',
  other: 'يبقى # عضو سُجلت مغادرتهم كذلك: لا يعودون إلا بأنفسهم.',
});

const asBefore = counting({
  one: 'عاد شخص واحد كما كان.',
  two: 'عاد شخصان كما كانا.',
  few: 'عاد # أشخاص كما كانوا.',
  many: 'عاد # شخصًا كما كانوا.',
  other: 'عاد # شخص كما كانوا.',
});

const leftAlone = counting({
  one: 'وتُرك شخص واحد كما هو، لأنه سجل الدخول أو تغير منذ ذلك الحين.',
  two: 'وتُرك شخصان كما هما، لأنهما سجلا الدخول أو تغيرا منذ ذلك الحين.',
  few: 'وتُرك # أشخاص كما هم، لأنهم سجلوا الدخول أو تغيروا منذ ذلك الحين.',
  many: 'وتُرك # شخصًا كما هم، لأنهم سجلوا الدخول أو تغيروا منذ ذلك الحين.',
  other: 'وتُرك # شخص كما هم، لأنهم سجلوا الدخول أو تغيروا منذ ذلك الحين.',
});

const ar: PeopleInterchangeWords = {
  import: {
    heading: 'استيراد أشخاص',
    choose: 'اختيار ملف',
    drop: 'أو إفلاته هنا. الحد الأقصى 10 ميغابايت.',
    formats:
      'مستخدمو Entra أو Google Workspace بصيغة CSV، أو مستخدمون حسب SCIM 2.0 بصيغة JSON، أو جدول فيه «name» و«email».',
    privacy:
      'لا تُقرأ إلا الأسماء والمسميات الوظيفية والأقسام والأماكن واللغات وما شابهها. أما كلمات المرور والهواتف وعناوين السكن والأعمار فلا. ولا تُحفظ عناوين البريد: يُعرف الأشخاص عند تسجيل الدخول ببصمة مشتقة منها.',
    reading: 'جارٍ قراءة الملف…',
    comparing: 'جارٍ المقارنة مع الموجودين هنا…',
    unreadable: 'تعذرت قراءة هذا الملف.',
    problem: ({row, line}, reason, write) => {
      const place = line ? `السطر ${write.number(line)}` : row ? `المدخل ${write.number(row)}` : '';
      return place ? `${place}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'هذا الملف أكبر من 10 ميغابايت.',
      workbook: () => 'هذا مصنف جداول. يُرجى حفظه بصيغة «CSV UTF-8» واختيار ذلك الملف.',
      'write-only': () => 'تُكتب vCard هنا ولا تُقرأ. المناسب هو CSV أو SCIM.',
      'not-text': () => 'لا نص في هذا الملف. إن كان فيه نص فيُرجى حفظه بترميز UTF-8.',
      'not-utf8': () =>
        'هذا ليس بترميز UTF-8، فقد تكون الأسماء تالفة بلا رجعة. يُرجى تصدير الأشخاص من جديد، أو حفظ الملف بصيغة «CSV UTF-8».',
      'not-json': ({line, column}, write) =>
        line && column
          ? `هذا ليس JSON. الخطأ في السطر ${write.number(line)}، عند الحرف ${write.number(column)}.`
          : 'هذا ليس JSON.',
      'not-people': () =>
        'لا أشخاص هنا. تلزم أعمدة مثل «name» و«email»، أو أعمدة Entra أو Google Workspace، أو مستخدمون حسب SCIM.',
      'wrong-delimiter': () => 'الخلايا غير مفصولة كلها بفواصل أو فواصل منقوطة أو علامات جدولة.',
      'bad-quotes': () => 'هنا علامة اقتباس غير مغلقة، أو واقعة داخل نص دون مضاعفة.',
      'too-many-cells': () => 'عدد الخلايا أكثر من الأعمدة. النص الذي فيه فواصل يوضع بين علامتي اقتباس.',
      'no-name-column': () => 'لا عمود للأسماء، مثل «name» أو «displayName».',
      'no-email-column': () => 'لا عمود للبريد، مثل «email» أو «userPrincipalName».',
      nobody: () => 'لا أحد في هذا الملف.',
      'not-an-entry': () => 'هذا ليس شخصًا.',
      'bad-status': ({value}) => `لا يُفهم إن كان الحساب مفتوحًا: «${apart(value ?? '')}».`,
      'bad-id': ({value}) => `«${apart(value ?? '')}» ليس معرِّفًا.`,
      'duplicate-email': ({value, first}, write) => `«${apart(value ?? '')}» موجود مرتين${since(first, write)}.`,
      'duplicate-id': ({value, first}, write) => `«${apart(value ?? '')}» موجود مرتين${since(first, write)}.`,
    },
    nothingImported: 'لم يُستورد أحد.',
    moreProblems: (count, write) => `والمزيد: ${write.number(count)}.`,
    preview: (added, changed, left, unchanged, skipped, write) =>
      [
        `جديد: ${write.number(added)}`,
        `معدَّل: ${write.number(changed)}`,
        `سُجلت مغادرته: ${write.number(left)}`,
        `دون تغيير: ${write.number(unchanged)}`,
        skipped && `متروك: ${write.number(skipped)}`,
      ]
        .filter(Boolean)
        .join('، '),
    lists: {
      added: (count, write) => `جديد: ${write.number(count)}`,
      changed: (count, write) => `معدَّل: ${write.number(count)}`,
      left: (count, write) => `سُجلت مغادرته: ${write.number(count)}`,
      skipped: (count, write) => `متروك: ${write.number(count)}`,
      notices: (count, write) => `تحسن معرفته: ${write.number(count)}`,
    },
    before: 'قبل',
    after: 'بعد',
    none: 'لا شيء',
    isBack: 'حسابه مفتوح من جديد',
    fields: {
      name: 'الاسم',
      pronouns: 'الضمائر',
      title: 'المسمى الوظيفي',
      department: 'القسم',
      place: 'المكان',
      zone: 'المنطقة الزمنية',
      languages: 'اللغات',
      skills: 'المهارات',
      asks: 'اسألني عن',
    },
    skipped: {
      'no-name': 'لا اسم هنا.',
      'no-email': 'لا بريد هنا.',
      'bad-email': 'البريد غير صالح.',
      guest: 'يُترك الضيوف. ويمكنهم الانضمام بأنفسهم.',
      'not-a-person': 'هذا ليس شخصًا.',
      'speaks-for-themselves': 'سبق له تسجيل الدخول، وله أن يتحدث عن نفسه.',
      'never-here': 'الحساب معطل، ولم يكن صاحبه هنا قط.',
      steward: 'الحساب معطل، لكن على من يرعى المجتمع أن يسلّم مهمته أولًا.',
      'unknown-id': 'لا أحد هنا بهذا المعرِّف.',
    },
    notices: {
      shortened: ({field, value}) => `«${field}» أطول من اللازم، فيُختصر: ${apart(value)}`,
      'left-out': ({field, value}) => `تُرك «${apart(value)}» من «${field}».`,
      partial: ({value}) => `هذا جزء: العدد الكلي للأشخاص ${apart(value)}.`,
    },
    sameName: (name) => `هنا شخص باسم ${apart(name)} من قبل. هل هو الشخص نفسه؟`,
    unread: (headings, count) =>
      count === 1 ? `لا يُقرأ العمود ${apart(headings)}.` : `لا تُقرأ هذه الأعمدة: ${apart(headings)}.`,
    othersStay: 'من ليس في هذا الملف يبقى كما هو.',
    nothingToDo: 'كل ما في هذا الملف موجود هنا.',
    run: (count, write) => `استيراد ${ofPeople(count, write)}`,
    progress: (done, total, write) => `${write.number(done)} من ${write.number(total)}`,
    done: (count, write) => `تم استيراد ${ofPeople(count, write)}.`,
    stopped: (done, total, write) =>
      `تم الإيقاف: أُدخل ${write.number(done)} من ${write.number(total)} من الأشخاص. وللمتابعة يمكن المحاولة من جديد.`,
    broken: (done, total, write) =>
      `أُدخل ${write.number(done)} من ${write.number(total)} من الأشخاص. وللمتابعة من حيث توقف يمكن المحاولة من جديد.`,
    oneFile: 'يُرجى اختيار ملف واحد في كل مرة.',
    full: (added, room, write) =>
      `عدد الأماكن الباقية لمن لم ينضموا بعد ${write.number(room)}، وفي هذا الملف ${write.number(added)}. فلا يمكن استيراد شيء منه: يُرجى اختيار ملف أقصر.`,
    undo: 'تراجع',
    last: 'ما زال التراجع عن آخر استيراد ممكنًا.',
    undoHint: (added, others, retired, write) =>
      [added && newLeave(added, write), others && othersReturn(others, write), retired && leftStay(retired, write)]
        .filter(Boolean)
        .join(' '),
    undone: (count, kept, write) => `${asBefore(count, write)}${kept ? ` ${leftAlone(kept, write)}` : ''}`,
    undoStopped: (done, total, write) =>
      `تم الإيقاف: اكتملت معالجة ${write.number(done)} من ${write.number(total)} من الأشخاص.`,
  },
  export: {
    heading: 'تصدير الأشخاص',
    format: 'الصيغة',
    formats: {
      csv: {name: 'CSV', about: 'جدول لبرامج الجداول. ويمكن استيراده من جديد.'},
      vcard: {name: 'vCard', about: 'بطاقات لدفتر العناوين: vCard 4.0.'},
    },
    shown: 'في الملف ما يعرضه الأشخاص للجميع. أما ما يعرضونه لبعضهم فيبقى هنا.',
    reads: (count, write) => `يتطلب هذا قراءة ${ofRecords(count, write)}.`,
    progress: (done, total, write) => `${write.number(done)} من ${write.number(total)}`,
    run: (count, write) => `تصدير ${ofPeople(count, write)}`,
    done: (count, file, write) => `تم تصدير ${ofPeople(count, write)} إلى ${apart(file)}.`,
  },
};

function since(first: {readonly row?: number; readonly line?: number} | undefined, write: Writer): string {
  if (first?.line) return `، أولاهما في السطر ${write.number(first.line)}`;
  return first?.row ? `، أولاهما في المدخل ${write.number(first.row)}` : '';
}

export default ar;
