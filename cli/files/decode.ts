import { constants } from 'node:buffer';
import { gunzipSync, gzipSync } from 'node:zlib';

/** How the bytes of a file stand for its text. */
export interface Encoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** A byte order mark stood first and must stand there again. */
  readonly bom: boolean;
  readonly gzip: boolean;
}

/** Text of a file, and whether its bytes can be had back from it. */
export interface Decoded {
  /** Without a byte order mark, which editors do not count either. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Why writing the text again would change what nobody touched; unset where it would not. */
  readonly obstacle?: string;
}

/** Decodes what is meant to be text; says what it is where it is none. */
export function decode(bytes: Uint8Array): Decoded | { readonly noText: string } {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeText(bytes, false);
  try {
    return decodeText(gunzipSync(bytes, { maxOutputLength: constants.MAX_STRING_LENGTH }), true);
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { noText: tooLarge ? 'it is too large once unpacked' : 'it is gzip, and broken or cut off' };
  }
}

function decodeText(bytes: Uint8Array, gzip: boolean): Decoded | { readonly noText: string } {
  const charset = utf16(bytes) ?? 'utf-8';
  const noText = charset === 'utf-8' ? binaryKind(bytes) : undefined;
  if (noText !== undefined) return { noText };
  const bom = charset !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const encoding: Encoding = { charset, bom, gzip };
  const text = new TextDecoder(charset).decode(bytes);
  if (sameBytes(encodeText(text, encoding), bytes)) return { text, encoding };
  const name = charset === 'utf-8' ? 'UTF-8' : 'UTF-16';
  return { text, encoding, obstacle: `it is not valid ${name}, and what was not understood would be lost` };
}

/** Bytes of `text`; undefined where they would not decode to the same text (half a surrogate pair). */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  const bytes = encodeText(text, encoding);
  if (new TextDecoder(encoding.charset).decode(bytes) !== text) return undefined;
  return encoding.gzip ? gzipSync(bytes) : bytes;
}

function encodeText(text: string, { charset, bom }: Encoding): Uint8Array {
  const all = bom ? `\ufeff${text}` : text;
  if (charset === 'utf-8') return new TextEncoder().encode(all);
  const bytes = Buffer.from(all, 'utf16le');
  return charset === 'utf-16le' ? bytes : bytes.swap16();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** What bytes are that are no text, and what to do about it. */
function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8192));
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return 'it is a zip archive (an .eval of Inspect, for one): unpack it and check what is in it';
  // Flows stand in each other with their lengths in front: a changed text would break them.
  if (/^\d+:\d+:(?:type|version|websocket|response|request|error|id);/.test(head.toString('latin1')))
    return 'it is a file of mitmproxy: export its flows as HAR and check that';
  return head.includes(0) ? 'it holds binary data, not text' : undefined;
}
