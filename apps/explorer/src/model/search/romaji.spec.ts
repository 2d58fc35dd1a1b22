import { expect, it } from 'vitest';
import { foldForSearch } from '../fold.js';
import { soundOf } from './romaji.js';

const sound = (typed: string): string | undefined => soundOf(foldForSearch(typed));

it.each([
  ['そうむしょう', ['soumushou', 'somusho', 'sōmushō', 'sômusyô', 'ソウムショウ', 'sohmusho', "so'musho"]],
  ['けいさつちょう', ['keisatsucho', 'keisatutyou', 'keisatsuchō']],
  ['こっこうしょう', ['kokkousho', 'kokkōshō']],
  ['じじつう', ['jijitsu', 'zizitu', 'jijitsū']],
  ['きんゆう', ['kinyu', "kin'yū", 'kinnyuu']],
  ['しんばし', ['shinbashi', 'shimbashi', 'sinbasi']],
  ['まっちゃ', ['matcha', 'maccha', 'mattya']],
  ['つづき', ['tsuzuki', 'tuduki', 'tsudzuki']],
  ['ふじ', ['fuji', 'huzi']],
  ['せきゅりてぃ', ['sekyuriti', 'セキュリティ', 'sekyuritii']],
  ['ふぉーらむ', ['foramu', 'fooramu']],
  ['うぇぶ', ['webu']],
])('%s sounds the same however it is spelt', (kana, spellings) => {
  for (const spelling of spellings) expect(sound(spelling), spelling).toBe(sound(kana));
});

it('keeps apart what sounds different, and is silent about kanji', () => {
  expect(sound('いっぱん')).not.toBe(sound('いぱん'));
  expect(sound('しょう')).not.toBe(sound('しよう'));
  expect(sound('総務しょう')).toBeUndefined();
});

it('begins alike while a word is being typed', () => {
  const whole = sound('けいざいさんぎょうしょう') ?? '';
  for (const typed of ['k', 'kei', 'keiz', 'keizaisangyousho', 'けいざ', 'けいざいs', 'けいざいさんgy']) {
    expect(whole.startsWith(sound(typed) ?? '?'), typed).toBe(true);
  }
});
