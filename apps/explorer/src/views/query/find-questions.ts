import { foldForSearch } from '../../model/fold.js';
import type { QuestionGroup } from './site-files.js';

/** The questions that have every word in Japanese, in English or as their number; groups without any are left out. */
export function findQuestions(groups: readonly QuestionGroup[], typed: string): QuestionGroup[] {
  const words = typed
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  return groups
    .map((group) => ({
      ...group,
      questions: group.questions.filter(({ number, ja, en }) => {
        const text = foldForSearch(`${number} ${ja} ${en} ${group.ja} ${group.en}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}
