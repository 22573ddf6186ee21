import type {FirstWords} from './en.js';

const first: FirstWords = {
  loading: '読み込み中…',
  formerMember: '元メンバー',
  heading: '会話',
  sorts: {oldest: '古い順', newest: '新しい順', top: '評価の高い順'},
  edited: '編集済み',
};

export default first;
