/** How a term stands in a table. */

import { hashFor } from '@plangraph/core/state';
import type { Term } from '@rdfjs/types';
import { nameOf } from '../../../model/names.js';
import type { PlanIndex, PlanNode } from '../../../model/plan-index.js';
import type { Language } from '../../../strings/language.js';

export interface Cell {
  text: string;
  /** What the short text stands for. */
  title?: string;
  /** Link to the node of the plan. */
  href?: string;
  /** Language tag of the literal. */
  lang?: string;
  numeric: boolean;
  /** Whether it is a name and not words. */
  code: boolean;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NUMERIC = new Set(['integer', 'decimal', 'double', 'float', 'nonNegativeInteger'].map((name) => XSD + name));

export class Cells {
  private readonly byIdentifier = new Map<string, PlanNode>();

  constructor(
    private readonly plan: PlanIndex,
    private readonly prefixes: Readonly<Record<string, string>>,
  ) {
    for (const node of plan.nodes) if (node.identifier !== undefined) this.byIdentifier.set(node.identifier, node);
  }

  /** The node of the plan that a term names: by its IRI, or by the number that the plan prints (a plain literal). */
  nodeOf(term: Term | undefined): PlanNode | undefined {
    if (term?.termType === 'NamedNode') return this.plan.at(term.value);
    const plain = term?.termType === 'Literal' && term.language === '' && term.datatype.value === `${XSD}string`;
    return plain ? this.byIdentifier.get(term.value) : undefined;
  }

  /** Nodes of the plan become links. */
  of(term: Term | undefined, language: Language): Cell {
    if (term === undefined) return { text: '', numeric: false, code: false };
    const node = this.nodeOf(term);
    const linked = node === undefined ? {} : link(node, language);
    if (term.termType === 'NamedNode') {
      const text = node?.id ?? this.short(term.value);
      return { text, numeric: false, code: true, ...(node === undefined ? { title: term.value } : linked) };
    }
    if (term.termType !== 'Literal') return { text: `_:${term.value}`, numeric: false, code: true };
    const numeric = NUMERIC.has(term.datatype.value);
    if (term.language !== '') return { text: term.value, lang: term.language, numeric, code: false };
    return { text: term.value, numeric, code: false, ...linked };
  }

  private short(iri: string): string {
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = Object.keys(this.prefixes).find((name) => this.prefixes[name] === iri.slice(0, cut));
    return prefix === undefined || cut === iri.length ? iri : `${prefix}:${iri.slice(cut)}`;
  }
}

function link(node: PlanNode, language: Language): { href: string; title: string } {
  return { href: hashFor({ node: node.id }), title: nameOf(node, language).text };
}
