/** What `plangraph help` says. */
export const HELP = `plangraph: a government plan as a knowledge graph

Usage: plangraph <command> [PLAN] [options]

PLAN is the text of a plan (UTF-8; UTF-16, Shift_JIS and EUC-JP are recognised), "-" is standard
input; without it the plan that ships is read: サイバーセキュリティ2018.

  build   [PLAN] [--out DIR]                   every file of the release, with a manifest
  export  [PLAN] --format FORMAT [--out FILE]  one format: turtle, trig, ntriples, nquads, jsonld,
          [--view VIEW] [--table NAME]         graphml, gexf, csv, dl, json; "-" is standard output; the
                                               last five of a view: plan, agencies, pillar:2,
                                               division:2.2, agency:meti; csv and dl have several tables
          [--split N --out DIR [--gzip]]       nquads, ntriples: files of N statements, for bulk loaders
  check   [PLAN] [--layers] [--format text|json]
                                               what was read, what could not be placed, names nobody
                                               curated; --layers: where text and appendix differ
  evaluate [--gold FILE] [--format text|json]  precision, recall, F1 against annotations, of units and of
                                               mechanisms of ties; every error
  query   QUERY [--format table|csv|json|turtle] [--data FILE | --endpoint URL [--user NAME]]
                                               SPARQL: QUERY is a query, a file of one (.rq), the number
                                               of a question, or "-"; of the plan, a file or a server
                                               (password: PLANGRAPH_PASSWORD); prefixes need no PREFIX
  push    [PLAN | --data FILE] --endpoint URL [--graph IRI] [--user NAME] [--dry-run]
                                               one graph of a store, replaced and read back; the password
                                               is PLANGRAPH_PASSWORD; --gsp URL, --update URL: its services
  figure  [PLAN] --view VIEW [--out FILE]      a picture of a view: plan, pillar:2, division:2.2, agency:meti,
          [--format svg|png|pdf|html]          agencies, path:A..B (A, B: id, number or name), matrix (sections
          [--size 85mm|180mm|slide|WxH]        by who leads), matrix:agencies; html is one file that opens from
          [--lang ja|en] [--scheme light|dark] disk with the picture alive; --dpi N (png), --outline (letters of
          [--greyscale] [--title TEXT]         svg as paths), --font FILE for these and pdf; --site: where the
          [--site URL]                         explorer stands, for the link in the file
  network QUESTION [PLAN] [--top N]            who is tied to whom, with method and options in every file:
          [--format table|csv|json]            ties (--mode two-mode|actors|delegation|backbone, --weight
          [--lang ja|en] [--out FILE]          count|newman|jaccard|cosine|average-activity, --alpha,
                                               --correction), positions, brokerage (--group kind|pillar|
                                               community), communities, mechanisms (--mechanism KIND,…,
                                               --table evidence), dependence (--without ACTOR,…, --table
                                               ties), layers (--table pillars), compare ACTOR ACTOR;
                                               --actor ACTOR: only rows and ties of one; networks also as
                                               graphml, gexf, dl, edgelist; who and what counts: --layer,
                                               --roles, --restatements, --sub-measures, --collectives,
                                               --secretariat, --office, --units (docs/methods.md)
  serve   [PLAN] [--port N] [--cors ORIGIN]    the explorer on 127.0.0.1 (PORT, else 4180), beside it
                                               a SPARQL endpoint that pages of ORIGIN may ask, too
  validate [FILE] [--shapes FILE] [--text PLAN] [--format text|json|turtle]
                                               SHACL report of FILE (Turtle, TriG, N-Triples, N-Quads, "-"),
                                               without it of the plan that ships; --lang ja|en; --text: for
                                               lines and columns; --allow info|warning: told, but passing

Options of all: --entities FILE  curated names (Turtle), --base IRI  where names are minted

Exit status: 0 done, 1 the input has a fault, 2 wrong usage, 3 a server or network fault.
`;
