import type { refusals as English } from '../en/refusals.js';

export const refusals: typeof English = {
  otherHost: 'このサーバーが答えるのは、127.0.0.1 と localhost へのアクセスだけです。',
  noAddress: 'アドレスを読み取れません。',
  noPage: 'ここには何もありません。',
  pageMethods: 'ここで使えるのは GET と HEAD だけです。',
  failed: 'サーバーの中で失敗しました。理由はサーバーの標準エラー出力にあります。',
  otherOrigin: (origin, cors) =>
    `${origin} のページからは問い合わせられません。plangraph serve --cors ${cors} とすると、許すことができます。`,
  otherOrigins: 'ほかのオリジンのページからは問い合わせられません。',
  queryMethods: 'ここで使えるのは GET と POST です。',
  postTypes: 'POST の Content-Type は、application/x-www-form-urlencoded か application/sparql-query にしてください。',
  noUpdate: 'このエンドポイントは読み取り専用です。更新は受け付けません。',
  noQuery: '検索式がありません。query というパラメーターに入れてください。',
  severalQueries: '検索式が二つ以上あります。一つずつ問い合わせてください。',
  noIri: (parameter, given) => `${parameter} の "${given}" は絶対 IRI ではありません。`,
  tooLarge: (bytes) => `ここで受け付ける検索式は ${bytes} バイトまでです。`,
  notUtf8: '要求が UTF-8 ではありません。',
  noFormat: (formats) => `Accept の中に、ここで返せる形式がありません。返せるもの：${formats.join('、')}。`,
  tooSlow: (seconds) => `検索式に ${seconds} 秒を超える時間がかかり、打ち切りました。問い合わせを小さくしてください。`,
  ended: '検索式を打ち切りました。',
};
