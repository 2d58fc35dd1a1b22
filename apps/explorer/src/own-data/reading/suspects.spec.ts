import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../example.js';
import { quadsOf } from './read-document.js';
import { shortOf, suspectsIn } from './suspects.js';

const suspects = async (text: string) => suspectsIn(await quadsOf({ content: new Blob([text]), format: 'turtle' }));

describe('what may be a slip of the pen', () => {
  it('is links to what the data say nothing about', async () => {
    expect((await suspects(EXAMPLE)).lost).toEqual({ links: 0, targets: [], examples: [] });
    const { lost } = await suspects(`${EXAMPLE}\nmeasure:1-a pg:via actor:nobody . measure:1-i pg:via actor:nobody .`);
    const link = { property: 'https://w3id.org/plangraph/ns#via', target: 'https://example.org/actor/nobody' };
    expect(lost).toEqual({
      ...{ links: 2, targets: [link.target] },
      examples: ['a', 'i'].map((letter) => ({ subject: `https://example.org/measure/1-${letter}`, ...link })),
    });
    expect(lost.targets.map(shortOf)).toEqual(['actor:nobody']);
  });

  it('is not the whole of which a data set says that it is a part, as those that are taken along do', async () => {
    const part = `${EXAMPLE}\n<https://example.org/dataset/a-part> a <http://www.w3.org/ns/dcat#Dataset> ;
      dcterms:isPartOf <https://example.org/dataset/a> .`;
    expect((await suspects(part)).lost.links).toBe(0);
  });

  it('is terms in the namespace of the ontology, among which the unknown ones are found', async () => {
    const { terms } = await suspects(`${EXAMPLE}\nmeasure:1-a pg:leed actor:moe ; a pg:Mesure .`);
    expect(terms.map(shortOf)).toEqual(expect.arrayContaining(['pg:leed', 'pg:Mesure', 'pg:lead', 'pg:Lead']));
  });

  it('is not the namespace itself, which data say that they conform to', async () => {
    const conforms =
      '<https://example.org/data> <http://purl.org/dc/terms/conformsTo> <https://w3id.org/plangraph/ns#> .';
    expect((await suspects(conforms)).terms).toEqual([]);
  });
});
