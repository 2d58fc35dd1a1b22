/** What a chart is called and says, in the reader's language. */
import type { ViewContext } from '../../../elements/view-context.js';
import { fullName, shortName } from '../../../model/names.js';
import type { PlanNode } from '../../../model/plan-index.js';
import { orNone } from '../../../strings/values.js';
import { written } from '../rankings.js';
import type { Parts, RankedRow, RankingData, ScatterData, ScatterPoint } from './chart-data.js';
import type { Named, Tone } from './drawing.js';
import { toneOf } from './drawing.js';

type Words = Pick<ViewContext, 'strings' | 'language' | 'plan' | 'state'>;

/** How many of the first a description names. */
const FIRST = 3;

export interface PartWords {
  name: string;
  tone: Tone;
}

/** Names and colours of the parts; a pillar has the colour that it has in the network. */
export function partWords(context: Words, parts: Parts | undefined): PartWords[] {
  const words = context.strings.agenciesView;
  switch (parts?.by) {
    case undefined:
      return [];
    case 'pillar': {
      const pillars = context.plan.nodes.filter(
        ({ kind, identifier }) => kind === 'pillar' && identifier !== undefined,
      );
      const numbers = pillars.map(({ identifier }) => identifier);
      return parts.names.map((name) => ({ name: pillarName(context, name), tone: toneOf(numbers.indexOf(name)) }));
    }
    case 'lead':
      return parts.names.map((name, at) => ({ name: words.leadPart[name], tone: toneOf(at) }));
    case 'broker':
      return parts.names.map((name, at) => ({ name: words.brokerPart[name], tone: toneOf(at) }));
  }
}

/** How a pillar is called, by its number; that is empty where measures stand in none. */
export function pillarName({ strings, language, plan }: Omit<Words, 'state'>, number: string): string {
  const pillar = plan.nodes.find(({ kind, identifier }) => kind === 'pillar' && identifier === number);
  if (pillar !== undefined) return fullName(pillar, language);
  return number === '' ? strings.agenciesView.noPillar : number;
}

/** How a group is called; `undefined` where an agency has none. */
export function groupName({ strings, state }: Words, group: string | undefined): string | undefined {
  if (group === undefined || group === '') return undefined;
  const { grouping } = state.agencies;
  if (grouping === 'kind') return strings.kind[group as PlanNode['kind']] ?? group;
  // Communities are numbered from 0.
  return grouping === 'community' ? String(Number(group) + 1) : group;
}

export function nameOfKey({ plan, language }: Words, key: string): string {
  const node = plan.at(key);
  return node === undefined ? key : shortName(node, language);
}

export function nameOfRow(context: Words, { key, value, rank, parts }: RankedRow, names: readonly PartWords[]): Named {
  const words = context.strings.agenciesView;
  const label = nameOfKey(context, key);
  const made = names.flatMap(({ name: part }, at) =>
    (parts[at] ?? 0) === 0 ? [] : [words.partSays({ name: part, count: written(parts[at] ?? 0) })],
  );
  const says = words.rowSays({ name: label, value: written(value), rank: String(rank) });
  return { label, says: [says, ...longName(context, key, label), context.strings.together(made)].join(' ').trim() };
}

export function nameOfPoint(context: Words, { key, x, y }: ScatterPoint): Named {
  const { strings, state } = context;
  const { rankings, pointSays } = strings.agenciesView;
  const { ranking, against } = state.agencies;
  const label = nameOfKey(context, key);
  const says = pointSays({
    name: label,
    one: rankings[ranking],
    x: written(x),
    other: rankings[against],
    y: written(y),
  });
  return { label, says: [says, ...longName(context, key, label)].join(' ') };
}

/** The whole name after the short one: who speaks to the page says what is seen. */
function longName({ plan, language }: Words, key: string, label: string): string[] {
  const node = plan.at(key);
  const name = node === undefined ? label : fullName(node, language);
  return name === label ? [] : [`(${name})`];
}

export function describeRanking(context: Words, { rows }: RankingData): string {
  const words = context.strings.agenciesView;
  const values = rows.map(({ value }) => value).sort((a, b) => a - b);
  const first = rows
    .slice(0, FIRST)
    .map(({ key, value }) => words.named({ name: nameOfKey(context, key), value: written(value) }));
  return words.rankingSays({
    count: rows.length,
    first: context.strings.together(first),
    median: written(values[Math.ceil(values.length / 2) - 1] ?? 0),
  });
}

export function describeScatter(context: Words, { points, without, correlation }: ScatterData): string {
  const most = (of: (point: ScatterPoint) => number): number => Math.max(...points.map(of)) || 1;
  const [acrossMost, upMost] = [most(({ x }) => x), most(({ y }) => y)];
  const high = [...points]
    .sort((a, b) => Math.min(b.x / acrossMost, b.y / upMost) - Math.min(a.x / acrossMost, a.y / upMost))
    .slice(0, FIRST)
    .map(({ key }) => nameOfKey(context, key));
  return context.strings.agenciesView.scatterSays({
    count: points.length,
    correlation: orNone(correlation === undefined ? undefined : correlation.toFixed(2)),
    names: context.strings.together(high),
    without,
  });
}
