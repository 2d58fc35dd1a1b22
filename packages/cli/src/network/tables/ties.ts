import type { Bilingual } from '@plangraph/core';
import type { PlanGraph } from '@plangraph/core/graph';
import {
  type ActorNetwork,
  actorsOf,
  type Backbone,
  type BackboneOptions,
  backbone,
  contactNetwork,
  type DelegationNetwork,
  delegation,
  eventsIn,
  type MechanismKind,
  type MechanismNetwork,
  type ProjectionWeight,
  projectOntoActors,
  type TwoModeNetwork,
} from '@plangraph/network';
import {
  byColumn,
  type Column,
  ENDS,
  flagsOf,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  real,
  type Table,
  text,
  type Value,
} from './table.js';

/** What `--mode` takes. */
export type TieMode = 'two-mode' | 'actors' | 'delegation' | 'backbone';

/** A network of one mode, with the two-mode network that it was made of. */
export type TieNetwork =
  | { mode: 'two-mode'; two: TwoModeNetwork; network: TwoModeNetwork }
  | { mode: 'actors'; two: TwoModeNetwork; network: ActorNetwork; weight: ProjectionWeight }
  | { mode: 'delegation'; two: TwoModeNetwork; network: DelegationNetwork }
  | { mode: 'backbone'; two: TwoModeNetwork; network: Backbone }
  | { mode: 'contacts'; two: TwoModeNetwork; network: ActorNetwork }
  | { mode: 'mechanisms'; two: TwoModeNetwork; network: MechanismNetwork; kinds: readonly MechanismKind[] };

/** Those with one mode. */
export type OneMode = Exclude<TieNetwork, { mode: 'two-mode' }>;

/** Who has contact with whom through a lead. */
export function contacts(two: TwoModeNetwork): OneMode {
  return { mode: 'contacts', two, network: contactNetwork(two) };
}

export function tieNetwork(
  two: TwoModeNetwork,
  mode: TieMode,
  { weight = 'count', ...tested }: { weight?: ProjectionWeight } & BackboneOptions,
): Extract<TieNetwork, { mode: TieMode }> {
  switch (mode) {
    case 'two-mode':
      return { mode, two, network: two };
    case 'actors':
      return { mode, two, network: projectOntoActors(two, { weight }), weight };
    case 'delegation':
      return { mode, two, network: delegation(two) };
    case 'backbone':
      return { mode, two, network: backbone(two, tested) };
  }
}

/** Method and options of a network of ties. */
export function aboutTies(ties: TieNetwork): Pick<Table, 'method' | 'options'> {
  const options: Record<string, string | number> = flagsOf(ties.two.getAttribute('options'));
  if (ties.mode === 'actors') options['weight'] = ties.weight;
  if (ties.mode === 'backbone') {
    const { alpha, correction, tests } = ties.network.getAttribute('backbone');
    Object.assign(options, { alpha, correction, tests });
  }
  return { method: ties.mode === 'two-mode' ? 'two-mode' : counted(ties).getAttribute('method'), options };
}

/** A network of one mode, of whichever: what all have in common is what actor networks have. */
export function counted({ network }: OneMode): ActorNetwork {
  return network as unknown as ActorNetwork;
}

/** @param plan that the network is of, for the names of what is printed */
export function tiesTable(ties: Extract<TieNetwork, { mode: TieMode }>, plan: PlanGraph): Table {
  return ties.mode === 'two-mode' ? twoModeTable(ties.two, plan) : oneModeTable(ties);
}

const TWO_MODE: readonly Column[] = [
  ...nodeColumns('actor', { en: 'Who has a role', ja: '役割をもつ主体' }),
  list('actor_kind', { en: 'Kind of actor', ja: '主体の種類' }),
  text('role', {
    en: 'lead, via or partner; main (◎) or related (○) in the layer appendix',
    ja: 'lead（主導）、via（経由）、partner（連携）。付表の層では main（◎）、related（○）',
  }),
  ...nodeColumns('event', {
    en: 'Measure (or division, in the layer appendix) that the tie counts to',
    ja: '結びつきを数え入れる施策（付表の層では区分）',
  }),
  list('event_identifier', { en: 'What the plan prints', ja: 'その番号（計画に書かれたとおり）' }),
  list('pillar', { en: 'Pillar that the event stands in', ja: '施策がある柱' }),
  text('unit', {
    en: 'Measure, bullet or division as printed that the tie rests on',
    ja: '結びつきのもとになる施策、箇条、区分（書かれたとおり）',
  }),
  list('named', { en: 'Actor as printed', ja: '主体（書かれた名）' }),
  list('through', { en: 'Collective that was expanded to the actor', ja: 'この主体に展開した総称' }),
  {
    name: 'inherited',
    type: 'boolean',
    about: {
      en: 'The lead was taken over from the measure above the bullet',
      ja: '箇条の主導を、親の施策から引き継いだ',
    },
    shown: 'never',
  },
];

