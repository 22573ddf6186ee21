import {apart, counting, ofCharacters, ofRecords, ofTerms} from '../arabic.js';
import type {InterchangeWords} from './en.js';

const retiredStay = counting({
  one: 'أحد هذه المصطلحات خارج الاستعمال هنا، ويبقى كذلك.',
  two: 'اثنان من هذه المصطلحات خارج الاستعمال هنا، ويبقيان كذلك.',
  other: '# من هذه المصطلحات خارج الاستعمال هنا، وتبقى كذلك.',
});

const regainWording = counting({
  one: 'يستعيد مصطلح واحد معدَّل صياغته.',
  two: 'يستعيد مصطلحان معدَّلان صياغتهما.',
  few: 'تستعيد # مصطلحات معدَّلة صياغتها.',
  many: 'يستعيد # مصطلحًا معدَّلًا صياغته.',
  other: 'يستعيد # مصطلح معدَّل صياغته.',
});

const retireNew = counting({
  one: 'يصير مصطلح جديد واحد خارج الاستعمال: لا يُحذف هنا شيء.',
  two: 'يصير مصطلحان جديدان خارج الاستعمال: لا يُحذف هنا شيء.',
  few: 'تصير # مصطلحات جديدة خارج الاستعمال: لا يُحذف هنا شيء.',
  many: 'يصير # مصطلحًا جديدًا خارج الاستعمال: لا يُحذف هنا شيء.',
  other: 'يصير # مصطلح جديد خارج الاستعمال: لا يُحذف هنا شيء.',
});

const retireAgain = counting({
  one: 'يعود مصطلح واحد مسترجَع إلى خارج الاستعمال.',
  two: 'يعود مصطلحان مسترجَعان إلى خارج الاستعمال.',
  few: 'تعود # مصطلحات مسترجَعة إلى خارج الاستعمال.',
  many: 'يعود # مصطلحًا مسترجَعًا إلى خارج الاستعمال.',
  other: 'يعود # مصطلح مسترجَع إلى خارج الاستعمال.',
});

const changedSince = counting({
  one: 'وتغير واحد منذ ذلك الحين، فيبقى كما هو.',
  two: 'وتغير اثنان منذ ذلك الحين، فيبقيان كما هما.',
  other: 'وتغير # منذ ذلك الحين، فتبقى كما هي.',
});

