/** A citation in the forms that people and their programs take. */
import { dateWords } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { orNone } from '../../strings/values.js';
import { tex } from '../../views/data/citation.js';
import type { Cited } from './cited.js';

export const CITATION_STYLES = ['plain', 'markdown', 'bibtex', 'csl', 'ris'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

export function citationOf(style: CitationStyle, cited: Cited, strings: Strings): string {
  switch (style) {
    case 'plain':
      return plain(cited, strings);
    case 'markdown':
      return markdown(cited, strings);
    case 'bibtex':
      return bibTeX(cited, strings);
    case 'csl':
      return cslJson(cited, strings);
    case 'ris':
      return ris(cited, strings);
  }
}

interface Written {
  title: string;
  iris: readonly string[];
  page: string;
}

function sentence(cited: Cited, strings: Strings, { title, iris, page }: Written): string {
  const { authors, plan, issued, accessed, whole } = cited;
  return strings.takeAlong.citation({
    by: orNone(strings.together(authors)),
    title: whole ? 'none' : title,
    plan,
    issued: issued === undefined ? 'none' : dateWords(strings.language, issued),
    iris: orNone(strings.together(iris)),
    page: orNone(page),
    accessed: dateWords(strings.language, accessed),
  });
}

function plain(cited: Cited, strings: Strings): string {
  return sentence(cited, strings, { title: cited.title, iris: cited.iris, page: cited.page });
}

function markdown(cited: Cited, strings: Strings): string {
  const escaped = cited.title.replace(/[\\`*_[\]<>]/g, '\\$&');
  return sentence(cited, strings, {
    title: `[${escaped}](<${cited.page}>)`,
    iris: cited.iris.map((iri) => `<${iri}>`),
    page: `<${cited.page}>`,
  });
}

/** A type that every BibTeX style knows; titles in double braces keep their capitals. */
function bibTeX(cited: Cited, strings: Strings): string {
  const { key, title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const [year, month] = (issued ?? '').split('-');
  const fields: [string, string][] = [
    ['author', authors.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(title)}}`],
    ['howpublished', whole ? '' : tex(strings.takeAlong.containedIn({ plan }))],
    ['year', year ?? ''],
    ['month', month === undefined ? '' : String(Number(month))],
    // Characters of addresses stay as they are: the field is read by packages that expect them so.
    ['url', page.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['note', tex([...iris, source].filter((part) => part !== '').join(' '))],
  ];
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
function cslJson(cited: Cited, strings: Strings): string {
  const { key, title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const parts = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });
  const item = {
    id: key,
    type: whole ? 'report' : 'chapter',
    title: title,
    ...(whole ? {} : { 'container-title': plan }),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(issued === undefined ? {} : { issued: parts(issued) }),
    URL: page,
    accessed: parts(accessed),
    language: strings.language,
    note: [...iris, source].filter((part) => part !== '').join(' '),
  };
  return JSON.stringify([item], null, 2);
}

/** @see https://en.wikipedia.org/wiki/RIS_(file_format) */
function ris(cited: Cited, strings: Strings): string {
  const { title, plan, authors, issued, iris, page, accessed, source, whole } = cited;
  const date = (iso: string): string => iso.replaceAll('-', '/');
  const rows: [string, string][] = [
    ['TY', whole ? 'RPRT' : 'CHAP'],
    ['TI', title],
    ...(whole ? [] : [['T2', plan] as [string, string]]),
    ...authors.map((name): [string, string] => ['AU', name]),
    ...(issued === undefined
      ? []
      : ([
          ['PY', issued.slice(0, 4)],
          ['DA', date(issued)],
        ] as [string, string][])),
    ['UR', page],
    ['Y2', date(accessed)],
    ['LA', strings.language],
    ...[...iris, source].filter((part) => part !== '').map((part): [string, string] => ['N1', part]),
    ['ER', ''],
  ];
  return `${rows.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`).join('\r\n')}\r\n`;
}
