// The validator and its RDF/JS terms and dataset have no types of their own; this is the part in use.

declare module '@rdfjs/data-model' {
  import type { DataFactory, Quad, Term } from '@rdfjs/types';

  const factory: DataFactory<Quad> & { fromTerm<T extends Term>(original: T): T };
  export = factory;
}

declare module '@rdfjs/dataset' {
  import type { DatasetCore, DatasetCoreFactory, Quad } from '@rdfjs/types';

  const factory: DatasetCoreFactory<Quad, Quad, DatasetCore>;
  export = factory;
}

declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore, DatasetCoreFactory, Literal, NamedNode, Term } from '@rdfjs/types';

  export interface EngineStep {
    quantifier: 'one' | 'zeroOrMore' | 'oneOrMore' | 'zeroOrOne';
    /** `object` where the step goes against the predicate. */
    start: 'subject' | 'object';
    predicates: readonly NamedNode[];
  }

  export interface EngineResult {
    focusNode: { term: Term };
    path?: readonly EngineStep[] | null;
    value?: { term?: Term };
    severity: NamedNode;
    constraintComponent: NamedNode;
    message: readonly Literal[];
    shape: { ptr: { term: Term }; message: readonly Literal[] };
  }

  export class Validator {
    constructor(shapes: DatasetCore, options: { factory: DataFactory & DatasetCoreFactory });
    validate(data: { dataset: DatasetCore }): Promise<{ results: readonly EngineResult[] }>;
  }
}
