import type {Writer} from '../en.js';
import type {SearchWords} from './en.js';

const of = (what: string, unit: string) => (count: number, write: Writer) => `${what}${write.number(count)}${unit}`;

const ja: SearchWords = {
  results: '検索結果',
  kinds: {term: '用語', thread: '会話', note: 'ノート', member: '人'},
  counted: {
    term: of('用語', '件'),
    thread: of('会話', '件'),
    note: of('ノート', '件'),
    member: of('', '人'),
  },
  all: (what) => `すべて表示（${what}）`,
  best: (count, what, write) => `${what}のうち上位${write.number(count)}件`,
  recent: '最近の検索',
  forget: '消去',
  forgotten: '最近の検索を消去しました。',
  searching: '検索中…',
  found: (what, query) => `「${query}」の検索結果：${what}`,
  nothing: (query) => `「${query}」は見つかりませんでした。`,
  hint: '別の書き方や、より少ない言葉で見つかるかもしれません。または、助けを求められます：',
  noHint: '別の書き方や、より少ない言葉で見つかるかもしれません。',
  next: '他にできること',
  ask: (query) => `「${query}」についてコミュニティに聞く`,
  request: (query) => `「${query}」の説明を求める`,
  unknown: (kinds) => `今は検索の対象外：${kinds}。`,
  service: '検索サービスが応答しません。ページ自身が見つけたものを表示しています。',
  keys: {choose: '選択', open: '開く', close: '閉じる'},
};

export default ja;
