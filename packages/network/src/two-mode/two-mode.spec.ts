import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPlan, smallPlan } from '../../test/plans.js';
import { type TwoModeNetwork, type TwoModeOptions, twoMode } from './index.js';

const PLAN = smallPlan(`
  m1 lead meti, mic
  m1 via ipa
  m1.1 part-of m1
  m1.1 lead meti
  m1.1 via icscoe
  m2 lead nisc, cabinet-secretariat
  m2 partner all-ministries, all-others
  m3 restates m1.1
  m3 lead meti
  m3 partner mod
  m4 restates m3
  m4 lead mext
  d1 main-agency meti
  d1 related-agency all-ministries
  icscoe unit-of ipa
  nisc unit-of cabinet-secretariat
  gsoc unit-of nisc
  m5 lead gsoc
  all-ministries has-member meti, gsoc
`);
for (const actor of ['nisc', 'cabinet-secretariat']) PLAN.setNodeAttribute(actor, 'secretariat', true);
const castOf = (network: TwoModeNetwork, event: string) =>
  network.hasNode(event)
    ? network
        .mapEdges(event, (_edge, { roles }, one, other) => `${one === event ? other : one} ${roles.join('+')}`)
        .sort()
    : undefined;
const cast = (event: string, options?: TwoModeOptions) => castOf(twoMode(PLAN, options), event);

describe('twoMode', () => {
  it('folds bullets into their measure and restatements into what they repeat', () => {
    expect(cast('m1')).toEqual(['icscoe via', 'ipa via', 'meti lead', 'mext lead', 'mic lead', 'mod partner']);
    expect(cast('m3')).toBeUndefined();
  });

  it('keeps bullets and restatements apart', () => {
    const options: TwoModeOptions = { subMeasures: 'apart', restatements: 'as-printed' };
    expect(cast('m1', options)).toEqual(['ipa via', 'meti lead', 'mic lead']);
    expect(cast('m1.1', options)).toEqual(['icscoe via', 'meti lead']);
    expect(cast('m4', options)).toEqual(['mext lead']);
    expect(cast('m1.1', { subMeasures: 'apart' })).toEqual(['icscoe via', 'meti lead', 'mext lead', 'mod partner']);
  });

  it('counts a measure that repeats two to both, and ends where restatements go in a circle', () => {
    const plan = smallPlan(
      'm1 lead a\nm2 lead b\nm3 restates m1, m2\nm3 lead c\nm4 restates m5\nm5 restates m4\nm5 lead d',
    );
    const network = twoMode(plan);
    expect([castOf(network, 'm1'), castOf(network, 'm2')]).toEqual([
      ['a lead', 'c lead'],
      ['b lead', 'c lead'],
    ]);
    expect(network.mapNeighbors('d', (event) => event)).toHaveLength(1);
  });

  it('takes only the roles asked for', () => {
    expect(cast('m1', { roles: ['via'] })).toEqual(['icscoe via', 'ipa via']);
    expect(cast('m2', { roles: ['via'] })).toBeUndefined();
  });

  it('expands the groups that the plan lists, keeps the others, or drops all', () => {
    expect(cast('m2')).toContain('all-ministries partner');
    expect(cast('m2', { collectives: 'expanded' })).toEqual([
      'all-others partner',
      'cabinet-secretariat lead',
      'gsoc partner',
      'meti partner',
      'nisc lead',
    ]);
    expect(cast('m2', { collectives: 'dropped' })).toEqual(['cabinet-secretariat lead', 'nisc lead']);
    const source = twoMode(PLAN, { collectives: 'expanded' }).getEdgeAttribute(
      'actor:gsoc in measure:m2',
      'sources',
    )[0];
    expect(source).toEqual({ role: 'partner', unit: 'm2', actor: 'all-ministries', through: 'all-ministries' });
  });

  it('merges the office, folds units, and drops the secretariat', () => {
    expect(cast('m2', { office: 'merged', roles: ['lead'] })).toEqual(['cabinet-secretariat lead']);
    expect(cast('m5', { units: 'folded' })).toEqual(['nisc lead']);
    expect(cast('m5', { units: 'folded', office: 'merged' })).toEqual(['cabinet-secretariat lead']);
    expect(cast('m5', { units: 'folded', secretariat: 'dropped' })).toBeUndefined();
    expect(cast('m5', { secretariat: 'dropped' })).toEqual(['gsoc lead']);
    expect(cast('m2', { secretariat: 'dropped', roles: ['lead'] })).toBeUndefined();
    expect(cast('m1', { units: 'folded', roles: ['via'] })).toEqual(['ipa via']);
  });

  it('has no secretariat where the data name none, and takes units that go in a circle', () => {
    const plan = smallPlan(
      'm1 lead nisc, a, x\nnisc unit-of cabinet-secretariat\na unit-of b\nb unit-of a\nx unit-of y\ny unit-of z',
    );
    expect(castOf(twoMode(plan, { secretariat: 'dropped', office: 'merged' }), 'm1')).toEqual([
      'a lead',
      'nisc lead',
      'x lead',
    ]);
    expect(castOf(twoMode(plan, { units: 'folded' }), 'm1')).toEqual(['b lead', 'cabinet-secretariat lead', 'z lead']);
    for (const actor of ['a', 'b']) plan.setNodeAttribute(actor, 'secretariat', true);
    expect(twoMode(plan, { units: 'folded', office: 'merged' }).degree('m1')).toBe(3);
  });

  it('reads the appendix by division', () => {
    expect(cast('d1', { layer: 'appendix' })).toEqual(['all-ministries related', 'meti main']);
    expect(cast('d1', { layer: 'appendix', roles: ['main'] })).toEqual(['meti main']);
    expect(cast('m1', { layer: 'appendix' })).toBeUndefined();
  });

  it('says which role a layer does not have', () => {
    expect(() => twoMode(PLAN, { layer: 'appendix', roles: ['lead'] })).toThrow(
      'the layer appendix has no role lead; give one or more of main, related.',
    );
    expect(() => twoMode(PLAN, { roles: [] })).toThrow(RangeError);
  });

  it('carries the options, defaults filled in, and leaves the plan as it is', () => {
    const before = JSON.stringify(PLAN.export());
    expect(twoMode(PLAN, { units: 'folded' }).getAttributes()).toMatchObject({
      method: 'two-mode',
      options: {
        layer: 'text',
        roles: ['lead', 'via', 'partner'],
        restatements: 'once',
        units: 'folded',
        office: 'apart',
      },
    });
    expect(JSON.stringify(PLAN.export())).toBe(before);
  });

  it('reads a plan without roles as an empty network', () => {
    expect(twoMode(smallPlan('m1.1 part-of m1')).order).toBe(0);
  });
});

