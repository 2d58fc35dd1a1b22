/** What is filtered, one by one, each with the change that undoes it. */
import type { NodeKind } from '@plangraph/core/graph';
import { EMPTY_FILTER, FACETS, type Facet, type Filter, withClause } from '@plangraph/core/state';
import { KINDS_BY_FAMILY } from '@plangraph/widget';
import type { Difference, ViewContext } from '../../elements/view-context.js';
import { joinedAgain } from '../../model/alone.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import { orNone } from '../../strings/values.js';
import { wantOf, withWant } from './clauses.js';

export interface Chip {
  text: string;
  /** The whole of it where the text is short for it. */
  title?: string;
  /** Of the text; absent where it is the page's. */
  lang?: 'ja';
  undo: Difference;
  /** It is looked at or marked, and filters nothing. */
  apart?: true;
}

type Part = Pick<ViewContext, 'strings' | 'language' | 'plan' | 'state'>;

export function chipsOf(part: Part): Chip[] {
  const { strings, state } = part;
  const { filter } = state;
  const words = strings.filter;
  const chips: Chip[] = [];
  const option = (chip: string, undo: Partial<Filter>): void => {
    chips.push({ text: chip, undo: { filter: { ...filter, ...undo } } });
  };
  const count = filter.only.length;
  const name = orNone(state.groupName);
  if (count > 0) chips.push({ text: words.only({ name, count }), undo: joinedAgain(state) });
  for (const facet of FACETS) chips.push(...facetChips(part, facet));
  if (filter.layer !== 'both') option(words.layers[filter.layer], { layer: 'both' });
  if (filter.secretariat === 'hidden') option(words.withoutSecretariat, { secretariat: 'shown' });
  if (filter.collectives !== 'kept') option(words.collectiveChip[filter.collectives], { collectives: 'kept' });
  if (filter.restatements === 'once') option(words.onceChip, { restatements: 'each' });
  chips.push(...hiddenChips(part));
  chips.push(...focusChips(part));
  if (state.marked.length > 0)
    chips.push({ text: words.marked({ name, count: state.marked.length }), undo: { marked: [] }, apart: true });
  return chips;
}

/** Undoes all that is filtered. */
export const CLEARED: Difference = { filter: EMPTY_FILTER };

function focusChips({ strings, language, plan, state: { focus } }: Part): Chip[] {
  if (focus === undefined) return [];
  const words = strings.filter;
  const name = (id: string): string => {
    const node = plan.named(id);
    return node === undefined ? id : shortName(node, language);
  };
  const text =
    focus.kind === 'ego'
      ? words.ego({ name: name(focus.node), depth: focus.depth })
      : words[focus.kind]({ one: name(focus.nodes[0]), other: name(focus.nodes[1]) });
  return [{ text, undo: { focus: undefined }, apart: true }];
}

function facetChips({ strings, language, plan, state: { filter } }: Part, facet: Facet): Chip[] {
  const words = strings.filter;
  const clause = filter.facets[facet];
  return [...clause.any, ...clause.not].map((value) => {
    const named = facet === 'division' ? plan.nodes.find((node) => node.identifier === value) : plan.named(value);
    const wanted = wantOf(clause, value) === 'any';
    // Number and title say that it is a place.
    const place = facet === 'division' && named !== undefined ? fullName(named, language) : undefined;
    const short = named === undefined ? valueName({ strings }, facet, value) : shortName(named, language);
    const chip = wanted ? words.chip : words.notChip;
    const text = place === undefined ? chip({ facet: words.facet[facet], value: short }) : place;
    return {
      text: place !== undefined && !wanted ? words.notPlace({ value: place }) : text,
      ...(named === undefined ? {} : { title: nameOf(named, language).text }),
      undo: { filter: withClause(filter, facet, withWant(clause, value, undefined)) },
    };
  });
}

/** The name of a value that is no node. */
export function valueName({ strings }: Pick<ViewContext, 'strings'>, facet: Facet, value: string): string {
  if (facet === 'role') return strings.filter.role[value as 'lead'] ?? value;
  if (facet === 'actorKind') return strings.kind[value as NodeKind] ?? value;
  return value;
}

/** How many kinds of a family are told one by one. */
const FEW = 2;

function hiddenChips({ strings, plan, state: { filter } }: Part): Chip[] {
  const chips: Chip[] = [];
  for (const [family, kinds] of KINDS_BY_FAMILY) {
    const present = kinds.filter((kind) => plan.counts.has(kind));
    const hidden = present.filter((kind) => filter.hidden.has(kind));
    const undo = (again: readonly NodeKind[]): Difference => ({
      filter: { ...filter, hidden: new Set([...filter.hidden].filter((kind) => !again.includes(kind))) },
    });
    const words = strings.filter;
    if (hidden.length > FEW || (hidden.length > 1 && hidden.length === present.length)) {
      const all = hidden.length === present.length;
      chips.push({
        text: all
          ? words.hidden({ what: strings.family[family] })
          : words.hiddenSome({ family: strings.family[family], count: hidden.length }),
        title: strings.together(hidden.map((kind) => strings.kind[kind])),
        undo: undo(hidden),
      });
    } else
      for (const kind of hidden) chips.push({ text: words.hidden({ what: strings.kind[kind] }), undo: undo([kind]) });
  }
  return chips;
}