/** A row for each place that a tie rests on, so that every other table can be made of it. */
function twoModeTable(two: TwoModeNetwork, plan: PlanGraph): Table {
  const printed = (iri: string): string => plan.getNodeAttribute(iri, 'id');
  const rows = actorsOf(two).flatMap((actor) =>
    two.edges(actor).flatMap((edge) => {
      const event = two.opposite(actor, edge);
      const attributes = two.getNodeAttributes(event);
      return two
        .getEdgeAttribute(edge, 'sources')
        .map((source): Value[] => [
          ...nodeCells(two.getNodeAttributes(actor)),
          two.getNodeAttribute(actor, 'kind'),
          source.role,
          ...nodeCells(attributes),
          attributes.identifier,
          attributes.pillar,
          printed(source.unit),
          printed(source.actor),
          source.through === undefined ? undefined : printed(source.through),
          source.inherited === true,
        ]);
    }),
  );
  return {
    name: 'two-mode',
    title: 'Actors × events by role',
    ...aboutTies({ mode: 'two-mode', two, network: two }),
    facts: { actors: actorsOf(two).length, events: eventsIn(two).length, ties: two.size },
    columns: TWO_MODE,
    rows,
  };
}

/** Those that `ties` prints. */
type Printed = Extract<OneMode, { mode: 'actors' | 'delegation' | 'backbone' }>;

const ENDS_OF: Readonly<Record<Printed['mode'], readonly Column[]>> = {
  actors: ENDS,
  backbone: ENDS,
  delegation: [
    ...nodeColumns('lead', { en: 'Who leads', ja: '主導する主体' }),
    ...nodeColumns('via', { en: 'Through whom', ja: '経由する相手' }),
  ],
};

const ABOUT_COUNT: Readonly<Record<Printed['mode'], Bilingual>> = {
  actors: { en: 'Events in which both have a role', ja: '両方が役割をもつ施策の数' },
  backbone: { en: 'Events in which both have a role', ja: '両方が役割をもつ施策の数' },
  delegation: {
    en: 'Events in which the one leads and the other is acted through',
    ja: '一方が主導し、他方を経由する施策の数',
  },
};

const TITLES: Readonly<Record<Printed['mode'], string>> = {
  actors: 'Ties between actors',
  backbone: 'Ties that are more than chance (backbone)',
  delegation: 'Who acts through whom',
};

function oneModeTable(ties: Printed): Table {
  const { mode, two, network } = ties;
  const tested: Column[] = [
    real('expected', { en: 'Shared events that the null model expects', ja: '帰無モデルで期待される、共通の施策の数' }),
    real('p_value', {
      en: 'Chance of as many shared events or more under it, 0 to 1',
      ja: 'そのモデルで、共通の施策がこの数以上になる確率（0 から 1）',
    }),
    real('adjusted_p_value', { en: 'Corrected for the number of pairs', ja: '組の数で補正した p 値' }),
  ];
  const columns: Column[] = [
    ...ENDS_OF[mode],
    real(
      'weight',
      mode === 'actors'
        ? { en: `Strength by ${ties.weight}`, ja: `結びつきの重み（${ties.weight}）` }
        : { en: 'Number of events', ja: '施策の数' },
    ),
    integer('count', ABOUT_COUNT[mode]),
    ...(mode === 'backbone' ? tested : []),
    list('events', { en: 'These events, in the order of the plan', ja: 'その施策（計画での順）' }),
  ];
  const cells = (edge: string): Value[] => {
    if (ties.mode !== 'backbone') return [];
    const { expected, pValue, adjustedPValue } = ties.network.getEdgeAttributes(edge);
    return [expected, pValue, adjustedPValue];
  };
  const rows = counted(ties).mapEdges((edge, { weight, measures }, _a, _b, a, b): Value[] => [
    ...nodeCells(a),
    ...nodeCells(b),
    weight,
    measures.length,
    ...cells(edge),
    idsOf(two, measures),
  ]);
  return {
    name: mode === 'actors' ? `ties-${ties.weight}` : mode,
    title: TITLES[mode],
    ...aboutTies(ties),
    facts: { actors: network.order, ties: network.size },
    columns,
    rows: byColumn(rows, 6),
  };
}
