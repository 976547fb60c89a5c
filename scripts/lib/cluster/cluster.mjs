import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from '../say.mjs';
import { hasMaven } from './fetch.mjs';
import { findJava, OLDEST_JAVA, serverFor } from './java.mjs';
import { TestNode } from './node.mjs';
import { securedServerFolder, serverFolder } from './server.mjs';

/** A server that was killed may write a moment longer. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** Seconds that a cluster has to become green. */
const START_SECONDS = 180;

/**
 * Why no test cluster can be started here; undefined where one can.
 *
 * @returns {Promise<string | undefined>}
 */
export async function whyNoCluster() {
  if (process.platform === 'win32') return 'the test cluster needs a Unix system';
  if (!(await findJava()))
    return `no Java ${OLDEST_JAVA} or newer was found (JAVA_HOME, /usr/lib/jvm, path)`;
  if (!(await hasMaven())) return 'Maven (mvn), which fetches the server, was not found';
  return undefined;
}

/**
 * @typedef {object} ClusterOptions
 * @property {number} [nodes] Default: 3.
 * @property {string} [heap] Default: `512m`.
 * @property {number} [basePort] Port of the first node. Default: 9201.
 * @property {(line: string) => void} [say] Told what is going on.
 * @property {boolean} [swift] Quick to start and to end, slower at work: for tests. Default: false.
 * @property {import('./security.mjs').Security} [security] Certificates, for a cluster that asks who is there.
 */

/** A real OpenSearch cluster on this machine, for tests. */
class TestCluster {
  /** @param {TestNode[]} nodes @param {string} folder */
  constructor(nodes, folder) {
    this.nodes = nodes;
    this.folder = folder;
    this.addresses = nodes.map(({ address }) => address);
    this.onExit = () => {
      for (const node of nodes) node.killNow();
      rmSync(folder, REMOVE);
    };
    process.once('exit', this.onExit);
  }

  /**
   * Waits until every copy of every shard is there, on at least so many nodes.
   *
   * @param {number} [nodes]
   */
  async green(nodes = this.nodes.length) {
    const until = Date.now() + START_SECONDS * 1000;
    while (Date.now() < until) {
      if (await this.#isGreen(nodes)) return;
      if (this.nodes.every(({ pid }) => pid === undefined)) break;
      await pause(300);
    }
    const logs = this.nodes.map((node) => node.log().slice(-1500)).join('\n---\n');
    throw new SetupError(`The cluster did not become green.\n${logs}`);
  }

  /**
   * Whether every node that runs says so itself: one that has just been started is not part of the cluster
   * yet, and the others may not have noticed that another is gone.
   *
   * @param {number} nodes
   */
  async #isGreen(nodes) {
    const running = this.nodes.filter(({ pid }) => pid !== undefined);
    const path = `/_cluster/health?wait_for_status=green&wait_for_nodes=>=${nodes}&timeout=5s`;
    try {
      const statuses = await Promise.all(running.map((node) => node.ask(path)));
      return statuses.length > 0 && statuses.every((status) => status === 200);
    } catch {
      return false;
    }
  }

  /** Ends every server and removes what they stored. */
  async stop() {
    await Promise.all(this.nodes.map((node) => node.stop()));
    process.off('exit', this.onExit);
    rmSync(this.folder, REMOVE);
  }
}

/**
 * Fetches the server where it is not there yet; throws a `SetupError` where it cannot be had.
 *
 * @param {{ secured?: boolean }} [options]
 */
export async function fetchServer({ secured = false } = {}) {
  const why = await whyNoCluster();
  if (why !== undefined) throw new SetupError(`No cluster can be started: ${why}.`);
  const java = /** @type {import('./java.mjs').Java} */ (await findJava());
  const version = serverFor(java) ?? '';
  const server = await (secured ? securedServerFolder(version) : serverFolder(version));
  return { java, version, server };
}

/**
 * Starts a cluster and waits until it is green.
 *
 * @param {ClusterOptions} [options]
 */
export async function startCluster({
  nodes = 3,
  heap = '512m',
  basePort = 9201,
  say = () => {},
  swift = false,
  security,
} = {}) {
  const { java, version, server } = await fetchServer({ secured: security !== undefined });
  say(`OpenSearch ${version} on Java ${java.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-cluster-'));
  chmodSync(folder, 0o755);
  const made = { server, javaHome: java.home, folder, heap, basePort, nodes, swift };
  const common = { ...made, ...(security && { security }) };
  const all = Array.from(
    { length: nodes },
    (_, index) => new TestNode({ ...common, number: index + 1 }),
  );
  const cluster = new TestCluster(all, folder);
  try {
    for (const node of all) node.start();
    await cluster.green();
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
