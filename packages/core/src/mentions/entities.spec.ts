import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { checkEntities } from './check.js';
import { readEntities, SUPERCLASSES } from './entities.js';
import { condition, entity } from './testing.js';

const DATA = new URL('../../../../data/cybersecurity-2018/', import.meta.url);
const shipped = readEntities(new Parser().parse(readFileSync(new URL('entities.ttl', DATA), 'utf8')));

describe('readEntities', () => {
  it('reads labels, conditions, links and order', () => {
    const turtle = `
      @prefix pg: <https://w3id.org/plangraph/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      <c> a pg:LabelCondition ; pg:onEntity <apt> ; pg:onLabel "APT"@ja ; pg:notFollowedBy "攻撃" .
      <apt> a pg:ForeignBody ; skos:altLabel "APT"@ja , "APT"@en ; skos:prefLabel "共同体"@ja ; dcterms:isPartOf <p> .
      <g> a pg:Collective ; skos:prefLabel "省庁"@ja ; pg:generic true ; org:hasMember <apt> .
      <m> a pg:GovernmentBody ; skos:prefLabel "総務省"@ja ; pg:order 9 ; pg:corporateNumber "2000012020001" .
      <x> a pg:Programme ; skos:prefLabel "演習"@ja ; skos:hiddenLabel "訓練"@ja , "えんしゅう"@ja-Hira .
      <other> a <http://example.org/Thing> .`;
    const [apt, group, ministry, programme, ...rest] = readEntities(new Parser({ baseIRI: 'http://e/' }).parse(turtle));
    expect(apt).toMatchObject({
      iri: 'http://e/apt',
      type: 'ForeignBody',
      actor: true,
      labels: ['共同体', 'APT'],
    });
    expect(apt).toMatchObject({
      partOf: 'http://e/p',
      conditions: [condition('APT', { notFollowedBy: ['攻撃'] })],
    });
    expect(group).toMatchObject({ generic: true, members: ['http://e/apt'] });
    expect(ministry).toMatchObject({
      order: 9,
      identifiers: ['https://w3id.org/plangraph/ns#corporateNumber 2000012020001'],
    });
    // What is for search only is not looked for in the text.
    expect(programme).toMatchObject({ type: 'Programme', actor: false, labels: ['演習'] });
    expect(rest).toEqual([]);
  });
});

describe('checkEntities', () => {
  const rules = (...args: Parameters<typeof checkEntities>): string[] => checkEntities(...args).map((m) => m.rule);

  it('finds labels that two entities share, unless a condition tells them apart', () => {
    const free = entity('a', ['APT']);
    expect(rules([free, entity('b', ['ＡＰＴ'])], 'APT')).toContain('shared-label');
    const told = entity('b', ['APT'], { conditions: [condition('APT', { followedBy: ['攻撃'] })] });
    expect(rules([told, free], 'APT攻撃、APT')).toEqual([]);
  });

  it('finds links to nothing, circles, shared identifiers, unused entities and conditions on no label', () => {
    expect(rules([entity('a', ['甲'], { partOf: 'b' })], '甲')).toEqual(['unknown-entity']);
    const circle = [entity('a', ['甲'], { partOf: 'b' }), entity('b', ['乙'], { partOf: 'a' })];
    expect(rules(circle, '甲乙')).toEqual(['circular-part', 'circular-part']);
    const twins = [entity('a', ['甲'], { identifiers: ['n 1'] }), entity('b', ['乙'], { identifiers: ['n 1'] })];
    expect(rules(twins, '甲乙')).toEqual(['shared-identifier']);
    expect(rules([entity('a', ['甲'])], '乙')).toEqual(['unused-entity']);
    expect(rules([entity('a', [])], '')).toContain('entity-without-label');
    expect(rules([entity('a', ['甲'], { conditions: [condition('乙')] })], '甲')).toEqual(['condition-without-label']);
  });
});

describe('the entities that ship', () => {
  it('pass the checks against the plan', () => {
    expect(checkEntities(shipped, readFileSync(new URL('plan.ja.txt', DATA), 'utf8'))).toEqual([]);
  });

  it('have one class each that the ontology knows, and one IRI each', () => {
    expect(new Set(shipped.map((e) => e.iri)).size).toBe(shipped.length);
    for (const { type } of shipped) expect([...SUPERCLASSES.keys()]).toContain(type);
    expect(shipped.length).toBeGreaterThan(300);
  });

  it('are independent of where the plan numbers its measures', () => {
    const turtle = readFileSync(new URL('entities.ttl', DATA), 'utf8');
    expect(turtle.match(/\d(?:\.\d)?(?:-\d)?-[ァ-ヶ]/g)).toBeNull();
  });
});
