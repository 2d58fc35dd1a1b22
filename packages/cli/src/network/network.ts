import { basename } from 'node:path';
import { graphFromQuads } from '@plangraph/core';
import { choice } from '../choice.js';
import { type ExitStatus, usageFault } from '../fault.js';
import { graphOf } from '../graph.js';
import { convertSource, finish, type Source } from '../input.js';
import type { Io } from '../io.js';
import { writeOut } from '../output.js';
import { LANGUAGES, type Language, labelLanguage } from '../words/language.js';
import { asCsv, asJson, asText, csvMetadata, sourceLines } from './files/render.js';
import { GRAPH_FORMATS, type GraphFormat, tieFile } from './files/tie-graph.js';
import { actorNamed, type Values, wholeNumber } from './options.js';
import { QUESTIONS, type Result } from './questions.js';
import { methodLine, partOf } from './tables/table.js';

/** Options of all questions, `actor` but for those of actors; the others belong to one or some of them (`QUESTIONS`). */
const COMMON = ['entities', 'base', 'format', 'out', 'lang', 'top', 'actor'] as const;

/** Options that take a value, of any question. */
export const NETWORK_OPTIONS: readonly string[] = [
  ...new Set([...COMMON, ...Object.values(QUESTIONS).flatMap(({ flags }) => flags)]),
];

const TABLE_FORMATS = ['table', 'csv', 'json'] as const;

/**
 * Answers a question about the network of agencies: `ties`, `positions`, `brokerage`, `communities`, `mechanisms`,
 * `dependence`, `layers`, or `compare` with two actors. Data go to standard output or a file, warnings to standard error.
 *
 * @param words the question, then what it takes, then the plan
 */
export async function network(words: readonly string[], values: Values, io: Io): Promise<ExitStatus> {
  const [name, ...rest] = words;
  const question = name !== undefined && Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined;
  if (question === undefined) {
    const known = Object.keys(QUESTIONS);
    throw usageFault(({ network }) =>
      name === undefined ? network.noQuestion(known) : network.unknownQuestion(name, known),
    );
  }
  const actors = rest.slice(0, question.actors);
  const [plan, ...more] = rest.slice(question.actors);
  if (actors.length < question.actors)
    throw usageFault(({ network }) => network.actorsMissing(name ?? '', question.actors, actors.length));
  if (more.length > 0) throw usageFault(({ network }) => network.leftOver(name ?? '', more));
  const known = [...question.flags, ...COMMON.filter((flag) => flag !== 'actor' || question.actors === 0)];
  const stray = Object.keys(values).find((flag) => !known.includes(flag));
  if (stray !== undefined) throw usageFault(({ network }) => network.strayOption(stray, name ?? '', known));
  const formats = [...TABLE_FORMATS, ...(question.draws ?? [])];
  const format = choice(values, 'format', formats) ?? 'table';
  const language = labelLanguage(choice(values, 'lang', LANGUAGES), io.env);
  const top = wholeNumber(values, 'top', 1);
  const request = question.read(values);

  const source: Source = { plan, entities: values['entities'], base: values['base'] };
  const conversion = await convertSource(source, io);
  // Only files for graph programs need places.
  const graph = format === 'graphml' || format === 'gexf' ? graphOf(conversion) : graphFromQuads(conversion.quads);
  const named = values['actor'];
  const actor = named === undefined ? undefined : graph.getNodeAttribute(actorNamed(graph, named), 'id');
  const result = request(graph, actors);
  const out = values['out'] ?? '-';
  await write({ ...result, plan: graph.getAttributes() }, { format, language, top, actor, out }, io);
  return finish(conversion, source, io);
}

interface Output {
  format: (typeof TABLE_FORMATS)[number] | GraphFormat;
  language: Language;
  top: number | undefined;
  /** Prefixed name of the only actor whose rows and ties are wanted. */
  actor: string | undefined;
  out: string;
}

type Answer = Result & { plan: Parameters<typeof tieFile>[2]['source'] };

async function write(answer: Answer, { format, language, top, actor, out }: Output, io: Io): Promise<void> {
  const { ties, plan, warnings } = answer;
  const table = partOf(answer.table, { actor, top });
  const drawn = GRAPH_FORMATS.find((one) => one === format);
  const all = drawn === undefined ? partOf(answer.table, { actor }).rows.length : (ties?.network.size ?? 0);
  const isPart = top !== undefined && top < all && (drawn === undefined || actor === undefined);
  let chunks: Iterable<string>;
  if (drawn !== undefined && ties !== undefined)
    chunks = tieFile({ ...answer, table: { ...answer.table, options: table.options }, ties }, drawn, {
      source: plan,
      language,
      top,
      actor,
    });
  else if (format === 'csv') chunks = asCsv(table);
  else if (format === 'json') chunks = [asJson(table, plan)];
  else chunks = [asText(table, plan, language, io.words)];

  // Neither CSV nor DL has a place for the source: it stands beside the file, or on standard error.
  const beside = format === 'csv' || format === 'dl';
  await writeOut(chunks, out, io);
  if (beside && out === '-') {
    for (const line of [methodLine(table), ...sourceLines(plan, language)]) io.err(`${line}\n`);
  } else if (beside) {
    const metadata = csvMetadata(table, basename(out), plan);
    if (format === 'dl') delete metadata['tableSchema'];
    await writeOut([`${JSON.stringify(metadata, null, 2)}\n`], `${out}-metadata.json`, io);
  }
  const words = io.words.network;
  if (isPart) io.err(`${drawn === undefined ? words.partOfRows(top, all) : words.partOfTies(top, all)}\n`);
  for (const warning of warnings) io.err(`${words.note(warning(io.words))}\n`);
}
