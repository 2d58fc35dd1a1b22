import { describe, expect, it } from 'vitest';
import { missingDeclarations, outlineOf } from './query-outline.js';

describe('outlineOf', () => {
  it.each([
    ['SELECT * {}', 'SELECT'],
    ['# SELECT\nPREFIX select: <http://e/ask#> BASE <http://e/> ask {}', 'ASK'],
    ['VERSION "1.2" describe <http://e/>', 'DESCRIBE'],
    ['PREFIX e:<http://e/>CONSTRUCT WHERE{?s ?p ?o}', 'CONSTRUCT'],
    ['prefix : <http://e/> INSERT DATA { :a :b :c }', 'UPDATE'],
    ['WITH <http://g> DELETE {} WHERE {}', 'UPDATE'],
    ['SELEC * {}', undefined],
    ['', undefined],
  ])('knows the form of %j', (query, form) => {
    expect(outlineOf(query).form).toBe(form);
  });

  it('sees SERVICE as a word only', () => {
    const hidden = `SELECT ?from ?service { ?from <http://e/#service> "SERVICE <x>"@service, 'SERVICE', """a " SERVICE""" .
      ?service ex:service service:y # SERVICE
      FILTER(?from < 3 && ?service > 4) }`;
    expect(outlineOf(hidden)).toMatchObject({ form: 'SELECT', service: undefined });
    expect(outlineOf('SELECT * {\n  総:務 a ?x . service<http://e/> {} }').service).toEqual({ line: 2, column: 14 });
  });

  it('tells prefixes that are declared from those that are used', () => {
    const query = 'PREFIX # note\n a: <http://a/> SELECT * { ?s a:x/^b:y|総務:z "1"^^xsd:int ; :q _:blank . #c:d\n }';
    const outline = outlineOf(query);
    expect([...outline.declaredPrefixes]).toEqual(['a']);
    expect([...outline.usedPrefixes.keys()]).toEqual(['a', 'b', '総務', 'xsd', '']);
    expect(outline.usedPrefixes.get('総務')).toEqual({ line: 2, column: 40 });
    expect(missingDeclarations(outline, { a: 'http://other/', b: 'http://b/', c: 'http://c/', xsd: 'http://x#' })).toBe(
      'PREFIX b: <http://b/> PREFIX xsd: <http://x#> ',
    );
  });
});
