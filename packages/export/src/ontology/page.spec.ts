import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { convertPlan, SHIPPED_ATTRIBUTION } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { program } from '../../../../scripts/judges.mjs';
import { type OntologyPageOptions, ontologyPage } from './page.js';
import { readVocabulary } from './vocabulary.js';

const file = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');
const parse = (turtle: string) => new Parser().parse(turtle) as unknown as Quad[];
const turtle = file('ontology/plangraph.ttl');
const ontology = parse(turtle);
const { quads: data, base } = convertPlan(file('data/cybersecurity-2018/plan.ja.txt'), {
  name: 'cybersecurity-2018',
  entities: parse(file('data/cybersecurity-2018/entities.ttl')),
  titles: parse(file('data/cybersecurity-2018/titles.en.ttl')),
  attribution: SHIPPED_ATTRIBUTION,
});
const options: Omit<OntologyPageOptions, 'language'> = {
  base,
  downloads: ['plangraph.ttl', 'context.jsonld'],
  pages: { ja: 'index.html', en: 'en.html' },
  home: '../',
  style: 'ontology.css',
};
const pages = {
  ja: ontologyPage(ontology, data, { ...options, language: 'ja' }),
  en: ontologyPage(ontology, data, { ...options, language: 'en' }),
};
const { terms } = readVocabulary(ontology);

/** The part of a page about one term. */
function cardOf(page: string, name: string): string {
  const start = page.indexOf(`<section class="term" id="${name}"`);
  return start < 0 ? '' : page.slice(start, page.indexOf('</section>', start));
}

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '',
    );

describe.each(['ja', 'en'] as const)('page of the ontology (%s)', (language) => {
  const page = pages[language];

  it('has each term under its anchor, with label, definition, note and an example from the data', () => {
    expect(terms.length).toBeGreaterThan(70);
    for (const { name, label, definition, note } of terms) {
      const card = cardOf(page, name);
      const text = textOf(card);
      for (const words of [label.ja, label.en, definition[language], note?.[language] ?? ''])
        expect(text, name).toContain(words);
      const example = textOf(card.slice(card.indexOf('<pre')));
      expect(example, name).toMatch(new RegExp(`pg:${name}(?![A-Za-z])`));
    }
  });

  it('shows real statements: each statement of an example that is not cut is in the data', () => {
    const card = cardOf(page, 'via');
    const [, subject = '', object = ''] =
      /^measure:(\S+) {2}#.*\n {4}pg:via actor:(\S+) \./.exec(
        textOf(card.slice(card.indexOf('<code>', card.indexOf('<pre')))),
      ) ?? [];
    expect(
      data.some(
        (quad) =>
          quad.subject.value === `${base}measure/${subject}` &&
          quad.predicate.value.endsWith('#via') &&
          quad.object.value === `${base}actor/${object}`,
      ),
    ).toBe(true);
  });

  it('has examples that are Turtle, where comments are off and the prefixes declared', () => {
    const declared = textOf(/<section id="prefixes"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('@prefix'))
      .join('\n');
    for (const { name } of terms) {
      const card = cardOf(page, name);
      const example = textOf(card.slice(card.indexOf('<code>', card.indexOf('<pre'))));
      expect(() => parse(`${declared}\n${example}`), example).not.toThrow();
    }
  });

  it('links only to what is on the page, beside it, or on the web', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, address = ''] of page.matchAll(/href="([^"]+)"/g)) {
      if (address.startsWith('#')) expect(ids).toContain(address.slice(1));
      else
        expect(address).toMatch(/^(?:https?:\/\/\S+|\.\.\/(?:index\.html|icon\.svg)|[a-z]+\.(?:html|css|ttl|jsonld))$/);
    }
  });

  it('needs no script and no style of its own, names source and licence', () => {
    expect(page).not.toMatch(/<script|<style| style="| on[a-z]+="/);
    expect(textOf(page)).toContain(SHIPPED_ATTRIBUTION[language]);
    expect(page).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  it.skipIf(program('xmllint') === undefined)('is well-formed (xmllint)', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: page, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('page of any ontology', () => {
  it('escapes whatever labels, definitions, literals and names hold', () => {
    const attack = `</code><script>alert(1)</script>" onload='x' &amp;`;
    const literal = JSON.stringify(attack);
    const hostile = parse(
      turtle
        .replace('"plan"@en', `${literal}@en`)
        .replace('"A plan that a government has adopted', '"<img src=x onerror=alert(1)> A plan'),
    );
    const { namedNode, literal: words, quad } = DataFactory;
    const labels = data.map((one) =>
      one.object.termType === 'Literal' && one.object.language === 'ja'
        ? (quad(one.subject as never, one.predicate as never, words(attack, 'ja')) as unknown as Quad)
        : one,
    );
    const strange = quad(
      namedNode(`${base}plan/x"><script>`),
      namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
      namedNode('https://w3id.org/plangraph/ns#Plan'),
    ) as unknown as Quad;
    for (const language of ['ja', 'en'] as const) {
      const page = ontologyPage(hostile, [strange, ...labels], { ...options, language });
      expect(page).not.toMatch(/<script|<img/);
      expect(page.match(/ onload=/g) ?? []).toHaveLength(page.match(/&quot; onload=&#39;/g)?.length ?? 0);
      expect(textOf(page)).toContain('</code><script>');
    }
  });

  it('leaves a term without an example where the data has none', () => {
    const page = ontologyPage(ontology, [], { ...options, language: 'en' });
    expect(cardOf(page, 'lead')).not.toContain('<pre');
    expect(cardOf(page, 'Role')).toContain('<pre');
  });

  it('says which term lacks words', () => {
    expect(() => readVocabulary(parse(turtle.replace('"節"@ja , ', '')))).toThrow(
      /ns#Section has no .*label in Japanese/,
    );
    expect(() => readVocabulary([])).toThrow(/no owl:Ontology/);
  });
});
