import type { PlanGraph, TextMention } from '@plangraph/core/graph';
import type { Place } from '../paths/evidence/sentences.js';
import { TEXT_ROLES } from '../two-mode/index.js';
import { ACTOR, type Domain, type Participant, THING, type UnitReading } from './types.js';

/** Between names that are no agents of one clause: a particle, or the end of a sentence. */
const APART = /において|[はがを。]/;
const AGENT_PARTICLE = /^(?:等|など)?[」』]?(?:等|など)?において/;

/**
 * Reads who has which role in a unit and where its text says so. An actor with several roles has the first of lead, via,
 * partner. Linear in text, mentions and ties.
 */
export function readUnit(graph: PlanGraph, unit: string): UnitReading {
  const { text = '', mentions = [] } = graph.getNodeAttributes(unit);
  const participants = new Map<string, Participant>();
  graph.forEachOutEdge(unit, (_edge, { kind, inherited = false, rule }, _unit, key) => {
    const role = TEXT_ROLES.find((one) => one === kind);
    const known = participants.get(key);
    if (role === undefined || (known !== undefined && TEXT_ROLES.indexOf(known.role) <= TEXT_ROLES.indexOf(role)))
      return;
    const place = inherited ? undefined : mentions.find((one) => one.target === key && one.role === role);
    participants.set(key, {
      key,
      role,
      inherited,
      elsewhere: place === undefined ? [] : elsewhere(text, place, mentions),
      ...(rule === undefined ? {} : { rule }),
      ...(place === undefined ? {} : { place: placeOf(place) }),
    });
  });
  const familyOf = (target: string) => (graph.hasNode(target) ? graph.getNodeAttribute(target, 'family') : undefined);
  const actors = mentions.filter(({ target }) => familyOf(target) === 'actor');
  const things = mentions.filter(({ target }) => familyOf(target) === 'thing');
  const withoutActors = struckOut(text, actors, ACTOR);
  const withoutNames = struckOut(withoutActors, things, THING);
  return {
    unit,
    text,
    withoutActors,
    withoutNames,
    participants: [...participants.values()],
    domains: domainsOf(withoutNames, actors),
  };
}

/** Collectives are marked only where they have a role, so the name itself is looked for, outside other names. */
function elsewhere(text: string, place: TextMention, mentions: readonly TextMention[]): Place[] {
  const name = text.slice(place.start, place.end);
  const found: Place[] = [];
  for (let start = text.indexOf(name); name !== '' && start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    const within = mentions.some((one) => one.target !== place.target && one.start < end && start < one.end);
    if (start !== place.start && !within) found.push({ start, end });
  }
  return found;
}

function placeOf({ start, end }: TextMention): Place {
  return { start, end };
}

function struckOut(text: string, places: readonly TextMention[], letter: string): string {
  let done = '';
  for (const { start, end } of places) {
    if (start < done.length) continue;
    done += text.slice(done.length, start) + letter.repeat(Math.max(0, Math.min(end, text.length) - start));
  }
  return done + text.slice(done.length);
}

/** What stands before the first agents is theirs. Who is named again with 「において」 is an agent again. */
function domainsOf(text: string, actors: readonly TextMention[]): Domain[] {
  const groups: { start: number; agents: Set<string> }[] = [];
  let next: TextMention | undefined;
  for (const mention of [...actors].reverse()) {
    const others = mention.role === 'via' || mention.role === 'partner';
    const joined = next !== undefined && !APART.test(text.slice(mention.end, next.start));
    if (others || !(joined || mention.role === 'lead' || AGENT_PARTICLE.test(text.slice(mention.end)))) {
      next = undefined;
      continue;
    }
    const group = joined ? groups[0] : undefined;
    if (group === undefined) groups.unshift({ start: mention.start, agents: new Set([mention.target]) });
    else {
      group.start = mention.start;
      group.agents.add(mention.target);
    }
    next = mention;
  }
  return groups.map(({ start, agents }, at) => ({
    start: at === 0 ? 0 : start,
    end: groups[at + 1]?.start ?? text.length,
    agents,
  }));
}
