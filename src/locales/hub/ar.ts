import type {HubWords} from './en.js';

const ar: HubWords = {
  names: {
    about: 'نبذة',
    activity: 'الجديد',
    inbox: 'صندوق الوارد',
    conversations: 'المحادثات',
    glossary: 'المسرد',
    knowledge: 'المعرفة',
    priorities: 'الأولويات',
    people: 'الأشخاص',
    pulse: 'النبض',
    charter: 'الميثاق',
    moderation: 'الإشراف',
  },
  sections: 'الأقسام',
  about: 'عن هذا المجتمع',
  allPeople: 'كل الأشخاص',
  notLoaded: (name) => `تعذر تحميل «${name}».`,
};

export default ar;
