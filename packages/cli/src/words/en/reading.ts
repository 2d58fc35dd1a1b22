import type { Severity } from '@plangraph/core';
import type { SyntaxReason } from '@plangraph/core/rdf-reader';

/** What is tried with a file. */
export type FileAction = 'read' | 'write' | 'write to';

/** Codes of the file system that have words of their own, and what to do. */
export const FILE_MENDS = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'permission is refused. Check who owns it.',
  EPERM: 'permission is refused. Check who owns it.',
  EISDIR: 'it is a folder. Give a file.',
  EEXIST: 'a file of that name is in the way.',
  ENOTDIR: 'a part of the path is a file, not a folder.',
  ENOSPC: 'the disk is full. Nothing was replaced.',
  EROFS: 'the disk can only be read. Give another place with --out.',
};

export type FileCode = keyof typeof FILE_MENDS;

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };

/** What is said of files, plans and RDF that are read. */
export const reading = {
  standardInput: 'standard input',
  file: (action: FileAction, path: string, code: FileCode) => `Cannot ${action} ${path}: ${FILE_MENDS[code]}`,
  fileSystem: (action: FileAction, path: string, words: string) => `Cannot ${action} ${path}: ${words}`,
  pdf: (name: string) => `${name} is a PDF. Take its text first: pdftotext -layout plan.pdf plan.txt`,
  /** @param words of the parser */
  noTurtle: (path: string, words: string, _line: number | undefined, _reason: SyntaxReason) =>
    `${path} is no valid Turtle: ${words} Mend that line and try again.`,
  ownBase: (base: string) =>
    `Names are minted below ${base}, as those of the plan that ships. Give --base IRI before you publish them.`,
  message: (at: string, severity: Severity, rule: string, reason: string, mend: string) =>
    `${at} ${SEVERITIES[severity]} ${rule}: ${reason} ${mend}`,
  rdfEnding: (name: string, endings: readonly string[]) =>
    `The format of ${name} is not known by its name. Let it end in one of: ${endings.join(', ')}; .gz may follow.`,
  notUnpacked: (name: string, words: string) => `${name} cannot be unpacked: ${words}. Check the file.`,
  notUtf8: (name: string) => `${name} is not UTF-8, which these formats are. Save it as UTF-8 and try again.`,
  otherFormat: (name: string, found: string) =>
    `${name} is ${found}. Convert it to Turtle, TriG, N-Triples or N-Quads first, e.g. rapper -i guess -o turtle (raptor2-utils).`,
  syntax: (place: string, words: string, _reason: SyntaxReason) => `${place}: ${words}.`,
  mendPrefix: 'Declare the prefix with @prefix, or correct it. (The text of a plan is checked with plangraph check.)',
  mendLine: (syntax: string) =>
    `Mend that line; the file is read as ${syntax}. (The text of a plan is checked with plangraph check.)`,
  /** A syntax whose name is not known from the file's. */
  anySyntax: 'Turtle, TriG, N-Triples or N-Quads',
};