describe('twoMode of the shipped plan', () => {
  const plan = shippedPlan();
  const options = fc.record<TwoModeOptions>(
    {
      restatements: fc.constantFrom('once', 'as-printed'),
      subMeasures: fc.constantFrom('folded', 'apart'),
      collectives: fc.constantFrom('kept', 'expanded', 'dropped'),
      secretariat: fc.constantFrom('kept', 'dropped'),
      office: fc.constantFrom('merged', 'apart'),
      units: fc.constantFrom('folded', 'apart'),
    },
    { requiredKeys: [] },
  );

  it('has a source in the plan for every tie, whatever the options', () => {
    fc.assert(
      fc.property(options, (given) => {
        const network = twoMode(plan, given);
        network.forEachEdge((edge, { roles, sources }, actor, event) => {
          expect(network.getNodeAttribute(actor, 'mode')).toBe('actor');
          expect(network.getNodeAttribute(event, 'mode')).toBe('event');
          expect(new Set(sources.map(({ role }) => role)), edge).toEqual(new Set(roles));
          for (const { role, unit, actor: named } of sources)
            expect(plan.edges(unit, named).some((tie) => plan.getEdgeAttribute(tie, 'kind') === role)).toBe(true);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('is without 内閣官房 and NISC when the secretariat is dropped, and without NISC when it is merged', () => {
    const labels = (given: TwoModeOptions) =>
      new Set(
        twoMode(plan, given)
          .mapNodes((_, { id }) => id)
          .filter((id) => /^actor:(nisc|cabinet-secretariat)$/.test(id)),
      );
    expect(labels({})).toEqual(new Set(['actor:cabinet-secretariat', 'actor:nisc']));
    expect(labels({ secretariat: 'dropped' }).size).toBe(0);
    expect(labels({ office: 'merged' })).toEqual(new Set(['actor:cabinet-secretariat']));
    expect(labels({ units: 'folded' }).size).toBe(2);
  });

  it('loses no role with the options that drop nothing', () => {
    const roles = plan.filterEdges((_, { kind }) => kind === 'lead' || kind === 'via' || kind === 'partner').length;
    fc.assert(
      fc.property(options, (given) => {
        const network = twoMode(plan, { ...given, collectives: 'kept', secretariat: 'kept' });
        const sources = new Set(
          network
            .mapEdges((_edge, tie) => tie.sources.map(({ role, unit, actor }) => `${unit} ${role} ${actor}`))
            .flat(),
        );
        expect(sources.size).toBe(roles);
      }),
      { numRuns: 15 },
    );
  });
});
