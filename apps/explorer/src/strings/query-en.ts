/** Words of the view of queries. */
import type { Strings } from './strings.js';

export const queryEn: Strings['query'] = {
  title: 'Ask in SPARQL',
  looking: 'Looking for where to ask',
  embedded:
    'The published data are loaded into this browser and asked there (about 2 MB at the first run). Prefixes of the plan and common ones need no declaration.',
  endpoint: (url) =>
    `Queries go to the server that shows this plan (${url}). Prefixes of the plan and common ones need no declaration.`,
  noSource: 'No data that can be asked were found on this site. Reload the page to look again.',
  examples: 'Questions to start from',
  examplesHint: (count) => `Choose one of ${count}, or type to narrow them down`,
  noExample: 'No question has these words.',
  editor: 'SPARQL query',
  run: 'Run',
  stop: 'Stop',
  hint: 'Ctrl+Enter (⌘+Enter) runs, Ctrl+Space completes',
  loading: (kilobytes) => `Loading the data (${kilobytes} kB)`,
  opening: 'Getting the data ready',
  asking: 'Asking',
  reading: (count) => `Reading the answer (${count})`,
  stopped: 'Stopped.',
  sourceFault: 'No answer could be had',
  queryFault: 'The query is wrong',
  queryFaultAt: (line, column) => `The query is wrong at line ${line}, column ${column}`,
  goToPlace: 'Go to the place',
  yes: 'Yes, there is something that fits.',
  no: 'No, nothing fits.',
  rows: (count, seconds) => {
    if (count === 0) return `Nothing fits (${seconds} s)`;
    return count === 1 ? `1 row (${seconds} s)` : `${count} rows (${seconds} s)`;
  },
  statements: (count, seconds) => (count === 1 ? `1 triple (${seconds} s)` : `${count} triples (${seconds} s)`),
  cutOff: (count) => `The first ${count}. There are more: narrow the query down, or give it a LIMIT.`,
  table: 'Table of results',
  graph: 'Result as Turtle',
  row: 'Row',
  notDrawn: (count) => `${count} more rows are not drawn. They are in the CSV and the JSON.`,
  linesNotDrawn: (count) => `${count} more lines are not drawn. They are in the Turtle file.`,
  copyCsv: 'Copy CSV',
  copyTurtle: 'Copy Turtle',
  saveCsv: 'Save CSV',
  saveJson: 'Save JSON',
  saveTurtle: 'Save Turtle',
  copied: 'Copied',
  notCopied: 'Could not be copied. Save it instead.',
  ownEndpoint: (url) =>
    `Queries go to the endpoint of the data you opened (${url}). Prefixes of the data and common ones need no declaration.`,
  ownDocument: (name) =>
    `The data you opened (${name}) are asked in this browser. Prefixes of the data and common ones need no declaration.`,
  ownQuestions:
    'The questions were written for Cybersecurity 2018. One that names an agency or a measure may find nothing in these data.',
  unknownQuestion: (name) => `The question “${name}” that the link names is not here. The query below is another one.`,
  mark: (count) => `Select in the network (${count})`,
  column: 'Column to select in the network',
  allColumns: 'All columns',
  faults: {
    form: 'Begin a query with SELECT, ASK, CONSTRUCT or DESCRIBE, after PREFIX and BASE.',
    undeclaredPrefix: (prefix) =>
      `The prefix ${prefix}: is not declared. Check the spelling, or add PREFIX ${prefix}: <IRI> at the beginning.`,
    unboundVariable:
      'SELECT has a variable that does not come up in the pattern. One beside an aggregate must be in GROUP BY too.',
    update: 'The data can only be read. Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.',
    service:
      'SERVICE asks another server, which cannot be done here. Ask that server itself, or open its data together with these.',
    expected: 'One of these should stand here.',
    store: 'The store says:',
    tooMuch: 'The query was too much for this browser. Ask for less, for instance with LIMIT.',
    refused: (url) => `${url} does not take this query.`,
    at: (text) => `It is at “${text}”.`,
    after: (text) => `It is after “${text}”.`,
    data: 'The data could not be made ready. Check the connection and run the query again.',
    unreached: (url) =>
      `${url} could not be reached. Check that the server runs, and that it lets this page ask (CORS).`,
    brokenOff: (url) =>
      `The answer of ${url} broke off. Run the query again, or ask for less, for instance with LIMIT.`,
    status: (url, status) => `${url} answered with HTTP ${status}.`,
    noAnswer: (url) =>
      `What ${url} answered cannot be read as a result. Check that it is the address of a SPARQL endpoint.`,
    other: 'Something unexpected went wrong. Run the query again.',
  },
};
