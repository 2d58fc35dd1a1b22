import { countPlan, coverageOf, type Message, outlineOf, type Plan } from '@plangraph/core';
import { EXIT, type ExitStatus, usageFault } from '../fault.js';
import { convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import type { Io } from '../io.js';

export interface CheckOptions extends Source {
  format?: string | undefined;
}

/** Says what the parser saw, what it could not place, and what is amiss. */
export async function check(options: CheckOptions, io: Io): Promise<ExitStatus> {
  const format = options.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw usageFault(`The format ${format} is not known. Give text or json.`);
  const { plan, messages, name } = await convertSource(options, io);
  if (format === 'json') await io.out(`${JSON.stringify(reportOf(name, plan, messages), null, 2)}\n`);
  else await io.out(renderReport(name, plan, messages));
  return hasErrors(messages) ? EXIT.inputFault : EXIT.done;
}

function reportOf(name: string, plan: Plan, messages: readonly Message[]) {
  return {
    name,
    title: plan.data.title,
    counts: countPlan(plan),
    coverage: coverageOf(plan),
    outline: outlineOf(plan),
    messages,
  };
}

function renderReport(name: string, plan: Plan, messages: readonly Message[]): string {
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
    messages.length === 0 ? 'Messages: none' : `Messages: ${messages.length}`,
    renderMessages(name, messages),
  ].join('\n');
}
