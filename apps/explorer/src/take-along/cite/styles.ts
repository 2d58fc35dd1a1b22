/** A citation in the forms that people and their programs take. */
import type { Language } from '../../strings/strings.js';
import { tex } from '../../views/data/citation.js';
import type { TakeAlongWords } from '../words/words.js';
import type { Cited } from './cited.js';

export const CITATION_STYLES = ['plain', 'markdown', 'bibtex', 'csl', 'ris'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

export function citationOf(style: CitationStyle, cited: Cited, words: TakeAlongWords, language: Language): string {
  switch (style) {
    case 'plain':
      return plain(cited, words, language);
    case 'markdown':
      return markdown(cited, words, language);
    case 'bibtex':
      return bibTeX(cited, language);
    case 'csl':
      return cslJson(cited, language);
    case 'ris':
      return ris(cited, language);
  }
}

interface Written {
  title: string;
  iris: readonly string[];
  page: string;
}

function sentence(cited: Cited, words: TakeAlongWords, language: Language, { title, iris, page }: Written): string {
  const { authors, plan, issued, accessed, whole } = cited;
  const by = authors[language].join(language === 'ja' ? '、' : '; ');
  const day = (date: string | undefined): string => (date === undefined ? '' : dayWords(date, language));
  return words.citation({
    by,
    title: whole ? '' : title,
    plan: plan[language],
    issued: day(issued),
    iris: iris.join(language === 'ja' ? '、' : ', '),
    page,
    accessed: day(accessed),
  });
}

function plain(cited: Cited, words: TakeAlongWords, language: Language): string {
  return sentence(cited, words, language, { title: cited.title[language], iris: cited.iris, page: cited.page });
}

function markdown(cited: Cited, words: TakeAlongWords, language: Language): string {
  const escaped = cited.title[language].replace(/[\\`*_[\]<>]/g, '\\$&');
  return sentence(cited, words, language, {
    title: `[${escaped}](<${cited.page}>)`,
    iris: cited.iris.map((iri) => `<${iri}>`),
    page: `<${cited.page}>`,
  });
}

function dayWords(date: string, language: Language): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  const locale = language === 'en' ? 'en-GB' : 'ja';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** A type that every BibTeX style knows; titles in double braces keep their capitals. */
function bibTeX(cited: Cited, language: Language): string {
  const { key, title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const [year, month] = (issued ?? '').split('-');
  const fields: [string, string][] = [
    ['author', authors[language].map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(title[language])}}`],
    ['howpublished', whole ? '' : tex(language === 'ja' ? `『${plan.ja}』所収` : `In ${plan.en}`)],
    ['year', year ?? ''],
    ['month', month === undefined ? '' : String(Number(month))],
    // Characters of addresses stay as they are: the field is read by packages that expect them so.
    ['url', page.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['note', tex([...iris, source[language]].filter((part) => part !== '').join(' '))],
  ];
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
function cslJson(cited: Cited, language: Language): string {
  const { key, title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const parts = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });
  const item = {
    id: key,
    type: whole ? 'report' : 'chapter',
    title: title[language],
    ...(whole ? {} : { 'container-title': plan[language] }),
    ...(authors[language].length === 0 ? {} : { author: authors[language].map((literal) => ({ literal })) }),
    ...(issued === undefined ? {} : { issued: parts(issued) }),
    URL: page,
    accessed: parts(accessed),
    language,
    note: [...iris, source[language]].filter((part) => part !== '').join(' '),
  };
  return JSON.stringify([item], null, 2);
}

/** @see https://en.wikipedia.org/wiki/RIS_(file_format) */
function ris(cited: Cited, language: Language): string {
  const { title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const date = (iso: string): string => iso.replaceAll('-', '/');
  const rows: [string, string][] = [
    ['TY', whole ? 'RPRT' : 'CHAP'],
    ['TI', title[language]],
    ...(whole ? [] : [['T2', plan[language]] as [string, string]]),
    ...authors[language].map((name): [string, string] => ['AU', name]),
    ...(issued === undefined
      ? []
      : ([
          ['PY', issued.slice(0, 4)],
          ['DA', date(issued)],
        ] as [string, string][])),
    ['UR', page],
    ['Y2', date(accessed)],
    ['LA', language],
    ...[...iris, source[language]].filter((part) => part !== '').map((part): [string, string] => ['N1', part]),
    ['ER', ''],
  ];
  return `${rows.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`).join('\r\n')}\r\n`;
}
