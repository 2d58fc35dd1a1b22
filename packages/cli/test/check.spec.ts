import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plangraph, plangraphProcess, SHIPPED, temporaryFolder } from './command-line.js';

const text = readFileSync(SHIPPED, 'utf8');

describe('plangraph check', () => {
  it('prints outline, counts, coverage and messages of the shipped plan', async () => {
    const { status, stdout, stderr } = await plangraphProcess(['check']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('サイバーセキュリティ2018 (2018-07-25)');
    expect(stdout).toContain('2.2-1-④ 官民の枠を超えた訓練・演習の実施');
    expect(stdout).toContain('Coverage: 100 % (75628 of 75628 characters placed)');
    expect(stdout).toMatch(/Read: lead \d{3}, via \d+, partner \d{3}, mentions \d+/);
    expect(stdout).toContain('Messages: none');
  });

  it('has English titles and names where English is asked for, and says the same to programs', async () => {
    const { stdout } = await plangraph(['check', '--lang', 'en']);
    expect(stdout).toMatch(/^Cybersecurity 2018 \(2018-07-25\)\n/);
    const [, outline = ''] = stdout.split(/\n {2}line\n|\n\nCounts:/);
    expect(outline).toContain('1.1-1 Reforming the Mindset of Senior Management');
    expect(outline.replace(/[①-⑳]/g, '')).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect((await plangraph(['check'], { env: { PLANGRAPH_LANG: 'en' } })).stdout).toBe(stdout);
    const json = ['check', '--format', 'json'];
    expect((await plangraph([...json, '--lang', 'en'])).stdout).toBe((await plangraph(json)).stdout);
    const { stdout: layers } = await plangraph(['check', '--layers', '--lang', 'en']);
    expect(layers).toMatch(/ {2}1\.1-3 {2}Ministry of Internal Affairs and Communications {2}\(appendix: ○\)/);
    expect(layers).toContain('Ministry');
    // The numbers are the plan's own.
    expect(layers.replace(/(?<= )\S+-[ァ-ヶ]\S*/g, '')).not.toMatch(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    );
  });

  it('says the same to programs', async () => {
    const { status, stdout } = await plangraph(['check', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      coverage: { share: 1, unplaced: 0 },
      counts: { measure: 289 },
      messages: [],
    });
  });

  it('reads standard input', async () => {
    const { status, stdout } = await plangraphProcess(['check', '-'], { input: text });
    expect(status).toBe(0);
    expect(stdout).toContain('Messages: none');
  });

  it('gives line and column of a fault, and status 1', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'broken.txt');
    writeFileSync(path, text.replace(/^\(ウ\)経済産業省において、取締役会.*\n/m, ''));
    const { status, stdout } = await plangraphProcess(['check', path]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /broken\.txt:67:1 error letter-sequence: 1\.1-1 goes on with \(エ\) where \(ウ\) is due\. A measure is missing/,
    );
  });
});

describe('input that is no such plan', () => {
  const utf16 = (value: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(value, 'utf16le')]);
  it.each([
    ['empty', '', 1, 'The file is empty.'],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]), 1, 'is NUL: this is not a text file'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 1, 'is a PDF. Take its text first'],
    ['prose without headings', 'ただの文章です。\n\nもう一つの段落。\n', 1, 'No chapter heading was found'],
    ['UTF-16', utf16(text), 0, 'The file is UTF-16LE; it was decoded as such.'],
    ['CRLF', text.replaceAll('\n', '\r\n'), 0, 'Messages: none'],
    ['a byte order mark', `\ufeff${text}`, 0, 'Messages: none'],
    ['cut in half', Buffer.from(text).subarray(0, 100_000), 1, 'contents-section: The contents list 4 '],
    ['another plan, in words', '第1部 総論\n\n第1章 現状\n\n本文。\n', 0, 'No lettered measure'],
  ])('%s', async (_, input, expected, words) => {
    const { status, stdout, stderr } = await plangraph(['check', '-'], { input });
    expect(stdout + stderr).toContain(words);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(expected);
  });
});

describe('wrong usage', () => {
  it.each([
    [['nonsense'], '"nonsense" is no command'],
    [['constructor'], '"constructor" is no command'],
    [['check', '--nonsense'], 'Options of check'],
    [['check', 'a', 'b'], 'takes one plan'],
    [['export', '--format', 'docx'], 'The format docx is not known'],
    [['export'], 'No --format is given'],
    [['build', '--base', 'example'], 'is no absolute http(s) IRI'],
    [['check', '--format', 'yaml'], 'The format yaml is not known'],
    [['serve', '--port', 'abc'], '"abc" is no port'],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await plangraph(args);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('a file that is not there is a fault of the input', async () => {
    const { status, stderr } = await plangraph(['check', 'not-there.txt']);
    expect(stderr).toMatch(/Cannot read .*not-there\.txt: there is no such file/);
    expect(status).toBe(1);
  });

  it('broken entities are named with their line', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'entities.ttl');
    writeFileSync(path, 'actor:x a pg:Actor .\n');
    const { status, stderr } = await plangraph(['check', '--entities', path]);
    expect(stderr).toMatch(/entities\.ttl is no valid Turtle: .*line 1/);
    expect(status).toBe(1);
  });

  it('tells its version', async () => {
    const { status, stdout } = await plangraph(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(status).toBe(0);
  });

  it('help says what there is', async () => {
    const { status, stdout } = await plangraph(['--help']);
    expect(stdout).toContain('Usage: plangraph <command>');
    expect(status).toBe(0);
    expect((await plangraphProcess([])).status).toBe(2);
  });
});
