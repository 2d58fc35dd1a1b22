import type { PlanGraph } from '@plangraph/core/graph';
import { isIn } from '../paths/evidence/quote.js';
import { japaneseSentences, type Place } from '../paths/evidence/sentences.js';
import { TEXT_ROLES } from '../two-mode/index.js';
import { readUnit } from './reading.js';
import type { Pair, Participant, UnitReading } from './types.js';

/** Where a clause ends within a sentence; 「により、」 is a phrase. */
const CLAUSE_END = /(?:とともに|ほか|において|つつ|(?<!よ)り|[しいえ])、|。/g;
/** 「Xとの情報交換を…」「Xと連携したY」: the partner belongs to a noun, so to its clause alone. */
const WITHIN_A_NOUN = /^(?:等|など)?と(?:の|[^、。]{0,8}(?:した|する|しての))/;

/** What follows the name of an actor that a text names again in the same role. */
const SAME_ROLE: Readonly<Record<Participant['role'], RegExp>> = {
  lead: /^(?:等|など)?(?:において|は|が)/,
  via: /^(?:等|など)?(?:を通じ|により|において)/,
  partner: /^(?:等|など)?と/,
};

/** All pairs of actors that have a role in a unit, in the order of its ties. */
export function pairsOf(graph: PlanGraph, unit: string): Pair[] {
  const reading = readUnit(graph, unit);
  const { participants } = reading;
  return participants.flatMap((a, at) => participants.slice(at + 1).map((b) => pairOf(graph, reading, a, b)));
}

/** @returns undefined where one of them has no role in the unit */
export function pairIn(graph: PlanGraph, unit: string, a: string, b: string): Pair | undefined {
  const reading = readUnit(graph, unit);
  const [one, other] = [a, b].map((key) => reading.participants.find((participant) => participant.key === key));
  return one === undefined || other === undefined ? undefined : pairOf(graph, reading, one, other);
}

function pairOf(graph: PlanGraph, reading: UnitReading, a: Participant, b: Participant): Pair {
  const nested = isUnitOf(graph, a.key, b.key) || isUnitOf(graph, b.key, a.key);
  const named = a.inherited ? introductionOf(graph, reading.unit) : reading;
  const domains = named === undefined ? [] : jointDomains(named, a, b);
  if (named === undefined || domains.length === 0)
    return { reading, a, b, nested, joint: [], ...helping(reading, a, b, nested) };
  const joint = named.participants.flatMap(({ key, place }) =>
    (key === a.key || key === b.key) && place !== undefined ? [{ ...place, unit: named.unit }] : [],
  );
  return { reading, a, b, nested, joint, doings: a.inherited ? [wholeOf(reading)] : domains };
}

function isUnitOf(graph: PlanGraph, unit: string, body: string): boolean {
  return graph.someOutEdge(unit, body, (_, { kind }) => kind === 'unit-of');
}

/** The measure that introduces a bullet. */
function introductionOf(graph: PlanGraph, bullet: string): UnitReading | undefined {
  const above = graph.findOutEdge(bullet, (_, { kind }) => kind === 'part-of');
  return above === undefined ? undefined : readUnit(graph, graph.target(above));
}

/** The parts of the text that both are agents of. */
function jointDomains({ domains }: UnitReading, a: Participant, b: Participant): Place[] {
  if (a.role !== 'lead' || b.role !== 'lead' || a.inherited !== b.inherited) return [];
  return domains.filter(({ agents }) => agents.has(a.key) && agents.has(b.key));
}

/**
 * What a lead and the one that it acts through or with do together: the clause that names the latter and what it leads
 * to in its sentence, as far as the lead is the agent. The same for a partner and a body acted through in its sentence,
 * and for a body and its own unit.
 */
function helping(
  reading: UnitReading,
  a: Participant,
  b: Participant,
  nested: boolean,
): Pick<Pair, 'helper' | 'doings'> {
  const [agent, helper] = TEXT_ROLES.indexOf(a.role) <= TEXT_ROLES.indexOf(b.role) ? [a, b] : [b, a];
  if (agent.role === helper.role && !nested) return { doings: [] };
  const reach = agent.role === 'lead' ? domainsOfLead(reading, agent) : sentencesOf(reading, agent);
  const again = helper.elsewhere.filter(({ end }) => SAME_ROLE[helper.role].test(reading.withoutNames.slice(end)));
  const place = [...(helper.place === undefined ? [] : [helper.place]), ...again].find((one) =>
    reach.some((domain) => isIn(one, domain)),
  );
  const sentence = japaneseSentences(reading.text).find((one) => place !== undefined && isIn(place, one));
  if (place === undefined || sentence === undefined) return { doings: [] };
  const doing = clauseOf(reading, place, sentence);
  // A body that only a later clause names does not act in this one.
  const isLater = agent.role === 'via' && (agent.place?.start ?? 0) >= doing.end;
  return isLater ? { doings: [] } : { helper: place, doings: [doing] };
}

/** The sentence that an actor has its role in. */
function sentencesOf({ text }: UnitReading, { place }: Participant): Place[] {
  return japaneseSentences(text).filter((one) => place !== undefined && isIn(place, one));
}

function domainsOfLead(reading: UnitReading, lead: Participant): Place[] {
  const own = reading.domains.filter(({ agents }) => agents.has(lead.key));
  return lead.inherited || own.length === 0 ? [wholeOf(reading)] : own;
}

function wholeOf({ text }: UnitReading): Place {
  return { start: 0, end: text.length };
}

function clauseOf({ withoutNames }: UnitReading, place: Place, sentence: Place): Place {
  const ends = [...withoutNames.slice(sentence.start, sentence.end).matchAll(CLAUSE_END)].map(
    ({ index, 0: found }) => sentence.start + index + found.length,
  );
  const within = WITHIN_A_NOUN.test(withoutNames.slice(place.end));
  return {
    start: ends.findLast((end) => end <= place.start) ?? sentence.start,
    end: (within ? ends.find((one) => one > place.end) : undefined) ?? sentence.end,
  };
}
