import { type Seal, seal } from './envelope.js';
import { type Signed, signatureOf } from './signature.js';

/** What can be given back at once: words, or a picture uploaded before. */
export type Passive = { text: string } | { image: string };

/** Between whom a reply goes, in the terms of the message that it answers. */
export interface Ends {
  /** The person. */
  to: string;
  /** The account. */
  from: string;
  /** Seconds since 1970. */
  at: number;
}

/** A reply as the XML that a platform takes. */
export function replyXml(reply: Passive, { to, from, at }: Ends): string {
  const content =
    'text' in reply
      ? element('MsgType', cdata('text')) + element('Content', cdata(reply.text))
      : element('MsgType', cdata('image')) +
        element('Image', element('MediaId', cdata(reply.image)));
  const ends =
    element('ToUserName', cdata(to)) +
    element('FromUserName', cdata(from)) +
    element('CreateTime', String(at));
  return element('xml', ends + content);
}

/** A reply sealed and signed, for a platform that encrypts. */
export function sealedXml(xml: string, sealing: Seal, token: string, signed: Signed): string {
  const ciphertext = seal(sealing, xml);
  const signature = signatureOf(token, signed, ciphertext);
  return element(
    'xml',
    element('Encrypt', cdata(ciphertext)) +
      element('MsgSignature', cdata(signature)) +
      element('TimeStamp', signed.timestamp) +
      element('Nonce', cdata(signed.nonce)),
  );
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

/** Characters that XML cannot hold, escaped or not. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A section that takes any text: its own end is spread over two. */
function cdata(text: string): string {
  return `<![CDATA[${text.replace(NOT_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
