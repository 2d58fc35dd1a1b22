import { foldForSearch } from '../../model/fold.js';
import type { QuestionGroup } from './site-files.js';

/** Beginnings of words that say the same of a role: the questions have one of them, readers and the legend another. */
const SAME = [
  ['主導', '実施', '所管', '担う', '担い手', '担当'],
  ['経由', '通じ'],
  ['連携', '協力', '共に', 'ともに', '共同'],
  ['付表', '別表'],
].map((words) => words.map(foldForSearch));

/** The questions that have every word in Japanese, in English or as their number; groups without any are left out. */
export function findQuestions(groups: readonly QuestionGroup[], typed: string): QuestionGroup[] {
  const words = typed
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '')
    .map(formsOf);
  return groups
    .map((group) => ({
      ...group,
      questions: group.questions.filter(({ number, ja, en }) => {
        const text = foldForSearch(`${number} ${ja} ${en} ${group.ja} ${group.en}`);
        return words.every((forms) => forms.some((form) => text.includes(form)));
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** A word, and what may stand in its place. */
function formsOf(word: string): readonly string[] {
  const same = SAME.find((words) => words.some((each) => word.startsWith(each)));
  return same === undefined ? [word] : [word, ...same];
}
