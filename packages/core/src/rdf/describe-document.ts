import {
  type Direction,
  type Division,
  type DivisionType,
  isDivision,
  type Measure,
  ownText,
  type Plan,
  type SubMeasure,
} from '../plan/tree.js';
import { mendBrokenWords } from '../text/japanese.js';
import { localName, type Names } from './names.js';
import type { Registry } from './registry.js';
import { count, date, japanese, plain, type Statements } from './statements.js';

/** IRIs that other parts of the conversion refer to, divisions found by what the plan prints, the first of two with the same number. */
export interface DocumentNames {
  plan: string;
  divisions: Map<string, string>;
  /** By node, because a broken plan prints a number twice. */
  measures: Map<Measure | SubMeasure, string>;
}

const CLASSES: Record<DivisionType, `pg:${string}`> = {
  pillar: 'pg:Pillar',
  section: 'pg:Section',
  theme: 'pg:Theme',
  topic: 'pg:Topic',
};

interface Context {
  /** Subjects whose Japanese label people have written. */
  labelled: ReadonlySet<string>;
  /** How often each name was asked for. */
  copies: Map<string, number>;
  names: Names;
  statements: Statements;
  found: DocumentNames;
}

/**
 * The plan, its divisions, directions, measures and sub-measures: what the document says of itself.
 * @param labelled measures and directions with a curated Japanese label; the others get the beginning of their text
 */
export function describeDocument(
  plan: Plan,
  name: string,
  names: Names,
  registry: Registry,
  statements: Statements,
  labelled: ReadonlySet<string> = new Set(),
): DocumentNames {
  const iri = names.mint('plan', name);
  const found: DocumentNames = { plan: iri, divisions: new Map(), measures: new Map() };
  statements.addType('document', iri, 'pg:Plan');
  if (plan.data.title !== '') {
    statements.add('document', iri, 'dcterms:title', japanese(plan.data.title));
    statements.add('document', iri, 'skos:prefLabel', japanese(plan.data.title));
  }
  if (plan.data.issued !== undefined) statements.add('document', iri, 'dcterms:issued', date(plan.data.issued));
  const issuer = plan.data.issuer === undefined ? undefined : registry.find(plan.data.issuer);
  if (issuer !== undefined) statements.add('document', iri, 'dcterms:publisher', issuer);
  const preface = plan.children.find((child) => child.type === 'preface');
  if (preface?.type === 'preface') {
    const paragraphs = preface.children.filter((child) => child.type === 'paragraph');
    if (paragraphs.length > 0)
      statements.add('document', iri, 'pg:text', japanese(paragraphs.map((node) => ownText(node)).join('\n')));
  }
  const context: Context = { copies: new Map(), labelled, names, statements, found };
  for (const child of plan.children) if (isDivision(child)) describeDivision(child, iri, undefined, context);
  addPrintedVariants(plan, context);
  return found;
}

/** A name that is free: a number that is printed twice gets a suffix, so that nothing is merged by accident. */
function freeName(kind: 'division' | 'direction' | 'measure', local: string, context: Context): string {
  const key = `${kind}/${local}`;
  const copies = (context.copies.get(key) ?? 0) + 1;
  context.copies.set(key, copies);
  return context.names.mint(kind, copies === 1 ? local : `${local}_${copies}`);
}

