import type { FoundText } from './captures/find.ts';
import type { DocumentRecord } from './document-record.ts';
import { jsonString } from './layers/json-string.ts';
import type { Inner } from './layers/layer.ts';
import { stringList } from './layers/string-list.ts';

/** What a string of a record says, or its lines do. */
export function innerOf(
  { pointer, lines }: FoundText,
  { positions, source }: DocumentRecord,
): Inner | undefined {
  if (lines === undefined) {
    const place = positions.locate(pointer, 'value');
    return place === undefined ? undefined : jsonString(source.text, place);
  }
  const places = Array.from({ length: lines }, (_, at) => positions.locate(`${pointer}/${at}`, 'value'));
  return stringList(
    source.text,
    places.filter((place) => place !== undefined),
  );
}
