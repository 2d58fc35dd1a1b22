import type { Strings } from './strings.js';

export const agenciesEn: Strings['agenciesView'] = {
  ties: 'Lines',
  tie: { shared: 'Same measure', through: 'Leads → through', with: 'Leads → with' },
  tieLine: {
    shared: (source, target) => `${source} – ${target}`,
    through: (source, target) => `${source} → through ${target}`,
    with: (source, target) => `${source} → with ${target}`,
  },
  weight: 'Same measure counts as',
  weights: {
    count: 'Count (projection)',
    newman: 'Newman Σ 1/(n−1)',
    jaccard: 'Jaccard',
    cosine: 'Cosine',
    'average-activity': 'Average activity',
  },
  least: 'Measures a line, at least',
  leastHint: 'Lines that stand for fewer measures are not drawn. It is a number of measures, whatever the weight.',
  appendixNote:
    'In the appendix, agencies are tied by ◎ or ○ for the same item. It does not tell through whom or with whom.',
  laying: 'Working out the layout',
  side: 'Ranking and lines',
  ranking: 'Rank by',
  rankings: {
    measures: 'Measures',
    degree: 'Degree (partners)',
    strength: 'Strength (sum of weights)',
    betweenness: 'Betweenness',
    constraint: 'Constraint (least first)',
    pagerank: 'PageRank',
    brokerage: 'Brokerage',
  },
  rankingNote: {
    measures:
      'Measures in which it has a role. Bullets belong to their measure; a measure counts once (two-mode degree, Borgatti and Everett 1997).',
    degree: 'Others named in the same measure (Freeman 1979).',
    strength: 'Sum of the weights of its lines (Barrat et al. 2004).',
    betweenness:
      'Share of the shortest paths of others that go through it (Freeman 1977), 0 to 1. Weights are not looked at.',
    constraint: 'How far its partners are tied among themselves (Burt 1992); low for one who stands between.',
    pagerank: 'How often somebody who follows the lines comes by (Brin and Page 1998); all sum to 1.',
    brokerage: 'Pairs that share no measure, each of which shares one with it (Gould and Fernandez 1989).',
  },
  rankedOn:
    'Worked out on the network of same measures with the weight chosen; which lines are drawn makes no difference.',
  secretariat: 'The Cabinet Secretariat and NISC are the secretariat of the plan, so they are central by construction.',
  collectives: 'Groups such as “relevant ministries” are ranked as if they were one agency.',
  dropCollectives: 'Leave groups out',
  hideSecretariat: 'Leave them out',
  caution:
    'To be named in the same measure is not to have coordinated. A measure that names many makes a dense cluster by itself.',
  rank: 'Rank',
  agency: 'Agency',
  value: 'Value',
  method: 'Method and options',
  saveRanking: 'Save as CSV',
  copyRanking: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Save it as CSV.',
  ranked: (count) => (count === 1 ? '1 agency' : `${count} agencies`),
  showAll: (count) => `Show the other ${count}`,
  pictured: (actors, ties) =>
    `${actors === 1 ? '1 agency' : `${actors} agencies`}, ${ties === 1 ? '1 line' : `${ties} lines`}`,
  pillarNote: 'Colour: the pillar of most of its measures.',
  strongest: (count) => `Lines, the strongest first: ${count}`,
  moreTies: (count) => `There are ${count} more. The CSV has them all.`,
  ownTies: (name, count) => `Only lines of ${name}: ${count}`,
  saveTies: 'Save all lines as CSV',
  from: 'From',
  to: 'To',
  kind: 'Kind',
  measures: 'Measures',
  which: 'Which measures',
  profile: (name) => `How ${name} stands`,
  roles: (count) => `Measures in which it has a role: ${count}`,
  leads: (count, withBullets) =>
    count === withBullets ? `Measures it leads: ${count}` : `Measures it leads: ${count} (with bullets ${withBullets})`,
  countsNote:
    'Bullets are folded into their measures, restatements count as the filter has them. A role is lead, through or with; it is the same number as “Measures” in the ranking. The panel of what is selected counts every bullet.',
  alone: (count) => `Of these, alone: ${count}`,
  bodies: (count) => `Bodies reached by it alone: ${count}`,
  without: 'What if it were not there',
  takeOut: 'Show the network without it',
  withoutOn: (name) => `Shown without ${name}.`,
  bringBack: 'Bring it back',
  leaderless: (count) => `Measures left without a lead: ${count}`,
  remaining: (count) => `Measures that others go on leading: ${count}`,
  cutOff: (count) => `Agencies that lose every contact through a lead: ${count}`,
  apart: (count) => `Pairs of ministries further apart: ${count}`,
  pair: (one, other, before, after) => {
    const steps = before === 1 ? '1 step' : `${before} steps`;
    return after === undefined
      ? `${one} and ${other}: ${steps}, then out of reach`
      : `${one} and ${other}: ${steps}, then ${after}`;
  },
  contactNote:
    'Contact: both have a role in a measure that one of them leads. Lines of same measures also tie two of which neither leads, so the picture may still draw some that lose every contact.',
  withoutNote: 'An aid to reading, not a forecast.',
  tieMeasures: (kind, count) => (count === 1 ? `${kind}: 1 measure` : `${kind}: ${count} measures`),
  weighs: (weight, value) => `Weight (${weight}): ${value}`,
  close: 'Close',
  empty: 'No line answers. Ask for fewer measures a line, or for less in the filter.',
};
