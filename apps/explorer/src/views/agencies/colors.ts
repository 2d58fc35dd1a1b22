/** Colours of agencies by the data: the same as in the network, or by what ranks them. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type { ViewState } from '@plangraph/core/state';
import type { Paint, Scheme } from '@plangraph/widget';
import type { Pictured } from '../../elements/pictured.js';
import { colorsIn, type Legend, type Painting, type Steps, steppedLegend } from '../../model/paint/paint.js';
import type { AgencyNetwork } from './agency-network.js';

type Ranking = ViewState['agencies']['ranking'];

/** How values of a measure are parted: who stands between is the most uneven of all. */
const STEPS: Readonly<Record<Ranking, Steps>> = {
  measures: { root: 2 },
  leads: { root: 2 },
  degree: { root: 2 },
  strength: { root: 2 },
  betweenness: { root: 4 },
  // Where many are tied all are near: what tells them apart is far above 0.
  closeness: { root: 1, from: 'least' },
  constraint: { root: 1 },
  pagerank: { root: 2 },
  core: { root: 1 },
  brokerage: { root: 4 },
  'two-mode-brokerage': { root: 4 },
};

/** What colours say where they are those of what ranks the agencies. */
export function rankingLegend(
  { projection }: Pick<AgencyNetwork, 'projection'>,
  values: ReadonlyMap<string, number>,
  ranking: Ranking,
  scheme: Scheme,
): Legend {
  return steppedLegend('ranking', projection.nodes(), values, scheme, STEPS[ranking]);
}

/** An agency stands in no pillar of its own: it has the colour of the one where most of its measures are. */
export function colorsOf(
  { paint, legend }: Pick<Painting, 'paint' | 'legend'>,
  { twoMode }: Pick<AgencyNetwork, 'twoMode'>,
): Paint['color'] | undefined {
  if (legend?.by === 'ranking') return colorsIn(legend);
  if (legend?.by !== 'pillar') return paint?.color;
  const colors = new Map(legend.rows.map(({ pillar, color }) => [pillar, color]));
  return (key) => {
    const pillar = pillarOf(twoMode, key);
    return pillar === undefined ? colors.get(undefined) : colors.get(pillar);
  };
}

/** What is drawn, for the legend: a chart has those without a tie too. */
export function picturedBy(
  { graph, projection }: Pick<AgencyNetwork, 'graph' | 'projection'>,
  { color }: Paint,
  legend: Legend | undefined,
  chart: ViewState['agencies']['chart'],
): Pictured {
  return {
    legend,
    nodes: new Set((chart === 'picture' ? graph : projection).nodes()),
    colorOf: color && ((key) => color(key, projection.getNodeAttributes(key) as NodeAttributes)),
  };
}

/** The pillar of most of an actor's measures, of equals the first; nothing where they stand in none. */
export function pillarOf(twoMode: AgencyNetwork['twoMode'], key: string): string | undefined {
  if (!twoMode.hasNode(key)) return undefined;
  const counts = new Map<string, number>();
  twoMode.forEachNeighbor(key, (_event, { pillar }) => {
    if (pillar !== undefined) counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
  });
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))[0]?.[0];
}