function describeDivision(
  node: Division,
  parent: string,
  outerBox: readonly string[] | undefined,
  context: Context,
): void {
  const { statements, found } = context;
  const iri = freeName('division', localName(node.data.identifier), context);
  if (!found.divisions.has(node.data.identifier)) found.divisions.set(node.data.identifier, iri);
  statements.addType('document', iri, CLASSES[node.type], 'pg:Division');
  statements.add('document', iri, 'dcterms:identifier', plain(node.data.identifier));
  statements.add('document', iri, 'pg:order', count(node.data.order));
  statements.add('document', iri, 'skos:prefLabel', japanese(node.data.title));
  addPart(parent, iri, statements);
  const paragraphs = node.children.filter((child) => child.type === 'paragraph');
  if (paragraphs.length > 0)
    statements.add('document', iri, 'pg:text', japanese(paragraphs.map((child) => ownText(child)).join('\n')));
  let box = outerBox;
  let directions = 0;
  for (const child of node.children) {
    if (child.type === 'directionBox') {
      const own = child.children.filter((item): item is Direction => item.type === 'direction');
      box = own.map((direction) => {
        directions += 1;
        return describeDirection(direction, directions, node.data.identifier, iri, context);
      });
    } else if (child.type === 'measure') describeMeasure(child, iri, box ?? [], context);
    else if (isDivision(child)) describeDivision(child, iri, box, context);
  }
}

function describeDirection(node: Direction, order: number, division: string, parent: string, context: Context): string {
  const { statements } = context;
  const iri = freeName('direction', `${localName(division)}.${order}`, context);
  const text = ownText(node);
  statements.addType('document', iri, 'pg:Direction');
  statements.add('document', iri, 'pg:order', count(order));
  if (!context.labelled.has(iri)) statements.add('document', iri, 'skos:prefLabel', japanese(text));
  statements.add('document', iri, 'pg:text', japanese(text));
  addPart(parent, iri, statements);
  return iri;
}

function describeMeasure(node: Measure | SubMeasure, parent: string, box: readonly string[], context: Context): void {
  const { statements, found } = context;
  const iri = freeName('measure', localName(node.data.identifier), context);
  found.measures.set(node, iri);
  const text = ownText(node);
  statements.addType(
    'document',
    iri,
    ...(node.type === 'measure' ? (['pg:Measure'] as const) : (['pg:SubMeasure', 'pg:Measure'] as const)),
  );
  statements.add('document', iri, 'dcterms:identifier', plain(node.data.identifier));
  statements.add('document', iri, 'pg:order', count(node.data.order));
  if (!context.labelled.has(iri))
    statements.add('document', iri, 'skos:prefLabel', japanese(`${node.data.identifier} ${beginning(text)}`));
  statements.add('document', iri, 'pg:text', japanese(text));
  addPart(parent, iri, statements);
  for (const direction of box) statements.add('document', iri, 'pg:follows', direction);
  if (node.type !== 'measure') return;
  for (const child of node.children) if (child.type === 'subMeasure') describeMeasure(child, iri, box, context);
}

/** The first words of a text, cut at a code point, for a label where the plan gives none. */
function beginning(text: string, length = 24): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}

function addPart(whole: string, part: string, statements: Statements): void {
  statements.add('document', part, 'dcterms:isPartOf', whole);
  statements.add('document', whole, 'dcterms:hasPart', part);
}

/** Titles differ between contents, body and table: each printed form is a label. */
function addPrintedVariants(plan: Plan, { statements, found }: Context): void {
  const add = (identifier: string | undefined, title: string): void => {
    const iri = identifier === undefined ? undefined : found.divisions.get(identifier);
    if (iri === undefined) return;
    const own = titles.get(iri);
    if (own !== undefined && sameTitle(own, title)) return;
    statements.add('document', iri, 'skos:altLabel', japanese(title));
  };
  const titles = new Map<string, string>();
  const visit = (node: Division): void => {
    const iri = found.divisions.get(node.data.identifier) ?? '';
    if (!titles.has(iri)) titles.set(iri, node.data.title);
    for (const child of node.children) if (isDivision(child)) visit(child);
  };
  for (const child of plan.children) if (isDivision(child)) visit(child);
  for (const entry of plan.data.contents) add(entry.identifier, mendBrokenWords(entry.title));
  for (const child of plan.children) {
    if (child.type !== 'responsibilityTable') continue;
    for (const row of child.children) if (row.type === 'responsibilityRow') add(row.data.identifier, row.data.title);
  }
}

function sameTitle(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
