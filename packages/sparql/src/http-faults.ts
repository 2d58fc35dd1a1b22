import type { Bilingual } from '@plangraph/core';
import { ServerFault, systemWords } from './faults.js';
import { plainText } from './plain-text.js';
import type { Credentials } from './types.js';

/** Of a server's answer, at most so much is read for a message, in bytes. */
const MOST_WORDS = 16_384;

/** An address as messages show it: without user, password and what a query string holds. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The server's own words, from an answer that was not wanted. */
export async function wordsOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder(charsetOf(response));
  let text = '';
  try {
    for (let size = 0; reader !== undefined && size < MOST_WORDS; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // What came before the cut still tells something.
  }
  await reader?.cancel().catch(() => undefined);
  return plainText(text);
}

function charsetOf(response: Response): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}

/** What a status means for the one who asked, and what to do about it. */
const MEANINGS: Readonly<Record<number, Bilingual>> = {
  400: { en: 'It cannot make sense of the request.', ja: '要求が通じません。' },
  403: {
    en: 'It forbids this. Ask its keeper for the right to do it.',
    ja: '許されていません。管理者に権限を求めてください。',
  },
  404: {
    en: 'There is nothing at this address. Check it.',
    ja: 'このアドレスには何もありません。確かめてください。',
  },
  405: {
    en: 'It does not take this kind of request here. Check the address.',
    ja: 'ここでは、この種類の要求を受け付けません。アドレスを確かめてください。',
  },
  406: {
    en: 'It has none of the formats that were asked for. Check that the address is that of a SPARQL endpoint.',
    ja: '求めた形式のどれも返せません。SPARQL エンドポイントのアドレスか確かめてください。',
  },
  408: {
    en: 'It stopped waiting. Try again, or ask for less.',
    ja: '待つのをやめました。もう一度試すか、問い合わせを小さくしてください。',
  },
  413: {
    en: 'It takes nothing this large. Send less at a time, or let its keeper raise the limit.',
    ja: '大きすぎて受け取れません。分けて送るか、管理者に上限を上げてもらってください。',
  },
  414: {
    en: 'The address with the query in it is too long for it.',
    ja: '検索式の入ったアドレスが長すぎます。',
  },
  415: { en: 'It does not know the format that was sent.', ja: '送った形式を知りません。' },
  429: { en: 'It gets too many requests. Try again later.', ja: '要求が多すぎます。あとで試してください。' },
  500: {
    en: 'It failed inside. Its log may say why.',
    ja: '相手の中で失敗しました。相手の記録に理由があるかもしれません。',
  },
  502: {
    en: 'What stands behind it does not answer. Try again later.',
    ja: 'その後ろにあるものが答えません。あとで試してください。',
  },
  503: {
    en: 'It is busy or down. Try again later.',
    ja: '混んでいるか、止まっています。あとで試してください。',
  },
  504: {
    en: 'What stands behind it took too long. Ask for less.',
    ja: 'その後ろにあるものに時間がかかりすぎました。問い合わせを小さくしてください。',
  },
};

/** The fault of an answer whose status is not 2xx. */
export async function statusFault(
  response: Response,
  url: URL,
  { credentials, tries }: { credentials: Credentials | undefined; tries: number },
): Promise<ServerFault> {
  const { status, statusText } = response;
  const words = await wordsOf(response);
  const meaning = status === 401 ? unauthorised(response, credentials) : MEANINGS[status];
  const answer = `${status} ${plainText(statusText, 80)}`.trim();
  const sentences: Bilingual[] = [{ en: `${shown(url)} answered ${answer}.`, ja: `${shown(url)} の答え：${answer}。` }];
  if (meaning !== undefined) sentences.push(meaning);
  if (tries > 0) sentences.push({ en: `It was tried ${tries + 1} times.`, ja: `${tries + 1} 回試しました。` });
  const after = response.headers.get('retry-after');
  if (after !== null && (status === 429 || status === 503)) {
    const when = plainText(after, 40);
    sentences.push({ en: `It says: again after ${when}.`, ja: `相手の指示：${when} のあとに、もう一度。` });
  }
  if (words !== '') sentences.push({ en: `Its words: ${words}`, ja: `相手の言葉：${words}` });
  const said = { en: sentences.map(({ en }) => en).join(' '), ja: sentences.map(({ ja }) => ja).join('') };
  return new ServerFault(said, { url: shown(url), status, words });
}

