import type { Payload, Pointer } from '@chatmend/engine';

/**
 * The way from the record around a payload to a place in it, an arrow for every string that is decoded:
 * `$.log.entries[3].request.postData.text → messages[4]`.
 */
export function wayTo({ path, pointer }: Pick<Payload, 'path' | 'pointer'>, inside: Pointer = ''): string {
  const [first = '', ...others] = [...path, pointer + inside].map(steps);
  return [`$${first}`, ...others.map((way) => way.replace(/^\./, ''))]
    .filter((way) => way !== '')
    .join(' → ');
}

function steps(pointer: Pointer): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) =>
      /^\d+$/.test(key)
        ? `[${key}]`
        : /^[A-Za-z_$][\w$]*$/.test(key)
          ? `.${key}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('');
}
