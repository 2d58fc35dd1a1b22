/** What the SPARQL endpoint says to a person who opens it in a browser; HTML. */
export const endpoint = {
  title: 'SPARQL endpoint',
  about:
    'This address answers queries of the SPARQL 1.1 Protocol: SELECT, ASK, CONSTRUCT and DESCRIBE. It can only be read. The default graph is the union of all graphs.',
  example: 'Try:',
  formats:
    'Formats by Accept: JSON, XML, CSV and TSV for SELECT and ASK; Turtle, N-Triples, RDF/XML and JSON-LD for graphs.',
  explorer: 'The explorer',
};
