/** Ids of all commands; a test holds the manifest to them. */
export const CommandId = {
  repair: 'chatmend.repair',
  repairUnsafe: 'chatmend.repairUnsafe',
  applyPreview: 'chatmend.applyPreview',
  discardPreview: 'chatmend.discardPreview',
  showCuts: 'chatmend.showCuts',
  showRule: 'chatmend.showRule',
  restart: 'chatmend.restart',
  showLog: 'chatmend.showLog',
} as const;
