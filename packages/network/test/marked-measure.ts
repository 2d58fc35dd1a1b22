import type { PlanGraph, TextMention } from '@plangraph/core/graph';
import { mechanismsOf } from '../src/index.js';
import { smallGraph } from './small-graph.js';

const MARK = /\[(lead|via|partner|actor|thing) ([^\]]+)\]/g;

/**
 * A plan of one measure, `m`, and where `above` is given, of the measure that introduces it, `m0`, whose leads it takes
 * over if it has none. Names are marked: `[lead 総務省]において、[via IPA]を通じ`; `[actor …]` and `[thing …]` are only named. Actors are
 * keyed by `a` and their name.
 *
 * @param units lines such as `センター NICT`: the first is a unit of the second
 */
export function markedMeasure(marked: string, units: readonly string[] = [], above?: string): PlanGraph {
  const lines: string[] = [];
  const read = (measure: string, source: string) => {
    const mentions: TextMention[] = [];
    let text = '';
    let from = 0;
    for (const { index, 0: mark, 1: role = '', 2: name = '' } of source.matchAll(MARK)) {
      text += source.slice(from, index);
      const target = `${role === 'thing' ? 't' : 'a'}${name}`;
      const mention: TextMention = { start: text.length, end: text.length + name.length, target };
      if (role === 'lead' || role === 'via' || role === 'partner') mention.role = role;
      mentions.push(mention);
      text += name;
      from = index + mark.length;
      lines.push(`${measure} ${mention.role ?? 'mentions'} ${target}`);
      if (measure === 'm0' && role === 'lead' && !marked.includes('[lead ')) lines.push(`m lead! ${target}`);
    }
    return { text: text + source.slice(from), mentions };
  };
  const nodes = { ...(above === undefined ? {} : { m0: read('m0', above) }), m: read('m', marked) };
  if (above !== undefined) lines.push('m part-of m0');
  lines.push(...units.map((line) => line.replace(/^(\S+) (\S+)$/, 'a$1 unit-of a$2')));
  return smallGraph(lines.join('\n'), nodes);
}

/** What one rule finds in it: `総務省–経済産業省: words, words` for each pair. */
export function found(rule: string, ...measure: Parameters<typeof markedMeasure>): string[] {
  return mechanismsOf(markedMeasure(...measure), 'm')
    .filter((mechanism) => mechanism.rule === rule)
    .map(({ a, b, evidence }) => `${a.slice(1)}–${b.slice(1)}: ${evidence.map(({ text }) => text).join(', ')}`);
}
