/** A broken escape is somebody's typing: it is taken as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As a part of a query of a URL; what a query may have as it is stays legible. */
export function encoded(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole)
    .replace(/%(?:3A|2F|40|24)/g, (part) => decodeURIComponent(part))
    .replaceAll("'", '%27');
}

/** The values of a list that is parted by commas. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map(decoded);
}

/** Whether a text can be a prefixed name or an IRI; whether the data have it is another question. */
export function isName(text: string): boolean {
  return text.length <= 500 && /^[A-Za-z][A-Za-z\d+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Surrogate}]+$/u.test(text);
}
