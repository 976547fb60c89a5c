import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { securitySettings, statusOf, writeCertificates } from './security.mjs';

/** The user that owns nothing: the server refuses to run as root. */
const NOBODY = 65_534;

/** Code is compiled once, and not again the better it is known; with two cores that is half of starting. */
const SWIFT = ['-XX:TieredStopAtLevel=1'];

/** Milliseconds that a server has to end by itself. */
const GRACE = 20_000;

const asRoot = () => process.getuid?.() === 0;

/**
 * @typedef {object} NodeOptions
 * @property {string} server Folder of the unpacked server.
 * @property {string} javaHome
 * @property {string} folder Folder of the cluster's data.
 * @property {string} heap `512m`
 * @property {number} basePort
 * @property {number} number From 1.
 * @property {number} nodes How many there are in all.
 * @property {boolean} swift Quick to start, slower at work.
 * @property {import('./security.mjs').Security} [security]
 */

/** One server process of a test cluster; may be stopped, killed and started again on its data. */
export class TestNode {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {Promise<void>} */
  #ended = Promise.resolve();

  /** @param {NodeOptions} options */
  constructor(options) {
    this.options = options;
    this.folder = join(options.folder, `node-${options.number}`);
    this.port = options.basePort + options.number - 1;
    this.address = `${options.security ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** What the server printed. */
  log() {
    return readFileSync(join(this.folder, 'output.txt'), 'utf8');
  }

  /**
   * The status of the answer to a path.
   *
   * @param {string} path
   */
  ask(path) {
    return statusOf(`${this.address}${path}`, this.options.security);
  }

  start() {
    this.#prepare();
    const { server, javaHome, heap, swift } = this.options;
    const output = openSync(join(this.folder, 'output.txt'), 'a');
    const child = spawn('bash', [join(server, 'bin', 'opensearch')], {
      cwd: this.folder,
      stdio: ['ignore', output, output],
      // A group of its own: Ctrl-C reaches us alone, and we end the servers in order.
      detached: true,
      ...(asRoot() && { uid: NOBODY, gid: NOBODY }),
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        OPENSEARCH_JAVA_HOME: javaHome,
        OPENSEARCH_PATH_CONF: join(this.folder, 'config'),
        OPENSEARCH_TMPDIR: join(this.folder, 'tmp'),
        OPENSEARCH_JAVA_OPTS: [`-Xms${heap}`, `-Xmx${heap}`, ...(swift ? SWIFT : [])].join(' '),
      },
    });
    closeSync(output);
    this.#child = child;
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    });
    this.#ended = ended.then(() => {
      if (this.#child === child) this.#child = undefined;
    });
  }

  /** Ends it as a power failure would. */
  async kill() {
    this.#signal('SIGKILL');
    await this.#ended;
  }

  /** Ends it in order; one that does not end is killed. */
  async stop() {
    this.#signal('SIGTERM');
    const late = new AbortController();
    const kill = pause(GRACE, undefined, { signal: late.signal }).then(
      () => this.#signal('SIGKILL'),
      () => undefined,
    );
    await this.#ended;
    late.abort();
    await kill;
  }

  /** For the moment in which our own process ends: nothing can be waited for. */
  killNow() {
    this.#signal('SIGKILL');
  }

  /** @param {NodeJS.Signals} name */
  #signal(name) {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, name);
    } catch {
      // It has just ended.
    }
  }

  #prepare() {
    for (const name of ['data', 'logs', 'tmp'])
      mkdirSync(join(this.folder, name), { recursive: true });
    const config = join(this.folder, 'config');
    cpSync(join(this.options.server, 'config'), config, { recursive: true });
    writeFileSync(join(config, 'opensearch.yml'), this.#settings());
    if (this.options.security) writeCertificates(config, this.options.security);
    const options = join(config, 'jvm.options');
    writeFileSync(options, withoutFiles(readFileSync(options, 'utf8')));
    if (!asRoot()) return;
    const settings = readdirSync(config, { recursive: true }).map((name) =>
      join('config', `${name}`),
    );
    for (const path of ['.', 'data', 'logs', 'tmp', 'config', ...settings]) {
      chownSync(join(this.folder, path), NOBODY, NOBODY);
    }
  }

  #settings() {
    const { basePort, number, nodes } = this.options;
    const all = Array.from({ length: nodes }, (_, index) => index);
    // JSON is YAML.
    return JSON.stringify({
      'cluster.name': `nianbao-test-${basePort}`,
      'node.name': `node-${number}`,
      'path.data': join(this.folder, 'data'),
      'path.logs': join(this.folder, 'logs'),
      'network.host': '127.0.0.1',
      'http.port': this.port,
      'transport.port': this.port + 100,
      'discovery.seed_hosts': all.map((index) => `127.0.0.1:${basePort + 100 + index}`),
      'cluster.initial_cluster_manager_nodes': all.map((index) => `node-${index + 1}`),
      // A test machine may be nearly full, and may not let a process map many files.
      'cluster.routing.allocation.disk.threshold_enabled': false,
      'node.store.allow_mmap': false,
      ...(this.options.security && securitySettings()),
    });
  }
}

/**
 * The server's options of Java without those that write into the server's own folder.
 *
 * @param {string} options
 */
const withoutFiles = (options) =>
  options
    .split('\n')
    .filter((line) => !/logs\/|HeapDumpPath/.test(line))
    .join('\n');
