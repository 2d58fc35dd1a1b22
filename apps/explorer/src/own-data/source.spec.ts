import { readState } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { hostOf, linkedSource, mayAskOthers, nameOfSource, openPageFor, stateSource, webAddress } from './source.js';

const BASE = 'https://site.org/some/where/index.html';

describe('sources of own data', () => {
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/turtle,x',
    'https://u:p@e.org/',
    'http://',
    'a.ttl',
  ])('takes %s for no address', (written) => {
    expect(webAddress(written)).toBeUndefined();
    expect(linkedSource({ kind: 'document', url: written })).toBeUndefined();
  });

  it('names data in the address of the page that may ask others, as the state reads it', () => {
    for (const source of [{ url: new URL('https://e.org/?a=1&b=2') }, { endpoint: new URL('https://e.org/sparql') }]) {
      const page = new URL(openPageFor(source, 'en', BASE));
      expect(page.pathname).toBe('/some/where/open.html');
      const { state, faults } = readState(page);
      expect(faults).toEqual([]);
      expect(state.language).toBe('en');
      expect(linkedSource(state.source)).toEqual(source);
      expect(hostOf(source)).toBe('e.org');
    }
  });

  it('has no address for a file', () => {
    expect(stateSource({ file: new Blob(), name: 'a.ttl' })).toBeUndefined();
    expect(linkedSource(undefined)).toBeUndefined();
  });

  it('knows which page may ask others, and calls data by file or host', () => {
    expect(mayAskOthers({ dataset: { sources: 'any' } })).toBe(true);
    expect(mayAskOthers({ dataset: {} })).toBe(false);
    expect(nameOfSource({ url: new URL('https://e.org/x/y.ttl?z') })).toBe('e.org/x/y.ttl');
  });
});
