import { EMPTY_FILTER, TABLES, withClause } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { exampleTexts } from '../../../model/testing.js';
import { STRINGS } from '../../../strings/testing.js';
import { idsOf, scopeFor } from '../testing.js';
import { columnsInFile } from '../uses/take-along.js';
import type { Row, Scope } from './column.js';
import { columnsOf, countsOf, headOf, type ListName, rowsOf } from './list.js';

/** What a row says, by column: ids of nodes, numbers, words. */
function said(list: ListName, scope: Scope, row: Row | undefined): Record<string, unknown> {
  const cells = columnsOf(list, scope).map((column) => {
    if (row === undefined || column.holds === 'sentence') return [column.name, undefined];
    if (column.holds === 'count') return [column.name, column.of(row)];
    if (column.holds === 'nodes') return [column.name, column.of(row).map(({ node }) => node.id)];
    return [column.name, column.of(row)?.text];
  });
  return Object.fromEntries(cells);
}

describe('lists of the table', () => {
  it('have what is shown, in order of the plan, and count it', () => {
    const scope = scopeFor();
    expect(idsOf(rowsOf('measures', scope))).toEqual(['measure:2.1-a', 'measure:2.1-a.1']);
    expect(idsOf(rowsOf('actors', scope))).toEqual(['actor:mic', 'actor:nict']);
    expect(idsOf(rowsOf('things', scope))).toEqual(['thing:nicter', 'term:nict']);
    expect(idsOf(rowsOf('ties', scope))).toHaveLength(11);
    expect(idsOf(rowsOf('ties', scope)).slice(0, 3)).toEqual([
      'division:2 part-of plan:p',
      'division:2.1 part-of division:2',
      'division:2.1 main-agency actor:mic',
    ]);
    expect(countsOf(scope.plan, scope.shown)).toEqual({ measures: 2, actors: 2, things: 2, ties: 11 });
  });

  it('leave out what the filter leaves out, ties with it', () => {
    const scope = scopeFor({ filter: { hidden: new Set(['public-body', 'sub-measure']) } });
    expect(idsOf(rowsOf('measures', scope))).toEqual(['measure:2.1-a']);
    expect(idsOf(rowsOf('actors', scope))).toEqual(['actor:mic']);
    expect(said('actors', scope, rowsOf('actors', scope)[0])).toMatchObject({ lead: 1, measures: 1 });
    expect(said('measures', scope, rowsOf('measures', scope)[0])).toMatchObject({ via: [] });
    const counts = countsOf(scope.plan, scope.shown);
    expect(counts).toMatchObject({ measures: 1, actors: 1 });
    expect(counts.ties).toBe(rowsOf('ties', scope).length);
    expect(countsOf(scope.plan)).toEqual({ measures: 2, actors: 2, things: 2, ties: 11 });
  });

  it('say of a measure who does it, where it stands and what it names', () => {
    const scope = scopeFor();
    expect(said('measures', scope, rowsOf('measures', scope)[0])).toEqual({
      number: ['measure:2.1-a'],
      title: ['measure:2.1-a'],
      lead: ['actor:mic'],
      via: ['actor:nict'],
      partner: [],
      section: ['division:2.1'],
      // Actors are named too; they have columns of their own.
      names: 1,
      restates: [],
    });
  });

  it('say of an actor in which roles it is how often, each measure once in all', () => {
    const scope = scopeFor();
    expect(said('actors', scope, rowsOf('actors', scope)[0])).toEqual({
      name: ['actor:mic'],
      kind: '府省庁など',
      lead: 2,
      via: 0,
      partner: 0,
      measures: 2,
      // The small plan's measures are in no pillar by attribute.
      pillars: 0,
      main: 1,
      related: 0,
      neighbours: 3,
    });
  });

  it('say of a thing how many measures name it and who leads these', () => {
    const scope = scopeFor();
    const [thing] = rowsOf('things', scope);
    expect(said('things', scope, thing)).toMatchObject({ measures: 1, leads: ['actor:mic'], publisher: [] });
  });

  it('say of a tie what it is, and how it came about', () => {
    const plan = structuredClone(scopeFor().graph.export());
    const edge = plan.edges.find(({ key }) => key === 'measure:2.1-a.1 lead actor:mic');
    if (edge?.attributes === undefined) throw new Error('The example has lost an edge.');
    Object.assign(edge.attributes, { inherited: true, rule: 'inheritance', weight: 3 });
    const scope = scopeFor({ language: 'en', plan: plan as never });
    const row = rowsOf('ties', scope).find(({ key }) => key === edge.key);
    expect(said('ties', scope, row)).toMatchObject({
      from: ['measure:2.1-a.1'],
      tie: 'Leads',
      to: ['actor:mic'],
      origin: 'From the measure above',
      weight: 3,
    });
  });

  it('mark a measure that only stands above a bullet that answers, and do not count it', () => {
    const scope = scopeFor({ filter: withClause(EMPTY_FILTER, 'role', { any: ['lead'], not: [] }) });
    const answering = new Set([...(scope.answering ?? [])].slice(-1));
    const rows = rowsOf('measures', { ...scope, answering });
    expect(rows.map(({ node, context }) => [node.id, context === true])).toEqual([
      ['measure:2.1-a', true],
      ['measure:2.1-a.1', false],
    ]);
    expect(countsOf(scope.plan, scope.shown, answering).measures).toBe(1);
    expect(countsOf(scope.plan, scope.shown).measures).toBe(2);
  });

  it('have words for every column in both languages', () => {
    for (const list of TABLES) {
      // English files have more columns than Japanese ones.
      const scope = scopeFor({ language: 'en', texts: exampleTexts });
      const names = columnsInFile({ list, columns: columnsOf(list, scope), scope }).map((column) => column.name);
      for (const language of ['ja', 'en'] as const) {
        expect(Object.keys(STRINGS[language].table.columns[list]).sort()).toEqual([...names].sort());
      }
    }
    const [first] = columnsOf('ties', scopeFor());
    expect(headOf(STRINGS.en, 'ties', first)).toBe('From');
  });
});
