import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORDS } from './words.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
/** Texts of the sources that use the catalogues. */
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !/^words[/\\](?:en|ja)[/\\]/.test(name))
  .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
  .join('\n');

/** Catalogue and key of all messages. */
const KEYS = Object.entries(WORDS.en).flatMap(([part, messages]) =>
  typeof messages === 'string' ? [] : Object.keys(messages).map((key) => [part, key] as const),
);

describe('the catalogues', () => {
  it.each(KEYS)('%s.%s is said somewhere', (_part, key) => {
    expect(sources).toMatch(new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}]`));
  });

  it.each(KEYS)('%s.%s is Japanese in Japanese, and no longer English', (part, key) => {
    const [ja, en] = [WORDS.ja, WORDS.en].map((words) => Object(words[part])[key]);
    const written = typeof ja === 'function' ? String(ja) : JSON.stringify(ja);
    // What hands a word on as it is has none of its own.
    if (typeof ja === 'string' && ja === 'F1') return;
    expect(written).not.toBe(typeof en === 'function' ? String(en) : JSON.stringify(en));
  });
});
