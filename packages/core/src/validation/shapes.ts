import type { Quad, Term } from '@rdfjs/types';
import { vocabulary } from '../rdf/namespaces.js';
import { type Bilingual, BilingualError } from '../text/message.js';
import { shacl, termKey } from './result.js';

/** Shapes that cannot be run as they are meant, said with what was found and what to do. */
export class ShapesFault extends BilingualError {
  override name = 'ShapesFault';
}

const TARGETS = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf'];
const REPEATED_PATHS = ['inversePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'];
/** The engine reads one value of these on a shape, and joins or loses the others without a word. */
const SINGLE = ['or', 'xone', 'not', 'hasValue', 'equals', 'disjoint', 'lessThan', 'lessThanOrEquals'].concat(
  'qualifiedValueShape',
);

/** Every term of SHACL Core that may be a predicate in a shapes graph, and what only describes. */
const CORE = new Set(
  [
    ...[...TARGETS, ...REPEATED_PATHS, ...SINGLE, 'alternativePath', 'and', 'node', 'property', 'path', 'class'],
    ...['datatype', 'nodeKind', 'minCount', 'maxCount', 'minExclusive', 'minInclusive', 'maxExclusive', 'maxInclusive'],
    ...['minLength', 'maxLength', 'pattern', 'flags', 'languageIn', 'uniqueLang', 'qualifiedMinCount', 'closed', 'in'],
    ...['qualifiedMaxCount', 'qualifiedValueShapesDisjoint', 'ignoredProperties', 'severity', 'message', 'deactivated'],
    ...['name', 'description', 'order', 'group', 'defaultValue', 'declare', 'prefix', 'namespace'],
  ].map(shacl),
);

const ADVANCED = new Set(['sparql', 'target', 'js', 'rule', 'parameter', 'expression'].map(shacl));

/** What the shapes look at. */
export interface Targets {
  /** How many shapes have a target. */
  shapes: number;
  classes: ReadonlySet<string>;
  nodes: readonly Term[];
  subjectsOf: ReadonlySet<string>;
  objectsOf: ReadonlySet<string>;
}

/**
 * Reads the targets of a shapes graph, and refuses what the engine would pass over silently, because a report that says
 * "conforms" of what was not looked at is worse than none.
 * @throws ShapesFault for a graph without targets, for what is not SHACL Core, and for forms that the engine misreads
 */
export function readTargets(shapes: readonly Quad[]): Targets {
  refuseForeignTerms(shapes);
  refuseRepetition(shapes);
  refuseNestedPaths(shapes);
  const of = (name: string): Quad[] => shapes.filter(({ predicate }) => predicate.value === shacl(name));
  const values = (name: string): Set<string> => new Set(of(name).map(({ object }) => object.value));
  const typed = (iri: string): Set<string> =>
    new Set(
      shapes
        .filter(({ predicate, object }) => predicate.value === vocabulary('rdf:type') && object.value === iri)
        .map(({ subject }) => subject.value),
    );
  // A node shape that is a class as well targets its own instances.
  const classes = typed(vocabulary('rdfs:Class'));
  const implicit = [...typed(shacl('NodeShape'))].filter((shape) => classes.has(shape));
  const withTarget = new Set([
    ...TARGETS.flatMap((name) => of(name).map(({ subject }) => termKey(subject))),
    ...implicit.map((shape) => `NamedNode ${shape}`),
  ]);
  if (withTarget.size === 0) {
    throw new ShapesFault({
      en: 'It has no shape with a target, so nothing would be checked. Add sh:targetClass to a shape.',
      ja: '対象をもつ形がないので、何も調べられません。形に sh:targetClass を加えてください。',
    });
  }
  return {
    shapes: withTarget.size,
    classes: new Set([...values('targetClass'), ...implicit]),
    nodes: of('targetNode').map(({ object }) => object),
    subjectsOf: values('targetSubjectsOf'),
    objectsOf: values('targetObjectsOf'),
  };
}

