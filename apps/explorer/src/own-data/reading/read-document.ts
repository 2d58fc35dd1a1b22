/** From a document to what the views take; runs in a worker, and wherever its specs run. */
import { graphFromQuads, layOut } from '@plangraph/core/graph';
import { RdfSyntaxFault, readRdf } from '@plangraph/core/rdf-reader';
import { textsOf, withoutTexts } from '@plangraph/export';
import type { SerializedPlanGraph } from '@plangraph/widget';
import type { Quad } from '@rdfjs/types';
import type { Texts } from '../../model/texts.js';
import { type OwnDocument, textPieces } from './document.js';
import { OwnDataFault } from './fault.js';
import { MOST_STATEMENTS } from './limits.js';
import { originalTexts } from './original-texts.js';
import { isPart, type Suspects, suspectsIn } from './suspects.js';
import { type UsedTerms, usedTerms } from './used-terms.js';

/** Steps of the layout; larger graphs have fewer, or nobody would wait for them. */
const STEPS = { most: 600, least: 60, upTo: 2000 };

export type ReadingStep =
  | { step: 'reading'; bytes: number; all: number; statements: number }
  | { step: 'finding'; statements: number }
  | { step: 'placing'; done: number; all: number };

export interface ReadPlan {
  graph: SerializedPlanGraph;
  texts: Texts;
  statements: number;
  suspects: Suspects;
  used: UsedTerms;
}

/** The most classes that a fault lists. */
const LISTED = 8;

/**
 * The statements of a document.
 * @throws OwnDataFault
 */
export async function quadsOf(
  document: OwnDocument,
  onStep: (step: ReadingStep) => void = () => {},
  limit = MOST_STATEMENTS,
): Promise<Quad[]> {
  const { content, format, base } = document;
  const quads: Quad[] = [];
  let bytes = 0;
  const pieces = textPieces(content, (read) => {
    bytes = read;
  });
  const onProgress = (statements: number): void => {
    if (statements > limit) throw new OwnDataFault({ kind: 'too-many', limit });
    onStep({ step: 'reading', bytes, all: content.size, statements });
  };
  try {
    await readRdf(pieces, (quad) => quads.push(quad), {
      format,
      onProgress,
      ...(base === undefined ? {} : { base }),
    });
  } catch (error) {
    if (error instanceof RdfSyntaxFault) {
      const { reason, line, column, found, quoted } = error;
      throw new OwnDataFault({
        ...{ kind: 'syntax', reason, line, quoted },
        ...(column === undefined ? {} : { column }),
        ...(found === undefined ? {} : { found }),
      });
    }
    throw error;
  }
  return quads;
}

/**
 * The graph of a document, with places, and its texts.
 * @throws OwnDataFault; where there is nothing of the ontology it says which classes there are
 */
export async function readPlan(
  document: OwnDocument,
  onStep: (step: ReadingStep) => void = () => {},
): Promise<ReadPlan> {
  const quads = await quadsOf(document, onStep);
  const statements = quads.length;
  if (statements === 0) throw new OwnDataFault({ kind: 'empty' });
  onStep({ step: 'finding', statements });
  const { quads: readable, languages } = originalTexts(quads);
  const graph = graphFromQuads(readable);
  if (graph.order === 0) {
    const classes = usedTerms(quads).classes.slice(0, LISTED);
    throw new OwnDataFault({ kind: 'foreign', statements, classes: classes.map(({ iri }) => iri) });
  }
  const plan = graph.getAttribute('plan');
  // A part of a plan describes it even where it was not shown.
  if (graph.hasNode(plan) && graph.order > 1 && graph.degree(plan) === 0 && isPart(quads)) graph.dropNode(plan);
  const steps = Math.round((STEPS.most * STEPS.upTo) / Math.max(STEPS.upTo, graph.order));
  layOut(graph, {
    iterations: Math.max(STEPS.least, steps),
    onProgress: (done, all) => onStep({ step: 'placing', done, all }),
  });
  const serialised = graph.export();
  return {
    graph: withoutTexts(serialised),
    texts: textsOf(serialised, languages),
    statements,
    suspects: suspectsIn(quads),
    used: usedTerms(quads),
  };
}
