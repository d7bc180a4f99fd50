/** What the request held where another value was wanted, as Pydantic prints it behind its words. */
const GIVEN =
  /^[^\n]{0,3}\s{0,40}(?:\[type=\w{1,40}, input_value=|[,\s]{0,4}\\{0,3}['"]input\\{0,3}['"]: ?)(\S)/;

/**
 * Whether the words that end at `end` are followed by the value they are about, and that is a list: "should be a valid
 * string" is said of a null and of a list alike.
 * @see https://docs.pydantic.dev/latest/errors/validation_errors/
 */
export function isGivenList(text: string, end: number): boolean {
  return GIVEN.exec(text.slice(end, end + 160))?.[1] === '[';
}
