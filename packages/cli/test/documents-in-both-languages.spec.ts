/** The documents that stand in both languages say the same, and every link in the documents leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const markdownIn = (folder: string) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));

/** Every document that has one in the other language: `docs/usage` for `docs/usage.md` and `docs/usage.ja.md`. */
const PAIRS = markdownIn('docs')
  .filter((name) => name.endsWith('.ja.md'))
  .map((name) => `docs/${basename(name, '.ja.md')}`);
const DOCUMENTS = [
  ...markdownIn('.').filter((name) => name.startsWith('README')),
  ...markdownIn('docs').map((name) => `docs/${name}`),
];

/** What a document consists of besides its sentences; paragraphs have only their text. */
type Part =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'code'; language: string; code: string }
  | { kind: 'item' | 'text'; text: string };

function partsOf(document: string): Part[] {
  const parts: Part[] = [];
  const lines = document.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, fence, language = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    const [, signs = '', heading = ''] = /^(#+) (.+)$/.exec(line) ?? [];
    const last = parts.at(-1);
    if (fence !== undefined) {
      const end = lines.indexOf(fence, at + 1);
      if (end < 0) throw new Error(`The block of code in line ${at + 1} has no end.`);
      parts.push({ kind: 'code', language, code: lines.slice(at + 1, end).join('\n') });
      at = end;
    } else if (/^ {4}/.test(line) && (lines[at - 1] ?? '') === '') {
      parts.push({ kind: 'code', language: '', code: line.trim() });
    } else if (signs !== '') {
      parts.push({ kind: 'heading', level: signs.length, text: heading });
    } else if (line.startsWith('|')) {
      const cells = line.split(/(?<!\\)\|/).slice(1, -1);
      if (last?.kind === 'table' && lines[at - 1]?.startsWith('|')) last.rows.push(cells);
      else parts.push({ kind: 'table', rows: [cells] });
    } else if (line !== '') {
      parts.push({ kind: /^(?:-|\d+\.) /.test(line) ? 'item' : 'text', text: line });
    }
  }
  return parts;
}

/** Headings by their level, tables by their size, code by its language, items of lists, in the order of the document. */
const shapeOf = (document: string) =>
  partsOf(document).flatMap((part) => {
    if (part.kind === 'heading') return '#'.repeat(part.level);
    if (part.kind === 'table') return `table: ${part.rows.map((cells) => cells.length).join(' ')}`;
    if (part.kind === 'code') return `code: ${part.language}`;
    return part.kind === 'item' ? '-' : [];
  });

/** What is set as code in a text, and the numbers beside it, in the order of the alphabet: languages order words differently. */
const factsIn = (text: string) => (text.match(/`[^`]+`|\d+(?:[.,]\d+)*/g) ?? []).sort();

/**
 * A block of code without what is written for people: comments that have a line of their own, words in a `<p>` (its tags
 * stay), the value of `title`, and which of the two languages `lang` asks for. Of what a program prints, which begins
 * with `…`, nothing stays: it is in the language of the document.
 */
function forPrograms(code: string): string {
  if (code.startsWith('…')) return '…';
  return code
    .replaceAll(/^(\s*(?:\/\/|#)) .*$/gm, '$1')
    .replaceAll(/(?<=<p\b[^>]*>).*?(?=<\/p>)/g, (words) => (words.match(/<[^>]+>/g) ?? []).join(''))
    .replaceAll(/(?<=\btitle=")[^"]*/g, '')
    .replaceAll(/ --lang (?:ja|en)\b/g, '')
    .replaceAll(/(?<=\blang="?)(?:ja|en)\b/g, '');
}

const codesOf = (document: string) =>
  partsOf(document).flatMap((part) => (part.kind === 'code' ? `${part.language}\n${forPrograms(part.code)}` : []));

const tablesOf = (document: string) => partsOf(document).flatMap((part) => (part.kind === 'table' ? [part.rows] : []));

interface Link {
  /** File or folder, from the root of the repository. */
  path: string;
  /** After `#`; undefined where the link has none. */
  anchor: string | undefined;
}

/** The links of a document to what is in the repository. */
function linksIn(name: string): Link[] {
  const texts = partsOf(read(name)).flatMap((part) => {
    if (part.kind === 'code') return [];
    return part.kind === 'table' ? part.rows.flat() : [part.text];
  });
  return texts
    .flatMap((text) => [...text.replaceAll(/`[^`]*`/g, 'code').matchAll(/\]\(([^)\s]+)\)/g)])
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#').map(decodeURIComponent);
      return { path: path === '' ? name : join(dirname(name), path), anchor };
    });
}

/** The anchors that GitHub gives the headings of a document: letters, digits, `_` and `-` stay; a second of a name counts. */
function anchorsIn(name: string): Set<string> {
  const anchors = new Set<string>();
  for (const part of partsOf(read(name))) {
    if (part.kind !== 'heading') continue;
    const words = part.text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let own = anchor;
    for (let count = 1; anchors.has(own); count += 1) own = `${anchor}-${count}`;
    anchors.add(own);
  }
  return anchors;
}

describe('the documents in both languages', () => {
  it('are found', () => {
    expect(PAIRS).toEqual(expect.arrayContaining(['docs/embedding', 'docs/explorer', 'docs/usage']));
  });

  it.each(PAIRS)('%s: have the same headings, tables, blocks of code and lists, in the same order', (name) => {
    expect(shapeOf(read(`${name}.ja.md`))).toEqual(shapeOf(read(`${name}.md`)));
  });

  it.each(PAIRS)('%s: have the same code and numbers in each cell of their tables', (name) => {
    const facts = (document: string) => tablesOf(document).map((rows) => rows.map((cells) => cells.map(factsIn)));
    expect(facts(read(`${name}.ja.md`))).toEqual(facts(read(`${name}.md`)));
  });

  // The code of the usage is compared to the letter where its examples are run, in usage-documents.spec.ts.
  it.each(PAIRS.filter((name) => name !== 'docs/usage'))('%s: have the same code, but for words', (name) => {
    expect(codesOf(read(`${name}.ja.md`))).toEqual(codesOf(read(`${name}.md`)));
  });

  it.each(PAIRS)('%s: lead to each other', (name) => {
    const paths = (document: string) => linksIn(document).map(({ path }) => path);
    expect(paths(`${name}.md`)).toContain(`${name}.ja.md`);
    expect(paths(`${name}.ja.md`)).toContain(`${name}.md`);
  });
});

describe('the links of', () => {
  it.each(DOCUMENTS)('%s lead to files and headings that are there', (name) => {
    const lost = linksIn(name).filter(
      ({ path, anchor }) =>
        !existsSync(join(ROOT, path)) ||
        (anchor !== undefined && !(path.endsWith('.md') && anchorsIn(path).has(anchor))),
    );
    expect(lost).toEqual([]);
  });

  it.each(DOCUMENTS.filter((name) => name.endsWith('.ja.md')))('%s lead to documents in Japanese', (name) => {
    const own = name.replace('.ja.md', '.md');
    const strays = linksIn(name).filter(
      ({ path }) =>
        path !== own && /(?<!\.ja)\.md$/.test(path) && existsSync(join(ROOT, path.replace('.md', '.ja.md'))),
    );
    expect(strays).toEqual([]);
  });
});
