import type {PulseWords} from './en.js';

const ja: PulseWords = {
  label: '概況',
  about: 'コミュニティ全体の様子を数字で表します。個人の名前や順位は示しません。',
  unit: '期間',
  units: {month: '月', quarter: '四半期', year: '年'},
  earlier: '前の期間',
  later: '次の期間',
  soFar: 'これまで',
  unfinished: 'この期間は終わっていません。前の期間は全体を示しています。',
  shown: (period) => `表示中：${period}。`,
  asTables: '表で表示',
  print: '報告書を印刷',
  csv: 'CSVをダウンロード',
  saved: (file) => `${file}を保存しました。`,
  quiet: 'この期間には、投稿も参加もありませんでした。',
  fewer: '5人未満',
  tooFew: '少なすぎて判断できません',
  none: '–',
  before: (value) => `前の期間：${value}`,
  how: '数え方',
  columns: {figure: '数値', now: 'この期間', before: '前の期間', definition: '数え方'},
  standingNow: '今日',
  of: (part, whole, write) => `${write.number(whole)}件中${write.number(part)}件`,
  summary: (people, posts, conversations, write) =>
    `${people}が${write.number(posts)}件を投稿し、会話が${write.number(conversations)}件始まりました。`,
  people: (count, write) => `${write.number(count)}人`,
  fewPeople: '5人未満の人',
  answers: {
    heading: '返信が付くまで',
    median: {
      name: '最初の返信の半数が付くまでの時間',
      about:
        '期間中に始まり、すでに返信の付いた会話について、始まりから他の人の最初の投稿までの時間の中央値。普段使う時間の区切りで示します。',
      longest: '1年以上',
    },
    waits: {
      name: '会話が返信を待った時間',
      within: (time) => `${time}以内`,
      longer: (time) => `${time}より後`,
      none: 'まだ返信なし',
      about: '期間中に始まった会話を、他の人が返信するまでの時間で分けたもの。',
    },
    questions: {
      name: '返信のない質問',
      about: '期間中の質問のうち、まだ他の人が書き込んでいないもの。',
    },
  },
  participation: {
    heading: '参加',
    active: {name: '投稿した人', about: '期間中に1件以上投稿したメンバー。'},
    newcomers: {
      name: '新しい人',
      about: '期間中に参加し、今日もメンバーである人。5人未満のときは示しません。',
    },
    stayed: {
      name: '続けている新しい人',
      about: '前の期間に参加したメンバーのうち、この期間が始まってから活動が見られた人の割合。週に1回記録されます。',
    },
  },
  together: {
    heading: 'つながり',
    across: {
      name: '部署を越えた返信',
      about:
        '期間中に始まった会話の2件目以降の投稿のうち、始めた人と部署が違う人による割合。部署を見せていない人は、違う部署として数えません。',
    },
    top: {
      name: '投稿の多い5人による投稿',
      about:
        '期間中の全投稿に占める割合。低いほど、多くの人の声が聞こえています。10人以上のときだけ示し、誰であるかは示しません。',
    },
  },
  language: {
    heading: '共通の言葉',
    proposed: {name: '提案された用語', about: '期間中に登録された用語。'},
    requested: {
      name: '求められた用語',
      about: '期間中に初めて、検索または使用されて見つからなかった用語。',
    },
    standing: '今日の用語',
    agreed: {name: '合意済み', about: '今日、合意済みの用語。'},
    contested: {
      name: '見方が分かれているもの',
      about: '今日、1人以上のメンバーが違う理解をしている用語。',
    },
    stale: {name: '見直しの時期', about: '合意済みと提案中の用語のうち、見直しの日が過ぎたもの。'},
    unmet: {name: 'まだないもの', about: '求められているのに、まだ誰も書いていない用語。'},
  },
  priorities: {
    heading: '優先課題の動き',
    suggested: {name: '提案されたもの', about: '期間中に提案された優先課題。'},
    renewed: {
      name: '更新されたもの',
      about: '期間中に更新された、以前の期の優先課題。自動で引き継がれるものはありません。',
    },
    done: {name: '完了したもの', about: '期間中に完了し、今も完了のままの優先課題。'},
    setAside: {name: '見送られたもの', about: '期間中に理由とともに見送られ、今もそのままの優先課題。'},
    standing: '今期の優先課題（今日）',
    underWay: {name: '取り組み中', about: '今日、取り組まれている今期の優先課題。'},
    waiting: {name: '提案のみ', about: '今期の優先課題のうち、まだ誰も始めていないもの。'},
  },
  report: {
    title: (community) => `${community}の概況`,
    sponsor: (name) => `スポンサー：${name}`,
    made: (day) => `作成日：${day}`,
    definitions: '数値の数え方',
    utc: '期間は協定世界時（UTC）の午前0時に始まり、終わります。',
  },
};

export default ja;
