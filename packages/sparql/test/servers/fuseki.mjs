// Apache Jena Fuseki (its server jar) with TDB2 stores in a folder of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jar } from '../../../../scripts/judges.mjs';
import { freePort, runProgram, startServer } from './server-process.mjs';

const JAR = jar('jena-fuseki-server');
/** These programs end before Java's second compiler and its parallel collector pay. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Whether it is installed. */
export const hasFuseki = JAR !== undefined;

/**
 * @param {object} [options]
 * @param {Readonly<Record<string, string>>} [options.stores] folders of TDB2 by the name of the data set; by default an
 *   empty one named `ds`
 * @param {{ user: string, password: string }} [options.credentials] asked for by HTTP basic authentication, where given
 */
export async function startFuseki({ stores, credentials } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startServer({
    name: 'fuseki',
    prepare(folder) {
      const locations = stores ?? { ds: join(folder, 'tdb2') };
      if (stores === undefined) mkdirSync(join(folder, 'tdb2'));
      writeFileSync(join(folder, 'config.ttl'), settings(locations));
      const access = credentials === undefined ? [] : ['--passwd=passwd', '--auth=basic'];
      if (credentials !== undefined) {
        writeFileSync(join(folder, 'passwd'), `${credentials.user}: ${credentials.password}\n`);
      }
      return {
        command: 'java',
        args: [
          '-Xmx1g',
          ...SHORT_LIVED,
          '-jar',
          String(JAR),
          '--config=config.ttl',
          '--localhost',
          `--port=${port}`,
          ...access,
        ],
        env: { FUSEKI_BASE: join(folder, 'run') },
      };
    },
    answers: async () => (await fetch(`${url}/$/ping`)).status < 500,
  });
  return {
    ...server,
    url,
    /** Address of a data set, the default one by default. */
    dataset: (name = 'ds') => `${url}/${name}`,
    endpoint: `${url}/ds/sparql`,
  };
}

/**
 * The bulk loader of TDB2.
 * @param {string} location folder of the store; made if missing
 * @param {string} file
 * @param {string} [graph] for formats without graphs
 */
export async function tdbLoad(location, file, graph) {
  mkdirSync(location, { recursive: true });
  const into = graph === undefined ? [] : [`--graph=${graph}`];
  const printed = await runProgram('java', [
    ...SHORT_LIVED,
    '-cp',
    String(JAR),
    'tdb2.tdbloader',
    `--loc=${location}`,
    ...into,
    file,
  ]);
  if (/\bERROR\b/.test(printed)) throw new Error(`The bulk loader refuses ${file}:\n${printed}`);
}

/** @param {Readonly<Record<string, string>>} stores */
function settings(stores) {
  const services = Object.entries(stores).map(
    ([name, location]) => `
[] a fuseki:Service ; fuseki:name "${name}" ;
  fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
  fuseki:endpoint [ fuseki:operation fuseki:update ; fuseki:name "update" ] ;
  fuseki:endpoint [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] ;
  fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "${location}" ; tdb2:unionDefaultGraph true ] .
`,
  );
  return `PREFIX fuseki: <http://jena.apache.org/fuseki#>
PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
${services.join('')}`;
}
