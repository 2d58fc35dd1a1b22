import { describe, expect, it } from 'vitest';
import { formatOf } from './document-format.js';

const of = (name: string, mediaType = '', head = '@prefix a: <b> .') => formatOf({ name, mediaType, head });

describe('formatOf', () => {
  it('goes by the media type, then by the name, packed or not', () => {
    expect(of('x', 'text/turtle; charset=utf-8')).toBe('turtle');
    expect(of('x.nt', 'application/octet-stream')).toBe('n-triples');
    expect(of('x.TTL.gz', 'application/gzip')).toBe('turtle');
    expect(of('/x/y.nq?version=2')).toBe('n-quads');
    expect(of('x.jsonld', '', '{')).toBe('application/ld+json');
  });

  it('knows a page and an XML file by their beginning, whatever they are called', () => {
    expect(of('x.ttl', 'text/turtle', '\n<!DOCTYPE html><html>')).toBe('html');
    expect(of('x.ttl', '', '<html lang="ja">')).toBe('html');
    expect(of('x', 'text/plain', '<?xml version="1.0"?><rdf:RDF')).toBe('application/rdf+xml');
    expect(of('x', 'text/plain', '<?xml version="1.0"?><html xmlns=')).toBe('html');
  });

  it('takes what begins like Turtle for Turtle with graphs, and nothing else', () => {
    expect(of('x', 'text/plain')).toBe('trig');
    expect(of('x', 'text/plain', '# comment')).toBe('trig');
    expect(of('x', 'text/html', '<https://e.org/s> a')).toBe('trig');
    expect(of('x', 'text/plain', '[{"@id"')).toBe('application/ld+json');
    expect(of('x', 'text/plain', 'PK\u0003\u0004')).toBeUndefined();
    expect(of('x.csv', 'text/csv', 'a,b')).toBeUndefined();
  });
});
