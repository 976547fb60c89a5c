import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';

/**
 * @typedef {{ cert: string, key: string }} Pair A certificate and its key, as PEM.
 *
 * @typedef {object} Security What a cluster that asks who is there is made with.
 * @property {string} ca The authority of all certificates.
 * @property {Pair} node
 * @property {Pair} admin Who may do everything.
 * @property {(name: string) => Promise<Pair>} client Makes a certificate of somebody with that name.
 */

const ADDRESSES = [
  { type: 7, ip: '127.0.0.1' },
  { type: 2, value: 'localhost' },
];

/** Makes an authority, and the certificates of a cluster. */
export async function makeSecurity() {
  const authority = await certificate('nianbao-test-ca', [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  const client = (/** @type {string} */ name) =>
    certificate(name, [{ name: 'extKeyUsage', clientAuth: true }], authority);
  const node = await certificate(
    'node',
    [
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: ADDRESSES },
    ],
    authority,
  );
  return { ca: authority.cert, node, admin: await client('admin'), client };
}

/**
 * @param {string} name
 * @param {any[]} extensions
 * @param {Pair} [authority] Left out, it is one itself.
 * @returns {Promise<Pair>}
 */
async function certificate(name, extensions, authority) {
  // Not before it is needed: scripts run before anything is installed.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: name }], {
    algorithm: 'sha256',
    extensions,
    ...(authority && { ca: authority }),
  });
  return { cert: made.cert, key: made.private };
}

/** Anybody with a certificate of the authority is who it says; others give a name and a password. */
const WHO_IS_THERE = {
  _meta: { type: 'config', config_version: 2 },
  config: {
    dynamic: {
      authc: {
        certificate: {
          http_enabled: true,
          order: 0,
          http_authenticator: {
            type: 'clientcert',
            challenge: false,
            config: { username_attribute: 'cn' },
          },
          authentication_backend: { type: 'noop' },
        },
        password: {
          http_enabled: true,
          order: 1,
          http_authenticator: { type: 'basic', challenge: true },
          authentication_backend: { type: 'internal' },
        },
      },
    },
  },
};

/**
 * @param {string} config Folder of the settings of a node.
 * @param {Security} security
 */
export function writeCertificates(config, { ca, node }) {
  const secret = { mode: 0o600 };
  writeFileSync(join(config, 'ca.pem'), ca);
  writeFileSync(join(config, 'node.pem'), node.cert);
  writeFileSync(join(config, 'node-key.pem'), node.key, secret);
  // JSON is YAML.
  writeFileSync(join(config, 'opensearch-security', 'config.yml'), JSON.stringify(WHO_IS_THERE));
}

const pem = (/** @type {string} */ layer) => ({
  [`plugins.security.ssl.${layer}.pemcert_filepath`]: 'node.pem',
  [`plugins.security.ssl.${layer}.pemkey_filepath`]: 'node-key.pem',
  [`plugins.security.ssl.${layer}.pemtrustedcas_filepath`]: 'ca.pem',
});

/** What the settings of a node say of it. */
export const securitySettings = () => ({
  ...pem('transport'),
  ...pem('http'),
  'plugins.security.ssl.transport.enforce_hostname_verification': false,
  'plugins.security.ssl.http.enabled': true,
  'plugins.security.ssl.http.clientauth_mode': 'OPTIONAL',
  'plugins.security.allow_default_init_securityindex': true,
  'plugins.security.authcz.admin_dn': ['CN=admin'],
  'plugins.security.nodes_dn': ['CN=node'],
  'plugins.security.audit.type': 'noop',
});

/**
 * The status of the answer to a request.
 *
 * @param {string} address
 * @param {Security} [security] Asked as its administrator.
 * @param {{ method?: string, body?: object }} [what]
 * @returns {Promise<number>}
 */
export function statusOf(address, security, { method = 'GET', body } = {}) {
  const send = address.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(address, {
      method,
      ...(security && { ca: security.ca, ...security.admin }),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(10_000),
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume().on('error', reject);
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.end(body && JSON.stringify(body));
  });
}
