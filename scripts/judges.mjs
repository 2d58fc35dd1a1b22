// Other people's programs that read what we write. Tests ask here where they are; what is not installed is
// undefined, and the test that needs it is reported as skipped. `node scripts/judges.mjs` installs the Python and
// Java ones into .judges/; Debian's come by apt (see .ci/run).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PYTHON = join(ROOT, '.judges/python');
const JAVA = join(ROOT, '.judges/java');

/**
 * A program on the PATH, if it starts.
 * @param {string} command
 * @param {string[]} [args] that make it print something and end
 * @returns {string | undefined} the command
 */
export function program(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined ? command : undefined;
}

/**
 * A Python that has all the modules.
 * @param {...string} modules
 * @returns {string | undefined} path of the interpreter
 */
export function python(...modules) {
  const code = modules.map((name) => `import ${name}`).join('\n');
  return [join(PYTHON, 'bin/python'), 'python3'].find((path) => spawnSync(path, ['-c', code]).status === 0);
}

/**
 * A jar of .judges/java by the beginning of its name, where there is a Java too.
 * @param {string} prefix such as `jena-fuseki-server`
 * @returns {string | undefined} its path
 */
export function jar(prefix) {
  if (!existsSync(JAVA) || program('java') === undefined) return undefined;
  const name = readdirSync(JAVA).find((file) => file.startsWith(prefix) && file.endsWith('.jar'));
  return name === undefined ? undefined : join(JAVA, name);
}

/**
 * The class path of OWLAPI and what it needs.
 * @returns {string | undefined}
 */
export function owlapi() {
  if (jar('owlapi-api') === undefined) return undefined;
  return readdirSync(JAVA)
    .filter((file) => file.endsWith('.jar') && !/^(?:jena-fuseki|gephi)/.test(file))
    .map((file) => join(JAVA, file))
    .join(delimiter);
}

function install() {
  const run = (command, args) => {
    const { status, error } = spawnSync(command, args, { cwd: join(ROOT, 'scripts/judges'), stdio: 'inherit' });
    if (status !== 0) console.error(`${command} ended with ${error?.message ?? status}; its tests will be skipped.`);
    return status === 0;
  };
  if (run('python3', ['-m', 'venv', PYTHON]))
    run(join(PYTHON, 'bin/pip'), ['install', '--quiet', '--requirement', 'requirements.txt']);
  run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${JAVA}`]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) install();
