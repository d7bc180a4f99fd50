/** A way histories break, with what `complete` makes of it; both in the short form of `history.ts`. */
export interface Archetype {
  readonly title: string;
  readonly broken: string;
  readonly repaired: string;
}

/** The 21 archetypes public repair engines were measured with, controls included. */
export const archetypes: readonly Archetype[] = [
  { title: '01 missing result, user follows', broken: 'u A:1 u', repaired: 'u A:1 +T:1 u' },
  { title: '02 one of two parallel missing', broken: 'u A:1,2 T:1 u', repaired: 'u A:1,2 T:1 +T:2 u' },
  { title: '03 missing at end', broken: 'u A:1', repaired: 'u A:1 +T:1' },
  { title: '04 missing, assistant text follows', broken: 'u A:1 a u', repaired: 'u A:1 +T:1 a u' },
  { title: '05 orphan result after user', broken: 'u T:9 u', repaired: 'u +u u' },
  { title: '06 orphan result after assistant text', broken: 'u a T:9 u', repaired: 'u a +u u' },
  { title: '07 extra orphan beside a real result', broken: 'u A:1 T:1 T:9 u', repaired: 'u A:1 T:1 +u u' },
  { title: '08 result displaced after user turn', broken: 'u A:1 u T:1 a', repaired: 'u A:1 T:1 u a' },
  {
    title: '09 user between parallel results',
    broken: 'u A:1,2 T:1 u T:2 a',
    repaired: 'u A:1,2 T:1 T:2 u a',
  },
  { title: '10 result displaced past assistant turn', broken: 'u A:1 a T:1 u', repaired: 'u A:1 T:1 a u' },
  { title: '11 result before its call', broken: 'u T:1 A:1 u', repaired: 'u A:1 T:1 u' },
  { title: '12 duplicate result, adjacent', broken: 'u A:1 T:1 T:1 u', repaired: 'u A:1 T:1 u' },
  { title: '12 duplicate result, adjacent and equal', broken: 'u A:1 S:1 S:1 u', repaired: 'u A:1 T:1 u' },
  { title: '13 duplicate result, later turn', broken: 'u A:1 T:1 a u T:1 a', repaired: 'u A:1 T:1 a u +u a' },
  { title: '14 result with wrong id', broken: 'u A:8 T:9 a', repaired: 'u A:8 T:8 a' },
  {
    title: '15 id reused later, both answered (control)',
    broken: 'u A:1 T:1 u A:1 T:1 a',
    repaired: 'u A:1 T:1 u A:1 T:1 a',
  },
  {
    title: '16 id reused later, second unanswered',
    broken: 'u A:1 T:1 u A:1 u',
    repaired: 'u A:1 T:1 u A:1 +T:1 u',
  },
  {
    title: '17 parallel results out of order (control)',
    broken: 'u A:1,2 T:2 T:1 a',
    repaired: 'u A:1,2 T:2 T:1 a',
  },
  {
    title: '18 parallel calls split in two assistants',
    broken: 'u A:1 A:2 T:1 T:2 a',
    repaired: 'u A:1 T:1 A:2 T:2 a',
  },
  {
    title: '19 same id twice in one assistant',
    broken: 'u A:1,1 T:1 T:1 a',
    repaired: 'u A:1,1_sydg9r T:1 T:1_sydg9r a',
  },
  {
    title: '20 missing and displaced, partial',
    broken: 'u A:1,2,3 T:1 u T:3 a',
    repaired: 'u A:1,2,3 T:1 +T:2 T:3 u a',
  },
  { title: '21 valid (control)', broken: 'u A:1 T:1 a u', repaired: 'u A:1 T:1 a u' },
];
