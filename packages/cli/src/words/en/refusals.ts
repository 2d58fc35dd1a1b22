/** What the server of `plangraph serve` says to those it refuses; plain text. */
export const refusals = {
  otherHost: 'This server answers to 127.0.0.1 and localhost only.',
  noAddress: 'The address cannot be read.',
  noPage: 'There is nothing here.',
  pageMethods: 'Only GET and HEAD are served here.',
  failed: 'The server failed; its standard error says why.',
  otherOrigin: (origin: string, cors: string) =>
    `Pages of ${origin} may not ask here. plangraph serve --cors ${cors} lets them.`,
  otherOrigins: 'Pages of other origins may not ask here.',
  queryMethods: 'GET and POST are served here.',
  postTypes: 'POST takes application/x-www-form-urlencoded or application/sparql-query.',
  noUpdate: 'This endpoint can only be read: it takes no updates.',
  noQuery: 'No query is given. Put it into the parameter query.',
  severalQueries: 'More than one query is given. Ask one at a time.',
  noIri: (parameter: string, given: string) => `${parameter} is "${given}", which is no absolute IRI.`,
  tooLarge: (bytes: number) => `A query may have ${bytes} bytes here.`,
  notUtf8: 'The request is not UTF-8.',
  noFormat: (formats: readonly string[]) => `Accept names none of: ${formats.join(', ')}.`,
  tooSlow: (seconds: number) => `The query took longer than ${seconds} s and was ended. Ask for less.`,
  ended: 'The query was ended.',
};