const ar: InterchangeWords = {
  import: {
    heading: 'استيراد مصطلحات',
    choose: 'اختيار ملف',
    drop: 'أو إفلاته هنا. الحد الأقصى 10 ميغابايت.',
    formats:
      'CSV (بأعمدتنا، أو أعمدة OpenMetadata أو Moodle)، وJSON، وMarkdown مع بيانات تمهيدية (عدة ملفات أو ملف zip)، وSKOS بصيغة Turtle أو JSON-LD، وXML من Moodle.',
    reading: 'جارٍ قراءة الملف…',
    unreadable: 'تعذرت قراءة هذا الملف.',
    problem: ({row, line, file}, reason, write) => {
      const place = line ? `السطر ${write.number(line)}` : row ? `المدخل ${write.number(row)}` : '';
      const where = [file && apart(file), place].filter(Boolean).join('، ');
      return where ? `${where}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'هذا الملف أكبر من 10 ميغابايت.',
      'one-file': () => 'هذه عدة ملفات. ولا يمكن استيراد ملفات معًا إلا ملفات Markdown.',
      'unknown-format': ({value}) => `لا شيء هنا يقرأ «${apart(value ?? '')}».`,
      workbook: ({value}) => `«${apart(value ?? '')}» مصنف جداول. يُرجى حفظه بصيغة «CSV UTF-8» واختيار ذلك الملف.`,
      'write-only': () => 'تُكتب TBX هنا ولا تُقرأ. المناسب هو CSV أو JSON أو SKOS.',
      'not-text': ({value}) => `لا نص في «${apart(value ?? '')}». إن كان فيه نص فيُرجى حفظه بترميز UTF-8.`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `هذا ليس JSON. الخطأ في السطر ${write.number(line)}، عند الحرف ${write.number(column)}.`
          : 'هذا ليس JSON.',
      'not-turtle': () => 'هذا ليس Turtle.',
      'not-xml': () => 'ينقطع XML هنا.',
      'not-yaml': () => 'البيانات التمهيدية ليست YAML.',
      'remote-context': ({value}) => `سياقه في ${apart(value ?? '')}، ولا يُجلب من هناك. يُرجى وضع السياق داخل الملف.`,
      'no-front-matter': () => 'البيانات التمهيدية مفقودة: أسطر بين علامتي «---»، وفيها «title».',
      'no-columns': ({value}) =>
        `لا عمود معروف في هذا الصف: «${apart(value ?? '')}». يلزم «label» و«gloss»، أو أعمدة OpenMetadata أو Moodle، تفصل بينها فواصل أو فواصل منقوطة أو علامات جدولة.`,
      'bad-quotes': () => 'هنا علامة اقتباس غير مغلقة، أو واقعة داخل نص دون مضاعفة.',
      'too-many-cells': () => 'عدد الخلايا أكثر من الأعمدة. النص الذي فيه فواصل يوضع بين علامتي اقتباس.',
      'not-a-glossary': () => 'لا توجد قائمة مصطلحات في هذا الملف.',
      'no-entries': () => 'لا يوجد مصطلح في هذا الملف.',
      'too-many': ({field, limit}, write) =>
        field ? `في «${apart(field)}» أكثر من ${write.number(limit ?? 0)}.` : `أكثر من ${ofTerms(limit ?? 0, write)}.`,
      'not-an-entry': () => 'هذا ليس مصطلحًا.',
      'wrong-type': ({field}) => `«${apart(field ?? '')}» من نوع غير مناسب.`,
      'bad-language': ({value}) => (value ? `«${apart(value)}» ليس رمز لغة.` : 'لغته مفقودة.'),
      'no-label': () => 'لا اسم له.',
      'no-definition': () => 'لا تعريف له.',
      'too-long': ({field, limit}, write) => `«${apart(field ?? '')}» أطول من ${ofCharacters(limit ?? 0, write)}.`,
      'uneven-senses': () => 'عدد السياقات لا يساوي عدد المعاني.',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `«${apart(value ?? '')}» موجود مرتين، أولاهما في السطر ${write.number(first.line)}.`
          : first?.row
            ? `«${apart(value ?? '')}» موجود مرتين، أولاهما في المدخل ${write.number(first.row)}.`
            : `«${apart(value ?? '')}» موجود مرتين.`,
      cycle: ({value}) => `يصير مصطلح أعمّ من نفسه: ${apart(value ?? '')}`,
    },
    nothingImported: 'لم يُستورد شيء.',
    moreProblems: (count, write) => `والمزيد: ${write.number(count)}.`,
    languages: 'أي لغات؟',
    preview: (added, changed, unchanged, skipped, write) =>
      `جديد: ${write.number(added)}، معدَّل: ${write.number(changed)}، دون تغيير: ${write.number(unchanged)}${
        skipped ? `، متروك: ${write.number(skipped)}` : ''
      }`,
    examples: (names) => `مثل ${apart(names)}`,
    lists: {
      added: (count, write) => `جديد: ${write.number(count)}`,
      changed: (count, write) => `معدَّل: ${write.number(count)}`,
      skipped: (count, write) => `متروك: ${write.number(count)}`,
      notices: (count, write) => `تحسن معرفته: ${write.number(count)}`,
    },
    before: 'قبل',
    after: 'بعد',
    none: 'لا شيء',
    fields: {
      label: 'المصطلح',
      expansion: 'ما تختصره الحروف',
      aliases: 'أسماء أخرى',
      avoid: 'تسميات يُفضل تجنبها',
      gloss: 'تعريف قصير',
      body: 'الشرح',
      contexts: 'السياقات',
      senses: 'المعاني',
      tags: 'الوسوم',
      broader: 'مصطلحات أعمّ',
      related: 'مصطلحات ذات صلة',
      sources: 'المصادر',
      concept: 'المفهوم',
    },
    skipped: {
      'no-definition': 'لا تعريف له.',
      'name-taken': 'لمصطلح آخر في المسرد هذا الاسم.',
    },
    notices: {
      shortened: ({field, value}) => `«${apart(field ?? '')}» أطول من اللازم، فيُختصر أو يُترك: ${apart(value ?? '')}`,
      encoding: () =>
        'هذا الملف ليس بترميز UTF-8. وقد قُرئ على أنه Windows-1252: إن بدت الحروف خاطئة فيُرجى حفظه بترميز UTF-8.',
      'unused-column': ({field}) => `العمود «${apart(field ?? '')}» غير مستعمل.`,
      'unknown-link': ({label, value}) =>
        `${apart(label ?? '')}: تُركت الصلة بـ «${apart(value ?? '')}»، إذ لا يوجد مصطلح كهذا.`,
      'ambiguous-name': ({label, value}) =>
        `${apart(label ?? '')}: الاسم الآخر «${apart(value ?? '')}» هو أيضًا اسم مصطلح.`,
      'same-name': ({label, value}) =>
        `${apart(label ?? '')}: عدد المصطلحات التي تحمل هذا الاسم في هذا الملف ${value}. ومن يصادفه يُسأل عن المقصود.`,
    },
    standingStays: 'تبقى الحالات والقائمون على الرعاية ومواعيد المراجعة كما هي.',
    deprecatedStay: retiredStay,
    bringBack: (count, write) => `استرجاع ${ofTerms(count, write)} من خارج الاستعمال إلى حالة الاقتراح`,
    returns: 'مقترح من جديد',
    comparing: 'جارٍ المقارنة مع المسرد…',
    nothingToDo: 'كل ما في هذا الملف موجود في المسرد.',
    run: (count, write) => `استيراد ${ofTerms(count, write)}`,
    progress: (done, total, write) => `${write.number(done)} من ${write.number(total)}`,
    done: (count, write) => `تم استيراد ${ofTerms(count, write)}.`,
    stopped: (done, total, write) =>
      `تم الإيقاف: أُدخل ${write.number(done)} من ${write.number(total)} من المصطلحات. وللمتابعة يمكن المحاولة من جديد.`,
    broken: (done, total, write) =>
      `أُدخل ${write.number(done)} من ${write.number(total)} من المصطلحات. وللمتابعة من حيث توقف يمكن المحاولة من جديد.`,
    undo: 'تراجع',
    last: 'ما زال التراجع عن آخر استيراد ممكنًا.',
    undoHint: (changed, added, returned, write) =>
      [
        changed && regainWording(changed, write),
        added && retireNew(added, write),
        returned && retireAgain(returned, write),
      ]
        .filter(Boolean)
        .join(' '),
    undoNote: 'تم التراجع عن استيراد',
    undone: (count, left, write) =>
      `تم التراجع عن ${ofTerms(count, write)}.${left ? ` ${changedSince(left, write)}` : ''}`,
    undoStopped: (done, total, write) =>
      `تم الإيقاف: تم التراجع عن ${write.number(done)} من ${write.number(total)} من المصطلحات.`,
  },
  export: {
    heading: 'تصدير المصطلحات',
    format: 'الصيغة',
    formats: {
      csv: {name: 'CSV', about: 'جدول فيه كل شيء، لبرامج الجداول. ويمكن استيراده من جديد.'},
      json: {name: 'JSON', about: 'كل شيء، للبرامج. ويمكن استيراده من جديد.'},
      markdown: {
        name: 'Markdown (zip)',
        about: 'ملف لكل مصطلح مع بيانات تمهيدية، كما في مسرد CNCF. ويمكن استيراده من جديد.',
      },
      turtle: {
        name: 'SKOS بصيغة Turtle',
        about: 'كل شيء، بوصفه مكنزًا لويب البيانات. ويمكن استيراده من جديد.',
      },
      'json-ld': {
        name: 'SKOS بصيغة JSON-LD',
        about: 'كل شيء، بوصفه مكنزًا لويب البيانات. ويمكن استيراده من جديد.',
      },
      tbx: {name: 'TBX', about: 'لأدوات المترجمين: TBX-Basic حسب ISO 30042:2019.'},
      'schema-org': {name: 'schema.org', about: 'مجموعة DefinedTermSet توضع في صفحة لمحركات البحث.'},
      openmetadata: {name: 'CSV لبرنامج OpenMetadata', about: 'الجدول الذي يستورده OpenMetadata في مسرد.'},
      'moodle-xml': {
        name: 'XML لبرنامج Moodle',
        about: 'ما يستورده Moodle في مسرد: أسماء وتعريفات وتصنيفات.',
      },
      'moodle-csv': {name: 'CSV لبرنامج Moodle', about: 'الجدول الذي يكتبه Moodle نفسه من مسرد.'},
    },
    reads: (count, write) => `يتطلب هذا قراءة ${ofRecords(count, write)}.`,
    run: (count, write) => `تصدير ${ofTerms(count, write)}`,
    progress: (done, total, write) => `${write.number(done)} من ${write.number(total)}`,
    done: (count, file, write) => `تم تصدير ${ofTerms(count, write)} إلى ${apart(file)}.`,
  },
};

export default ar;
