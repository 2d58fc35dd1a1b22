type List = readonly string[];

const list = (items: List): string => items.join(', ');
const flags = (options: List): string => list(options.map((option) => `--${option}`));

/** What is wrong with a command line. */
export const usage = {
  noCommand: (name: string, commands: List) =>
    `"${name}" is no command. Commands: ${list(commands)}. See plangraph help.`,
  unknownOption: (option: string, command: string, known: List) =>
    `Unknown option '${option}'. Options of ${command}: ${flags(known)}.`,
  valueMissing: (option: string, command: string, known: List) =>
    `Option '${option} <value>' argument missing. Options of ${command}: ${flags(known)}.`,
  valueUnwanted: (option: string, command: string, known: List) =>
    `Option '${option}' does not take an argument. Options of ${command}: ${flags(known)}.`,
  takesOne: (command: string, takes: 'plan' | 'query' | 'file', given: List) =>
    `${command} takes one ${takes}, and ${given.length} were given: ${list(given)}.`,
  unknownValue: (flag: string, given: string, known: List) =>
    `--${flag} ${given} is not known. Give one of: ${list(known)}.`,
  noWholeNumber: (flag: string, given: string, least: number) => `--${flag} ${given} is no whole number from ${least}.`,
  noShare: (flag: string, given: string) => `--${flag} ${given} is no number above 0, at most 1.`,
  textOrJson: (format: string) => `The format ${format} is not known. Give text or json.`,
  unknownFormat: (format: string, known: List) => `The format ${format} is not known. Give one of: ${list(known)}.`,
};
