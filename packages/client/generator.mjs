import { serve } from '@nianbao/web-search';
import openapiTS, { astToString } from 'openapi-typescript';

const HEAD =
  '/** The API as types; written by `npm run generate` from its OpenAPI document. */\n/* biome-ignore-all format: generated */\n/* biome-ignore-all lint: generated */\n';

/** The document of a site without reports: the examples in it depend on what the library holds. */
async function documentOfApi() {
  /** @type {any} */
  const empty = {
    revision: async () => 0,
    holdings: async () => ({}),
    observe: () => () => undefined,
  };
  const site = await serve({ library: empty, port: 0, settings: { logLevel: 'silent' } });
  try {
    return await (await fetch(`${site.url}/api/v1/openapi.json?lang=en`)).json();
  } finally {
    await site.close();
  }
}

/** The types of the API, as the text of a module. */
export async function generate() {
  return HEAD + astToString(await openapiTS(await documentOfApi()));
}
