// OpenLink Virtuoso (Debian's package virtuoso-opensource-7-bin) in a folder of its own.
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { program } from '../../../../scripts/judges.mjs';
import { freePort, runProgram, startServer } from './server-process.mjs';

/** Whether it is installed. */
export const hasVirtuoso = program('virtuoso-t', ['-?']) !== undefined && program('isql-vt', ['-?']) !== undefined;

export const VIRTUOSO_USER = { user: 'dba', password: 'dba' };

/**
 * @param {object} [options]
 * @param {number} [options.mostRows] ResultSetMaxRows; the package's own setting is 10,000
 * @param {readonly string[]} [options.folders] from which files may be loaded
 */
export async function startVirtuoso({ mostRows = 10_000_000, folders = [] } = {}) {
  const [sqlPort, httpPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${httpPort}`;
  const server = await startServer({
    name: 'virtuoso',
    prepare(folder) {
      writeFileSync(join(folder, 'virtuoso.ini'), settings(folder, sqlPort, httpPort, mostRows, folders));
      return { command: 'virtuoso-t', args: ['+foreground', '+configfile', 'virtuoso.ini'] };
    },
    answers: async () => (await fetch(`${url}/sparql?query=${encodeURIComponent('ASK {}')}`)).ok,
  });
  const isql = (/** @type {string} */ statements) =>
    runProgram('isql-vt', [
      `127.0.0.1:${sqlPort}`,
      VIRTUOSO_USER.user,
      VIRTUOSO_USER.password,
      'VERBOSE=OFF',
      'BANNER=OFF',
      `exec=${statements}`,
    ]);
  return {
    ...server,
    /** Address of the SPARQL endpoint. */
    endpoint: `${url}/sparql`,
    url,
    isql,
    /**
     * The bulk loader, as its documentation says: register the file, run, look for errors.
     * @param {string} file in one of the folders
     * @param {string} graph for formats without graphs
     */
    async bulkLoad(file, graph) {
      const name = basename(file);
      await isql(`delete from DB.DBA.load_list; ld_dir('${dirname(file)}', '${name}', '${graph}'); rdf_loader_run();`);
      const errors = await isql('select ll_file, ll_state, ll_error from DB.DBA.load_list;');
      if (!new RegExp(`${name.replace(/\./g, '\\.')}\\s+2\\s+NULL`).test(errors)) {
        throw new Error(`The bulk loader refuses ${name}:\n${errors}`);
      }
    },
    /** @param {string} graph */
    clear: (graph) => isql(`log_enable(3, 1); sparql clear graph <${graph}>;`),
  };
}

/**
 * @param {string} folder
 * @param {number} sqlPort
 * @param {number} httpPort
 * @param {number} mostRows
 * @param {readonly string[]} folders
 */
function settings(folder, sqlPort, httpPort, mostRows, folders) {
  return `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
FileExtend = 200

[Parameters]
ServerPort = 127.0.0.1:${sqlPort}
DirsAllowed = ${[folder, ...folders].join(', ')}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
ServerThreads = 20
CheckpointInterval = 0
DefaultIsolation = 2

[HTTPServer]
ServerPort = 127.0.0.1:${httpPort}
ServerRoot = ${folder}
ServerThreads = 10

[SPARQL]
ResultSetMaxRows = ${mostRows}
`;
}