function refuseForeignTerms(shapes: readonly Quad[]): void {
  const foreign = shapes.filter(({ predicate: { value } }) => value.startsWith(shacl('')) && !CORE.has(value));
  // Their own parameters are as foreign, but it is they who say what is meant.
  const advanced = foreign.find(({ predicate }) => ADVANCED.has(predicate.value));
  const found = advanced ?? foreign[0];
  if (found === undefined) return;
  const name = `sh:${found.predicate.value.slice(shacl('').length)}`;
  const mend: Bilingual =
    advanced === undefined
      ? { en: 'Correct the name, or take it out.', ja: '名前を直すか、取り除いてください。' }
      : {
          en: 'Say it in SHACL Core, or ask it as a query (plangraph query).',
          ja: 'SHACL Core で書くか、検索式にして plangraph query で問い合わせてください。',
        };
  const on = shown(found.subject);
  throw new ShapesFault({
    en: `${name} (on ${on.en}) is not SHACL Core and would not be checked. ${mend.en}`,
    ja: `${on.ja}の ${name} は SHACL Core にないので、調べられません。${mend.ja}`,
  });
}

function refuseRepetition(shapes: readonly Quad[]): void {
  const single = new Set(SINGLE.map(shacl));
  const seen = new Set<string>();
  for (const { subject, predicate } of shapes) {
    if (!single.has(predicate.value)) continue;
    const key = `${termKey(subject)} ${predicate.value}`;
    const name = predicate.value.slice(shacl('').length);
    if (seen.has(key)) {
      const on = shown(subject);
      throw new ShapesFault({
        en: `${on.en} has sh:${name} more than once, of which not all would be checked. Put each into a shape of its own.`,
        ja: `${on.ja}に sh:${name} が二つ以上あり、すべては調べられません。一つずつ別の形にしてください。`,
      });
    }
    seen.add(key);
  }
}

/** Below a path node the engine takes plain predicates only. */
function refuseNestedPaths(shapes: readonly Quad[]): void {
  const lists = new Map<string, { first?: Term; rest?: Term }>();
  const parts = { [vocabulary('rdf:first')]: 'first', [vocabulary('rdf:rest')]: 'rest' } as const;
  for (const { subject, predicate, object } of shapes) {
    const part = parts[predicate.value] as 'first' | 'rest' | undefined;
    if (part !== undefined) lists.set(termKey(subject), { ...lists.get(termKey(subject)), [part]: object });
  }
  const members = (head: Term): Term[] => {
    const found: Term[] = [];
    for (let at = lists.get(termKey(head)); at?.first !== undefined; at = lists.get(termKey(at.rest)))
      found.push(at.first);
    return found;
  };
  const refuse = (): never => {
    throw new ShapesFault({
      en: 'A property path has a path inside sh:inversePath, sh:alternativePath or a repetition, which would not be followed. Write it as a sequence of single predicates, or ask it as a query.',
      ja: 'プロパティパスの sh:inversePath、sh:alternativePath、繰り返しの中に別のパスがあり、たどれません。一つずつの述語の列にするか、検索式で問い合わせてください。',
    });
  };
  for (const { predicate, object } of shapes) {
    const name = predicate.value.slice(shacl('').length);
    if (!predicate.value.startsWith(shacl('')) || object.termType === 'NamedNode') continue;
    if (REPEATED_PATHS.includes(name)) refuse();
    if (name === 'alternativePath' && members(object).some(({ termType }) => termType !== 'NamedNode')) refuse();
    if (name === 'path' && members(object).some((member) => lists.has(termKey(member)))) refuse();
  }
}

function shown({ termType, value }: Term): Bilingual {
  return termType === 'NamedNode'
    ? { en: `<${value}>`, ja: `<${value}> ` }
    : { en: 'a shape without a name', ja: '名前のない形' };
}
