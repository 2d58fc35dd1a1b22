import { describe, expect, it } from 'vitest';
import { markupOf } from '../../../elements/testing.js';
import { EXAMPLE } from '../../../own-data/example.js';
import { quadsOf } from '../../../own-data/reading/read-document.js';
import { suspectsIn } from '../../../own-data/reading/suspects.js';
import { STRINGS } from '../../../strings/testing.js';
import { lostLinks } from './own.js';

const words = STRINGS.en.dataView.own;
const shown = async (more: string): Promise<string> => {
  const quads = await quadsOf({ content: new Blob([`${EXAMPLE}\n${more}`]), format: 'turtle' });
  return markupOf(lostLinks(words, suspectsIn(quads)));
};

describe('links that lead nowhere', () => {
  it('are named with what they lead from and by which property', async () => {
    expect(await shown('measure:1-a pg:lead actor:nobody .')).toMatch(
      /measure:1-a pg:lead <span title=(https:\/\/example\.org\/actor\/nobody)>\1</,
    );
  });

  it('are counted where there are many, and not spoken of where there are none', async () => {
    const many = Array.from({ length: 10 }, (_, at) => `measure:1-a pg:via actor:nobody${at} .`).join('\n');
    expect(await shown(many)).toContain(words.lostMore({ count: 2 }));
    expect(await shown('')).toBe('');
  });
});
