import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedOrigins, isOrigin, joinSearch, partSearch } from './origins.js';
import { LONGEST_STATE, readCommand } from './protocol.js';

const SITE = 'https://plans.example';

describe('a message to a frame', () => {
  it('is a command where every field is as it must be', () => {
    const good = [
      { type: 'set-state', state: '?v=1&in=2.2#/actor:mic' },
      { type: 'set-state', state: '' },
      { type: 'select', node: 'actor:mic' },
      { type: 'select', node: null },
      { type: 'focus', node: 'actor:mic', depth: 3 },
      { type: 'fit' },
      { type: 'get-state' },
      { type: 'get-svg', scheme: 'dark' },
    ];
    for (const command of good) {
      expect(readCommand({ plangraph: 1, id: '1', ...command })).toEqual({ id: '1', ...command });
    }
    expect(readCommand({ plangraph: 1, id: '1', type: 'focus', node: 'actor:mic' })).toMatchObject({ depth: 1 });
  });

  it.each([
    ['another version', { plangraph: 2, id: 'a', type: 'fit' }, 'a', 'malformed'],
    ['no id', { plangraph: 1, type: 'fit' }, null, 'malformed'],
    ['a long id', { plangraph: 1, id: 'a'.repeat(101), type: 'fit' }, null, 'malformed'],
    ['a type that is not known', { plangraph: 1, id: 'a', type: 'constructor' }, 'a', 'unknown-type'],
    ['a type that is no text', { plangraph: 1, id: 'a', type: ['fit'] }, 'a', 'unknown-type'],
    ['a field that is not known', { plangraph: 1, id: 'a', type: 'fit', html: '<b>' }, 'a', 'malformed'],
    ['a field of another kind', { plangraph: 1, id: 'a', type: 'select', node: { length: 1 } }, 'a', 'malformed'],
    ['no field where one must be', { plangraph: 1, id: 'a', type: 'set-state' }, 'a', 'malformed'],
    ['a whole address', { plangraph: 1, id: 'a', type: 'set-state', state: 'https://x.example/' }, 'a', 'malformed'],
    ['a depth of its own', { plangraph: 1, id: 'a', type: 'focus', node: 'a:b', depth: 9 }, 'a', 'malformed'],
    ['a long name', { plangraph: 1, id: 'a', type: 'select', node: 'a:'.repeat(400) }, 'a', 'too-long'],
    [
      'a long state',
      { plangraph: 1, id: 'a', type: 'set-state', state: `?${'a'.repeat(LONGEST_STATE)}` },
      'a',
      'too-long',
    ],
  ])('is refused with %s', (_, message, id, code) => {
    expect(readCommand(message)).toMatchObject({ type: 'error', id, code });
  });

  it('is left alone where it is somebody else’s, and nothing that is posted throws', () => {
    for (const message of [undefined, null, 'plangraph', 1, [], {}, { type: 'fit' }]) {
      expect(readCommand(message)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.anything({ withMap: true, withSet: true, withTypedArray: true }), (data) => {
        const read = readCommand({ plangraph: 1, ...(typeof data === 'object' ? data : { id: data }) });
        expect(read?.type === 'error' || typeof read?.id === 'string').toBe(true);
      }),
    );
  });
});

describe('origins that may command', () => {
  it('are the site’s own and those of the address, as far as the site permits them', () => {
    const both = '?v=1&origins=https://a.example,https%3A%2F%2Fb.example:8443&in=2.2';
    expect(allowedOrigins('?v=1', SITE)).toEqual([SITE]);
    expect(allowedOrigins(both, SITE)).toEqual([SITE, 'https://a.example', 'https://b.example:8443']);
    expect(allowedOrigins(both, SITE, 'https://a.example https://c.example')).toEqual([SITE, 'https://a.example']);
    expect(allowedOrigins(both, SITE, '')).toEqual([SITE]);
  });

  it('are never all, none or a part of one', () => {
    for (const text of ['*', 'null', 'https://a.example/', 'https://a.example/x', 'HTTPS://A.example', 'file://']) {
      expect(isOrigin(text), text).toBe(false);
      expect(allowedOrigins(`?origins=${text}`, SITE)).toEqual([SITE]);
    }
    expect(allowedOrigins('?origins=%E0%A4%A', SITE)).toEqual([SITE]);
  });

  it('stand beside the state and are put back', () => {
    for (const search of ['?origins=https://a.example', '?v=1&in=2.2&origins=https://a.example', '?v=1', '']) {
      const { state, own } = partSearch(search);
      expect(state).not.toContain('origins');
      expect(joinSearch(state, own)).toBe(search);
    }
  });
});
