/** What `plangraph help` says. */
export const HELP = `plangraph: a government plan as a knowledge graph

Usage: plangraph <command> [PLAN] [options]

PLAN is the text of a plan (UTF-8; UTF-16, Shift_JIS and EUC-JP are recognised), "-" is standard
input; without it the plan that ships is read: サイバーセキュリティ2018.

  build   [PLAN] [--out DIR]                   every file of the release, with a manifest
  export  [PLAN] --format FORMAT [--out FILE]  one format: turtle, json; "-" is standard output
  check   [PLAN] [--layers] [--format text|json]
                                               what was read, what could not be placed, names nobody
                                               curated; --layers: where text and appendix differ
  evaluate [--gold FILE] [--format text|json]  precision, recall, F1 against annotations; every error
  serve   [PLAN] [--port N]                    the explorer on 127.0.0.1 (PORT, else 4180)

Options of all: --entities FILE  curated names (Turtle), --base IRI  where names are minted

Exit status: 0 done, 1 the input has a fault, 2 wrong usage, 3 a server or network fault.
`;
