import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher, findEntity, findMentions, findNamed } from './match.js';
import { condition, entity } from './testing.js';

const ENTITIES = [
  entity('mic', ['総務省']),
  entity('nisc', ['内閣サイバーセキュリティセンター', 'NISC']),
  entity('jpcert', ['JPCERT/CC']),
  entity('cc', ['CC']),
  entity('ceptoar', ['セプター']),
  entity('framework', ['サイバー・フィジカル・セキュリティ対策フレームワーク']),
  entity('apt', ['APT'], { conditions: [condition('APT', { notFollowedBy: ['攻撃', '（Advanced'] })] }),
  entity('us', ['米国'], { conditions: [condition('米国', { followedBy: ['との'] })] }),
  entity('iso', ['ISO']),
  entity('sc27', ['ISO/IEC JTC1/SC27']),
];
const matcher = buildMatcher(ENTITIES);
const found = (text: string): string[] => findMentions(matcher, text).map((m) => `${m.surface}=${m.entity}`);

describe('findMentions', () => {
  it.each<[string, string[]]>([
    ['総務省及び総務省', ['総務省=mic', '総務省=mic']],
    ['JPCERT/CCとCC', ['JPCERT/CC=jpcert', 'CC=cc']],
    ['ＮＩＳＣ', ['ＮＩＳＣ=nisc']],
    [
      '「サイバーフィジカル・セキュリティ対策フレームワーク」',
      ['サイバーフィジカル・セキュリティ対策フレームワーク=framework'],
    ],
    ['内閣サイバーセキ\nュリティセンター', ['内閣サイバーセキ\nュリティセンター=nisc']],
    ['ISO/IEC JTC1/SC27とISO', ['ISO/IEC JTC1/SC27=sc27', 'ISO=iso']],
    ['CCRA, ACC, CC2, (CC)', ['CC=cc']],
    ['セプターカウンシル、インセプター、セプター・事務局', ['セプター=ceptoar']],
    ['APT攻撃、APT (Advanced Persistent Threat)、APTにおける', ['APT=apt']],
    ['米国を中心に米国との', ['米国=us']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes the leftmost of two that overlap, and the longest of those that start there', () => {
    const overlapping = buildMatcher([entity('a', ['甲乙']), entity('b', ['乙丙丁']), entity('c', ['甲'])]);
    expect(findMentions(overlapping, '甲乙丙丁').map((m) => m.surface)).toEqual(['甲乙']);
  });

  it('lets a shorter label stand where a condition refuses the longer one', () => {
    const entities = [
      entity('mic', ['総務省']),
      entity('x', ['総務省令'], { conditions: [condition('総務省令', { followedBy: ['集'] })] }),
    ];
    expect(findMentions(buildMatcher(entities), '総務省令').map((m) => m.entity)).toEqual(['mic']);
  });

  it('asks for what stands elsewhere in the unit', () => {
    const sip = entity('sip', ['SIP'], {
      conditions: [condition('SIP', { unitContains: ['内閣府'], unitLacks: ['電話'] })],
    });
    const entities = (text: string) => findMentions(buildMatcher([sip]), text).length;
    expect([entities('SIP'), entities('内閣府のSIP'), entities('内閣府の電話SIP')]).toEqual([0, 1, 0]);
  });

  it('never overlaps, never leaves its text, never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ENTITIES.flatMap((e) => e.labels), '、', '・', ' '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let free = 0;
        for (const mention of findMentions(matcher, text)) {
          expect(mention.start).toBeGreaterThanOrEqual(free);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.surface).toBe(text.slice(mention.start, mention.end));
          free = mention.end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('findEntity', () => {
  it('takes a name as a mention of it would be taken: by case, syllabary and conditions', () => {
    expect(['ＮＩＳＣ', 'セプター', 'APT', 'ISO/IEC JTC1 / SC27'].map((name) => findEntity(matcher, name))).toEqual([
      'nisc',
      'ceptoar',
      'apt',
      'sc27',
    ]);
    expect(['nisc', 'せぷたー', '米国', '総務省と', ''].map((name) => findEntity(matcher, name))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('findNamed', () => {
  it('sees names inside longer names', () => {
    const entities = buildMatcher([entity('center', ['警察大学校研修センター']), entity('academy', ['警察大学校'])]);
    expect([...findNamed(entities, '警察大学校研修センターにおいて')].sort()).toEqual(['academy', 'center']);
  });
});
