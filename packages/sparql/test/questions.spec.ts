import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import { openStore } from '../dist/index.js';
import type { Store } from '../src/types.js';
import { type Answer, ask, differenceOf, parseCsv, readQuestions } from './answers.js';
import { buildRelease } from './servers/release.mjs';

const questions = readQuestions();

let release: Awaited<ReturnType<typeof buildRelease>>;
beforeAll(async () => {
  release = await buildRelease();
});
afterAll(() => release?.remove());

describe('the competency questions', () => {
  it('are at least thirty, numbered without a gap', () => {
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, i) => i + 1));
  });

  it.each(questions)('$name is put in Japanese and in English', ({ ja, en }) => {
    expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Han}].*[。？]$/u);
    expect(en).toMatch(/^[A-Z].*\?$/);
  });

  it('stand in the README, each with its own words', () => {
    const readme = readFileSync(new URL('../../../ontology/questions/README.md', import.meta.url), 'utf8');
    for (const { name } of questions) expect(readme).toContain(`(${name}.rq)`);
    expect(readme.match(/\(\d{2}-[a-z0-9-]+\.rq\)/g)).toHaveLength(questions.length);
  });
});

describe('on the embedded store', () => {
  let store: Store;
  beforeAll(async () => {
    const content = readFileSync(release.file('ttl'));
    store = await openStore({ documents: [{ content, mediaType: 'text/turtle' }] });
  });
  afterAll(() => store?.close());

  it.each(questions)('$name has the reviewed answer', async ({ sparql, answer }) => {
    expect(differenceOf(await ask(store, sparql), answer)).toBeUndefined();
  });
});

const rdflib = python('rdflib');

describe.skipIf(rdflib === undefined)('on rdflib', () => {
  const answers = new Map<string, Answer>();
  beforeAll(() => {
    const script = fileURLToPath(new URL('questions.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      rdflib ?? '',
      [script, release.file('ttl'), ...questions.map(({ path }) => path)],
      { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
    expect(status, stderr).toBe(0);
    for (const line of stdout.trimEnd().split('\n')) {
      const { path, ...answer } = JSON.parse(line) as Answer & { path: string };
      answers.set(path, answer);
    }
  }, 600_000);

  it.each(questions)('$name has the reviewed answer', ({ path, answer }) => {
    expect(differenceOf(answers.get(path) ?? { columns: [], rows: [] }, answer)).toBeUndefined();
  });
});

describe('the comparison', () => {
  it('reads any table back that is written by RFC 4180', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\r\n', '\n', '内閣官房'));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines
          .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}${end}`)
          .join('');
        const { columns, rows } = parseCsv(text);
        expect([columns, ...rows]).toEqual(lines);
      }),
    );
  });

  it('reads fields without quotes, empty ones, and a last row without line end', () => {
    expect(parseCsv('a,b\n1,\n,2')).toEqual({
      columns: ['a', 'b'],
      rows: [
        ['1', ''],
        ['', '2'],
      ],
    });
    expect(parseCsv('a\r\n\r\n')).toEqual({ columns: ['a'], rows: [['']] });
  });

  it('finds another column, value, order and number of rows', () => {
    const answer = { columns: ['a'], rows: [['1'], ['2']] };
    expect(differenceOf(answer, answer)).toBeUndefined();
    expect(differenceOf({ ...answer, columns: ['b'] }, answer)).toBe('columns b, not a');
    expect(differenceOf({ ...answer, rows: [['1'], ['3']] }, answer)).toBe('row 2 is ["3"], not ["2"]');
    expect(differenceOf({ ...answer, rows: [['2'], ['1']] }, answer)).toBe('row 1 is ["2"], not ["1"]');
    expect(differenceOf({ ...answer, rows: [['1']] }, answer)).toBe('row 2 is missing, not ["2"]');
    expect(differenceOf({ ...answer, rows: [['1'], ['2'], ['3']] }, answer)).toBe('row 3 is ["3"], not there');
  });
});
