import type { DocumentStatus } from '../server/protocol/index.ts';

/** What the status item shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** Something was not done that people would expect. */
  readonly warns: boolean;
}

const OFF = {
  setting: 'Switched off by the setting chatmend.enable.',
  project: 'Ignored by chatmend.json.',
  comparison: 'Not judged: the old side of a comparison.',
};

/** Words for a document's status. */
export function statusText(status: DocumentStatus | null): StatusText {
  if (status === null) return { text: 'Chatmend', detail: 'Not looked at.', warns: false };
  if (status.off !== undefined) return { text: 'Chatmend: off', detail: OFF[status.off], warns: false };
  const { payload, payloads, notices } = status;
  if (payload === undefined)
    return { text: 'Chatmend: no chat request', detail: notices.join(' '), warns: notices.length > 0 };
  const which = payloads > 1 ? ` (${payload.index + 1} of ${payloads})` : '';
  const accepted = payload.accepted ? ' The recorded answer was a success, so nothing is reported.' : '';
  return {
    text: `${payload.dialect} for ${payload.provider}${which}`,
    detail: `${payload.reason}${accepted}${notices.length === 0 ? '' : ` ${notices.join(' ')}`}`,
    warns: notices.length > 0,
  };
}
