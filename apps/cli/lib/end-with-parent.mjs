// Preloaded into the processes of a stack: when the one that started them is gone, also by kill -9, they stop too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
