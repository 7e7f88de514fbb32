// Preloaded into a server that another process of ours started: when that one is gone, however it ended, so is this.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
