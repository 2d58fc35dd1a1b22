import type { usage as English } from '../en/usage.js';

type List = readonly string[];

const list = (items: List): string => items.join('、');
const flags = (options: List): string => list(options.map((option) => `--${option}`));

const TAKES = { plan: '計画', query: '検索式', file: 'ファイル' } as const;

export const usage: typeof English = {
  noCommand: (name, commands) =>
    `"${name}" というコマンドはありません。コマンド：${list(commands)}。plangraph help をご覧ください。`,
  unknownOption: (option, command, known) =>
    `'${option}' というオプションはありません。${command} のオプション：${flags(known)}。`,
  valueMissing: (option, command, known) =>
    `オプション '${option}' に値がありません。${command} のオプション：${flags(known)}。`,
  valueUnwanted: (option, command, known) =>
    `オプション '${option}' は値を取りません。${command} のオプション：${flags(known)}。`,
  takesOne: (command, takes, given) =>
    `${command} に指定できる${TAKES[takes]}は一つですが、${given.length} 個あります：${list(given)}。`,
  unknownValue: (flag, given, known) =>
    `--${flag} に ${given} という値はありません。次のどれかを指定してください：${list(known)}。`,
  noWholeNumber: (flag, given, least) => `--${flag} の ${given} は、${least} 以上の整数ではありません。`,
  noShare: (flag, given) => `--${flag} の ${given} は、0 より大きく 1 以下の数ではありません。`,
  textOrJson: (format) => `${format} という形式はありません。text か json を指定してください。`,
  unknownFormat: (format, known) => `${format} という形式はありません。次のどれかを指定してください：${list(known)}。`,
};
