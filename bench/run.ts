/** `npm run bench -- NAME [options]`: one benchmark a file, loaded when asked for. */

const BENCHES: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  retrieval: async () => (await import('./retrieval.ts')).retrieval,
  serve: async () => (await import('./serve.ts')).serve,
  repair: async () => (await import('./repair.ts')).repair,
  'repair-accuracy': async () => (await import('./repair-accuracy.ts')).repairAccuracy,
  shifted: async () => (await import('./shifted.ts')).shifted,
  parse: async () => (await import('./parse.ts')).parse,
  typos: async () => (await import('./typos.ts')).typos,
  ablation: async () => (await import('./ablation.ts')).ablation,
  streams: async () => (await import('./streams.ts')).streams,
  model: async () => (await import('./model.ts')).model,
  vectors: async () => (await import('./vectors.ts')).vectors,
};

const [name = '', ...args] = process.argv.slice(2);
const load = BENCHES[name];
if (load) {
  const bench = await load();
  await bench(args);
} else {
  console.error(`用法：npm run bench -- ${Object.keys(BENCHES).join('|')} [选项]`);
  process.exitCode = 2;
}
