const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/**
 * What a server wrote, as one line that can be shown in a message: tags, scripts and styles taken out of HTML and XML,
 * control characters out of everything, runs of white space made one space.
 * @param limit most characters; what is longer ends in …
 */
export function plainText(text: string, limit = 500): string {
  const bare = /<[a-z!?/]/i.test(text)
    ? text
        .replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
        .replace(/<\/?[a-z!?][^>]*>/gi, ' ')
        .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, character)
    : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they could steer the terminal that the message is shown in
  const line = bare.replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= limit ? line : `${characters.slice(0, limit).join('').trimEnd()}…`;
}

function character(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
