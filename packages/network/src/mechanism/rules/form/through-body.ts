import type { Place } from '../../../paths/evidence/sentences.js';
import type { MechanismRule } from '../../types.js';

const PARTICLE = /^(?:等|など)?[」』]?(?:等|など)?(?:を通じて?|を通して|により|を核として|において|から|の場)/;

/**
 * 「経済産業省において、IPAを通じ」: one acts through the other. A body and its own unit are tied so too, as host and who
 * acts for it (「NICTに組織した「ナショナルサイバートレーニングセンター」を通じ」).
 */
export const throughBody: MechanismRule = {
  name: 'through-body',
  kind: 'through-body',
  form: 'XにおいてYを通じ; XのYを通じ',
  find({ reading, a, b, nested, helper, joint }) {
    const roles = [a.role, b.role];
    if (roles.includes('partner')) return [];
    if (nested && joint.length > 0) return joint;
    if (helper === undefined) return [];
    const host = [a, b].flatMap(({ role, place }) =>
      nested && role !== 'lead' && place !== undefined && place.start !== helper.start ? [place] : [],
    );
    return [...host, withParticle(reading.withoutNames, helper)];
  },
};

function withParticle(text: string, { start, end }: Place): Place {
  return { start, end: end + (PARTICLE.exec(text.slice(end))?.[0].length ?? 0) };
}
