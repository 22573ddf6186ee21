import type {HubWords} from './en.js';

const ja: HubWords = {
  names: {
    about: '概要',
    activity: '新着',
    inbox: '受信箱',
    conversations: '会話',
    glossary: '用語集',
    knowledge: 'ナレッジ',
    priorities: '優先課題',
    people: '人',
    pulse: '概況',
    charter: '憲章',
    moderation: 'モデレーション',
  },
  sections: 'セクション',
  about: 'このコミュニティについて',
  allPeople: '全員',
  notLoaded: (name) => `「${name}」を読み込めませんでした。`,
};

export default ja;
