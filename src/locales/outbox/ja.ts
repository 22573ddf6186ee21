import type {OutboxWords} from './en.js';

const ja: OutboxWords = {
  post: (title) => `「${title}」への投稿は送信されていません。`,
  term: (title) => `用語「${title}」について書いた内容は保存されていません。`,
  note: (title) => `ノート「${title}」は保存されていません。`,
  priority: (title) => `提案「${title}」は送信されていません。`,
  edit: '投稿への変更は保存されていません。',
  charter: '憲章の提案は送信されていません。',
  application: '参加の申請は送信されていません。',
  report: '報告は送信されていません。',
  open: '会話を開く',
  heading: '受け付けられなかった文章',
  gone: '破棄しました。',
};

export default ja;
