import type { DocumentOptions, TextRange } from '../../api.ts';
import { fencesIn } from '../../text/fences.ts';
import { lastStart } from '../../text/last-start.ts';

/** Names of languages, as fences and editors give them and files end in them, and the family they are read as. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shell: 'sh bash zsh ksh shell shellscript console shell-session terminal curl command',
    powershell: 'powershell ps1 psm1 pwsh ps',
    cmd: 'bat batch cmd dos',
    javascript:
      'js jsx mjs cjs ts tsx mts cts javascript javascriptreact typescript typescriptreact node svelte vue',
    python: 'py python python3 py3 pycon ipython ipython3 pyi',
    java: 'java groovy swift dart',
    kotlin: 'kotlin kt kts scala',
    csharp: 'cs csharp c#',
    go: 'go golang',
    rust: 'rs rust',
    ruby: 'rb ruby',
    php: 'php',
    elixir: 'elixir ex exs',
    lua: 'lua luau',
    c: 'c h cc cpp cxx hpp c++',
    http: 'http rest bru hurl',
  }).flatMap(([family, names]) => names.split(' ').map((name): [string, string] => [name, family])),
);

/** The family of languages a document is named as; nothing where its name tells none. */
export function familyOf({ languageId, name }: DocumentOptions): string | undefined {
  const ending = /\.(\w{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase();
  return FAMILIES.get(languageId ?? '') ?? FAMILIES.get(ending ?? '');
}

/** Tells the family of languages an offset of a text is written in; nothing where no fence and no name does. */
export function languageIn(
  text: string,
  options: DocumentOptions,
): ((offset: number) => string | undefined) | undefined {
  const named = familyOf(options);
  if (named !== undefined) return () => named;
  const fences = fencesIn(text).map(({ start, end, info }) => ({ start, end, family: FAMILIES.get(info) }));
  if (fences.every(({ family }) => family === undefined)) return undefined;
  return (offset) => {
    const fence = fences[lastStart(fences.length, (index) => (fences[index] as TextRange).start, offset)];
    return fence !== undefined && fence.start <= offset && offset < fence.end ? fence.family : undefined;
  };
}
