/** What stories print in VS Code begins with this; the rest of the console is VS Code's own. */
export const MARK = '[stories] ';
