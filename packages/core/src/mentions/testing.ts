import type { Entity, LabelCondition } from './entities.js';
import { buildMatcher, findMentions } from './match.js';
import { type Assignment, assignRoles, ROLE_RULES } from './roles/index.js';

/** An entity for a spec: everything that is not given is empty. */
export function entity(iri: string, labels: string[], more: Partial<Entity> = {}): Entity {
  return {
    iri,
    type: 'GovernmentBody',
    actor: true,
    generic: false,
    labels,
    conditions: [],
    members: [],
    ...more,
  };
}

/** A condition for a spec: the lists that are not given are empty. */
export function condition(label: string, more: Partial<LabelCondition> = {}): LabelCondition {
  return {
    label,
    followedBy: [],
    notFollowedBy: [],
    precededBy: [],
    notPrecededBy: [],
    unitContains: [],
    unitLacks: [],
    ...more,
  };
}

const NAMES = [
  ...[
    '内閣官房',
    '内閣府',
    '警察庁',
    '総務省',
    '外務省',
    '経済産業省',
    '厚生労働省',
    '防衛省',
    '関係府省庁',
    '各府省庁',
  ],
  ...[
    '都道府県警察',
    '国土交通省',
    '専門機関',
    '産業界',
    '電気通信事業者',
    '外国機関',
    '米軍',
    '米国',
    '欧州各国',
    '諸外国',
  ],
  ...[
    '製造業者',
    '医療機関',
    'セキュリティ機関',
    '自治体',
    '関係機関',
    'IPA',
    'NICT',
    'ICT-ISAC',
    'JPCERT/CC',
    'APT',
    'ITU-D',
  ],
  ...[
    '研究会',
    '官民協議会',
    '金融ISAC',
    '情報共有機関',
    '府省庁',
    '産学',
    '重要インフラ事業者',
    '関係省庁',
    'JIWG',
    'JHAS',
  ],
];

/** A small world for the specs of the role rules: each actor is its own label. */
export const WORLD: Entity[] = [
  ...NAMES.map((name) => entity(name, [name])),
  entity('自衛隊', ['自衛隊'], { partOf: '防衛省' }),
  entity('研修センター', ['研修センター'], { partOf: 'NICT' }),
  entity('作業部会', ['作業部会'], { partOf: '研究会' }),
  entity('政策対話', ['政策対話', '訓練ハック'], { type: 'Forum', actor: false }),
];

/** The roles that all rules find in a text, as `lead:総務省/agent-in`. */
export function rolesIn(text: string, rules = ROLE_RULES): string[] {
  return assignmentsIn(text, rules).map(({ role, actor, rule }) => `${role}:${actor}/${rule}`);
}

export function assignmentsIn(text: string, rules = ROLE_RULES): Assignment[] {
  const matcher = buildMatcher(WORLD);
  return assignRoles(text, findMentions(matcher, text), matcher.entities, rules);
}
