import { describe, expect, it } from 'vitest';
import { loadable, loadingFault } from './documents.js';

const TURTLE = { pieces: [''], mediaType: 'text/turtle' };
const said = (...args: Parameters<typeof loadingFault>) => loadingFault(...args).said;

describe('a store that takes no documents', () => {
  it('says in both languages which one it cannot read, with its own words', () => {
    const json = { pieces: [''], mediaType: 'application/ld+json' };
    expect(said({ kind: 'fault', message: 'Odd.', broken: false, document: 1 }, [TURTLE, json])).toEqual({
      en: 'Document 2 of 2 (application/ld+json): Odd.',
      ja: '2 件中 2 件目の文書（application/ld+json）を読めません（Oxigraph の言葉：Odd.）。',
    });
    const remote = said({ kind: 'fault', message: 'No LoadDocumentCallback.', broken: false, document: 0 }, [json]);
    expect(remote.en).toMatch(/^Document 1 of 1 .* Put the @context into the document\.$/);
    expect(remote.ja).toMatch(
      /^1 件中 1 件目の.*（Oxigraph の言葉：No LoadDocumentCallback\.）。@context を文書の中に/,
    );
  });

  it('says in both languages that it broke, or is not there', () => {
    expect(said({ kind: 'fault', message: 'unreachable', broken: true }, [TURTLE])).toEqual({
      en: 'The store cannot be filled: unreachable.',
      ja: 'ストアにデータを入れられません（システムの言葉：unreachable）。',
    });
    expect(said({ kind: 'fault', message: 'no bytes', broken: true, unloaded: true }, [TURTLE])).toEqual({
      en: "The store's WebAssembly cannot be loaded: no bytes",
      ja: 'ストアの WebAssembly を読み込めません（システムの言葉：no bytes）。',
    });
  });

  it('names the media types that it knows', () => {
    expect(() => loadable({ content: '', mediaType: 'text/html' })).toThrow(
      expect.objectContaining({
        said: {
          en: expect.stringMatching(/^Documents of type "text\/html" .*text\/turtle, /),
          ja: expect.stringMatching(/^種類が "text\/html" の文書は読めません。.*text\/turtle、/),
        },
      }),
    );
  });
});
