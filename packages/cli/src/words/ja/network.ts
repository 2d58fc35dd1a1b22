import type { network as English } from '../en/network.js';

type List = readonly string[];

const list = (items: List): string => items.join('、');
const flags = (options: List): string => list(options.map((option) => `--${option}`));

export const network: typeof English = {
  noQuestion: (known) => `network には問いが要ります。次のどれかを指定してください：${list(known)}。`,
  unknownQuestion: (name, known) =>
    `network に "${name}" という問いはありません。次のどれかを指定してください：${list(known)}。`,
  actorsMissing: (name, needed, given) =>
    `network ${name} には、meti と mic のように ${needed} つの主体が要りますが、${given} つしかありません。`,
  leftOver: (name, words) => `network ${name} に指定できるのは計画までです。余っているもの：${list(words)}。`,
  strayOption: (option, name, known) =>
    `--${option} は network ${name} では使えません。使えるオプション：${flags(known)}。`,
  weightOfActors: (weight, mode) =>
    `--weight ${weight} は --mode actors とともに使います。${mode} の結びつきには、それ自身の重みがあります。`,
  testOfBackbone: (option, mode) =>
    `--${option} は --mode backbone とともに使います。${mode} の結びつきは検定しません。`,
  delegationRoles: (roles) =>
    `--mode delegation には、本文の層の役割 lead と via が要ります。いまあるもの：${list(roles)}。`,
  noRole: (known) => `--roles に役割がありません。次の一つ以上を指定してください：${known.join(',')}。`,
  unknownRole: (role, known) =>
    `--roles の ${role} は、この層にない役割です。次の一つ以上を指定してください：${known.join(',')}。`,
  noActor: (name) => `計画に主体「${name}」はありません。`,
  seedOfCommunities: '--seed は --group community とともに使います。ほかの分け方に偶然は入りません。',
  mechanismsOfText: '--layer appendix は network mechanisms では使えません。仕組みは本文の言葉から読み取ります。',
  unknownMechanism: (name, known) =>
    `--mechanism の ${name} は知らない仕組みです。次の一つ以上を指定してください：${known.join(',')}。`,
  twoQuestions: '--table と --without は別の問いです。どちらか一つを指定してください。',
  lossIsNoNetwork: (format) =>
    `--without の答えは失われるもので、網ではありません。--format を ${format} ではなく、table、csv、json のどれかにしてください。`,
  absentActor: (id) => `${id} は、この条件の網で役割をもちません。`,
  optionOfPillars: (option) =>
    `--${option} は --table pillars とともに使います。食い違いは、両方の層を書かれたとおりに比べます。`,
  partOfRows: (top, all) => `${all} 行のうち ${top} 行を示しています。`,
  partOfTies: (top, all) => `${all} 本の結びつきのうち ${top} 本を示しています。`,
  note: (warning) => `注意：${warning}`,
  intentions: '計画が述べるのは意図で、行われたことではありません。',
  coOccurrence: '同じ施策に名があることは、ともに働いていることではありません。',
  oneDocument: '二つの層は、一つの文書の、同じ起草によるものです。',
  readByRules: '仕組みは規則で読み取ったものです。どれだけ正しいかは plangraph evaluate で分かります。',
  secretariat: (actors) =>
    `${list(actors)} は計画の事務局なので、作りのうえで中心に来ることがあります。--secretariat dropped で除けます。`,
  groups: (groups, actors, example) =>
    `${actors} の主体のうち ${groups} は、構成員の定まらない総称（${example} など）で、一つずつと数えています。--collectives をご覧ください。`,
  expanded: (expanded, ties) =>
    `${ties} 本の結びつきのうち ${expanded} 本は、本文に名がなく、総称の構成員としてのものです。`,
  largeEvents: (events, actors) =>
    `${events} の施策には ${actors} つ以上の主体があり、そのすべてが互いに結びつきます。--weight newman はこれを補正します。`,
  repeated: '前の施策の再掲も、もう一度数えています。',
};
