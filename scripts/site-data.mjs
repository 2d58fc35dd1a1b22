// Gives the built explorer its data: the published graph, parted into what is drawn and what is read.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNetworkJson, toTextsJson } from '../packages/export/dist/index.js';
import { ROOT } from './setup.mjs';

const release = join(ROOT, 'dist/cybersecurity-2018');
const target = join(ROOT, 'dist/site/data');
const graph = JSON.parse(readFileSync(join(release, 'cybersecurity-2018.json'), 'utf8'));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'network.json'), toNetworkJson(graph));
writeFileSync(join(target, 'texts.json'), toTextsJson(graph));
cpSync(release, join(target, 'cybersecurity-2018'), { recursive: true });
