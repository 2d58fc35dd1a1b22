import { mendBrokenWords } from '../text/japanese.js';
import { splitLines } from '../text/lines.js';
import { Places } from '../text/position.js';
import { spanOf, trimSpan } from '../text/span.js';
import { BodyReader } from './body.js';
import { Builder, fillGaps, settlePositions } from './builder.js';
import { checkInvariants } from './invariants.js';
import { readDate } from './rules/date.js';
import { GlossaryReader, ResponsibilityReader, type TableReader } from './tables.js';
import { readTokens, type TokenLine } from './tokens.js';
import type { Annex, Glossary, Heading, Leaf, Plan, ResponsibilityTable } from './tree.js';

/**
 * Reads a plan's text into a tree.
 *
 * Never throws and never loses a character: what no rule knows becomes an `unplaced` leaf with a
 * message. Time is linear in the length of the text. The same text gives the same tree.
 *
 * @param text the plan as plain text, as decoded (see `decodeText`); offsets in the tree are UTF-16
 *   code units of this string
 * @returns the tree; `data.messages` holds what there is to say about the text
 */
export function parsePlan(text: string): Plan {
  const lines = splitLines(text);
  const places = new Places(text);
  const builder = new Builder(text, places);
  const plan: Plan = {
    type: 'plan',
    position: { start: places.point(0), end: places.point(text.length) },
    children: [],
    data: { title: '', contents: [], furniture: builder.furniture, messages: builder.messages },
  };
  const tokens = readTokens(text, lines);
  const firstAnnex = tokens.findIndex((line) => line.token.kind === 'annex');
  const bodyEnd = firstAnnex < 0 ? tokens.length : firstAnnex;
  const bodyStart = readFront(tokens, bodyEnd, plan, builder);
  const body = new BodyReader(plan, builder);
  for (const line of tokens.slice(bodyStart, bodyEnd)) body.read(line);
  body.end();
  readAnnexes(tokens.slice(bodyEnd), plan, builder);
  settlePositions(plan);
  fillGaps(plan, builder);
  plan.position = { start: places.point(0), end: places.point(text.length) };
  checkInvariants(plan, builder);
  return plan;
}

/** Lines before the contents or the first heading: title, date, issuing body. */
function readFront(tokens: readonly TokenLine[], bodyEnd: number, plan: Plan, builder: Builder): number {
  const limit = Math.min(bodyEnd, 80);
  let end = 0;
  while (end < limit && ['blank', 'plain', 'ruling'].includes(tokens[end]?.token.kind ?? '')) end += 1;
  // Prose without anything that a plan has is no title page.
  if (end === limit) return 0;
  const leaves: Leaf[] = [];
  for (const line of tokens.slice(0, end)) {
    const span = trimSpan(spanOf(builder.source, line.view.line.start, line.view.line.end));
    if (span.value !== '') leaves.push(builder.leaf('frontLine', span));
  }
  if (leaves.length === 0) return end;
  plan.children.push({ type: 'front', position: builder.places.position([]), children: leaves });
  for (const { value, data } of leaves) {
    const date = readDate(value);
    if (date === 'impossible') {
      builder.message(
        'warning',
        'front-date',
        {
          en: `${value} is no day of the calendar; the plan is left without a date of issue.`,
          ja: `${value} は暦にない日です。計画の日付は、なしとします。`,
        },
        { en: 'Correct the date on the title page.', ja: '表紙の日付を直してください。' },
        data.ranges,
      );
    } else if (date !== undefined) plan.data.issued = date;
    else if (plan.data.title === '')
      plan.data.title = mendBrokenWords(value).replace(/(?<=[ぁ-んァ-ヶー一-龠]) (?=\d)/, '');
    else if (plan.data.issuer === undefined) plan.data.issuer = value;
  }
  return end;
}

function readAnnexes(tokens: readonly TokenLine[], plan: Plan, builder: Builder): void {
  let annex: Annex | undefined;
  let table: TableReader | undefined;
  for (const { view, token } of tokens) {
    const { start, end } = view.line;
    if (token.kind === 'annex') {
      const heading: Heading = {
        type: 'heading',
        position: builder.places.position([]),
        children: [
          builder.leafAt('number', start + token.numberStart, start + token.numberEnd),
          builder.leafAt('title', start + token.titleStart, start + token.titleEnd),
        ],
      };
      const shell = { position: builder.places.position([]), children: [heading] };
      table?.end();
      [annex, table] = [undefined, undefined];
      if (token.table === 'glossary') {
        const glossary: Glossary = { type: 'glossary', ...shell };
        plan.children.push(glossary);
        table = new GlossaryReader(glossary, builder);
      } else if (token.table === 'responsibilities') {
        const responsibilities: ResponsibilityTable = { type: 'responsibilityTable', ...shell };
        plan.children.push(responsibilities);
        table = new ResponsibilityReader(responsibilities, builder);
      } else {
        annex = { type: 'annex', ...shell };
        plan.children.push(annex);
      }
    } else if (token.kind === 'ruling') builder.addFurniture('ruling', view.line);
    else if (token.kind === 'blank') continue;
    else if (table !== undefined) table.read(view);
    else {
      annex?.children.push({
        type: 'paragraph',
        position: builder.places.position([]),
        children: [builder.leaf('text', trimSpan(spanOf(builder.source, start, end)))],
      });
    }
  }
  table?.end();
}
