import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { vocabulary } from '../rdf/namespaces.js';
import { checkIri } from './checks.js';
import { predicatePath, shacl, type ValidationResult } from './result.js';
import type { SourceText } from './source-text.js';
import { Triples } from './triples.js';

const MESSAGES = {
  ja: '引用が、位置の示す原文と違う。位置か引用を直すか、正しい版の本文を使う。',
  en: 'The quotation is not what the source has at that place: mend the position or the quotation, or take the right version of the text.',
};

/**
 * Checks that the quotations of each mention are what the text has at its positions.
 * @param text the version of the plan's text that the positions count in
 */
export function checkQuotes(data: Iterable<Quad>, text: SourceText): ValidationResult[] {
  const quads = [...data];
  const graph = new Triples(quads);
  const results: ValidationResult[] = [];
  const mentions = new Map(
    quads
      .filter(({ predicate }) => predicate.value === vocabulary('oa:hasSelector'))
      .map(({ subject }) => [subject.value, subject]),
  );
  for (const mention of mentions.values()) {
    const selectors = [...new Set(graph.objects(mention.value, 'oa:hasSelector').map(({ value }) => value))];
    const quotes = selectors.flatMap((selector) => graph.value(selector, 'oa:exact') ?? []);
    const slices = selectors.flatMap((selector) => {
      const [start, end] = [graph.value(selector, 'oa:start'), graph.value(selector, 'oa:end')];
      return start === undefined || end === undefined ? [] : text.slice(Number(start), Number(end));
    });
    // Which quotation goes with which position is not stated; each text stands for one of them.
    const unmatched = slices.filter((slice) => {
      const at = quotes.indexOf(slice);
      if (at >= 0) quotes.splice(at, 1);
      return at < 0;
    });
    if (unmatched.length === 0 && quotes.length === 0) continue;
    results.push({
      focusNode: mention,
      path: predicatePath(DataFactory.namedNode(vocabulary('oa:hasSelector'))),
      value: DataFactory.literal(quotes[0] ?? unmatched[0] ?? ''),
      severity: shacl('Violation'),
      component: shacl('SPARQLConstraintComponent'),
      messages: MESSAGES,
      shape: checkIri('quotations'),
    });
  }
  return results;
}
