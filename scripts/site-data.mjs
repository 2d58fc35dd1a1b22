// Gives the built explorer its data: the published graph, parted into what is drawn and what is read.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTurtle } from '../packages/cli/dist/input.js';
import { DEFAULT_BASE } from '../packages/core/dist/index.js';
import { ONTOLOGY_STYLE, ontologyPage, toNetworkJson, toTextsJson } from '../packages/export/dist/index.js';
import { questionGroups, vocabularyTerms } from './query-data.mjs';
import { ROOT } from './setup.mjs';

const release = join(ROOT, 'dist/cybersecurity-2018');
const target = join(ROOT, 'dist/site/data');
const graph = JSON.parse(readFileSync(join(release, 'cybersecurity-2018.json'), 'utf8'));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'network.json'), toNetworkJson(graph));
writeFileSync(join(target, 'texts.json'), toTextsJson(graph));
cpSync(release, join(target, 'cybersecurity-2018'), { recursive: true });

// The ontology: a page in each language, and the files that it offers, as far as they are there.
const ontology = join(ROOT, 'ontology');
const documentation = join(ROOT, 'dist/site/ontology');
const pages = { ja: 'index.html', en: 'en.html' };
mkdirSync(documentation, { recursive: true });
const downloads = ['plangraph.ttl', 'shapes.ttl', 'context.jsonld'].filter((name) => existsSync(join(ontology, name)));
for (const name of downloads) cpSync(join(ontology, name), join(documentation, name));
writeFileSync(join(documentation, 'ontology.css'), ONTOLOGY_STYLE);
const terms = readTurtle(join(ontology, 'plangraph.ttl'));
const data = readTurtle(join(release, 'cybersecurity-2018.ttl'));
for (const [language, file] of Object.entries(pages)) {
  const options = { language, base: DEFAULT_BASE, downloads, pages, home: '../', style: 'ontology.css' };
  writeFileSync(join(documentation, file), ontologyPage(terms, data, options));
}

// Queries: what to ask, in which words, and of which data ("plangraph serve" names its endpoint instead).
const write = (name, value) => writeFileSync(join(target, name), JSON.stringify(value));
write('questions.json', questionGroups(join(ontology, 'questions')));
write('vocabulary.json', vocabularyTerms(terms, data));
write('sparql.json', { document: 'cybersecurity-2018/cybersecurity-2018.ttl.gz', mediaType: 'text/turtle' });

// The widget with a page of examples, as somebody else's site would have it.
const widget = join(ROOT, 'packages/widget');
const examples = join(ROOT, 'dist/site/examples');
cpSync(join(widget, 'examples'), examples, { recursive: true });
for (const name of ['plan-graph.js', 'plan-graph.iife.js', 'plan-graph']) {
  cpSync(join(widget, 'dist', name), join(examples, name), { recursive: true });
}
