import type { Quad, Term } from '@rdfjs/types';
import { classOf } from '../mentions/entities.js';
import { vocabulary } from '../rdf/namespaces.js';
import type { SourcePlace } from './result.js';
import type { SourceText } from './source-text.js';
import { Triples } from './triples.js';

/** Words that are quoted of a unit's text. */
const QUOTED = 24;

/** Finds where the nodes of a plan's graph come from in the plan. */
export class SourcePlaces {
  readonly #graph: Triples;
  readonly #text: SourceText | undefined;

  /**
   * @param data the graph
   * @param text of the plan that the graph was made of, for lines and columns; without it places have identifiers
   *   and words alone
   */
  constructor(data: Iterable<Quad>, text?: SourceText) {
    this.#graph = new Triples(data);
    this.#text = text;
  }

  /**
   * Where a node stands: a selector, a mention, an assignment or another reading by its words; a division, a measure or
   * a term by itself; an actor or a thing where it is first named.
   * @returns undefined where the graph does not say
   */
  of(node: Term): SourcePlace | undefined {
    if (node.termType === 'Literal') return undefined;
    const place = this.#follow(node.value);
    return place === undefined || Object.keys(place).length === 0 ? undefined : place;
  }

  #follow(iri: string): SourcePlace | undefined {
    const graph = this.#graph;
    const classes = new Set(graph.objects(iri, 'rdf:type').map(({ value }) => classOf(value) ?? value));
    const owner = graph.subjects(iri, 'oa:hasSelector')[0]?.value;
    if (classes.has('Mention')) return this.#mention(iri);
    if (owner !== undefined) return this.#mention(owner);
    if (classes.has('Assignment')) return this.#assignment(iri);
    if (classes.has('Schedule')) {
      const measure = graph.subjects(iri, 'pg:scheduled')[0]?.value;
      const words = graph.value(iri, 'pg:text');
      return { ...(measure === undefined ? {} : this.#unit(measure)), ...(words === undefined ? {} : { words }) };
    }
    if (classes.has('Restatement')) return this.#unit(graph.value(iri, 'pg:measure') ?? iri);
    if (classes.has('Responsibility')) return this.#responsibility(iri);
    if (classes.has('Direction')) return this.#direction(iri);
    if (classes.has('Term')) return this.#term(iri);
    if (classes.has('Division') || classes.has('Measure') || graph.value(iri, 'dcterms:identifier') !== undefined)
      return this.#unit(iri);
    return this.#firstNamed(iri);
  }

  #mention(iri: string): SourcePlace {
    const unit = this.#graph.value(iri, 'pg:unit');
    const words = this.#graph.value(iri, 'pg:surface');
    return {
      ...(unit === undefined ? {} : this.#unit(unit)),
      ...(words === undefined ? {} : { words }),
      ...withPosition(this.#quoted(iri)),
    };
  }

  /** Where a mention's quotation stands; undefined where positions and text disagree, since one of them is at fault. */
  #quoted(mention: string): SourcePlace['position'] {
    const text = this.#text;
    if (text === undefined) return undefined;
    const selectors = this.#graph.objects(mention, 'oa:hasSelector').map(({ value }) => value);
    const quotes = selectors.flatMap((selector) => this.#graph.value(selector, 'oa:exact') ?? []);
    const starts = selectors
      .map((selector) => Number(this.#graph.value(selector, 'oa:start') ?? Number.NaN))
      .filter((start) => quotes.some((quote) => text.slice(start, start + [...quote].length) === quote));
    return starts.length === 0 ? undefined : text.position(Math.min(...starts));
  }

  #assignment(iri: string): SourcePlace {
    const measure = this.#graph.value(iri, 'pg:measure');
    const evidence = this.#graph.value(iri, 'pg:evidence');
    const unit = measure === undefined ? {} : this.#unit(measure);
    // An inherited role has its words in another measure, and says so by that one's identifier.
    return { ...unit, ...(evidence === undefined ? {} : this.#mention(evidence)) };
  }

  #responsibility(iri: string): SourcePlace {
    const division = this.#graph.value(iri, 'pg:division');
    const identifier = division === undefined ? undefined : this.#graph.value(division, 'dcterms:identifier');
    if (identifier === undefined) return {};
    return { identifier, ...withPosition(this.#text?.responsibilities(identifier)) };
  }

  #direction(iri: string): SourcePlace {
    const division = this.#graph.value(iri, 'dcterms:isPartOf');
    const identifier = division === undefined ? undefined : this.#graph.value(division, 'dcterms:identifier');
    if (identifier === undefined) return this.#words(iri);
    const order = Number(this.#graph.value(iri, 'pg:order'));
    return { identifier, ...this.#words(iri), ...withPosition(this.#text?.direction(identifier, order)) };
  }

  #term(iri: string): SourcePlace {
    const label = this.#graph
      .objects(iri, 'skos:prefLabel')
      .find((term) => term.termType === 'Literal' && term.language === 'ja')?.value;
    return label === undefined ? {} : { words: label, ...withPosition(this.#text?.term(label)) };
  }

  #unit(iri: string): SourcePlace {
    const identifier = this.#graph.value(iri, 'dcterms:identifier');
    const position = identifier === undefined ? undefined : this.#text?.unit(identifier);
    return {
      ...(identifier === undefined ? {} : { identifier }),
      ...this.#words(iri),
      // Where the identifier is at fault, what the unit names still tells where it stands.
      ...withPosition(position ?? this.#firstQuoted(this.#graph.subjects(iri, 'pg:unit'))),
    };
  }

  #firstQuoted(mentions: readonly Term[]): SourcePlace['position'] {
    const found = mentions.flatMap(({ value }) => this.#quoted(value) ?? []);
    return found.sort((a, b) => a.offset - b.offset)[0];
  }

  #words(iri: string): Pick<SourcePlace, 'words'> {
    const text = this.#graph.value(iri, 'pg:text') ?? this.#graph.value(iri, 'skos:prefLabel');
    if (text === undefined) return {};
    const characters = [...text];
    return { words: characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED).join('')}…` };
  }

  #firstNamed(iri: string): SourcePlace | undefined {
    const mention = this.#graph.subjects(iri, 'pg:names')[0]?.value;
    if (mention !== undefined) return this.#mention(mention);
    const duty = this.#graph
      .subjects(iri, 'pg:actor')
      .find(({ value }) =>
        this.#graph.objects(value, 'rdf:type').some((type) => type.value === vocabulary('pg:Responsibility')),
      );
    return duty === undefined ? undefined : this.#responsibility(duty.value);
  }
}

function withPosition(position: SourcePlace['position']): Pick<SourcePlace, 'position'> {
  return position === undefined ? {} : { position };
}
