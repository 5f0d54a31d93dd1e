// Ends the PostgreSQL cluster of the run, and waits until nothing of it is left.
export default async function endRun() {
  const keeper = globalThis.qingchaPostgresKeeper;
  if (!keeper) return;
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  keeper.ref();
  keeper.stdin.end();
  await ended;
}
