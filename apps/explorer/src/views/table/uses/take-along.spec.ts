import { describe, expect, it } from 'vitest';
import { exampleTexts } from '../../../model/testing.js';
import type { Scope } from '../rows/column.js';
import { columnsOf, type ListName, rowsOf } from '../rows/list.js';
import { scopeFor } from '../testing.js';
import { tableCsv, tableMarkdown, tableTabs } from './take-along.js';

function listed(list: ListName, scope: Scope) {
  return { list, scope, columns: columnsOf(list, scope), rows: rowsOf(list, scope) };
}

describe('the table as a file', () => {
  it('is CSV with full names, numbers, and the IRI at the end of the row', () => {
    const csv = tableCsv(listed('actors', scopeFor({ language: 'en' })));
    expect(csv.split('\r\n')).toEqual([
      'Name,Kind,Leads,Through it,With it,Measures in all,Pillars,Main agency ◎,Related ○,Neighbours,IRI',
      'Ministry of Internal Affairs and Communications,Government body,2,0,0,2,0,1,0,3,https://example.org/actor/mic',
      '国立研究開発法人情報通信研究機構,Public body,0,1,0,1,0,0,0,2,https://example.org/actor/nict',
      '',
    ]);
  });

  it('has a byte order mark only where it is asked for', () => {
    const table = listed('things', scopeFor());
    expect(tableCsv(table)[0]).toBe('名');
    expect(tableCsv(table, { mark: true })).toBe(`\ufeff${tableCsv(table)}`);
  });

  it('quotes by RFC 4180, and gives no spreadsheet a formula to work out', () => {
    const scope = scopeFor();
    const { plan } = scope;
    const labels = ['=HYPERLINK("http://example.org","x")', '+1, -1', '@SUM(A1)', '＝１', '- 2'];
    for (const label of labels) {
      const node = plan.named('actor:mic');
      if (node === undefined) throw new Error('The example has lost an actor.');
      node.labelJa = label;
      const cell = `'${label}`;
      const written = /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      expect(tableCsv(listed('actors', scope)).split('\r\n')[1]?.startsWith(`${written},府省庁など,2,`)).toBe(true);
      expect(tableTabs(listed('actors', scope)).split('\n')[1]?.split('\t')[0]).toBe(cell);
    }
  });

  it('has the whole sentence of a tie where texts are here', () => {
    const csv = tableCsv(listed('ties', scopeFor({ texts: exampleTexts })));
    const line = csv.split('\r\n').find((one) => one.startsWith('2.1-ア,経由'));
    expect(line).toContain('総務省において、NICTを通じ、調査を行う。');
    expect(line).toMatch(/,https:\/\/example\.org\/measure\/2\.1-a,https:\/\/example\.org\/actor\/nict$/);
  });

  it('has where a measure stands, and its text, where the screen has no room for them', () => {
    const lines = (scope: Scope) => tableCsv(listed('measures', scope)).split('\r\n');
    const [head, first] = lines(scopeFor({ texts: exampleTexts }));
    expect(head).toBe('番号,施策,主導,経由,連携,節,項,目,事業・用語などの数,再掲のもと,原文,IRI');
    expect(first).toContain('総務省において、NICTを通じ、調査を行う。');
    expect(lines(scopeFor())[0]).not.toContain('原文');
    const measure = 'https://example.org/measure/2.1-a';
    const texts = { ...exampleTexts, [measure]: { text: '調査を行う。', textEn: 'Carry out a survey.' } };
    const english = lines(scopeFor({ language: 'en', texts }));
    expect(english[0]).toMatch(/,Text \(translation\),Text \(Japanese\),IRI$/);
    expect(english[1]).toMatch(/,Carry out a survey\.,調査を行う。,https:/);
  });

  it('has the sentence of a tie in English and in Japanese on the English page', () => {
    const [head, ...lines] = tableCsv(listed('ties', scopeFor({ language: 'en', texts: exampleTexts }))).split('\r\n');
    expect(head).toContain('The sentence that says so,The sentence in Japanese,');
    // Where nobody has rendered it, there is only the Japanese.
    const sentence = '総務省において、NICTを通じ、調査を行う。';
    expect(lines.some((one) => one.includes(`${sentence},${sentence}`))).toBe(true);
  });

  it('is a table of Markdown whose marks mean nothing', () => {
    const scope = scopeFor();
    const node = scope.plan.named('actor:mic');
    if (node === undefined) throw new Error('The example has lost an actor.');
    node.labelJa = 'a|b *c* <i>\n[d](e)';
    const [head, rule, first] = tableMarkdown(listed('actors', scope)).split('\n');
    expect(head).toBe(
      '| 名前 | 種類 | 主導する施策 | 経由する施策 | 連携する施策 | 施策の計 | 章の数 | 主担当 ◎ | 関係 ○ | つながる相手 |',
    );
    expect(rule).toBe('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    expect(first).toBe('| a\\|b \\*c\\* \\<i\\> \\[d\\](e) | 府省庁など | 2 | 0 | 0 | 2 | 0 | 1 | 0 | 3 |');
  });
});
