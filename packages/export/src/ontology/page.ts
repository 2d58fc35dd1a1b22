import { NAMESPACES, prefixesFor } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { diagram } from './diagram.js';
import type { ExampleContext } from './example.js';
import { html, type Markup } from './markup.js';
import { counts, reference, shown, termCard } from './term-card.js';
import { readUsage } from './usage.js';
import { type Language, readVocabulary, type Term, type TermKind } from './vocabulary.js';
import { WORDS, type Words } from './words.js';

export interface OntologyPageOptions {
  language: Language;
  /** Base that the data's names were minted on; decides the prefixes. */
  base: string;
  /** Names of the files beside the page that can be downloaded. */
  downloads: readonly string[];
  /** Relative addresses of the page in each language. */
  pages: Readonly<Record<Language, string>>;
  /** Relative address of the site's start. */
  home: string;
  /** Relative address of the style sheet. */
  style: string;
}

const KINDS: readonly { kind: TermKind; id: string; title: (words: Words) => string }[] = [
  { kind: 'class', id: 'classes', title: (words) => words.classes },
  { kind: 'property', id: 'properties', title: (words) => words.properties },
  { kind: 'individual', id: 'values', title: (words) => words.individuals },
];

/** Prefixes that stand in examples or beside terms, besides those of the data. */
const MORE_PREFIXES = { schema: 'https://schema.org/', eli: 'http://data.europa.eu/eli/ontology#' };

function contents(terms: readonly Term[], { language, vocabulary }: ExampleContext): Markup {
  const words = WORDS[language];
  const lists = KINDS.map(({ kind, id, title }) => {
    const items = terms
      .filter((term) => term.kind === kind)
      .map(
        (term) =>
          html`<li><a href="#${term.name}">${term.label[language]} <code>${vocabulary.prefix}:${term.name}</code></a></li>`,
      );
    return html`<li><a class="part" href="#${id}">${title(words)}</a><ul>${items}</ul></li>`;
  });
  return html`<nav class="contents" id="contents" aria-labelledby="contents-title"><h2 id="contents-title">${words.contents}</h2>
<ul><li><a class="part" href="#facts">${words.facts}</a></li><li><a class="part" href="#model">${words.model}</a></li><li><a class="part" href="#warnings">${words.warnings}</a></li><li><a class="part" href="#prefixes">${words.prefixes}</a></li>${lists}<li><a class="part" href="#others">${words.others}</a></li><li><a class="part" href="#cite">${words.cite}</a></li></ul></nav>`;
}

function facts({ vocabulary, language }: ExampleContext, downloads: readonly string[]): Markup {
  const words = WORDS[language];
  const link = (iri: string) => html`<a href="${iri}">${iri}</a>`;
  const files = downloads.map(
    (file) => html`<li><a href="${file}" download="">${file}</a> <span class="gloss">${words.files[file]}</span></li>`,
  );
  return html`<section id="facts" aria-labelledby="facts-title"><h2 id="facts-title">${words.facts}</h2>
<dl class="facts"><div><dt>${words.namespace}</dt><dd><code>${vocabulary.namespace}</code></dd></div>
<div><dt>${words.prefix}</dt><dd><code>${vocabulary.prefix}:</code></dd></div>
<div><dt>${words.version}</dt><dd>${vocabulary.version} <span class="gloss">${words.dateOf(vocabulary.created)}</span></dd></div>
<div><dt>${words.versionIri}</dt><dd><code>${vocabulary.versionIri}</code></dd></div>
<div><dt>${words.license}</dt><dd>${link(vocabulary.license)}</dd></div>
<div><dt>${words.profile}</dt><dd>${words.profileValue}</dd></div>
<div><dt>${words.downloads}</dt><dd><ul class="files">${files}</ul></dd></div></dl>
<p class="note">${words.unregistered}</p></section>`;
}

