import { mendBrokenWords } from '../text/japanese.js';
import { splitLines } from '../text/lines.js';
import { Places } from '../text/position.js';
import { spanOf, trimSpan } from '../text/span.js';
import { BodyReader } from './body.js';
import { Builder, fillGaps, settlePositions } from './builder.js';
import { checkInvariants } from './invariants.js';
import { readGlossaryLine, readResponsibilityLine } from './tables.js';
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
  const places = new Places(lines);
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
  fillGaps(plan, builder);
  settlePositions(plan);
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
  for (const { value } of leaves) {
    const date = /^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/.exec(value);
    if (date !== null) plan.data.issued = `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`;
    else if (plan.data.title === '')
      plan.data.title = mendBrokenWords(value).replace(/(?<=[ぁ-んァ-ヶー一-龠]) (?=\d)/, '');
    else if (plan.data.issuer === undefined) plan.data.issuer = value;
  }
  return end;
}

function readAnnexes(tokens: readonly TokenLine[], plan: Plan, builder: Builder): void {
  let annex: Glossary | ResponsibilityTable | Annex | undefined;
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
      if (token.table === 'glossary') annex = { type: 'glossary', ...shell };
      else if (token.table === 'responsibilities') annex = { type: 'responsibilityTable', ...shell };
      else annex = { type: 'annex', ...shell };
      plan.children.push(annex);
      continue;
    }
    if (token.kind === 'blank') continue;
    if (token.kind === 'ruling') builder.addFurniture('ruling', view.line);
    else if (annex?.type === 'glossary') readGlossaryLine(annex, view, builder);
    else if (annex?.type === 'responsibilityTable') readResponsibilityLine(annex, view, builder);
    else {
      const span = trimSpan(spanOf(builder.source, start, end));
      annex?.children.push({
        type: 'paragraph',
        position: builder.places.position([]),
        children: [builder.leaf('text', span)],
      });
    }
  }
}
