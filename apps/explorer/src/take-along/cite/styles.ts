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
  /** The work, with markup. */
  title: string;
  iris: readonly string[];
  page: string;
}

function sentence(cited: Cited, strings: Strings, { title, iris, page }: Written): string {
  const { language, takeAlong } = strings;
  const { work, authors, planJa, issued, accessed, part, version } = cited;
  const by = orNone(strings.together(authors));
  const date = issued === undefined ? 'none' : dateWords(language, issued);
  if (work === 'original')
    return takeAlong.original({ by, title, japanese: orNone(planJa), issued: date, part: orNone(part) });
  return takeAlong.citation({
    ...{ by, title, part: orNone(part), version: orNone(version) },
    iris: orNone(strings.together(iris)),
    page: orNone(page),
    accessed: accessed === undefined ? 'none' : dateWords(language, accessed),
  });
}

/** The title of the work, without that of a part. */
function titleOfWork({ work, plan }: Cited, { takeAlong }: Strings): string {
  return work === 'original' ? plan : takeAlong.knowledgeGraph({ plan });
}

function plain(cited: Cited, strings: Strings): string {
  return sentence(cited, strings, { title: titleOfWork(cited, strings), iris: cited.iris, page: cited.page });
}

function markdown(cited: Cited, strings: Strings): string {
  const escaped = (words: string): string => words.replace(/[\\`*_[\]<>]/g, '\\$&');
  const part = cited.part === undefined ? undefined : escaped(cited.part);
  return sentence({ ...cited, part }, strings, {
    title: `*${escaped(titleOfWork(cited, strings))}*`,
    iris: cited.iris.map((iri) => `<${iri}>`),
    page: cited.page === '' ? '' : `<${cited.page}>`,
  });
}

function notesOf({ iris, source, work, planJa, part }: Cited): string[] {
  const notes = work === 'original' ? [planJa, part] : [...iris, source];
  return notes.filter((note) => note !== undefined && note !== '') as string[];
}

/** A type that every BibTeX style knows; titles in double braces keep their capitals. */
function bibTeX(cited: Cited, strings: Strings): string {
  const { work, key, part, authors, issued, version, page, accessed } = cited;
  const whole = titleOfWork(cited, strings);
  const [year, month] = (work === 'original' ? (issued ?? '') : '').split('-');
  const inData = strings.takeAlong.dataSet({
    work: part === undefined ? 'none' : whole,
    version: orNone(version),
  });
  const fields: [string, string][] = [
    ['author', authors.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(work === 'data' ? (part ?? whole) : whole)}}`],
    ['howpublished', work === 'data' ? tex(inData) : ''],
    ['year', year ?? ''],
    ['month', month === undefined ? '' : String(Number(month))],
    // Characters of addresses stay as they are: the field is read by packages that expect them so.
    ['url', page.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed ?? ''],
    ['note', tex(notesOf(cited).join(work === 'data' ? ' ' : ', '))],
  ];
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
function cslJson(cited: Cited, strings: Strings): string {
  const { work, key, part, authors, issued, version, page, accessed } = cited;
  const parts = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });
  const whole = titleOfWork(cited, strings);
  const inData = work === 'data' && part !== undefined;
  const note = notesOf(cited).join(' ');
  const item = {
    id: key,
    type: work === 'data' ? 'dataset' : 'report',
    title: inData ? part : whole,
    ...(inData ? { 'container-title': whole } : {}),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(issued === undefined || work === 'data' ? {} : { issued: parts(issued) }),
    ...(version === undefined ? {} : { version }),
    ...(page === '' ? {} : { URL: page }),
    ...(accessed === undefined ? {} : { accessed: parts(accessed) }),
    language: strings.language,
    ...(note === '' ? {} : { note }),
  };
  return JSON.stringify([item], null, 2);
}

/** @see https://en.wikipedia.org/wiki/RIS_(file_format) */
function ris(cited: Cited, strings: Strings): string {
  const { work, part, authors, issued, version, page, accessed } = cited;
  const date = (iso: string): string => iso.replaceAll('-', '/');
  const whole = titleOfWork(cited, strings);
  const isData = work === 'data';
  const row = (tag: string, value: string | undefined): [string, string][] =>
    value === undefined || value === '' ? [] : [[tag, value]];
  const rows: [string, string][] = [
    ['TY', isData ? 'DATA' : 'RPRT'],
    ['TI', isData ? (part ?? whole) : whole],
    ...row('T2', isData && part !== undefined ? whole : undefined),
    ...authors.map((name): [string, string] => ['AU', name]),
    ...row('PY', isData ? undefined : issued?.slice(0, 4)),
    ...row('DA', isData || issued === undefined ? undefined : date(issued)),
    ...row('ET', version),
    ...row('UR', page),
    ...row('Y2', accessed === undefined ? undefined : date(accessed)),
    ['LA', strings.language],
    ...notesOf(cited).map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  return `${rows.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`).join('\r\n')}\r\n`;
}