function others(context: ExampleContext): Markup {
  const { vocabulary, usage, language } = context;
  const words = WORDS[language];
  const rows = vocabulary.declared.flatMap((iri) => {
    const use = usage.properties.get(iri);
    const instances = usage.instances.get(iri);
    if (use !== undefined)
      return [
        html`<tr><th scope="row">${reference(iri, context)}</th><td class="count">${shown(use.statements)}</td><td>${counts(use.subjects, context)}</td><td>${counts(use.objects, context)}</td></tr>`,
      ];
    if (instances === undefined) return [];
    return [
      html`<tr><th scope="row">${reference(iri, context)}</th><td class="count">${shown(instances.length)}</td><td></td><td></td></tr>`,
    ];
  });
  return html`<section id="others" aria-labelledby="others-title"><h2 id="others-title">${words.others}</h2><p>${words.othersHint}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="others-title"><table><thead><tr><td></td><th scope="col">${words.inData}</th><th scope="col">${words.usedOn}</th><th scope="col">${words.pointsTo}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function citation({ vocabulary, usage, language }: ExampleContext): Markup {
  const words = WORDS[language];
  const year = vocabulary.created.slice(0, 4);
  const rights: string[] = [];
  for (const plan of usage.instances.get(`${vocabulary.namespace}Plan`) ?? [])
    for (const { predicate, object } of usage.statements.get(plan) ?? [])
      if (
        predicate.value === `${NAMESPACES.dcterms}rights` &&
        object.termType === 'Literal' &&
        object.language === language
      )
        rights.push(object.value);
  return html`<section id="cite" aria-labelledby="cite-title"><h2 id="cite-title">${words.cite}</h2><p>${words.citeHint}</p>
<blockquote><p>${vocabulary.title[language]} ${vocabulary.version} (${year}). ${vocabulary.versionIri}. ${vocabulary.license}</p>${rights.map((text) => html`<p>${text}</p>`)}</blockquote></section>`;
}

/**
 * Documentation of an ontology as one page of HTML, in one language: every term under its anchor, with its place
 * in the ontology, what the data uses it with, and an example from the data. It needs no script, and no server but for files.
 *
 * @param ontology its quads; see `readVocabulary` for what they must have
 * @param data quads of the published data, for counts and examples
 * @throws Error where the ontology lacks a header, label or definition
 */
export function ontologyPage(ontology: readonly Quad[], data: readonly Quad[], options: OntologyPageOptions): string {
  const { language, base, pages } = options;
  const words = WORDS[language];
  const vocabulary = readVocabulary(ontology);
  const prefixes = { ...prefixesFor(base), ...MORE_PREFIXES };
  const context: ExampleContext = { vocabulary, usage: readUsage(data, vocabulary), language, prefixes, ontology };
  const { terms } = vocabulary;
  const otherLanguage: Language = language === 'ja' ? 'en' : 'ja';
  const cards = KINDS.map(({ kind, id, title }) => {
    const own = terms.filter((term) => term.kind === kind);
    return html`<section id="${id}" class="part" aria-labelledby="${id}-title"><h2 id="${id}-title">${title(words)} <span class="count">${own.length}</span></h2>
${own.map((term) => termCard(term, context))}</section>`;
  });
  const body = html`${cards}${others(context)}`;
  const lines = Object.entries(prefixes)
    .filter(([prefix]) => new RegExp(`[\\s^>]${prefix}:`).test(body.text))
    .map(([prefix, namespace]) => html`@prefix ${prefix}: <span class="text">&lt;${namespace}&gt;</span> .`);
  const notes = terms
    .filter(({ note }) => note !== undefined)
    .map(
      (term) =>
        html`<li><a href="#${term.name}">${term.label[language]}</a> <span>${term.note?.[language]}</span></li>`,
    );
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="description" content="${vocabulary.description[language]}" />
<title>${vocabulary.title[language]} ${vocabulary.version}</title>
<link rel="stylesheet" href="${options.style}" />
<link rel="icon" href="${options.home}icon.svg" type="image/svg+xml" />
<link rel="alternate" hreflang="${otherLanguage}" href="${pages[otherLanguage]}" />
<link rel="license" href="${vocabulary.license}" />
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="top"><a class="home" href="${options.home}index.html">PlanGraph</a><a class="to-contents" href="#contents">${words.contents}</a><a href="${pages[otherLanguage]}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.other}</a></header>
<div class="columns">
<main id="content">
<h1>${vocabulary.title[language]}</h1>
<p class="lead">${vocabulary.description[language]}</p>
${facts(context, options.downloads)}
<section id="model" aria-labelledby="model-title"><h2 id="model-title">${words.model}</h2><p>${words.modelHint}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="model-title">${diagram(vocabulary, language)}</div></section>
<section id="warnings" aria-labelledby="warnings-title"><h2 id="warnings-title">${words.warnings}</h2><p>${words.warningsHint}</p><ul class="warnings">${notes}</ul></section>
<section id="prefixes" aria-labelledby="prefixes-title"><h2 id="prefixes-title">${words.prefixes}</h2><p>${words.prefixesHint}</p>
<pre class="example" tabindex="0" aria-label="${words.prefixes}"><code>${lines.map((line) => html`${line}\n`)}</code></pre></section>
${body}
${citation(context)}
</main>
${contents(terms, context)}
</div>
</body>
</html>
`;
  return page.text;
}
