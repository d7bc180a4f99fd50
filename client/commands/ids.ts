/** Ids of all commands; a test holds the manifest to them. */
export const CommandId = {
  repair: 'chatmend.repair',
  repairSafely: 'chatmend.repairSafely',
  repairUnsafe: 'chatmend.repairUnsafe',
  repairMinimal: 'chatmend.repairMinimal',
  showSteps: 'chatmend.showSteps',
  applyPreview: 'chatmend.applyPreview',
  discardPreview: 'chatmend.discardPreview',
  look: 'chatmend.look',
  showCuts: 'chatmend.showCuts',
  findLost: 'chatmend.findLost',
  explainError: 'chatmend.explainError',
  showRule: 'chatmend.showRule',
  restart: 'chatmend.restart',
  showLog: 'chatmend.showLog',
} as const;
