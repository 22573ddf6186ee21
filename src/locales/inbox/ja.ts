import type {InboxWords} from './en.js';

const ja: InboxWords = {
  heading: '受信箱',
  nothing: '新しいお知らせはありません。',
  nothingHint:
    '誰かがあなたに話しかけたり、返信したり、書いたものに反応したり、あなたの用語に違う見方を示したりすると、ここに届きます。',
  guest: '受信箱を使うには、組織のアカウントでサインインしてください。',
  unread: '未読',
  markRead: '既読にする',
  markAll: 'すべて既読にする',
  allRead: 'すべて既読にしました。',
  isRead: '既読にしました。',
  mute: 'この会話をミュート',
  muted: (title) => `「${title}」のお知らせは届かなくなります。`,
  undo: '元に戻す',
  unmuted: '再びお知らせが届きます。',
  refused: (reason) => `保存されませんでした。${reason}`,
  untitled: '会話',
  somebody: '誰か',
  more: (count, write) => `他${write.number(count)}件`,
  mention: (name) => `${name}さんがあなたに話しかけています`,
  reply: (name) => `${name}さんから返信がありました`,
  followed: (name) => `フォロー中の会話に${name}さんが書き込みました`,
  reaction: (name, reaction, others, write) => {
    const said = `あなたの投稿に${name}さんが「${reaction}」`;
    return others ? `${said}、他${write.number(others)}人もリアクション` : said;
  },
  reactions: (people, write) => `あなたの投稿に${write.number(people)}人がリアクション`,
  same: (name) => `${name}さんが同じように理解しています`,
  different: (name) => `${name}さんが違う見方をしています`,
  review: (day) => `あなたが担当し、${day}までに見直す予定でした`,
  noticeOf: {
    post: 'あなたの投稿について',
    thread: 'あなたが始めた会話について',
    term: 'あなたの用語について',
    note: 'あなたのノートについて',
    priority: 'あなたの優先課題について',
    person: 'あなたについて',
  },
  notice: 'あなたに関することをモデレーターが決めました',
  reportOf: {
    post: 'あなたが報告した投稿',
    thread: 'あなたが報告した会話',
    term: 'あなたが報告した用語',
    note: 'あなたが報告したノート',
    priority: 'あなたが報告した優先課題',
    person: 'あなたが報告した人',
  },
  report: 'モデレーターが確認し、返事をしました',
  mail: {
    label: '新着のお知らせメール',
    hint: '新着があるときだけ送られます。ミュートしたものは含まれません。',
    choices: {off: '受け取らない', daily: '1日1回', weekly: '週1回'},
    saved: '承りました。',
  },
};

export default ja;
