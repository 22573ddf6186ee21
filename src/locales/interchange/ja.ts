import type {InterchangeWords} from './en.js';

const ja: InterchangeWords = {
  import: {
    heading: '用語をインポート',
    choose: 'ファイルを選択',
    drop: 'またはここにドロップ。10MBまで。',
    formats:
      'CSV（独自の列、またはOpenMetadataやMoodleの列）、JSON、フロントマター付きのMarkdown（複数のファイルまたはzip）、SKOS（TurtleまたはJSON-LD）、MoodleのXML。',
    reading: 'ファイルを読み込み中…',
    unreadable: 'このファイルは読み込めませんでした。',
    problem: ({row, line, file}, reason, write) => {
      const place = line ? `${write.number(line)}行目` : row ? `${write.number(row)}件目` : '';
      const where = [file, place].filter(Boolean).join('、');
      return where ? `${where}：${reason}` : reason;
    },
    problems: {
      'too-big': () => 'このファイルは10MBを超えています。',
      'one-file': () => 'ファイルが複数あります。まとめてインポートできるのはMarkdownのファイルだけです。',
      'unknown-format': ({value}) => `「${value}」はここでは読み込めません。`,
      workbook: ({value}) => `「${value}」はブック形式です。「CSV UTF-8」で保存して、そのファイルを選んでください。`,
      'write-only': () => 'TBXは書き出し専用です。CSV、JSON、SKOSのいずれかを用意してください。',
      'not-text': ({value}) => `「${value}」には文字がありません。あるはずなら、UTF-8で保存してください。`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `JSONではありません。${write.number(line)}行目の${write.number(column)}文字目に誤りがあります。`
          : 'JSONではありません。',
      'not-turtle': () => 'Turtleではありません。',
      'not-xml': () => 'XMLがここで途切れています。',
      'not-yaml': () => 'フロントマターがYAMLではありません。',
      'remote-context': ({value}) =>
        `コンテキストは${value}にありますが、そこからは取得しません。ファイルの中に入れてください。`,
      'no-front-matter': () => 'フロントマターがありません。2つの「---」の間に「title」を含む行が必要です。',
      'no-columns': ({value}) =>
        `この行の列はどれも認識できません：「${value}」。「label」と「gloss」、またはOpenMetadataかMoodleの列を、カンマ、セミコロン、タブのいずれかで区切ってください。`,
      'bad-quotes': () => 'ここの引用符が閉じられていないか、文中で二重にされていません。',
      'too-many-cells': () => 'セルの数が列より多くなっています。カンマを含む文章は引用符で囲んでください。',
      'not-a-glossary': () => 'このファイルには用語の一覧がありません。',
      'no-entries': () => 'このファイルには用語がありません。',
      'too-many': ({field, limit}, write) =>
        field
          ? `「${field}」が${write.number(limit ?? 0)}件を超えています。`
          : `用語が${write.number(limit ?? 0)}件を超えています。`,
      'not-an-entry': () => '用語ではありません。',
      'wrong-type': ({field}) => `「${field}」の種類が違います。`,
      'bad-language': ({value}) => (value ? `「${value}」は言語タグではありません。` : '言語がありません。'),
      'no-label': () => '名前がありません。',
      'no-definition': () => '定義がありません。',
      'too-long': ({field, limit}, write) => `「${field}」が${write.number(limit ?? 0)}文字を超えています。`,
      'uneven-senses': () => '文脈と意味の数が合いません。',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `「${value}」が2回あります。最初は${write.number(first.line)}行目です。`
          : first?.row
            ? `「${value}」が2回あります。最初は${write.number(first.row)}件目です。`
            : `「${value}」が2回あります。`,
      cycle: ({value}) => `用語が自分自身の上位になってしまいます：${value}`,
    },
    nothingImported: '何もインポートされませんでした。',
    moreProblems: (count, write) => `他${write.number(count)}件。`,
    languages: 'どの言語にしますか？',
    preview: (added, changed, unchanged, skipped, write) =>
      `新規${write.number(added)}件、変更${write.number(changed)}件、変更なし${write.number(unchanged)}件${
        skipped ? `、スキップ${write.number(skipped)}件` : ''
      }`,
    examples: (names) => `例：${names}`,
    lists: {
      added: (count, write) => `新規：${write.number(count)}件`,
      changed: (count, write) => `変更：${write.number(count)}件`,
      skipped: (count, write) => `スキップ：${write.number(count)}件`,
      notices: (count, write) => `お知らせ：${write.number(count)}件`,
    },
    before: '変更前',
    after: '変更後',
    none: 'なし',
    fields: {
      label: '用語',
      expansion: '略さない形',
      aliases: '別名',
      avoid: '避けたい呼び方',
      gloss: '短い定義',
      body: '解説',
      contexts: '文脈',
      senses: '意味',
      tags: 'タグ',
      broader: '上位の用語',
      related: '関連する用語',
      sources: '出典',
      concept: '概念',
    },
    skipped: {
      'no-definition': '定義がありません。',
      'name-taken': '用語集に同じ名前の用語があります。',
    },
    notices: {
      shortened: ({field, value}) => `「${field}」が長すぎるため、短くするか省きます：${value}`,
      encoding: () =>
        'このファイルはUTF-8ではないため、Windows-1252として読み込みました。文字が正しくない場合は、UTF-8で保存してください。',
      'unused-column': ({field}) => `列「${field}」は使われません。`,
      'unknown-link': ({label, value}) => `${label}：用語「${value}」がないため、リンクを省きます。`,
      'ambiguous-name': ({label, value}) => `${label}：別名「${value}」は、他の用語の名前でもあります。`,
      'same-name': ({label, value}) =>
        `${label}：このファイルには、この名前の用語が${value}件あります。出会った人には、どれかを尋ねます。`,
    },
    standingStays: '状態、担当、見直しの日付はそのままです。',
    deprecatedStay: (count, write) => `このうち${write.number(count)}件は使用終了の用語で、そのままにします。`,
    bringBack: (count, write) => `使用終了の用語${write.number(count)}件を、提案中に戻す`,
    returns: '再び提案',
    comparing: '用語集と見比べています…',
    nothingToDo: 'このファイルの内容は、すべて用語集にあります。',
    run: (count, write) => `用語${write.number(count)}件をインポート`,
    progress: (done, total, write) => `${write.number(done)}／${write.number(total)}`,
    done: (count, write) => `用語${write.number(count)}件をインポートしました。`,
    stopped: (done, total, write) =>
      `中止しました。用語${write.number(total)}件のうち${write.number(done)}件が入っています。もう一度試すと続けられます。`,
    broken: (done, total, write) =>
      `用語${write.number(total)}件のうち${write.number(done)}件が入っています。もう一度試すと、続きから行います。`,
    undo: '元に戻す',
    last: '前回のインポートは、まだ取り消せます。',
    undoHint: (changed, added, returned, write) =>
      [
        changed && `変更した用語${write.number(changed)}件を、元の表現に戻します。`,
        added && `新しい用語${write.number(added)}件を使用終了にします。ここでは何も削除されません。`,
        returned && `提案中に戻した用語${write.number(returned)}件を、再び使用終了にします。`,
      ]
        .filter(Boolean)
        .join(''),
    undoNote: 'インポートを取り消しました',
    undone: (count, left, write) =>
      `用語${write.number(count)}件を元に戻しました。${
        left ? `${write.number(left)}件はその後に変更されたため、そのままです。` : ''
      }`,
    undoStopped: (done, total, write) =>
      `中止しました。用語${write.number(total)}件のうち${write.number(done)}件を元に戻しました。`,
  },
  export: {
    heading: '用語をエクスポート',
    format: '形式',
    formats: {
      csv: {name: 'CSV', about: 'すべてを含む、表計算ソフト用の表。再びインポートできます。'},
      json: {name: 'JSON', about: 'すべてを含む、プログラム用の形式。再びインポートできます。'},
      markdown: {
        name: 'Markdown（zip）',
        about: 'CNCF用語集と同じく、用語ごとにフロントマター付きの1ファイル。再びインポートできます。',
      },
      turtle: {
        name: 'SKOS（Turtle）',
        about: 'すべてを含む、データのウェブ用のシソーラス。再びインポートできます。',
      },
      'json-ld': {
        name: 'SKOS（JSON-LD）',
        about: 'すべてを含む、データのウェブ用のシソーラス。再びインポートできます。',
      },
      tbx: {name: 'TBX', about: '翻訳ツール用：TBX-Basic、ISO 30042:2019。'},
      'schema-org': {name: 'schema.org', about: '検索エンジンのためにページに入れるDefinedTermSet。'},
      openmetadata: {name: 'OpenMetadataのCSV', about: 'OpenMetadataが用語集にインポートする表。'},
      'moodle-xml': {name: 'MoodleのXML', about: 'Moodleが用語集にインポートする名前、定義、カテゴリー。'},
      'moodle-csv': {name: 'MoodleのCSV', about: 'Moodle自身が用語集から書き出す表。'},
    },
    reads: (count, write) => `${write.number(count)}件の記録を読み込みます。`,
    run: (count, write) => `用語${write.number(count)}件をエクスポート`,
    progress: (done, total, write) => `${write.number(done)}／${write.number(total)}`,
    done: (count, file, write) => `用語${write.number(count)}件を${file}に書き出しました。`,
  },
};

export default ja;
