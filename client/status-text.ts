import type { DocumentStatus, PayloadStatus } from '../server/protocol/index.ts';

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
  const accepted = payload.accepted ? 'Recorded as a success: nothing reported.' : '';
  // Narrow windows cut the detail off, and the text has just named the provider.
  const reason = afterName(payload);
  const format = payload.dialectReason === undefined ? '' : `Format: ${payload.dialectReason}.`;
  return {
    text: `${payload.dialect} for ${payload.provider}${which}`,
    detail: [accepted, reason, format, ...notices].filter((one) => one !== '').join(' '),
    warns: notices.length > 0,
  };
}

/** Why this provider, without its name in front: `Named in chatmend.json.` */
function afterName({ providerName, reason }: PayloadStatus): string {
  const prefix = `${providerName}: `;
  if (!reason.startsWith(prefix)) return reason;
  return reason.charAt(prefix.length).toUpperCase() + reason.slice(prefix.length + 1);
}