function unauthorised(response: Response, credentials: Credentials | undefined): Bilingual {
  if (credentials === undefined) {
    return {
      en: 'It asks who you are. Give a user name and a password.',
      ja: '利用者の確認を求めています。ユーザー名とパスワードを指定してください。',
    };
  }
  const challenge = response.headers.get('www-authenticate');
  if (challenge === null || !/\b(?:basic|digest)\b/i.test(challenge)) {
    return {
      en: `It wants another way of authentication than basic or digest (${plainText(challenge ?? 'it does not say which', 80)}).`,
      ja: `basic と digest のほかの認証を求めています（${plainText(challenge ?? 'どれかは不明', 80)}）。`,
    };
  }
  return {
    en: `It does not accept the user ${credentials.user} with this password.`,
    ja: `ユーザー ${credentials.user} とこのパスワードでは受け付けません。`,
  };
}

const CLOSED: Bilingual = {
  en: 'the server closed the connection before it answered. Its log may say why.',
  ja: '答える前に、相手が接続を閉じました。相手の記録に理由があるかもしれません。',
};
const SILENT: Bilingual = {
  en: 'the machine does not answer. Check the address and the network.',
  ja: '相手のコンピューターが答えません。アドレスと通信を確かめてください。',
};
const NO_HTTP: Bilingual = {
  en: 'what listens there does not speak HTTP. Check the port.',
  ja: 'そこで動いているものは HTTP を話しません。ポートを確かめてください。',
};

/** Faults of the network by their code, as Node names them. */
const NETWORK: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: {
    en: 'nothing listens there. Start the server, or check the port.',
    ja: 'そこでは何も動いていません。サーバーを起動するか、ポートを確かめてください。',
  },
  ENOTFOUND: {
    en: 'no machine of that name is known. Check the name and the network.',
    ja: 'その名前のコンピューターが見つかりません。名前と通信を確かめてください。',
  },
  EAI_AGAIN: {
    en: 'the name cannot be looked up now. Check the network.',
    ja: 'いま名前を調べられません。通信を確かめてください。',
  },
  ECONNRESET: CLOSED,
  EPIPE: {
    en: 'the server closed the connection while it was being sent to. Its log may say why.',
    ja: '送っている途中で、相手が接続を閉じました。相手の記録に理由があるかもしれません。',
  },
  UND_ERR_SOCKET: CLOSED,
  ETIMEDOUT: SILENT,
  UND_ERR_CONNECT_TIMEOUT: SILENT,
  EHOSTUNREACH: {
    en: 'there is no way to that machine. Check the network.',
    ja: 'そのコンピューターへの経路がありません。通信を確かめてください。',
  },
  ENETUNREACH: {
    en: 'there is no way to that network. Check the network.',
    ja: 'そのネットワークへの経路がありません。通信を確かめてください。',
  },
  UND_ERR_HEADERS_TIMEOUT: {
    en: 'it did not answer within five minutes. Ask for less.',
    ja: '五分以内に答えませんでした。問い合わせを小さくしてください。',
  },
  UND_ERR_BODY_TIMEOUT: {
    en: 'it stopped in the middle of its answer for five minutes. Ask for less.',
    ja: '答えの途中で五分止まりました。問い合わせを小さくしてください。',
  },
  HPE_INVALID_CONSTANT: NO_HTTP,
  UND_ERR_HEADERS_OVERFLOW: { en: 'the headers of its answer are too long.', ja: '答えのヘッダーが長すぎます。' },
};

/**
 * What was thrown while a request was under way, in words.
 * @param ended the signal of the request: where it is aborted, its reason is the fault
 * @param received bytes of the answer's body that came before; undefined where no answer had begun
 */
export function transportFault(error: unknown, url: URL, ended: AbortSignal, received?: number): unknown {
  if (ended.aborted) return ended.reason;
  if (error instanceof ServerFault || !(error instanceof TypeError)) return error;
  const cause = error.cause as { code?: string; message?: string; errors?: { code?: string }[] } | undefined;
  const code = cause?.code ?? cause?.errors?.[0]?.code ?? '';
  const detail = { url: shown(url), cause: error };
  if (received !== undefined) {
    return new ServerFault(
      {
        en: `${shown(url)} broke off in the middle of its answer, after ${received} bytes. Its log may say why; try again.`,
        ja: `${shown(url)} の答えが、${received} バイトのところで途切れました。相手の記録に理由があるかもしれません。もう一度試してください。`,
      },
      detail,
    );
  }
  const why = NETWORK[code] ?? (code.startsWith('HPE_') ? NO_HTTP : unnamed(cause && (cause.message ?? error.message)));
  return new ServerFault(
    { en: `${shown(url)} cannot be reached: ${why.en}`, ja: `${shown(url)} に接続できません：${why.ja}` },
    detail,
  );
}

/** @param words of what caused the fault; undefined where nothing is said to have caused it, as browsers do */
function unnamed(words: string | undefined): Bilingual {
  if (words !== undefined) return systemWords(plainText(words));
  return {
    en: 'the connection failed, or the server does not let pages of this origin ask it (CORS).',
    ja: '接続に失敗したか、このオリジンのページからの問い合わせを許していません（CORS）。',
  };
}
