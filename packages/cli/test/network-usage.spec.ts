import { describe, expect, it } from 'vitest';
import { network } from './network-command.js';

describe('wrong usage of plangraph network', () => {
  it.each([
    [[], /network takes a question\. Give one of: ties, positions/],
    [['tie'], /"tie" is no question of network/],
    [['ties', '--weight', 'newmann'], /--weight newmann is not known\. Give one of: count, newman/],
    [['ties', '--mode', 'delegation', '--weight', 'newman'], /--weight newman goes with --mode actors/],
    [['ties', '--mode', 'delegation', '--roles', 'lead'], /needs the roles lead and via/],
    [['ties', '--mode', 'delegation', '--layer', 'appendix'], /needs the roles lead and via/],
    [
      ['ties', '--layer', 'appendix', '--roles', 'lead'],
      /the layer has no role lead\. Give one or more of: main,related/,
    ],
    [['ties', '--roles', ','], /--roles names no role/],
    [['ties', '--top', '0'], /--top 0 is no whole number from 1/],
    [['ties', '--mode', 'backbone', '--alpha', '2'], /--alpha 2 is no number above 0, at most 1/],
    [['positions', '--correction', 'holm'], /--correction goes with --mode backbone/],
    [['positions', '--format', 'dl'], /--format dl is not known\. Give one of: table, csv, json, graphml, gexf\./],
    [['layers', '--format', 'graphml'], /--format graphml is not known\. Give one of: table, csv, json\./],
    [['dependence', '--without', 'meti', '--format', 'gexf'], /--without gives what is lost, which is no network/],
    [['brokerage', '--group', 'ministry'], /--group ministry is not known\. Give one of: kind, pillar, community/],
    [['brokerage', '--seed', '2'], /--seed goes with --group community/],
    [['mechanisms', '--mechanism', 'magic'], /--mechanism magic is not known\. Give one or more of: joint-lead,/],
    [['mechanisms', '--layer', 'appendix'], /they are read from wording/],
    [['ties', '--actor', 'mety'], /no actor “mety”.* Did you mean actor:meti\?/],
    [['compare', 'meti', 'mic', '--actor', 'ipa'], /--actor says nothing to network compare/],
    [['brokerage', '--weight', 'count'], /--weight says nothing to network brokerage/],
    [['compare', 'meti'], /takes 2 actors, such as meti and mic, and 1 were given/],
    [['compare', 'meti', 'mik'], /no actor “mik”.* Did you mean actor:mic\?/],
    [['dependence', '--without', 'meti', '--table', 'ties'], /two questions/],
    [['dependence', '--without', 'mety'], /Did you mean actor:meti\?/],
    [['layers', '--layer', 'text'], /--layer goes with --table pillars/],
    [['layers', '--permutations', 'many'], /--permutations many is no whole number from 1/],
    [['ties', 'plan.txt', 'another.txt'], /another\.txt is left over/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await network(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('says which actor has no role in what the options leave', async () => {
    const { status, stderr } = await network('dependence', '--without', 'nisc', '--secretariat', 'dropped');
    expect([status, stderr]).toEqual([2, 'actor:nisc has no role in the network of these options.\n']);
  });
});
