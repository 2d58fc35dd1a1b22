// What the explorer's query view offers: the competency questions, and the words of ontology and data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const PG = 'https://w3id.org/plangraph/ns#';
const OWL = 'http://www.w3.org/2002/07/owl#';

/**
 * The competency questions, grouped and in the order of the README beside them.
 * @param folder ontology/questions
 */
export function questionGroups(folder) {
  const groups = [];
  for (const line of readFileSync(join(folder, 'README.md'), 'utf8').split('\n')) {
    const heading = /^## (.+) · (.+)$/.exec(line);
    if (heading !== null) groups.push({ ja: heading[2], en: heading[1], questions: [] });
    const row = /^\|\s*\[(\d+)\]\(([\w.-]+\.rq)\)\s*\|/.exec(line);
    if (row === null) continue;
    const [, number, file] = row;
    const name = file.replace(/\.rq$/, '');
    groups.at(-1).questions.push({ number, name, ...readQuestion(readFileSync(join(folder, file), 'utf8')) });
  }
  const listed = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const written = readdirSync(folder).filter((name) => name.endsWith('.rq')).length;
  if (listed !== written)
    throw new Error(`${folder}/README.md lists ${listed} of ${written} questions. List them all.`);
  return groups.filter(({ questions }) => questions.length > 0);
}

function readQuestion(text) {
  const said = (key) => new RegExp(`^# ${key}: (.+)$`, 'm').exec(text)?.[1];
  const [note, noteJa] = [said('note'), said('note-ja')];
  if ((note === undefined) !== (noteJa === undefined))
    throw new Error(`The question "${said('en')}" has a note in one language only. Write both # note: and # note-ja:.`);
  const query = text.replace(/^(?:#.*\n)+\s*/, '').trimEnd();
  return { ja: said('ja'), en: said('en'), ...(note === undefined ? {} : { note: { ja: noteJa, en: note } }), query };
}

/**
 * The ontology's own classes, properties and values, and what the data use of others, with labels where the ontology
 * has some.
 * @param ontology quads
 * @param data quads
 */
export function vocabularyTerms(ontology, data) {
  const kinds = new Map();
  const labels = new Map();
  for (const { subject, predicate, object } of ontology) {
    if (subject.termType !== 'NamedNode') continue;
    if (predicate.value === LABEL)
      labels.set(subject.value, { ...labels.get(subject.value), [object.language]: object.value });
    if (predicate.value !== RDF_TYPE || !object.value.startsWith(OWL)) continue;
    const kind = kindOf(object.value.slice(OWL.length));
    if (kind !== undefined && !kinds.has(subject.value)) kinds.set(subject.value, kind);
  }
  const used = new Set();
  for (const { predicate, object } of data) {
    used.add(predicate.value);
    if (predicate.value === RDF_TYPE) used.add(object.value);
    if (!kinds.has(predicate.value)) kinds.set(predicate.value, 'property');
    if (predicate.value === RDF_TYPE && !kinds.has(object.value)) kinds.set(object.value, 'class');
  }
  const offered = [...kinds].filter(([iri]) => iri.startsWith(PG) || used.has(iri));
  return offered.map(([iri, kind]) => {
    const { ja, en } = labels.get(iri) ?? {};
    return { iri, kind, ...(ja === undefined ? {} : { ja }), ...(en === undefined ? {} : { en }) };
  });
}

function kindOf(name) {
  if (name === 'Class') return 'class';
  if (name.endsWith('Property')) return 'property';
  return name === 'NamedIndividual' ? 'individual' : undefined;
}
