import {
  type ExecuteCommandParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { recalledFrom } from '../convert/recalled.ts';
import { rememberedText, TROUBLE } from '../convert/remembered.ts';
import { type FileBeside, filesBeside } from '../documents/files-beside.ts';
import type { Inspected } from '../documents/inspections.ts';
import { readBeside } from '../documents/read-beside.ts';
import { type Progress, startProgress } from '../progress.ts';
import { RememberFolderCommand, type Restorable } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Reads the files beside a document, so that what it lost and they hold can be put back. */
export function rememberFolder(session: Session): void {
  const { connection, guard } = session;
  connection.onExecuteCommand((params, token, given) =>
    guard.request<ExecuteCommandParams, RememberFolderCommand.Result>(
      'remember folder',
      () => null,
      async ({ command, arguments: [uri] = [] }) => {
        if (command !== RememberFolderCommand.id || typeof uri !== 'string') throw unknown();
        const progress = await startProgress(connection, 'Chatmend reads the files beside', given, token);
        try {
          return await remember(session, uri, progress);
        } finally {
          progress.done();
        }
      },
    )(params, token),
  );
}

async function remember(
  session: Session,
  uri: string,
  progress: Progress,
): Promise<RememberFolderCommand.Result> {
  const { connection, documents, folderMemories, inspections, readFolder, readText, runtime } = session;
  const say = (message: string): Promise<void> => {
    const params: ShowMessageParams = { type: MessageType.Info, message };
    return connection.sendNotification(ShowMessageNotification.type, params);
  };
  const before = await inspections.get(uri);
  if (before === undefined || before.settings.off !== undefined) {
    await say(before === undefined ? TROUBLE.unknown : TROUBLE.off);
    return null;
  }
  // Who closed the document or had enough wants nothing more of it.
  const isOver = (): boolean => progress.isOver || documents.get(uri) !== before.document;
  const files = await filesBeside(uri, async (folder) => (isOver() ? undefined : readFolder(folder)));
  if (files === undefined) {
    if (!isOver()) await say(TROUBLE.noFolder);
    return null;
  }
  const next = async ({ title }: FileBeside): Promise<boolean> => {
    progress.report(title);
    // A cancellation that has arrived meanwhile is heard only where others get their turn.
    await new Promise<void>((resolve) => runtime.timer.setImmediate(resolve));
    return !isOver();
  };
  const read = await readBeside(files, readText, next, (file) => folderMemories.known(file));
  if (read === undefined || isOver()) return null;
  const { holding, ...found } = read;
  folderMemories.keep(uri, holding);
  session.settingsChanged();
  const inspected = await inspections.get(uri);
  if (inspected === undefined) return null;
  const remembered = { ...found, restorable: restorableIn(inspected) };
  await say(rememberedText(remembered));
  return remembered;
}

/** What stands in other files and can be put back, each place once. */
function restorableIn(inspected: Inspected): Restorable {
  const all = inspected.inspection.problems.flatMap((problem) => recalledFrom(problem, inspected));
  const places = new Map(all.map((from) => [JSON.stringify(from), from.what]));
  const count = { call: 0, result: 0, turn: 0, reasoning: 0 };
  for (const what of places.values()) count[what]++;
  return count;
}

function unknown(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    `Known is ${RememberFolderCommand.id}, with the URI of an open document.`,
  );
}
