import type { OutlineEntry, PlanCounts } from '@plangraph/core';
import type { SyntaxReason } from '@plangraph/core/rdf-reader';
import type { QueryFault } from '@plangraph/sparql';

type List = readonly string[];

const list = (items: List): string => items.join(', ');

/** Progress of whatever reads a plan. */
const READING = 'Reading the plan';

export const build = {
  reading: READING,
  rdf: 'Writing RDF',
  layingOut: 'Laying out the network',
  measuring: 'Measuring the network of actors',
  hashing: 'Hashing the graph',
  wrote: (files: number, folder: string) => `Wrote ${files} files to ${folder}`,
};

export const exporting = {
  noFormat: (known: List) => `No --format is given. Give one of: ${list(known)}.`,
  wholeOnly: (format: string, networks: List) =>
    `${format} always holds the whole: --view and --table go with ${list(networks)}.`,
  noTable: (format: string, table: string, known: List) =>
    `${format} has no table "${table}". Give one of: ${list(known)}.`,
  noMeasures: (table: string) =>
    `${table} is about measures, and agencies has none. Give another view, such as plan or pillar:2.`,
  severalFiles: (format: string, names: List) =>
    `${format} is several files (${list(names)}). Choose one with --table, or give a folder with --out.`,
  gzipAlone: '--gzip goes with --split. Pipe one file through gzip instead.',
  splitFormat: (format: string, known: List) =>
    `--split goes with ${list(known)}, in which each line stands for itself; ${format} has no such lines.`,
  splitNumber: (given: string) => `--split ${given} is no number of statements. Give an integer from 1, such as 10000.`,
  splitFolder: '--split writes several files. Give a folder with --out.',
  partsThere: (folder: string, first: string, last: string, count: number) =>
    `In ${folder}, ${count === 1 ? `${first} is` : `${first} to ${last} (${count} files) are`} there already, and a loader would take them too. Remove them, or give another folder. Nothing was written.`,
  wroteParts: (count: number, folder: string) => `Wrote ${count} parts to ${folder}`,
};

export const check = {
  title: (title: string, issued: string | undefined) => (issued === undefined ? title : `${title} (${issued})`),
  line: '  line',
  found: ({ directions, measures, subMeasures }: Pick<OutlineEntry, 'directions' | 'measures' | 'subMeasures'>) =>
    list([
      ...(directions > 0 ? [`${directions} directions`] : []),
      ...(measures > 0 ? [`${measures} measures`] : []),
      ...(subMeasures > 0 ? [`${subMeasures} sub-measures`] : []),
    ]),
  counts: (counts: PlanCounts) => `Counts: ${list(Object.entries(counts).map(([kind, count]) => `${kind} ${count}`))}`,
  coverage: (percent: number, placed: number, characters: number) =>
    `Coverage: ${percent} % (${placed} of ${characters} characters placed)`,
  read: (lead: number, via: number, partner: number, mentions: number) =>
    `Read: lead ${lead}, via ${via}, partner ${partner}, mentions ${mentions}`,
  withoutLead: (measures: List) =>
    `Measures in which no lead was found: ${measures.length === 0 ? 'none' : `${measures.length} (${measures.join(' ')})`}`,
  unknownNames: (count: number) => `Quoted names that nobody curated: ${count === 0 ? 'none' : count}`,
  messages: (count: number) => `Messages: ${count === 0 ? 'none' : count}`,
  layers: (pairs: number) =>
    `${pairs} pairs of division and actor; units count as their ministry (NISC as the Cabinet Secretariat).`,
  agree: (pairs: number) => `${pairs} agree: ◎ and a lead, or neither.`,
  textOnly: (count: number) => `The text names a lead that the appendix does not mark ◎ (${count}):`,
  appendixOnly: (count: number) => `The appendix marks ◎ whom the text never names as a lead (${count}):`,
  inAppendix: (mark: 'main' | 'related' | 'none') =>
    `(appendix: ${{ main: '◎', related: '○', none: 'not listed' }[mark]})`,
};

