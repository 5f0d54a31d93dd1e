// usage: bundle-bench.mjs NAME FOLDER   Bundles a bench as the program is bundled: that is what users start. In a process
// of its own, because what a process took in memory counts for those that it starts.
import { fileURLToPath } from 'node:url';
import { rollUp } from '../../.config/roll-up.mjs';

const [name, folder] = process.argv.slice(2);
await rollUp({ [name]: fileURLToPath(new URL(`${name}.mjs`, import.meta.url)) }, folder);
