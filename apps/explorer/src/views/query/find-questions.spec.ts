import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { questionGroups } from '../../../../../scripts/query-data.mjs';
import { findQuestions } from './find-questions.js';
import type { QuestionGroup } from './site-files.js';

const groups = questionGroups(
  fileURLToPath(new URL('../../../../../ontology/questions', import.meta.url)),
) as QuestionGroup[];
const numbers = (typed: string): string[] =>
  findQuestions(groups, typed).flatMap(({ questions }) => questions.map(({ number }) => number));

describe('the search of questions', () => {
  it('finds by every word, in either language, or by number', () => {
    expect(numbers('19')).toContain('19');
    expect(numbers('METI IPA')).toEqual(['19']);
    expect(numbers('')).toHaveLength(groups.flatMap(({ questions }) => questions).length);
    expect(numbers('大気圏')).toEqual([]);
  });

  it('takes words for a role for each other', () => {
    expect(numbers('経由')).toEqual(expect.arrayContaining(['19', '20', '21', '22']));
    expect(numbers('通じて IPA')).toContain('19');
    expect(numbers('経由する')).toEqual(expect.arrayContaining(['19']));
    expect(numbers('所管')).toContain('04');
    expect(numbers('主導')).toEqual(numbers('実施'));
    expect(numbers('協力')).toEqual(expect.arrayContaining(['26', '29']));
  });

  it('has every note in both languages', () => {
    const notes = groups.flatMap(({ questions }) =>
      questions.flatMap(({ note }) => (note === undefined ? [] : [note])),
    );
    expect(notes.length).toBeGreaterThan(20);
    for (const { ja, en } of notes) {
      expect(ja).toMatch(/[ぁ-ん].*。$/);
      expect(en).toMatch(/\.$/);
    }
  });
});
