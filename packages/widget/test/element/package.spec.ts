/** What others rely on: size, manifest, documents, and that the element is what they say. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { COMPILED, DIST, page, startPages, told } from './site.js';

/** Bytes, gzip, of the core and all that it imports at once. */
const MOST = 60_000;

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
interface Named {
  name: string;
  fieldName?: string;
  kind?: string;
}
const manifest = JSON.parse(text('../../custom-elements.json')) as {
  modules: {
    declarations: Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Named[]>[];
  }[];
};
const [element] = manifest.modules.flatMap(({ declarations }) => declarations);
const names = (what: keyof NonNullable<typeof element>): string[] =>
  (element?.[what] ?? []).map(({ name }) => name).sort();

/** A module with everything that it imports at once. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(DIST, file), 'utf8');
  for (const [, from = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
    closure(join(file, '..', from), seen);
  }
  return seen;
}
const packed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);

describe('the size', () => {
  it('of the core is under its limit', () => {
    const core = closure('plan-graph.js');
    expect(core.size).toBeGreaterThan(1);
    expect(packed(core)).toBeLessThan(MOST);
    // The renderer and the figures come when they are needed.
    expect([...core].filter((file) => /live|graphology|still|rdf/.test(file))).toEqual([]);
  });

  it('of each part is printed, and the parts name each other by relative addresses', () => {
    const parts = readdirSync(join(DIST, 'plan-graph')).map((name) => `plan-graph/${name}`);
    for (const file of ['plan-graph.js', ...parts, 'plan-graph.iife.js']) {
      console.info(`${file} ${packed([file])}`);
      const code = readFileSync(join(DIST, file), 'utf8');
      expect(code).not.toMatch(/import\(["'`](?!\.)/);
      expect(code).not.toMatch(/process\.env|sourceMappingURL/);
    }
    const live = new Set([
      ...closure('plan-graph.js'),
      ...closure('plan-graph/live.js'),
      ...closure('plan-graph/read-plan.js'),
    ]);
    console.info(`all that a live picture of the plan loads ${packed(live)}`);
  });
});

describe('the module', () => {
  it('can be imported where there are no elements', () => {
    const code = 'console.log(JSON.stringify((await import(process.argv[1])).PlanGraphElement.observedAttributes))';
    for (const file of [join(DIST, 'plan-graph.js'), join(COMPILED, 'element/define.js')]) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, file], {
        encoding: 'utf8',
      });
      expect([JSON.parse(stdout || '[]').sort(), stderr]).toEqual([names('attributes'), '']);
    }
  });
});

describe('the manifest', () => {
  const site = startPages({ 'index.html': page('<plan-graph src="plan.json" view="pillar:5" controls></plan-graph>') });
  let open: Page;
  afterAll(() => open?.context().close());

  it('has what the element has: properties, methods, slots, parts', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('index.html');
    await told(open, 'ready');
    const found = await open.locator('plan-graph').evaluate((one) => {
      const parts = [...(one.shadowRoot?.querySelectorAll('[part]') ?? [])].map(
        (part) => part.getAttribute('part') ?? '',
      );
      const slots = [...(one.shadowRoot?.querySelectorAll('slot') ?? [])].map((slot) => slot.name);
      return {
        parts: [...new Set(parts)].sort(),
        slots: slots.sort(),
        properties: Object.getOwnPropertyNames(Object.getPrototypeOf(one)),
      };
    });
    expect(found.parts).toEqual(names('cssParts'));
    expect(found.slots).toEqual(names('slots'));
    const fields = (element?.attributes ?? [])
      .map(({ name, fieldName }) => fieldName ?? name)
      .filter((name) => name !== 'lang');
    expect(found.properties).toEqual(expect.arrayContaining([...fields, ...names('members')]));
  });

  it('has the custom properties of the style sheet', () => {
    const used = [...text('../../src/element/styles.ts').matchAll(/var\((--plan-graph-[a-z-]+)/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(used)].sort()).toEqual(names('cssProperties'));
  });
});

describe('the documents', () => {
  const guide = text('../../../../docs/embedding.md');
  /** First cells of the tables under a heading. */
  const rows = (heading: string): string[] => {
    const [, section = ''] = guide.split(`\n## ${heading}\n`);
    return [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `([^`(]+)/gm)].map(([, name = '']) => name).sort();
  };

  it('name every attribute, property, method, event, part and custom property, and no other', () => {
    const fields = (element?.members ?? []).filter(({ kind }) => kind === 'field').map(({ name }) => name);
    const methods = (element?.members ?? []).filter(({ kind }) => kind === 'method').map(({ name }) => name);
    expect(rows('Attributes and properties')).toEqual([...names('attributes'), ...fields].sort());
    expect(rows('Methods')).toEqual(methods.sort());
    expect(rows('Events')).toEqual(names('events'));
    expect(rows('Slots, parts, custom properties')).toEqual([...names('slots'), ...names('cssProperties')].sort());
    for (const part of names('cssParts')) expect(guide).toContain(`\`${part}\``);
  });

  it('use no attribute that is not there', () => {
    const recipes = [guide, text('../../README.md'), text('../../examples/index.html')]
      .join('\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    const known = [...names('attributes'), 'id', 'data', 'onselect', 'onready', ':view', '@select'];
    const used = [...recipes.matchAll(/<plan-graph\s([^>]*?)>/g)].flatMap(([, attributes = '']) =>
      [...attributes.matchAll(/(?:^|\s)([:@]?[a-z]+)(?==|\s|$)/g)].map(([, name = '']) => name),
    );
    expect(used.length).toBeGreaterThan(30);
    expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([]);
  });
});
