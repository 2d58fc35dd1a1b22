import type { OwnDataWords } from './words.js';

export const en: OwnDataWords = {
  title: 'Open your own data',
  intro:
    'Any plan in RDF that follows the ontology can be seen in the same views. Files are read in this browser and sent nowhere.',
  drop: 'Drop a file here',
  choose: 'Choose a file',
  formats: 'Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML; packed with gzip, too.',
  url: 'Address of a file (URL)',
  endpoint: 'SPARQL endpoint',
  open: 'Open',
  ask: 'Ask',
  elsewhere: 'This leads to another page. Only that page can connect to other servers.',
  needs: 'What is needed',
  needsText:
    'At least one plan (pg:Plan), measure (pg:Measure) or actor (pg:Actor and the classes below it). Roles (pg:lead and so on), texts (pg:text) and mentions (pg:Mention) are shown as far as they are there.',
  ontology: 'About the ontology',
  example: 'An example (Turtle)',
  showExample: 'Open the example',
  exampleName: 'example.ttl',
  close: 'Close',
  cancel: 'Cancel',
  cancelled: 'Cancelled. What was shown before is still there.',
  again: 'Choose other data',
  kept: 'What was shown before is still there.',
  consentTitle: (host) => `Fetch from ${host}?`,
  consent: (host) =>
    `The link you opened names data at ${host}. Nothing has been asked of it yet. If you fetch them, that server learns your IP address. Make sure that you trust where the link came from.`,
  consentYes: 'Fetch',
  consentNo: 'Do not fetch; show the published plan',
  working: 'Opening the data',
  step: {
    fetching: (kilobytes, all) => (all === '' ? `Fetching (${kilobytes} kB)` : `Fetching (${kilobytes} of ${all} kB)`),
    converting: 'Converting the format',
    asking: 'Asking the endpoint',
    pages: (done, all) => `Receiving (${done} of ${all} resources)`,
    reading: (statements) => `Reading (${statements} triples)`,
    finding: (statements) => `Finding the connections (${statements} triples)`,
    placing: (percent) => `Computing the layout (${percent}%)`,
    spacing: 'Clearing overlaps',
  },
  opened: (name, nodes, edges) => `${name} opened: ${nodes} nodes, ${edges} connections.`,
  shownOwn: (name) => `Showing ${name}`,
  ownNote: 'A file of yours cannot be part of a link. Who opens a link sees the published plan.',
  linkedNote: 'Links carry the address of these data.',
  unknownTerms: (count, names) =>
    `${count} ${count === '1' ? 'term of the ontology is' : 'terms of the ontology are'} not known: ${names}.`,
  lostLinks: (count, names) => `${count} ${count === '1' ? 'link leads' : 'links lead'} nowhere: ${names}.`,
  some: (names, more) => `${names.join(', ')}${more ? ' …' : ''}`,
  seeData: 'See the Data view',
  back: 'Back to the published plan',
  faultTitle: 'These data could not be opened',
  place: (line, column) => (column === '' ? `Line ${line}` : `Line ${line}, column ${column}`),
  found: (what) => `Found: ${what}`,
  foundEnd: 'Found: the end of the file',
  expected: (what) => `Expected: ${what}`,
  reason: {
    'undefined-prefix': 'a prefix that is declared. Add a line with @prefix, or mend the spelling',
    term: 'a subject or object (an IRI, a prefixed name, a blank node or a literal)',
    predicate: 'a predicate (an IRI or a prefixed name)',
    punctuation: '“.”, “;” or “,”',
    dot: 'the “.” that closes a statement',
    iri: 'a valid IRI between “<” and “>”, without spaces and < > " { }',
    prefix: 'the name of a prefix and “:”',
    graph: 'a statement without a graph. This format has no named graphs: save the data as TriG or N-Quads',
    'unclosed-graph': 'the “}” that closes a graph',
    object: 'an object after the predicate',
    string: 'the quotation mark (") that closes a string. It is missing on this line or before it',
    escape: 'a valid escape. After “\\” there may be t b n r f " \' \\, or u and 4 hexadecimal digits, or U and 8',
    other: 'what the grammar of this format allows',
  },
  fault: {
    syntax: 'There is a place that cannot be read as RDF.',
    foreign: (classes) =>
      classes === ''
        ? 'No plan, measure or actor of the ontology is in it, nor anything with a type (rdf:type).'
        : `No plan, measure or actor of the ontology is in it. Classes found: ${classes}`,
    empty: 'There is nothing in it.',
    'not-unpacked': 'The gzip could not be unpacked. Check that the file is complete.',
    html: 'This is a web page (HTML), not RDF. Give the address of the file itself (on GitHub, “Raw”).',
    format: (name, mediaType) =>
      mediaType === ''
        ? `The format of ${name} is not known. Let its name end in .ttl, .trig, .nt, .nq, .jsonld or .rdf.`
        : `The format of ${name} (${mediaType}) is not known. Choose a file of RDF, or let its name end in .ttl, .trig, .nt, .nq, .jsonld or .rdf.`,
    encoding: 'It is not text in UTF-8. Save it again in UTF-8.',
    'too-many': (limit) =>
      `There are too many triples: a browser can open up to ${limit}. Take a part, or load them into an endpoint and ask there with a query.`,
    'too-large': (megabytes, limit) =>
      `It has ${megabytes} MB; up to ${limit} MB can be opened. Pack it with gzip, or take a part.`,
    address: (written) =>
      `“${written}” is no address that can be used. Give one that begins with http:// or https:// and holds no password.`,
    cors: (host, origin) =>
      `${host} does not let this page (${origin}) read from it. The server has to send Access-Control-Allow-Origin: ${origin} (or *); plangraph serve does so when started with --cors ${origin}. Or save the file and open it from there.`,
    unreachable: (host) => `${host} cannot be reached. Check the address, the connection, and that the server runs.`,
    status: (host, status, words) =>
      words === '' ? `${host} answered HTTP ${status}.` : `${host} answered HTTP ${status}: ${words}`,
    'not-sparql': (host, words) =>
      words === ''
        ? `What ${host} answered is no SPARQL result. Check the address of the endpoint.`
        : `What ${host} answered is no SPARQL result. Check the address of the endpoint. Its words: ${words}`,
    'nothing-there': (host, classes) =>
      classes === ''
        ? `${host} has no plan, measure or actor of the ontology, nor anything with a type.`
        : `${host} has no plan, measure or actor of the ontology. Classes found: ${classes}`,
    other: (message) => `It could not be read: ${message}`,
  },
};
