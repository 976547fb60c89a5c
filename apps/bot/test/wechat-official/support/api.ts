import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Readonly<Record<string, unknown>>;

/** A request that the API took. */
export interface Call {
  path: string;
  query: Readonly<Record<string, string>>;
  body: Record<string, unknown>;
}

export const SECRET = 'shili0secret0shili0secret0shili0';

type Check = (call: Call, request: IncomingMessage, raw: Buffer) => Record<string, unknown>;

/**
 * The part of both platforms' API that a bot uses, over real HTTP. Every request is held against the
 * documented fields and limits; what does not meet them is kept in `wrong`.
 */
export async function startPlatformApi() {
  const calls: Call[] = [];
  const wrong: string[] = [];
  const failures: { path: string; errcode: number; errmsg: string }[] = [];
  const media = new Set<string>();
  let token = 'TOKEN-0';
  let tokens = 0;
  let lasts = 7200;
  let delay = 0;

  const need = (so: boolean, what: string) => {
    if (!so) wrong.push(what);
  };
  const issue = (fresh: boolean) => {
    if (fresh || tokens === 0) {
      tokens += 1;
      token = `TOKEN-${tokens}-${'x'.repeat(120)}`;
    }
    return { access_token: token, expires_in: lasts };
  };
  const checkMessage = ({ body }: Call) => {
    const type = String(body['msgtype']);
    need(typeof body['touser'] === 'string' && body['touser'] !== '', 'touser');
    need(type === 'text' || type === 'image', `msgtype ${type}`);
    const content = (body[type] ?? {}) as Record<string, unknown>;
    if (type === 'text') {
      const words = String(content['content'] ?? '');
      need(
        words !== '' && Buffer.byteLength(words) <= 2048,
        `text.content of ${Buffer.byteLength(words)} bytes`,
      );
    } else need(media.has(String(content['media_id'])), 'image.media_id that was never uploaded');
    return {};
  };
  /** Four hours at most; where it is not asked for, nothing is taken for a repetition. */
  const checkRepeated = ({
    enable_duplicate_check: on,
    duplicate_check_interval: seconds,
  }: Body) => {
    need(on === undefined || on === 0 || on === 1, 'enable_duplicate_check');
    const isTime = Number.isInteger(seconds) && Number(seconds) > 0 && Number(seconds) <= 14_400;
    need(seconds === undefined || isTime, 'duplicate_check_interval');
  };
  const checkMenu = ({ body }: Call) => {
    const buttons = body['button'] as { name: string; sub_button?: unknown[] }[];
    need(
      Array.isArray(buttons) && buttons.length >= 1 && buttons.length <= 3,
      'one to three buttons',
    );
    for (const button of buttons) {
      need(Buffer.byteLength(button.name) <= 16, `a name of at most 16 bytes: ${button.name}`);
      const below = (button.sub_button ?? [button]) as Record<string, string>[];
      need(below.length <= 5, 'at most five buttons below one');
      for (const { type, name = '', key = '', url = '' } of below) {
        need(Buffer.byteLength(name) <= 60, `a name of at most 60 bytes: ${name}`);
        if (type === 'click')
          need(key !== '' && Buffer.byteLength(key) <= 128, 'key of 1 to 128 bytes');
        else need(type === 'view' && /^https?:/.test(url) && Buffer.byteLength(url) <= 1024, 'url');
      }
    }
    return {};
  };
  const checkUpload: Check = ({ query }, request, raw) => {
    const head = raw.subarray(0, 600).toString('latin1');
    need(query['type'] === 'image', 'type=image');
    need(
      /^multipart\/form-data; ?boundary=/.test(request.headers['content-type'] ?? ''),
      'multipart',
    );
    need(Number(request.headers['content-length']) === raw.length, 'content-length');
    need(
      /content-disposition: form-data; name="media"; filename="[^"]+\.png"/i.test(head),
      'media with filename',
    );
    need(/content-type: image\/png/i.test(head), 'content-type of the part');
    need(raw.includes(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'a PNG');
    need(raw.length <= 10 * 1024 * 1024, 'at most 10 MB');
    const media_id = `MEDIA-${media.size + 1}`;
    media.add(media_id);
    return { type: 'image', media_id, created_at: Math.floor(Date.now() / 1000) };
  };
  const checks: Readonly<Record<string, Check>> = {
    'POST /cgi-bin/stable_token': ({ body }) => {
      need(body['grant_type'] === 'client_credential', 'grant_type');
      need(typeof body['force_refresh'] === 'boolean', 'force_refresh');
      if (body['secret'] !== SECRET)
        return { errcode: 40125, errmsg: `invalid appsecret ${body['secret']}` };
      return issue(body['force_refresh'] === true);
    },
    'GET /cgi-bin/gettoken': ({ query }) => {
      need(/^ww/.test(query['corpid'] ?? ''), 'corpid');
      if (query['corpsecret'] !== SECRET) return { errcode: 40001, errmsg: 'invalid credential' };
      return issue(false);
    },
    'POST /cgi-bin/message/custom/send': checkMessage,
    'POST /cgi-bin/message/send': (call, ...rest) => {
      need(call.body['agentid'] === 1000002, 'agentid');
      checkRepeated(call.body);
      return { ...checkMessage(call), ...rest.slice(2), msgid: 'm1' };
    },
    'POST /cgi-bin/menu/create': checkMenu,
    'POST /cgi-bin/media/upload': checkUpload,
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://api');
    const json = request.headers['content-type']?.startsWith('application/json') ?? false;
    const call: Call = {
      path,
      query: Object.fromEntries(searchParams),
      body: json ? JSON.parse(raw.toString()) : {},
    };
    calls.push(call);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const check = checks[`${request.method} ${path}`];
    const failing = failures.findIndex((failure) => failure.path === path);
    const answer = () => {
      if (failing >= 0) {
        const [failure] = failures.splice(failing, 1);
        return { errcode: failure?.errcode, errmsg: failure?.errmsg };
      }
      if (check === undefined) {
        need(false, `${request.method} ${path}`);
        return { errcode: 404, errmsg: 'unknown' };
      }
      const isToken = /token$/.test(path);
      if (!isToken && call.query['access_token'] !== token) {
        return {
          errcode: 40001,
          errmsg: 'invalid credential, access_token is invalid or not latest',
        };
      }
      return { ...(isToken ? {} : { errcode: 0, errmsg: 'ok' }), ...check(call, request, raw) };
    };
    response
      .setHeader('content-type', 'application/json; charset=utf-8')
      .end(JSON.stringify(answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const called = (part: string) => calls.filter(({ path }) => path.endsWith(part));
  return {
    root: `http://127.0.0.1:${port}`,
    calls,
    wrong,
    called,
    /** Messages sent to people: texts as they are, pictures by their media id. */
    sent: () =>
      called('/send').map(({ body }) => {
        const content = body[String(body['msgtype'])] as Record<string, string>;
        return content['content'] ?? content['media_id'];
      }),
    /** What people have on their telephones: the same request, where it says so, reaches them once. */
    shown: () => {
      const known = new Set<string>();
      return called('/send').filter(({ body }) => {
        const request = JSON.stringify(body);
        const repeated = body['enable_duplicate_check'] === 1 && known.has(request);
        known.add(request);
        return !repeated;
      });
    },
    /** Refuses the next request to a path. */
    fail(path: string, errcode: number, errmsg = 'refused') {
      failures.push({ path, errcode, errmsg });
    },
    /** The token in use is not valid any more, as when another program got one. */
    revoke: () => void issue(true),
    tokensLast: (seconds: number) => (lasts = seconds),
    wait: (milliseconds: number) => (delay = milliseconds),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
