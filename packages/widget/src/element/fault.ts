/** What can go wrong in a widget, as a value that says what, where and what to do. */
import type { Language } from './words.js';

/**
 * `absent`: no data are given; `unreachable`: no answer, or none that the page may read; `status`: the server refused;
 * `syntax`: the data break off or are not well formed; `context`: they say what their words mean by an address, which is
 * not followed; `format`: of no format that is read; `foreign`: nothing of a plan in them; `setting`: an attribute that
 * cannot be followed; `part`: a part of the widget itself did not load; `drawing`: the picture could not be drawn.
 */
export type FaultKind =
  | 'absent'
  | 'unreachable'
  | 'status'
  | 'syntax'
  | 'context'
  | 'format'
  | 'foreign'
  | 'setting'
  | 'part'
  | 'drawing';

export class WidgetFault extends Error {
  override readonly name = 'WidgetFault';

  /**
   * @param where address, attribute or place in the data
   * @param found what was found there; empty where there is nothing to add
   */
  constructor(
    readonly kind: FaultKind,
    readonly where: string,
    readonly found = '',
    options?: ErrorOptions,
  ) {
    super([kind, where, found].filter((part) => part !== '').join(': '), options);
  }
}

export interface FaultWords {
  what: string;
  mend: string;
}

const WORDS: Record<Language, Record<FaultKind, readonly [what: string, mend: string]>> = {
  ja: {
    absent: ['データが指定されていません。', 'src、data、要素の中の script のどれかで指定してください。'],
    unreachable: [
      'データを取得できませんでした。',
      'アドレス、サーバーの CORS、ページの connect-src を確かめてください。',
    ],
    status: ['サーバーがデータを返しませんでした。', 'アドレスを確かめてください。'],
    syntax: ['データを読めませんでした。', 'この場所を直してください。'],
    context: ['データが JSON-LD の文脈をほかの場所に求めています。', '@context の中身をデータに書いてください。'],
    format: ['この形式は読めません。', 'PlanGraph の JSON か、RDF のファイルを指定してください。'],
    foreign: ['計画のデータがありません。', 'PlanGraph のオントロジーに従うデータを指定してください。'],
    setting: ['属性の値が分かりません。', '値を直してください。'],
    part: ['部品を読み込めませんでした。', 'plan-graph.js と同じ場所に残りのファイルも置いてください。'],
    drawing: ['図を描けませんでした。', 'ページを読み込み直してください。'],
  },
  en: {
    absent: ['No data are given.', 'Give them by src, by data, or by a script inside the element.'],
    unreachable: ['The data could not be fetched.', "Check the address, the server's CORS and the page's connect-src."],
    status: ['The server did not give the data.', 'Check the address.'],
    syntax: ['The data could not be read.', 'Mend this place.'],
    context: ['The data ask for a JSON-LD context elsewhere.', 'Write what it says into the @context of the data.'],
    format: ['This format is not read.', "Give PlanGraph's JSON, or RDF in one of its formats."],
    foreign: ['There is no plan in the data.', "Give data that follow PlanGraph's ontology."],
    setting: ['The value of an attribute is not known.', 'Correct the value.'],
    part: ['A part did not load.', 'Put the other files beside plan-graph.js.'],
    drawing: ['The picture could not be drawn.', 'Load the page again.'],
  },
};

export function wordsOf({ kind }: WidgetFault, language: Language): FaultWords {
  const [what, mend] = WORDS[language][kind];
  return { what, mend };
}

/** Loads a lazy part of the widget. */
export async function part<Module>(loading: Promise<Module>): Promise<Module> {
  try {
    return await loading;
  } catch (cause) {
    throw new WidgetFault('part', String((cause as Error).message).slice(0, 300), '', { cause });
  }
}