export const evaluate = {
  ownGold: 'The annotations that ship are of the plan that ships. Give those of this plan with --gold FILE.',
  noJson: (path: string, words: string) => `${path} is no JSON: ${words}`,
  noList: (path: string) => `${path} is no list of units. ${UNIT_FORM}`,
  unit: (path: string, at: number, fault: string) => `${path}: unit ${at} ${fault}. ${UNIT_FORM}`,
  tie: (path: string, at: number, fault: string, kinds: List) =>
    `${path}: tie ${at} ${fault}. A tie is {"unit": "measure:2.2-1-to", "a": "actor:mic", "b": "actor:nict", "set": "…", "mechanisms": [one or more of ${list(kinds)}]}.`,
  noObject: 'is no object',
  lacks: (field: string) => `has no "${field}"`,
  lacksList: (field: string) => `has no list "${field}"`,
  ofUnit: (id: string, fault: string) => `(${id}) ${fault}`,
  wrongItem: (field: string, place: number) => `has something else in "${field}" at place ${place}`,
  unknownMechanism: (written: string) => `has an unknown mechanism ${written}`,
  sets: {
    dev: 'gold/dev.json (rules were written on it)',
    agreed: 'gold/agreed.json (two readers agree)',
    third: 'gold/third.json (one more reader, all other units)',
  },
  rules: 'What each rule is worth:',
  agreement: 'Agreement of the two readers',
  mechanisms: 'Mechanisms of ties',
  units: (count: number) => `${count} units`,
  readByBoth: (count: number) => `${count} units read by both`,
  missing: (units: List) => `Not in the plan: ${list(units)}`,
  differences: 'missed: only the first reader, wrong: only the second',
  without: 'without',
  fires: 'fires',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  right: 'right',
  wrong: 'wrong',
  missed: 'missed',
  set: 'set',
  ties: 'ties',
  exact: 'exact',
  mechanism: 'mechanism',
  /** Of a mechanism, by the name that data have. */
  kind: (name: string) => name,
  /** All sets together. */
  allSets: 'all',
  /** What was read, by the name that data have. */
  surface: (name: string) => name,
  errorLine: (fault: 'wrong' | 'missed', what: string, name: string) => `${fault.padEnd(7)}${what}: ${name}`,
  error: (fault: 'wrong' | 'missed', kinds: List) => `${fault} ${list(kinds)}`,
};

const UNIT_FORM =
  'A unit is {"id", "lead": [], "lead_inherited", "via": [], "partner": [], "entities": [{"name", "class"}], "schedule": [{"text", "kind", "iso"}], "repeat"}.';

export const query = {
  none: 'No query is given. Give one, a file of one (.rq), the number of a question, or - to read it.',
  noQuestion: (number: string, questions: List) =>
    `There is no question ${number}. There are:\n${questions.map((line) => `  ${line}`).join('\n')}`,
  givesGraph: (form: string, format: string) =>
    `${form} gives a graph, which --format ${format} cannot hold. Take --format turtle, or SELECT.`,
  givesNoGraph: (form: string) => `${form} gives no graph. Take --format table, csv or json, or CONSTRUCT.`,
  oneSource: 'Give --data or --endpoint, not both.',
  userAlone: '--user goes with --endpoint.',
  noPassword: (user: string) => `Put the password of ${user} into the environment as PLANGRAPH_PASSWORD.`,
  reading: READING,
  fault: ({ message }: QueryFault) => message,
  ofDocument: (name: string | undefined, words: string) => `${name ?? 'The plan'}: ${words}`,
  giveUser: (words: string) => `${words} (--user NAME, and the password in the environment as PLANGRAPH_PASSWORD)`,
};

