/** Finds fonts with Japanese on this machine, and the glyphs of a text in them. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { create, type Font, type FontCollection } from 'fontkit';
import { EXIT, Fault } from '../../fault.js';
import { readBytes } from '../../files.js';
import { WORDS, type Words } from '../../words/words.js';

export interface Face {
  font: Font;
  /** The file's bytes and the name of the face in it, where it has several. */
  bytes: Buffer;
  name: string | undefined;
  /** Whether it is a variation of the file's own letters, which a PDF cannot hold as a font. */
  varied?: true;
}

/** Faces in the order in which a letter is looked for. */
export interface Faces {
  regular: readonly Face[];
  /** Empty where the machine has none: then regular letters have a rim. */
  bold: readonly Face[];
  /** The faces for one character, by weight. */
  known: Map<string, Face | undefined>;
}

export interface Run {
  face: Face;
  text: string;
  /** Whether the weight that was asked for is missing. */
  thickened: boolean;
}

/**
 * Files by name, the regular one and the bold one, in order of preference: the font of the screen first, then those
 * that come with systems, then fonts that have Latin letters only.
 */
const WANTED: readonly (readonly [regular: RegExp, bold: RegExp])[] = [
  [/^NotoSansCJK-Regular\.(?:ttc|otc)$/, /^NotoSansCJK-Bold\.(?:ttc|otc)$/],
  [/^NotoSansCJKjp-Regular\.otf$/, /^NotoSansCJKjp-Bold\.otf$/],
  [/^NotoSansJP-Regular\.[ot]tf$/, /^NotoSansJP-Bold\.[ot]tf$/],
  [/^SourceHanSans-Regular\.ttc$/, /^SourceHanSans-Bold\.ttc$/],
  [/^SourceHanSansJP-Regular\.otf$/, /^SourceHanSansJP-Bold\.otf$/],
  [/^ヒラギノ角ゴシック W3\.ttc$/, /^ヒラギノ角ゴシック W6\.ttc$/],
  [/^YuGothR\.ttc$/i, /^YuGothB\.ttc$/i],
  [/^meiryo\.ttc$/i, /^meiryob\.ttc$/i],
  [/^BIZ-?UDGothic-?R(?:egular)?\.tt[cf]$/i, /^BIZ-?UDGothic-?B(?:old)?\.tt[cf]$/i],
  [/^(?:ipaexg|ipag|TakaoGothic|VL-Gothic-Regular)\.ttf$/, /^$/],
  [/^(?:DejaVuSans|LiberationSans-Regular|arial)\.ttf$/i, /^(?:DejaVuSans-Bold|LiberationSans-Bold|arialbd)\.ttf$/i],
];
const DEEPEST = 6;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Folders that fontconfig and the other systems look into. */
function folders(env: Readonly<Record<string, string | undefined>>): string[] {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir();
  const shared = (env['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share')
    .split(delimiter)
    .map((path) => join(path, 'fonts'));
  return [
    join(env['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'fonts'),
    join(home, '.fonts'),
    ...shared,
    join(home, 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    ...(env['LOCALAPPDATA'] === undefined ? [] : [join(env['LOCALAPPDATA'], 'Microsoft/Windows/Fonts')]),
    ...(env['WINDIR'] === undefined ? [] : [join(env['WINDIR'], 'Fonts')]),
  ].filter((path) => existsSync(path));
}

function filesIn(folder: string, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesIn(path, depth + 1) : [path];
      });
  } catch {
    // A folder that may not be read has no font for us.
    return [];
  }
}

/**
 * The fonts to draw text with.
 * @param file the only one to use; those of the machine where it is absent
 * @throws Fault where the file is no font, or the machine has none that could be used
 */
export function findFaces(file: string | undefined, env: Readonly<Record<string, string | undefined>>): Faces {
  if (file !== undefined)
    return { regular: [faceIn(file)], bold: [boldIn(file)].filter((one) => one !== undefined), known: new Map() };
  const files = folders(env).flatMap((folder) => filesIn(folder));
  const first = (wanted: RegExp): Face[] => {
    const path = files.find((one) => wanted.test(basename(one).normalize('NFC')));
    return path === undefined ? [] : [faceIn(path)];
  };
  const regular = WANTED.flatMap(([wanted]) => first(wanted));
  if (regular.length === 0) {
    throw new Fault(EXIT.inputFault, ({ figure }) => figure.noFont);
  }
  return { regular, bold: WANTED.flatMap(([, wanted]) => first(wanted)), known: new Map() };
}

function faceIn(path: string): Face {
  const bytes = readBytes(path);
  try {
    const found = create(bytes);
    if (!isCollection(found)) return { font: found, bytes, name: undefined };
    const japanese = found.fonts.find(({ postscriptName }) => /(?:JP|jp)-|Hira|YuGo|Meiryo/.test(postscriptName ?? ''));
    const font = japanese ?? found.fonts[0];
    if (font !== undefined) return { font, bytes, name: font.postscriptName ?? undefined };
  } catch {
    // Said below, for whatever reason it is none.
  }
  throw new Fault(EXIT.inputFault, ({ figure }) => figure.brokenFont(path));
}

/** The bold of a font with a variable weight. */
function boldIn(path: string): Face | undefined {
  const face = faceIn(path);
  if (face.font.variationAxes?.['wght'] === undefined) return undefined;
  return { ...face, font: face.font.getVariation({ wght: 700 }), varied: true };
}

function isCollection(found: Font | FontCollection): found is FontCollection {
  return 'fonts' in found;
}

/** A text in pieces of one face each; a letter that no face has is in the first, as its sign for what is missing. */
export function runsOf(text: string, bold: boolean, faces: Faces): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const key = `${bold ? 'b' : 'r'}${character}`;
    let face = faces.known.get(key);
    if (!faces.known.has(key)) {
      const code = character.codePointAt(0) ?? 0;
      face = [...(bold ? faces.bold : []), ...faces.regular].find(({ font }) => font.hasGlyphForCodePoint(code));
      faces.known.set(key, face);
    }
    const used = face ?? (faces.regular[0] as Face);
    const last = runs.at(-1);
    if (last?.face === used) last.text += character;
    else runs.push({ face: used, text: character, thickened: bold && !faces.bold.includes(used) });
  }
  return runs;
}

/**
 * What could not be drawn so far.
 * @returns a message for people where some signs have no glyph; nothing where all have
 * @throws Fault where Japanese is among it
 */
export function missingIn(faces: Faces, { figure }: Words = WORDS.en): string | undefined {
  const missing = [...new Set([...faces.known].filter(([, face]) => face === undefined).map(([key]) => key.slice(1)))]
    // What is not seen needs no glyph.
    .filter((character) => !/[\p{Cf}\p{Cc}\p{Z}\p{M}]/u.test(character));
  if (missing.length === 0) return undefined;
  const some = missing.slice(0, 12).join(' ') + (missing.length > 12 ? ' …' : '');
  const all = [...faces.known.keys()].filter((key) => JAPANESE.test(key));
  const lost = all.filter((key) => faces.known.get(key) === undefined);
  if (lost.length * 2 > all.length) {
    throw new Fault(EXIT.inputFault, (words) => words.figure.noJapanese(some));
  }
  return `${figure.missing(some)}\n`;
}
