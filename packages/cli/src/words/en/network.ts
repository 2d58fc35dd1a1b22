type List = readonly string[];

const list = (items: List): string => items.join(', ');
const flags = (options: List): string => list(options.map((option) => `--${option}`));

/** What `plangraph network` says besides its tables. */
export const network = {
  noQuestion: (known: List) => `network takes a question. Give one of: ${list(known)}.`,
  unknownQuestion: (name: string, known: List) => `"${name}" is no question of network. Give one of: ${list(known)}.`,
  actorsMissing: (name: string, needed: number, given: number) =>
    `network ${name} takes ${needed} actors, such as meti and mic, and ${given} were given.`,
  leftOver: (name: string, words: List) => `network ${name} takes no more than a plan: ${list(words)} is left over.`,
  strayOption: (option: string, name: string, known: List) =>
    `--${option} says nothing to network ${name}. Its options: ${flags(known)}.`,
  weightOfActors: (weight: string, mode: string) =>
    `--weight ${weight} goes with --mode actors: ties of ${mode} have a weight of their own.`,
  testOfBackbone: (option: string, mode: string) =>
    `--${option} goes with --mode backbone: ties of ${mode} are not tested.`,
  delegationRoles: (roles: List) =>
    `--mode delegation needs the roles lead and via of the layer text; there are: ${list(roles)}.`,
  noRole: (known: List) => `--roles names no role. Give one or more of: ${known.join(',')}.`,
  unknownRole: (role: string, known: List) =>
    `--roles: the layer has no role ${role}. Give one or more of: ${known.join(',')}.`,
  noActor: (name: string) => `The plan has no actor “${name}”.`,
  seedOfCommunities: '--seed goes with --group community: other groups are not drawn by chance.',
  mechanismsOfText: '--layer appendix says nothing to network mechanisms: they are read from wording.',
  unknownMechanism: (name: string, known: List) =>
    `--mechanism ${name} is not known. Give one or more of: ${known.join(',')}.`,
  twoQuestions: '--table and --without are two questions. Give one of them.',
  lossIsNoNetwork: (format: string) =>
    `--without gives what is lost, which is no network. Give --format table, csv or json instead of ${format}.`,
  absentActor: (id: string) => `${id} has no role in the network of these options.`,
  optionOfPillars: (option: string) =>
    `--${option} goes with --table pillars: differences are of both layers as printed.`,
  partOfRows: (top: number, all: number) => `${top} of ${all} rows are shown.`,
  partOfTies: (top: number, all: number) => `${top} of ${all} ties are shown.`,
  note: (warning: string) => `Note: ${warning}`,
  intentions: 'A plan states intentions, not behaviour.',
  coOccurrence: 'Being named in the same measure is not coordination.',
  oneDocument: 'Both layers are of one document and one drafting.',
  readByRules: 'Mechanisms are read by rules; plangraph evaluate says how well.',
  secretariat: (actors: List) =>
    `${list(actors)} ${actors.length === 1 ? 'is' : 'are'} the plan's secretariat, so may be central by construction; --secretariat dropped leaves them out.`,
  groups: (groups: number, actors: number, example: string) =>
    `${groups} of ${actors} actors are groups without a fixed membership (${example} …) that count as one each; see --collectives.`,
  expanded: (expanded: number, ties: number) =>
    `${expanded} of ${ties} ties are of members of a group that the text does not name itself.`,
  largeEvents: (events: number, actors: number) =>
    `${events} events name ${actors} actors or more, and each ties all of them to each other; --weight newman makes up for that.`,
  repeated: 'Measures that repeat earlier ones count twice.',
};
