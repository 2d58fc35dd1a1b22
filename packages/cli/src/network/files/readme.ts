import type { Language } from '../../words/language.js';
import { type Saying, WORDS } from '../../words/words.js';
import { methodLine, type Table } from '../tables/table.js';
import type { Source } from './render.js';

/** A matrix has a column for each event: the first says what they hold. */
const MANY = 40;

export const README_FILES: Readonly<Record<Language, string>> = { en: 'README.md', ja: 'README.ja.md' };

interface Texts {
  title: string;
  /** Leads to the other language. */
  languages: string;
  intro: readonly string[];
  /** Before the IRI of the licence. */
  licence: string;
  beforeYouCount: string;
  recompute: string;
  how: readonly string[];
  files: string;
  aboutTable(title: string, rows: number, method: string): string;
  column(name: string, type: string, about: string): string;
  moreColumns(events: number): string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'The network of actors',
    languages: `English · [日本語](${README_FILES.ja})`,
    intro: [
      'Tables of `plangraph network` with default options, CSV by RFC 4180 in UTF-8. The last column of each, `method`, is how it was',
      'made, the same in every row. `csv-metadata.json` describes all columns for programs (CSV on the Web). Methods, formulas and',
      'references are in docs/methods.md of the project.',
    ],
    licence: 'Licence: ',
    beforeYouCount: 'Before you count',
    recompute: 'Recompute',
    how: [
      '`two-mode.csv` is the primary file. `python3 recompute.py` (NetworkX, pandas) and `Rscript recompute.R` (igraph) make the other',
      'tables of it, compare them with those here, and end with status 1 where a number differs. `recompute.ipynb` is the Python',
      'program as a Jupyter notebook, cell by cell. They take groups from `brokerage.csv`, the words of mechanisms from',
      '`mechanism-evidence.csv`, the two layers from `layers.csv`, the partition from `communities.csv` and the core from',
      '`positions.csv`: these are read, and what follows from them is computed.',
    ],
    files: 'Files',
    aboutTable: (title, rows, method) => `${title}: ${rows} rows. Method: \`${method}\`.`,
    column: (name, type, about) => `- \`${name}\` (${type}): ${about}`,
    moreColumns: (events) => `- … a column for each of ${events} events`,
  },
  ja: {
    title: '主体の網',
    languages: `[English](${README_FILES.en}) · 日本語`,
    intro: [
      '`plangraph network` の、既定の条件での表です。RFC 4180 に従う CSV で、文字コードは UTF-8 です。どの表も最後の列 `method` が',
      'その作り方で、どの行でも同じです。`csv-metadata.json` は、プログラムのためにすべての列を記述しています（CSV on the Web）。',
      '方法、式、参考文献は、プロジェクトの docs/methods.ja.md にあります。',
    ],
    licence: 'ライセンス：',
    beforeYouCount: '数える前に',
    recompute: '計算し直す',
    how: [
      'もとになるファイルは `two-mode.csv` です。`python3 recompute.py`（NetworkX、pandas）と `Rscript recompute.R`（igraph）は、そこから',
      'ほかの表を作り、ここにある表と比べ、違う数値があれば終了コード 1 で終わります。`recompute.ipynb` は、Python のプログラムをそのまま',
      'セルに分けた Jupyter ノートブックです。仲介の群は `brokerage.csv` から、仕組みの言葉は `mechanism-evidence.csv` から、二つの層は',
      '`layers.csv` から、まとまりの分け方は `communities.csv` から、コア（中核）は `positions.csv` から取ります。これらは読むだけで、',
      'そこから決まるものを計算します。',
    ],
    files: 'ファイル',
    aboutTable: (title, rows, method) => `${title}。${rows} 行。方法：\`${method}\``,
    column: (name, type, about) => `- \`${name}\`（${type}）：${about}`,
    moreColumns: (events) => `- … 全部で ${events} の施策に、一列ずつ`,
  },
};

/** What lies in the folder, how it was made, and what it cannot say. */
export function readme(
  tables: readonly Table[],
  source: Source,
  warnings: readonly Saying[],
  language: Language,
): string {
  const texts = TEXTS[language];
  const words = WORDS[language];
  return [
    `# ${texts.title}`,
    '',
    texts.languages,
    '',
    ...texts.intro,
    '',
    ...[source.source, source.sourceEn].flatMap((line) => (line === undefined || line === '' ? [] : [line, ''])),
    ...(source.license === '' ? [] : [`${texts.licence}<${source.license}>`, '']),
    `## ${texts.beforeYouCount}`,
    '',
    ...warnings.map((warning) => `- ${warning(words)}`),
    '',
    `## ${texts.recompute}`,
    '',
    ...texts.how,
    '',
    `## ${texts.files}`,
    '',
    ...tables.flatMap((table) => [
      `### ${table.name}.csv`,
      '',
      texts.aboutTable(words.tables.title(table), table.rows.length, methodLine(table)),
      '',
      ...columnLines(table, language),
      '',
    ]),
  ].join('\n');
}

function columnLines({ columns }: Table, language: Language): string[] {
  const { column, moreColumns } = TEXTS[language];
  const written = columns.map(({ name, type, about }) => column(name, type, about[language]));
  return columns.length <= MANY ? written : [...written.slice(0, 2), moreColumns(columns.length - 1)];
}
