import { foldLabel } from '../mentions/lookup/fold.js';

/** One unit as a reader annotated it by the guideline; names are surfaces of the text. */
export interface GoldUnit {
  /** Identifier of the measure or sub-measure. */
  id: string;
  lead: string[];
  lead_inherited: boolean;
  via: string[];
  partner: string[];
  entities: { name: string; class: string }[];
  schedule: { text: string; kind: string; iso: string }[];
  /** Marked 再掲. */
  repeat: boolean;
}

const OUTER_QUOTES = /^[「『“"]+|[」』”"]+$/g;

/** A surface as it is compared: NFKC, no spaces and middle dots, outer quotes and a trailing 等 or など off. */
export function comparable(surface: string): string {
  let text = foldLabel(surface);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(OUTER_QUOTES, '').replace(/(?:等|など)$/, '');
  }
  return text;
}

/** Classes of the gold annotations, by the entity types that they stand for. */
const KIND_OF_TYPE: Record<string, string> = {
  Programme: 'PROGRAM',
  System: 'SYSTEM',
  Standard: 'STANDARD',
  StandardsCommittee: 'STANDARD',
  Document: 'DOC',
  Law: 'LAW',
  Event: 'EVENT',
  Forum: 'FORUM',
};

/** Gold class of an entity type; every kind of actor is ORG. */
export function kindOf(type: string): string {
  return KIND_OF_TYPE[type] ?? 'ORG';
}
