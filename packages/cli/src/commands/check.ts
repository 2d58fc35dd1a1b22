import {
  checkEntities,
  compareLayers,
  countPlan,
  coverageOf,
  type LayerComparison,
  type Message,
  outlineOf,
  type Plan,
  type PlanAnnotations,
} from '@plangraph/core';
import { layersAgree } from '@plangraph/export';
import { EXIT, type ExitStatus, usageFault } from '../fault.js';
import { convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import type { Io } from '../io.js';

export interface CheckOptions extends Source {
  format?: string | undefined;
  /** Compare the table of ministries with the leads that the text names, instead of the outline. */
  layers?: boolean;
}

interface Report {
  name: string;
  plan: Plan;
  messages: readonly Message[];
  annotations: PlanAnnotations;
}

/** Says what the parser saw, what it could not place, which names nobody curated, and what is amiss. */
export async function check(options: CheckOptions, io: Io): Promise<ExitStatus> {
  const format = options.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw usageFault(`The format ${format} is not known. Give text or json.`);
  const { plan, annotations, entities, matcher, name, text, messages: read } = await convertSource(options, io);
  // Entities that ship were curated for the plan that ships; of another plan they say nothing.
  const curatedForIt = options.plan === undefined || options.entities !== undefined;
  const messages = curatedForIt ? [...read, ...checkEntities(entities, text)] : read;
  if (options.layers === true) {
    const layers = compareLayers(plan, annotations, entities, matcher);
    const labels = new Map(entities.map(({ iri, labels: [first] }) => [iri, first ?? iri]));
    const differing = layers.filter((row) => !layersAgree(row));
    await io.out(
      format === 'json' ? `${JSON.stringify(differing, null, 2)}\n` : renderLayers(layers, differing, labels),
    );
    io.err(renderMessages(name, messages));
  } else {
    const report = { name, plan, messages, annotations };
    await io.out(format === 'json' ? `${JSON.stringify(forPrograms(report), null, 2)}\n` : renderReport(report));
  }
  return hasErrors(messages) ? EXIT.inputFault : EXIT.done;
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

function renderReport({ name, plan, messages, annotations }: Report): string {
  const { unknownNames } = annotations;
  const { lead, via, partner, mentions, withoutLead } = readingOf(annotations);
  if (outlineOf(plan).length === 0) return renderMessages(name, messages);
  const lines = outlineOf(plan).map(({ identifier, title, type, depth, line, directions, measures, subMeasures }) => {
    const found = [
      directions > 0 ? `${directions} directions` : '',
      measures > 0 ? `${measures} measures` : '',
      subMeasures > 0 ? `${subMeasures} sub-measures` : '',
    ].filter((part) => part !== '');
    const shown = type === 'pillar' ? `${identifier}.` : identifier;
    return `${String(line).padStart(6)}  ${'  '.repeat(depth)}${shown} ${title}${found.length > 0 ? `  — ${found.join(', ')}` : ''}`;
  });
  const counts = Object.entries(countPlan(plan)).map(([kind, count]) => `${kind} ${count}`);
  const { characters, placed, share } = coverageOf(plan);
  const percent = Math.floor(share * 10000) / 100;
  return [
    `${plan.data.title || name}${plan.data.issued === undefined ? '' : ` (${plan.data.issued})`}`,
    '',
    '  line',
    ...lines,
    '',
    `Counts: ${counts.join(', ')}`,
    `Coverage: ${percent} % (${placed} of ${characters} characters placed)`,
    `Read: lead ${lead}, via ${via}, partner ${partner}, mentions ${mentions}`,
    `Measures in which no lead was found: ${withoutLead.length === 0 ? 'none' : `${withoutLead.length} (${withoutLead.join(' ')})`}`,
    unknownNames.length === 0
      ? 'Quoted names that nobody curated: none'
      : `Quoted names that nobody curated: ${unknownNames.length}`,
    ...unknownNames.map((unknown) => `  ${unknown.identifier}  ${unknown.name}`),
    messages.length === 0 ? 'Messages: none' : `Messages: ${messages.length}`,
    renderMessages(name, messages),
  ].join('\n');
}

function renderLayers(
  layers: readonly LayerComparison[],
  differing: readonly LayerComparison[],
  labels: ReadonlyMap<string, string>,
): string {
  const who = (iri: string): string => labels.get(iri) ?? iri;
  const only = (text: LayerComparison['text']): string[] =>
    differing
      .filter((row) => row.text === text)
      .map(({ division, actor, appendix, measures }) => {
        const said = { main: '◎', related: '○', none: 'not listed' }[appendix];
        return `  ${division}  ${who(actor)}  (appendix: ${said})${measures.length > 0 ? `  ${measures.join(' ')}` : ''}`;
      });
  const [textOnly, appendixOnly] = [only('lead'), only('none')];
  return [
    `${layers.length} pairs of division and actor; units count as their ministry (NISC as 内閣官房).`,
    `${layers.length - differing.length} agree: ◎ and a lead, or neither.`,
    '',
    `The text names a lead that the appendix does not mark ◎ (${textOnly.length}):`,
    ...textOnly,
    '',
    `The appendix marks ◎ whom the text never names as a lead (${appendixOnly.length}):`,
    ...appendixOnly,
    '',
  ].join('\n');
}
