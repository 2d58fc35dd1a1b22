import { describe, expect, it } from 'vitest';
import { byteSize, groupFiles } from './files.js';
import type { ManifestFile } from './manifest.js';

const file = (name: string): ManifestFile => ({ file: name, mediaType: 'text/plain', bytes: 1, sha256: '' });

describe('groupFiles', () => {
  it('puts every file once under the reader who wants it', () => {
    const names = ['p.ttl', 'p.incidence.dl', 'p.dl', 'agencies.dl', 'layers.csv', 'p.assignments.csv', 'CITATION.cff'];
    const groups = groupFiles(names.map(file), 'p');
    expect(groups.map(({ reader, files }) => [reader, files.map((entry) => entry.purpose)])).toEqual([
      ['tables', ['assignments', 'layers']],
      ['networks', ['incidenceDl', 'dl', 'agenciesDl']],
      ['stores', ['turtle']],
      ['description', ['citationCff']],
    ]);
  });

  it('keeps what it does not know', () => {
    const groups = groupFiles([file('p.new'), file('other.ttl')], 'p');
    expect(groups).toEqual([
      {
        reader: 'other',
        files: [
          { file: file('p.new'), purpose: 'unknown' },
          { file: file('other.ttl'), purpose: 'unknown' },
        ],
      },
    ]);
  });
});

describe('byteSize', () => {
  it('writes sizes as the language does', () => {
    expect(byteSize(979, 'en')).toBe('979 bytes');
    expect(byteSize(979, 'ja')).toMatch(/^979\s?バイト$/);
    expect(byteSize(303_491, 'en')).toBe('303 kB');
    expect(byteSize(2_049_999, 'en')).toBe('2 MB');
    expect(byteSize(9_461_370, 'en')).toBe('9.5 MB');
  });

  it('goes to the next unit rather than to 1,000', () => {
    expect(byteSize(999_499, 'en')).toBe('999 kB');
    expect(byteSize(999_500, 'en')).toBe('1 MB');
    expect(byteSize(0, 'en')).toBe('0 bytes');
  });
});
