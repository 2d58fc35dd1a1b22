import type { Words } from '../words/words.js';

/** What the endpoint says of itself to programs. @see https://www.w3.org/TR/sparql11-service-description/ */
export function serviceDescription(address: string): string {
  const formats = ['SPARQL_Results_JSON', 'SPARQL_Results_XML', 'SPARQL_Results_CSV', 'SPARQL_Results_TSV'].concat([
    'Turtle',
    'N-Triples',
    'RDF_XML',
    'JSON-LD',
  ]);
  return `@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

<${address}> a sd:Service ;
  sd:endpoint <${address}> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:feature sd:UnionDefaultGraph ;
  sd:resultFormat
${formats.map((format) => `    <http://www.w3.org/ns/formats/${format}>`).join(' ,\n')} .
`;
}

/** What it says to a person who opens it in a browser. */
export function helpPage(address: string, { endpoint, language }: Words): string {
  const example = 'SELECT ?class (COUNT(*) AS ?members) { ?member a ?class } GROUP BY ?class ORDER BY DESC(?members)';
  const link = `${address}?query=${encodeURIComponent(example)}`.replaceAll('&', '&amp;').replaceAll("'", '%27');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>PlanGraph ${endpoint.title}</title>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; line-height: 1.6 }</style>
<h1>${endpoint.title}</h1>
<p>${endpoint.about}</p>
<p>${endpoint.example} <a href="${link}"><code>${example}</code></a></p>
<pre>curl -H 'Accept: text/csv' --data-urlencode 'query=${example}' ${address}</pre>
<p>${endpoint.formats}</p>
<p><a href="./">${endpoint.explorer}</a></p>
</html>
`;
}
