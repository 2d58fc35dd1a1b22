import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quad } from '@rdfjs/types';
import { type Message, messageOf } from '../text/message.js';
import { localPart } from './names.js';
import { vocabulary } from './namespaces.js';
import type { Statements } from './statements.js';

/** What has a text of its own to render; of a plan and a division, their introductions. */
const RENDERED = new Set(
  (['pg:Plan', 'pg:Division', 'pg:Measure', 'pg:Direction', 'pg:Term'] as const).map(vocabulary),
);
const TEXTS = [vocabulary('pg:text'), vocabulary('skos:definition')];

/**
 * Holds English renderings against the Japanese that they render: each carries the SHA-256 of it (pg:sourceSha256), so
 * that a changed text shows. Where a plan has no rendering at all, none is missed.
 * @param titles curated statements on the base in use
 * @returns a message for each plan, division, measure, direction and term whose rendering is stale or missing
 */
export function checkRenderings(titles: readonly Quad[], statements: Statements): Message[] {
  const hashes = new Map(
    titles
      .filter(({ predicate }) => predicate.value === vocabulary('pg:sourceSha256'))
      .map(({ subject, object }) => [subject.value, object.value]),
  );
  if (hashes.size === 0) return [];
  const messages: Message[] = [];
  const texts = new Map<string, string>();
  const rendered = new Set<string>();
  for (const { subject, predicate, object } of statements.quads()) {
    if (predicate.value === vocabulary('rdf:type') && RENDERED.has(object.value)) rendered.add(subject.value);
    if (!TEXTS.includes(predicate.value) || object.termType !== 'Literal' || object.language !== 'ja') continue;
    texts.set(subject.value, object.value);
  }
  for (const iri of rendered) {
    const text = texts.get(iri);
    if (text === undefined) continue;
    const now = bytesToHex(sha256(utf8ToBytes(text)));
    const then = hashes.get(iri);
    if (then === now) continue;
    const name = localPart(iri);
    const reason =
      then === undefined
        ? { en: `${name} has no English rendering.`, ja: `${name} に英語訳がありません。` }
        : {
            en: `The English of ${name} renders another Japanese text than the one that stands there now.`,
            ja: `${name} の英語は、いまの本文とは違う日本語を訳したものです。`,
          };
    const mend = {
      en: `Render it in titles.en.ttl and set its pg:sourceSha256 to "${now}".`,
      ja: `titles.en.ttl で訳し直し、pg:sourceSha256 を "${now}" にしてください。`,
    };
    messages.push(messageOf('warning', then === undefined ? 'missing-rendering' : 'stale-rendering', reason, mend));
  }
  return messages;
}
