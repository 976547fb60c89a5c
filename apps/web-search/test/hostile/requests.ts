import { PATHS } from './paths.js';
import { HEADERS, METHODS, RAW } from './raw.js';
import { KEYS, PLACES, TARGETS, VALUES } from './values.js';

const get = (target: string, header = 'X-Plain: 1'): string =>
  `GET ${target} HTTP/1.1\r\nHost: h\r\n${header}\r\nConnection: close\r\n\r\n`;

/** `encodeURIComponent` refuses half of a surrogate pair; as bytes it can be sent. */
const encoded = (value: string): string =>
  value === '\ud800' ? '%ED%A0%80' : encodeURIComponent(value);

const HEADER_TARGETS = ['/', '/assets/site.css', '/api/v1/reports'];

/** Every hostile request, as the bytes that are sent. */
export const REQUESTS: readonly string[] = [
  ...PATHS.map((path) => get(path)),
  ...PLACES.flatMap((place) =>
    VALUES.map((value) => get(place.replace('%v', () => encoded(value)))),
  ),
  ...TARGETS.flatMap((target) => KEYS.map((key) => get(`${target}?${key}`))),
  ...HEADER_TARGETS.flatMap((target) => HEADERS.map((header) => get(target, header))),
  ...METHODS.map((method) => get('/').replace('GET', method)),
  ...METHODS.map((method) => get('/api/v1/ask?q=a').replace('GET', method)),
  ...RAW,
];
