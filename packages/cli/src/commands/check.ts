import {
  type Conversion,
  checkEntities,
  compareLayers,
  countPlan,
  coverageOf,
  graphFromQuads,
  type LayerComparison,
  type Message,
  outlineOf,
  type Plan,
  type PlanAnnotations,
} from '@plangraph/core';
import { layersAgree } from '@plangraph/export';
import { choice } from '../choice.js';
import { EXIT, type ExitStatus, usageFault } from '../fault.js';
import { convertSource, hasErrors, renderMessages, type Source, shownName } from '../input.js';
import type { Io } from '../io.js';
import { LANGUAGES, labelLanguage } from '../words/language.js';
import type { Words } from '../words/words.js';

export interface CheckOptions extends Source {
  format?: string | undefined;
  /** Of names and titles, as of labels in files. */
  lang?: string | undefined;
  /** Compare the table of ministries with the leads that the text names, instead of the outline. */
  layers?: boolean;
}

interface Report {
  name: string;
  plan: Plan;
  messages: readonly Message[];
  annotations: PlanAnnotations;
  /** Titles of the plan and its divisions that are in the reader's language and not in the text. */
  titles: Titles;
}

interface Titles {
  plan?: string | undefined;
  /** By the number that the plan prints. */
  divisions: ReadonlyMap<string, string>;
}

/** Says what the parser saw, what it could not place, which names nobody curated, and what is amiss. */
export async function check(options: CheckOptions, io: Io): Promise<ExitStatus> {
  const format = options.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw usageFault(({ usage }) => usage.textOrJson(format));
  const language = labelLanguage(choice(options, 'lang', LANGUAGES), io.env);
  const { plan, annotations, entities, matcher, name, text, messages: read, quads } = await convertSource(options, io);
  const english = language === 'en' ? englishNames(quads) : undefined;
  // Entities that ship were curated for the plan that ships; of another plan they say nothing.
  const curatedForIt = options.plan === undefined || options.entities !== undefined;
  const messages = curatedForIt ? [...read, ...checkEntities(entities, text)] : read;
  if (options.layers === true) {
    const layers = compareLayers(plan, annotations, entities, matcher);
    const labels = new Map(entities.map(({ iri, labels: [first] }) => [iri, english?.names.get(iri) ?? first ?? iri]));
    const differing = layers.filter((row) => !layersAgree(row));
    await io.out(
      format === 'json' ? `${JSON.stringify(differing, null, 2)}\n` : renderLayers(layers, differing, labels, io.words),
    );
    io.err(renderMessages(name, messages, io.words));
  } else {
    const report = { name, plan, messages, annotations, titles: english?.titles ?? { divisions: new Map() } };
    await io.out(
      format === 'json' ? `${JSON.stringify(forPrograms(report), null, 2)}\n` : renderReport(report, io.words),
    );
  }
  return hasErrors(messages) ? EXIT.inputFault : EXIT.done;
}

/** What the curation names in English, by IRI, and what it gives as titles. */
function englishNames(quads: Conversion['quads']): { names: ReadonlyMap<string, string>; titles: Titles } {
  const graph = graphFromQuads(quads);
  const names = new Map<string, string>();
  const divisions = new Map<string, string>();
  graph.forEachNode((iri, { family, identifier, labelEn }) => {
    if (labelEn === undefined) return;
    names.set(iri, labelEn);
    if (family === 'division' && identifier !== undefined) divisions.set(identifier, labelEn);
  });
  return { names, titles: { plan: graph.getAttribute('titleEn'), divisions } };
}

function forPrograms({ name, plan, messages, annotations }: Report) {
  const { title } = plan.data;
  const { unknownNames } = annotations;
  const read = readingOf(annotations);
  return {
    name,
    title,
    counts: countPlan(plan),
    coverage: coverageOf(plan),
    outline: outlineOf(plan),
    read,
    unknownNames,
    messages,
  };
}

/** What was read out of the measures, and those in which nobody is named who carries them out. */
function readingOf({ units }: PlanAnnotations) {
  const assignments = units.flatMap((unit) => unit.assignments);
  const count = (role: string): number => assignments.filter((assignment) => assignment.role === role).length;
  return {
    lead: count('lead'),
    via: count('via'),
    partner: count('partner'),
    mentions: units.reduce((sum, unit) => sum + unit.mentions.length, 0),
    withoutLead: units
      .filter((unit) => unit.assignments.every(({ role }) => role !== 'lead'))
      .map((unit) => unit.identifier),
  };
}

function renderReport({ name, plan, messages, annotations, titles }: Report, words: Words): string {
  const { check } = words;
  const { unknownNames } = annotations;
  const { lead, via, partner, mentions, withoutLead } = readingOf(annotations);
  if (outlineOf(plan).length === 0) return renderMessages(name, messages, words);
  const lines = outlineOf(plan).map(({ identifier, title, type, depth, line, directions, measures, subMeasures }) => {
    const found = check.found({ directions, measures, subMeasures });
    const shown = type === 'pillar' ? `${identifier}.` : identifier;
    return `${String(line).padStart(6)}  ${'  '.repeat(depth)}${shown} ${titles.divisions.get(identifier) ?? title}${found === '' ? '' : `  — ${found}`}`;
  });
  const { characters, placed, share } = coverageOf(plan);
  const percent = Math.floor(share * 10000) / 100;
  return [
    check.title(titles.plan ?? (plan.data.title || shownName(name, words)), plan.data.issued),
    '',
    check.line,
    ...lines,
    '',
    check.counts(countPlan(plan)),
    check.coverage(percent, placed, characters),
    check.read(lead, via, partner, mentions),
    check.withoutLead(withoutLead),
    check.unknownNames(unknownNames.length),
    ...unknownNames.map((unknown) => `  ${unknown.identifier}  ${unknown.name}`),
    check.messages(messages.length),
    renderMessages(name, messages, words),
  ].join('\n');
}

function renderLayers(
  layers: readonly LayerComparison[],
  differing: readonly LayerComparison[],
  labels: ReadonlyMap<string, string>,
  { check }: Words,
): string {
  const who = (iri: string): string => labels.get(iri) ?? iri;
  const only = (text: LayerComparison['text']): string[] =>
    differing
      .filter((row) => row.text === text)
      .map(({ division, actor, appendix, measures }) => {
        return `  ${division}  ${who(actor)}  ${check.inAppendix(appendix)}${measures.length > 0 ? `  ${measures.join(' ')}` : ''}`;
      });
  const [textOnly, appendixOnly] = [only('lead'), only('none')];
  return [
    check.layers(layers.length),
    check.agree(layers.length - differing.length),
    '',
    check.textOnly(textOnly.length),
    ...textOnly,
    '',
    check.appendixOnly(appendixOnly.length),
    ...appendixOnly,
    '',
  ].join('\n');
}
