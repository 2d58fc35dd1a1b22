/** What TypeScript sources say in their strings and templates, and their code without comments. */

/**
 * @typedef {{ tag: string, text: string, line: number }} Saying a string (tag '') or a template, whose holes are `HOLE`;
 *   the tag is what stands before a template, such as `html`
 */

const HOLE = '\uE000';

/** Names of files are the same in every language. */
const FILE_NAME = /^[\w-]+\.[a-z]+$/;

/** @returns {{ code: string, sayings: Saying[] }} */
export function readSource(source) {
  const sayings = [];
  let at = 0;
  let code = '';
  const lineOf = (place) => source.slice(0, place).split('\n').length;

  const quoted = (quote) => {
    const from = at;
    for (at += 1; at < source.length && source[at] !== quote; at += 1) if (source[at] === '\\') at += 1;
    at += 1;
    sayings.push({ tag: '', text: source.slice(from + 1, at - 1), line: lineOf(from) });
    code += source.slice(from, at);
  };

  const template = () => {
    const tag = /([A-Za-z]+)(?:<[^<>`]*>)?$/.exec(code)?.[1] ?? '';
    const saying = { tag: tag === 'return' ? '' : tag, text: '', line: lineOf(at) };
    sayings.push(saying);
    at += 1;
    code += '`';
    while (at < source.length && source[at] !== '`') {
      if (source[at] === '$' && source[at + 1] === '{') {
        saying.text += HOLE;
        at += 2;
        code += '${';
        read('}');
        code += '}';
      } else {
        const length = source[at] === '\\' ? 2 : 1;
        saying.text += source.slice(at, at + length);
        at += length;
      }
    }
    at += 1;
    code += '`';
  };

  /** Reads code up to the bracket that closes it. */
  const read = (end) => {
    let depth = 0;
    while (at < source.length) {
      const character = source[at];
      const next = source[at + 1];
      if (character === '/' && next === '/') at = lineEnd(source, at);
      else if (character === '/' && next === '*') at = source.indexOf('*/', at) + 2;
      else if (character === '/' && /(?:^|[(,=:[!&|?{};]|=>|\breturn)\s*$/.test(code.slice(-40))) {
        const from = at;
        at = patternEnd(source, at);
        sayings.push({ tag: 'pattern', text: source.slice(from, at), line: lineOf(from) });
        code += source.slice(from, at);
      } else if (character === "'" || character === '"') quoted(character);
      else if (character === '`') template();
      else {
        if (end !== undefined && character === '{') depth += 1;
        if (end !== undefined && character === end) {
          if (depth === 0) {
            at += 1;
            return;
          }
          depth -= 1;
        }
        code += character;
        at += 1;
      }
    }
  };

  read();
  return { code, sayings };
}

function lineEnd(source, from) {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** The end of a regular expression; a `/` in a class of characters does not close it. */
function patternEnd(source, from) {
  let inClass = false;
  for (let at = from + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at + 1;
  }
  return source.length;
}

/** Words that stand in a template of HTML itself: its texts, and attributes that are read out or shown. */
export function wordsInHtml(html) {
  const bare = html
    .replace(/<!--.*?-->/gs, '')
    // What is typed or read by programs is the same in every language.
    .replace(/<(code|pre|kbd|style)\b[^>]*>.*?<\/\1>/gs, '');
  const attributes = [...bare.matchAll(/\b(?:aria-label|title|placeholder|alt|label)\s*=\s*"([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const texts = bare.replace(/<\/?[a-z][^>]*>/g, HOLE).split(HOLE);
  return [...attributes, ...texts]
    .map((text) => (text ?? '').trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !FILE_NAME.test(text));
}
