import { describe, expect, it } from 'vitest';
import { countPlan, coverageOf, outlineOf } from '../src/plan/outline.js';
import { parsePlan } from '../src/plan/parse.js';
import { type GlossaryEntry, isLeaf, ownText, type PlanNode, type ResponsibilityRow, walk } from '../src/plan/tree.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const plan = parsePlan(SHIPPED_TEXT);
const rules = (text: string) => parsePlan(text).data.messages.map((message) => message.rule);
const of = <Type extends PlanNode['type']>(type: Type) =>
  [...walk(plan)].filter((node): node is Extract<PlanNode, { type: Type }> => node.type === type);

describe('the shipped plan', () => {
  it('is read without a message and without an unplaced character', () => {
    expect(plan.data.messages).toEqual([]);
    expect(coverageOf(plan)).toMatchObject({ unplaced: 0, share: 1 });
  });

  it('has these parts', () => {
    expect(countPlan(plan)).toEqual({
      pillar: 5,
      section: 16,
      theme: 38,
      topic: 12,
      directionBox: 64,
      direction: 138,
      measure: 289,
      subMeasure: 51,
      restated: 14,
      glossaryEntry: 152,
      responsibilityRow: 59,
      duty: 204,
      unplaced: 0,
    });
  });

  it('gives every section of the contents, the title page and the preface', () => {
    expect(plan.data).toMatchObject({
      title: 'サイバーセキュリティ2018',
      issued: '2018-07-25',
      issuer: 'サイバーセキュリティ戦略本部',
    });
    expect(plan.data.contents).toHaveLength(24);
    const preface = plan.children.find((child) => child.type === 'preface');
    expect(preface?.children).toHaveLength(5);
  });

  it('numbers what the plan numbers', () => {
    const identifiers = of('measure').map((measure) => measure.data.identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const identifier of ['2.2-1-ト', '2.6-ア', '3.1-ア', '3.1-1-ア', '5-エ', '4.2-1-ナ'])
      expect(identifiers).toContain(identifier);
    expect(of('subMeasure').map((bullet) => bullet.data.identifier)).toContain('2.2-1-ト.3');
    expect(outlineOf(plan).map((entry) => entry.identifier)).toContain('2.2-1-③');
  });

  it('leaves the section where a header names the next one too early', () => {
    const section = of('section').find((division) => division.data.identifier === '4.1');
    const inside = [...walk(section as PlanNode)]
      .filter((node) => node.type === 'measure')
      .map((node) => node.data.identifier);
    expect(inside).toContain('4.1-4-エ');
    expect(inside).toContain('4.1-5-ア');
  });

  it('tells a box of directions from the bullets of a measure', () => {
    const theme = of('theme').find((division) => division.data.identifier === '2.3-1');
    expect(theme?.children.map((child) => child.type).slice(0, 3)).toEqual(['heading', 'directionBox', 'measure']);
    const measure = of('measure').find(({ data }) => data.identifier === '1.1-1-ア');
    expect(measure?.children.filter((child) => child.type === 'subMeasure')).toHaveLength(3);
  });

  it('marks what is said again', () => {
    const restated = of('measure').filter((measure) => measure.data.restated);
    expect(restated.map((measure) => measure.data.identifier)).toContain('2.2-1-ス');
    for (const measure of restated) expect(ownText(measure)).toMatch(/再掲/);
  });
});

describe('the glossary', () => {
  const entry = (label: string): GlossaryEntry | undefined =>
    of('glossaryEntry').find(({ data }) => data.label === label);

  it('mends words that the column broke, and keeps the source', () => {
    const broken = entry('内閣サイバーセキュリティセンター');
    expect(broken?.children.find((leaf) => leaf.type === 'label')?.value).toBe('内閣サイバーセキ ュリティセンター');
    expect(entry('秘密情報の保護ハンドブックのてびき～情報管理も企業力～')).toBeDefined();
    expect(entry('NATIONAL 318 (CYBER) EKIDEN')).toBeDefined();
    expect(entry('ISO/IEC JTC1 SC27')).toBeDefined();
  });

  it('follows references and expansions', () => {
    expect(entry('事業継続計画')?.data).toMatchObject({ see: ['BCP'], index: 'し', order: 1 });
    expect(entry('セプター')?.data.see).toEqual(['CEPTOAR']);
    expect(entry('NISC')?.data.expansion).toBe('National center of Incident readiness and Strategy for Cybersecurity');
  });

  it('gives every entry a definition', () => {
    for (const { data } of of('glossaryEntry')) expect(data.definition, data.label).not.toBe('');
  });
});

describe('the table of responsible ministries', () => {
  const row = (identifier: string): ResponsibilityRow | undefined =>
    of('responsibilityRow').find(({ data }) => data.identifier === identifier);

  it('finds a division for every row', () => {
    const known = new Set(outlineOf(plan).map((entry) => entry.identifier));
    for (const { data } of of('responsibilityRow')) expect(known).toContain(data.identifier);
  });

  it('joins a cell that a page cuts in the middle of a name', () => {
    expect(row('2.3-4')?.data.duties.map(({ agency }) => agency)).toEqual(
      'NISC 内閣府 消費者庁 総務省 外務省 財務省 文部科学省 厚生労働省 農林水産省 経済産業省 国土交通省 環境省 防衛省'.split(
        ' ',
      ),
    );
  });

  it('gives notes to the agency and the duty that they mean', () => {
    const duties = row('2.1-1')?.data.duties.filter(({ agency }) => agency === '内閣官房');
    expect(duties).toMatchObject([
      { duty: 'main', note: '内閣官房副長官補（国土交通、海上保安担当）' },
      { duty: 'related' },
    ]);
    expect(duties?.[1]?.note).toBeUndefined();
  });
});

