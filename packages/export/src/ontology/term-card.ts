import { NAMESPACES } from '@plangraph/core';
import { type ExampleContext, exampleOf, prefixed } from './example.js';
import { html, joined, type Markup } from './markup.js';
import type { Count } from './usage.js';
import type { Language, Term } from './vocabulary.js';
import { WORDS } from './words.js';

/** A name with a link: to its anchor on the page, or to where it is defined. Values in quotes stay as they are. */
export function reference(iri: string, context: ExampleContext): Markup {
  const { vocabulary, prefixes, language } = context;
  const words = WORDS[language];
  const term = vocabulary.terms.find((one) => one.iri === iri);
  if (term !== undefined)
    return html`<a href="#${term.name}"><code>${vocabulary.prefix}:${term.name}</code></a> <span class="gloss">${term.label[language]}</span>`;
  if (iri.startsWith('"')) return html`<code>${iri}</code>`;
  if (iri === `${NAMESPACES.rdf}PlainLiteral` || iri === `${NAMESPACES.rdf}langString`)
    return html`${words.languageText}`;
  const short = html`<code>${prefixed(iri, prefixes) ?? iri}</code>`;
  return /^https?:\/\//.test(iri) ? html`<a href="${iri}">${short}</a>` : short;
}

/** `pg:Measure 施策 1,277` and so on. */
export function counts(list: readonly Count[], context: ExampleContext): Markup {
  const items = list.map(
    ({ iri, count }) => html`<li>${reference(iri, context)} <span class="count">${shown(count)}</span></li>`,
  );
  return html`<ul class="counts">${items}</ul>`;
}

/** A whole number with commas, the same in every locale. */
export function shown(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function row(title: string, content: Markup | undefined): Markup | undefined {
  return content === undefined ? undefined : html`<div><dt>${title}</dt><dd>${content}</dd></div>`;
}

function references(iris: readonly string[], context: ExampleContext): Markup | undefined {
  if (iris.length === 0) return undefined;
  const items = iris.map((iri) => html`<li>${reference(iri, context)}</li>`);
  return html`<ul class="names">${items}</ul>`;
}

function classRows(term: Term, context: ExampleContext): (Markup | undefined)[] {
  const words = WORDS[context.language];
  const { usage, vocabulary } = context;
  const instances = usage.instances.get(term.iri) ?? [];
  const properties = [...usage.properties].filter(([, use]) => use.subjects.some(({ iri }) => iri === term.iri));
  const order = new Map(vocabulary.terms.map(({ iri }, at) => [iri, at]));
  const used = properties
    .map(([iri]) => iri)
    .filter((iri) => iri !== `${NAMESPACES.rdf}type`)
    .sort((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
  return [
    row(words.broaderClass, references(term.broader, context)),
    row(words.narrowerClass, references(term.narrower, context)),
    row(words.inData, instances.length === 0 ? undefined : html`${words.instances(shown(instances.length))}`),
    row(words.usedWith, references(used, context)),
  ];
}

function propertyRows(term: Term, context: ExampleContext): (Markup | undefined)[] {
  const words = WORDS[context.language];
  const use = context.usage.properties.get(term.iri);
  const known = term.characteristics.map((name) => words.characteristic[name] ?? name);
  return [
    row(words.broaderProperty, references(term.broader, context)),
    row(words.narrowerProperty, references(term.narrower, context)),
    row(words.domain, references(term.domain, context)),
    row(words.range, references(term.range, context)),
    row(words.characteristics, known.length === 0 ? undefined : joined(known, words.comma)),
    ...(use === undefined
      ? []
      : [
          row(words.inData, html`${words.statements(shown(use.statements))}`),
          row(words.usedOn, counts(use.subjects, context)),
          row(words.pointsTo, use.objects.length === 0 ? undefined : counts(use.objects, context)),
        ]),
  ];
}

/** Everything about one term, under its anchor. */
export function termCard(term: Term, context: ExampleContext): Markup {
  const { language, vocabulary } = context;
  const words = WORDS[language];
  const otherLanguage: Language = language === 'ja' ? 'en' : 'ja';
  const rows =
    term.kind === 'class'
      ? classRows(term, context)
      : term.kind === 'property'
        ? propertyRows(term, context)
        : [row(words.types, references(term.types, context))];
  const example = exampleOf(term, context);
  return html`<section class="term" id="${term.name}">
<h3><span class="label">${term.label[language]}</span> <span class="label other" lang="${otherLanguage}">${term.label[otherLanguage]}</span> <a class="iri" href="#${term.name}"><code>${vocabulary.prefix}:${term.name}</code></a></h3>
<p class="definition">${term.definition[language]}</p>
${term.note === undefined ? undefined : html`<p class="note"><strong>${words.note}</strong> ${term.note[language]}</p>`}
<dl>${rows}${row(words.seeAlso, references(term.seeAlso, context))}</dl>
${example === undefined ? undefined : html`<pre class="example" tabindex="0" aria-label="${words.example}: ${vocabulary.prefix}:${term.name}"><code>${example}</code></pre>`}
</section>
`;
}
