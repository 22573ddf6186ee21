import type {Writer} from '../en.js';
import type {ActivityWords} from './en.js';

const counted = (what: string, unit: string) => (count: number, write: Writer, atLeast: boolean) =>
  `${what}${write.number(count)}${unit}${atLeast ? '以上' : ''}`;

const ja: ActivityWords = {
  heading: '新着',
  since: (day) => `${day}以降`,
  fortnight: 'この2週間',
  groups: {
    charterProposed: counted('憲章の提案', '件'),
    charterEffective: counted('新しく有効になった憲章', '件'),
    threadsBegun: counted('新しい会話', '件'),
    threadsGrown: counted('続いている会話', '件'),
    termsProposed: counted('新しい用語', '件'),
    termsChanged: counted('手を入れた用語', '件'),
    notesKept: counted('新しいノート', '件'),
    notesChanged: counted('書き直されたノート', '件'),
    prioritiesSuggested: counted('新しい優先課題', '件'),
    prioritiesRenewed: counted('今期も続く優先課題', '件'),
    prioritiesChanged: counted('動きのあった優先課題', '件'),
    peopleJoined: counted('新しく参加した人', '人'),
  },
  more: (count, write) => `他${write.number(count)}件`,
  evenMore: '他にもあります',
  seeAll: 'すべて見る',
  by: (name) => `${name}さん`,
  contested: '見方が分かれています',
  outcomes: {open: '', converging: 'まとまりつつある', agreed: '合意', answered: '回答済み'},
  priorities: {suggested: '提案', active: '取り組み中', done: '完了', 'set-aside': '見送り'},
  markSeen: '確認済みにする',
  marked: '確認済みにしました。新しいものはすべて見ています。',
  notMarked: (reason) => `確認済みにできませんでした。${reason}`,
  upToDate: '新しいものはすべて見ています。',
  quiet: '静かでした。新しいものはありません。',
  lookBack: '2週間分を振り返る',
  lookAhead: '自分にとって新しいものに戻る',
  week: {
    open: '今週のまとめ',
    period: (from, to) => `${from}～${to}`,
    about: '社内報、メール、掲示板にお使いください。すでに読んだものも含まれます。',
    none: '静かな1週間でした。新しいものはありません。',
    copy: 'コピー',
    copied: 'コピーしました。',
    notCopied: 'コピーできませんでした。選択して、キーボードでコピーしてください。',
    print: '印刷',
  },
};

export default ja;