describe('broken plans', () => {
  const without = (pattern: RegExp) => SHIPPED_TEXT.replace(pattern, '');

  it('says where a letter is missing', () => {
    const broken = parsePlan(without(/^\(ウ\)経済産業省において、取締役会.*\n/m)).data.messages;
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ rule: 'letter-sequence', severity: 'error', place: { start: { column: 1 } } });
    expect(broken[0]?.reason).toBe('1.1-1 goes on with (エ) where (ウ) is due.');
  });

  it('says which section of the contents is missing', () => {
    const messages = parsePlan(without(/^2\.4\. .*[^\d]\n/m)).data.messages;
    expect(messages.map((message) => message.rule)).toContain('contents-section');
    expect(messages.find((message) => message.rule === 'contents-section')?.reason).toContain('2.4');
  });

  it('says which row of the table finds no division', () => {
    const changed = SHIPPED_TEXT.replace('2.4 大学等における安全・安心な教育・研究環境の確保\t', '2.9 大学等\t');
    expect(
      rules(changed === SHIPPED_TEXT ? SHIPPED_TEXT.replace(/^(\t?)2\.4 大学等/m, '$12.9 大学等') : changed),
    ).toContain('responsibility-division');
  });

  it('opens a section at a page header when its own heading is lost, and says so', () => {
    expect(rules(without(/^1\.3\. 安全なIoTシステムの構築\n\n\(1\)/m))).toContain('heading-lost');
  });

  it('says that a text without headings is no plan', () => {
    expect(rules('')).toEqual(['no-plan']);
    expect(rules('ただの文章です。\n\nもう一つ。\n')).toEqual(['no-plan']);
  });

  it('reads a plan that numbers in words', () => {
    const other = parsePlan(
      '第1部 総論\n\n第1章 現状\n\n現状を述べる。\n\n・課題がある。\n\n第2章 施策\n\n第1節 人材\n\n人材を育てる。\n\n第2部 各論\n\n第1章 府省\n\n本文。\n',
    );
    expect(outlineOf(other).map(({ identifier, title }) => `${identifier} ${title}`)).toEqual([
      '1 総論',
      '1.1 現状',
      '1.2 施策',
      '1.2-1 人材',
      '2 各論',
      '2.1 府省',
    ]);
    expect(other.data.messages.map((message) => message.rule)).toEqual(['no-measures']);
    expect(coverageOf(other).unplaced).toBe(0);
  });

  it('takes the repeated titles of a plan that numbers in words for page headers', () => {
    const other = parsePlan(
      '第1部 総論\n\n第1章 現状\n\n現状を述べ、\n\n第1部 総論\n第1章 現状\n\n続ける。\n\n第2部 各論\n\n第1章 現状\n\n本文。\n',
    );
    expect(outlineOf(other).map(({ identifier }) => identifier)).toEqual(['1', '1.1', '2', '2.1']);
    expect(other.data.messages.map(({ rule }) => rule)).toEqual(['no-measures']);
    expect([...walk(other)].filter(isLeaf).map(({ value }) => value)).toContain('現状を述べ、続ける。');
  });

  it.each(['2018年13月45日', '２０１８年２月３０日'])('gives no date of issue where the title page has %s', (date) => {
    const dated = parsePlan(SHIPPED_TEXT.replace('2018年7月25日', date));
    expect(dated.data.issued).toBeUndefined();
    expect(dated.data.messages).toMatchObject([
      { severity: 'warning', rule: 'front-date', place: { start: { line: 5 } } },
    ]);
  });

  it('reads a date in full-width digits', () => {
    expect(parsePlan(SHIPPED_TEXT.replace('2018年7月25日', '２０１８年７月２５日')).data.issued).toBe('2018-07-25');
  });

  it('keeps a theme that stands outside any chapter apart from the chapters', () => {
    const orphan = parsePlan('(1) 主題\n\n(ア)本文。\n\n1. 経済\n\n(1) 主題\n\n(ア)本文。\n');
    expect(outlineOf(orphan).map(({ identifier }) => identifier)).toEqual(['0-1', '1', '1-1']);
    expect(orphan.data.messages.map(({ rule }) => rule)).toEqual(['heading-orphan']);
  });

  it('keeps the list of a measure in the measure', () => {
    const text =
      '1. 経済\n\n1.1. 価値\n\n(1) 主題\n\n(ア)総務省において、次の\n(1) 人材育成\n(2) 普及啓発\nを行う。\n\n(イ)総務省において、\n2018. 年度の計画を進める\n\n(2) 次\n\n(ア)本文。\n';
    const listed = parsePlan(text);
    expect(listed.data.messages).toEqual([]);
    expect(outlineOf(listed).map(({ identifier, measures }) => [identifier, measures])).toEqual([
      ['1', 0],
      ['1.1', 0],
      ['1.1-1', 2],
      ['1.1-2', 1],
    ]);
    expect([...walk(listed)].filter(isLeaf).map(({ value }) => value)).toContain(
      '総務省において、次の(1) 人材育成(2) 普及啓発を行う。',
    );
  });

  it('numbers lines as an editor does, whatever page ends the text has', () => {
    const broken = parsePlan('1. 経済\n\f\n1.1. 価値\f\n(イ)本文。\n');
    expect(broken.data.messages).toMatchObject([{ rule: 'letter-sequence', place: { start: { line: 4, column: 1 } } }]);
    expect(broken.position.end).toMatchObject({ line: 5, column: 1 });
  });
});