export const push = {
  noEndpoint: 'No --endpoint is given. Give the address of a store, such as http://localhost:3030/ds.',
  oneSource: 'Give a plan or --data, not both.',
  noGraph: 'No --graph is given. With --data, say which graph of the store is to be replaced.',
  noTriples: (name: string | undefined) => `${name ?? 'The plan'} holds no triples. Nothing was sent.`,
  noPassword: (user: string) =>
    `There is no password for ${user}. Put it into the environment variable PLANGRAPH_PASSWORD.`,
  notSent: 'Nothing was sent. Mend the errors, or export the graph and push the file with --data.',
  otherSyntax: (file: string, mediaType: string) =>
    `${file} is ${mediaType}. Push Turtle, TriG, N-Triples or N-Quads (.ttl, .trig, .nt, .nq; .gz may follow).`,
  notUtf8: (file: string, mediaType: string) =>
    `${file} cannot be read as ${mediaType}: It is not UTF-8. Nothing was sent.`,
  /** @param words of the parser */
  unreadable: (file: string, mediaType: string, words: string, _line: number | undefined, _reason: SyntaxReason) =>
    `${file} cannot be read as ${mediaType}: ${words} Nothing was sent.`,
  asking: 'Asking the store',
  giveUser: (words: string) =>
    `${words}\nGive --user NAME, and the password in the environment variable PLANGRAPH_PASSWORD.`,
  graph: (iri: string) => `graph    ${iri}`,
  to: (url: string, method: 'PUT' | 'UPDATE') =>
    `to       ${url} (${method === 'PUT' ? 'Graph Store Protocol, PUT' : 'SPARQL UPDATE'})`,
  wouldBeSent: (triples: number) => `triples  ${triples} would be sent`,
  sent: (triples: number, stored: number) => `triples  ${triples} sent, ${stored} in the store`,
  size: (bytes: number) => `size     ${bytes} bytes of N-Triples`,
  hash: (hash: string) => `hash     ${hash} (RDFC-1.0, SHA-256)`,
  same: 'content  the store gives back the same: the canonical hashes are equal',
  other: (hash: string | undefined) => `content  the store gives back something else, with hash ${hash}`,
  sameValues: (unlike: number, hash: string | undefined) =>
    `content  the store gives back the same values; ${unlike} literals it writes another way, so its hash is ${hash}`,
  writtenSent: (line: string) => `         sent      ${line}`,
  writtenBack: (line: string) => `         back      ${line}`,
  different: (unlike: number, lines: List) =>
    `The store does not hold what it was sent. ${unlike} triples do not come back; some of them (-), and of what does (+):\n${lines.join('\n')}`,
};

const INSTALL =
  'Install one with Japanese, such as Noto Sans CJK (Debian: fonts-noto-cjk), or give its file with --font. SVG without --outline needs none.';

export const figure = {
  otherViews: (words: string) => `${words} Figures have matrix, matrix:agencies and path:A..B, too.`,
  noPath: (text: string) => `“${text}” is no path: write path:A..B, such as path:actor:meti..thing:cyder.`,
  noWay: (text: string) => `“${text}” begins where it ends. Give two nodes.`,
  notJoined: (from: string, to: string) => `Nothing in the plan joins ${from} and ${to}. Give two other nodes.`,
  severalNodes: (name: string, ids: List) => `“${name}” may be ${list(ids)}. Give one of these.`,
  noNode: (name: string) => `The plan has no node “${name}”. Name it by id (actor:meti), number (2.2-1-ト) or name.`,
  dpiOfPng: (format: string) => `--dpi is of PNG, and this is ${format}. Give --format png.`,
  outlineOfSvg: (format: string) => `--outline is of SVG, and this is ${format}. Leave it out.`,
  fontUnused: '--font is of PNG, PDF and --outline: other figures have the fonts of whoever opens them.',
  site: (given: string) => `--site ${given} is no address of the web. Give one such as https://example.org/explorer/.`,
  dpi: (given: string, least: number, most: number) =>
    `--dpi ${given} cannot be drawn. Give a whole number from ${least} to ${most}, such as 300.`,
  tooLarge: (width: number, height: number) =>
    `A picture of ${width} by ${height} pixels is too large. Give a smaller --dpi or --size.`,
  noFont: `This machine has no font that text can be drawn with. ${INSTALL}`,
  brokenFont: (path: string) =>
    `${path} is no font that can be read. Give a TrueType or OpenType file (ttf, otf, ttc, woff2).`,
  noJapanese: (letters: string) => `No font here has the Japanese letters of this figure (${letters}). ${INSTALL}`,
  missing: (letters: string) =>
    `No font here has ${letters}: there is a box in its place. Give a font that has it with --font.`,
};

export const serve = {
  noPort: (given: string) => `"${given}" is no port. Give a number from 0 to 65535 in PORT or with --port.`,
  notBuilt: 'The explorer is not built yet. Run "npm run build" first, or use "npm start".',
  noOrigin: (given: string) =>
    `"${given}" is no origin. Give one such as https://example.org, without a path, to --cors.`,
  reading: 'Reading the plan and laying out its network',
  explorer: (url: string) => `PlanGraph explorer: ${url}`,
  endpoint: (url: string) => `SPARQL endpoint:    ${url}`,
  interrupt: 'Ctrl-C ends it.',
  portRefused: (port: number) => `Port ${port} is refused by the system. Give one above 1023 in PORT.`,
  portUnusable: (port: number, words: string) => `Port ${port} cannot be used: ${words}.`,
  portsTaken: (first: number, last: number) => `Ports ${first} to ${last} are all taken. Give another in PORT.`,
};
