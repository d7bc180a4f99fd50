/** Text of a file, and whether its bytes can be had back from it. */
export interface Decoded {
  /** Without a byte order mark, which editors do not count either. */
  readonly text: string;
  /** A UTF-8 byte order mark stood first and must stand there again. */
  readonly bom: boolean;
  /** Why writing the text again would change bytes nobody touched; unset where it would not. */
  readonly obstacle?: string;
}

/** Decodes what is meant to be text; undefined where it is none. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { text, bom: false, obstacle: 'it is UTF-16; convert it to UTF-8 first' };
  }
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom };
  } catch {
    const obstacle = 'it is not valid UTF-8, and what was not understood would be lost';
    return { text: new TextDecoder().decode(bytes), bom, obstacle };
  }
}

/** Bytes of `text`; undefined where they would not decode to the same text (half a surrogate pair). */
export function encode(text: string, bom: boolean): Uint8Array | undefined {
  const bytes = new TextEncoder().encode(bom ? `\ufeff${text}` : text);
  return new TextDecoder().decode(bytes) === text ? bytes : undefined;
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
