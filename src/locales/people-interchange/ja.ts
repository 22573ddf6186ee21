import type {Writer} from '../en.js';
import type {PeopleInterchangeWords} from './en.js';

const ja: PeopleInterchangeWords = {
  import: {
    heading: '人をインポート',
    choose: 'ファイルを選択',
    drop: 'またはここにドロップ。10MBまで。',
    formats:
      'EntraまたはGoogle WorkspaceのユーザーのCSV、SCIM 2.0のユーザーのJSON、または「name」と「email」のある表。',
    privacy:
      '読み込むのは、名前、役職、部署、場所、言語などだけです。パスワード、電話番号、自宅の住所、年齢は読み込みません。メールアドレスは保存せず、サインインのときに、そこから作った指紋で本人を見分けます。',
    reading: 'ファイルを読み込み中…',
    comparing: 'ここにいる人と見比べています…',
    unreadable: 'このファイルは読み込めませんでした。',
    problem: ({row, line}, reason, write) => {
      const place = line ? `${write.number(line)}行目` : row ? `${write.number(row)}件目` : '';
      return place ? `${place}：${reason}` : reason;
    },
    problems: {
      'too-big': () => 'このファイルは10MBを超えています。',
      workbook: () => 'これはブック形式です。「CSV UTF-8」で保存して、そのファイルを選んでください。',
      'write-only': () => 'vCardは書き出し専用です。CSVかSCIMを用意してください。',
      'not-text': () => 'このファイルには文字がありません。あるはずなら、UTF-8で保存してください。',
      'not-utf8': () =>
        'UTF-8ではないため、名前が壊れて元に戻せないおそれがあります。もう一度書き出すか、ファイルを「CSV UTF-8」で保存してください。',
      'not-json': ({line, column}, write) =>
        line && column
          ? `JSONではありません。${write.number(line)}行目の${write.number(column)}文字目に誤りがあります。`
          : 'JSONではありません。',
      'not-people': () =>
        '人が見つかりません。「name」や「email」などの列、EntraかGoogle Workspaceの列、またはSCIMのユーザーが必要です。',
      'wrong-delimiter': () => 'セルの区切りが、カンマ、セミコロン、タブのいずれかに統一されていません。',
      'bad-quotes': () => 'ここの引用符が閉じられていないか、文中で二重にされていません。',
      'too-many-cells': () => 'セルの数が列より多くなっています。カンマを含む文章は引用符で囲んでください。',
      'no-name-column': () => '「name」や「displayName」など、名前の列がありません。',
      'no-email-column': () => '「email」や「userPrincipalName」など、メールアドレスの列がありません。',
      nobody: () => 'このファイルには誰も載っていません。',
      'not-an-entry': () => '人ではありません。',
      'bad-status': ({value}) => `アカウントが有効かどうかを読み取れません：「${value}」。`,
      'bad-id': ({value}) => `「${value}」はIDではありません。`,
      'duplicate-email': ({value, first}, write) => `「${value}」が2回あります${since(first, write)}。`,
      'duplicate-id': ({value, first}, write) => `「${value}」が2回あります${since(first, write)}。`,
    },
    nothingImported: '誰もインポートされませんでした。',
    moreProblems: (count, write) => `他${write.number(count)}件。`,
    preview: (added, changed, left, unchanged, skipped, write) =>
      [
        `新規${write.number(added)}人`,
        `変更${write.number(changed)}人`,
        `退職の印${write.number(left)}人`,
        `変更なし${write.number(unchanged)}人`,
        skipped && `スキップ${write.number(skipped)}人`,
      ]
        .filter(Boolean)
        .join('、'),
    lists: {
      added: (count, write) => `新規：${write.number(count)}人`,
      changed: (count, write) => `変更：${write.number(count)}人`,
      left: (count, write) => `退職の印：${write.number(count)}人`,
      skipped: (count, write) => `スキップ：${write.number(count)}人`,
      notices: (count, write) => `お知らせ：${write.number(count)}件`,
    },
    before: '変更前',
    after: '変更後',
    none: 'なし',
    isBack: 'アカウントが再び有効になりました',
    fields: {
      name: '名前',
      pronouns: '代名詞',
      title: '役職',
      department: '部署',
      place: '場所',
      zone: 'タイムゾーン',
      languages: '言語',
      skills: 'スキル',
      asks: '聞いてほしいこと',
    },
    skipped: {
      'no-name': '名前がありません。',
      'no-email': 'メールアドレスがありません。',
      'bad-email': 'メールアドレスが正しくありません。',
      guest: 'ゲストは対象外です。自分で参加できます。',
      'not-a-person': '人ではありません。',
      'speaks-for-themselves': 'すでにサインインしており、本人が自分で書きます。',
      'never-here': 'アカウントが無効で、ここに来たことがありません。',
      steward: 'アカウントは無効ですが、先に世話役を引き継ぐ必要があります。',
      'unknown-id': 'このIDの人はここにいません。',
    },
    notices: {
      shortened: ({field, value}) => `「${field}」が長すぎるため、短くします：${value}`,
      'left-out': ({field, value}) => `「${field}」の「${value}」を省きます。`,
      partial: ({value}) => `これは一部です。全部で${value}人います。`,
    },
    sameName: (name) => `${name}さんという名前の人がすでにいます。同じ人ですか？`,
    unread: (headings) => `次の列は読み込みません：${headings}。`,
    othersStay: 'このファイルにない人は、そのままです。',
    nothingToDo: 'このファイルの内容は、すべてここにあります。',
    run: (count, write) => `${write.number(count)}人をインポート`,
    progress: (done, total, write) => `${write.number(done)}／${write.number(total)}`,
    done: (count, write) => `${write.number(count)}人をインポートしました。`,
    stopped: (done, total, write) =>
      `中止しました。${write.number(total)}人のうち${write.number(done)}人が入っています。もう一度試すと続けられます。`,
    broken: (done, total, write) =>
      `${write.number(total)}人のうち${write.number(done)}人が入っています。もう一度試すと、続きから行います。`,
    oneFile: 'ファイルは1つずつ選んでください。',
    full: (added, room, write) =>
      `まだ参加していない人を追加できるのはあと${write.number(room)}人ですが、このファイルには${write.number(added)}人います。1人もインポートできません。より短いファイルを選んでください。`,
    undo: '元に戻す',
    last: '前回のインポートは、まだ取り消せます。',
    undoHint: (added, others, retired, write) =>
      [
        added && `新しい${write.number(added)}人が名簿から消え、ファイルにあった内容も忘れられます。`,
        others && `他の${write.number(others)}人は元どおりになります。`,
        retired && `退職の印が付いたメンバー${write.number(retired)}人は、そのままです。戻れるのは本人だけです。`,
      ]
        .filter(Boolean)
        .join(''),
    undone: (count, kept, write) =>
      `${write.number(count)}人が元どおりになりました。${
        kept ? `${write.number(kept)}人は、その後にサインインしたか変更があったため、そのままです。` : ''
      }`,
    undoStopped: (done, total, write) =>
      `中止しました。${write.number(total)}人のうち${write.number(done)}人が済んでいます。`,
  },
  export: {
    heading: '人をエクスポート',
    format: '形式',
    formats: {
      csv: {name: 'CSV', about: '表計算ソフト用の表。再びインポートできます。'},
      vcard: {name: 'vCard', about: 'アドレス帳用のカード：vCard 4.0。'},
    },
    shown: 'ファイルに入るのは、本人が全員に見せているものです。一部の人にだけ見せているものは入りません。',
    reads: (count, write) => `${write.number(count)}件の記録を読み込みます。`,
    progress: (done, total, write) => `${write.number(done)}／${write.number(total)}`,
    run: (count, write) => `${write.number(count)}人をエクスポート`,
    done: (count, file, write) => `${write.number(count)}人を${file}に書き出しました。`,
  },
};

function since(first: {readonly row?: number; readonly line?: number} | undefined, write: Writer): string {
  if (first?.line) return `（最初は${write.number(first.line)}行目）`;
  return first?.row ? `（最初は${write.number(first.row)}件目）` : '';
}

export default ja;
