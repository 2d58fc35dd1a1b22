/** Names in a query that the data do not use, so that no pattern with them can fit. */
import { KINDS_OF_NAMES, NAMESPACES } from '@plangraph/core';
import type { PlanIndex } from '../../../model/plan-index.js';
import { withoutHidden } from '../editor/place-in-query.js';

interface UnusedNames {
  /** Prefixes of vocabularies of which the data use nothing. */
  prefixes: readonly string[];
  /** Prefixed names that are no class, property or individual of the vocabularies in use, or no node of the plan. */
  names: readonly string[];
}

/** Vocabularies whose names stand for kinds of values, which no list of words has. */
const DATATYPES: ReadonlySet<string> = new Set([NAMESPACES.xsd]);
/** Kinds of names that are nodes of the network; the others are statements about them. */
const NODES: ReadonlySet<string> = new Set(KINDS_OF_NAMES.slice(0, KINDS_OF_NAMES.indexOf('assignment')));

/**
 * @param prefixes that need no declaration
 * @param vocabulary IRIs that the data use or their ontology has; undefined where nobody knows
 */
export function unusedNames(
  query: string,
  plan: PlanIndex,
  prefixes: Readonly<Record<string, string>>,
  vocabulary: ReadonlySet<string> | undefined,
): UnusedNames {
  const declared = [...query.matchAll(/\bPREFIX\s+([\p{L}\p{N}_.-]*):\s*<([^<>]*)>/giu)];
  const known: Readonly<Record<string, string>> = {
    ...prefixes,
    ...Object.fromEntries(declared.map(([, prefix = '', iri = '']) => [prefix, iri])),
  };
  const namespaces = new Set([...(vocabulary ?? [])].map(namespaceOf));
  const lost: { prefixes: Set<string>; names: Set<string> } = { prefixes: new Set(), names: new Set() };
  for (const [name, prefix = '', local = ''] of withoutHidden(query).matchAll(NAME)) {
    const namespace = known[prefix];
    if (namespace === undefined || local === '' || DATATYPES.has(namespace)) continue;
    const iri = namespace + local;
    if (plan.at(iri) !== undefined || vocabulary?.has(iri)) continue;
    if (NODES.has(prefix) && namespace === prefixes[prefix]) lost.names.add(name);
    else if (vocabulary === undefined || (KINDS_OF_NAMES as readonly string[]).includes(prefix)) continue;
    else if (namespaces.has(namespace)) lost.names.add(name);
    else lost.prefixes.add(`${prefix}:`);
  }
  return { prefixes: [...lost.prefixes], names: [...lost.names] };
}

const NAME = /(?<![\p{L}\p{N}_?$:])(\p{L}[\p{L}\p{N}_.-]*):([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{N}_-])?)/gu;

function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}
