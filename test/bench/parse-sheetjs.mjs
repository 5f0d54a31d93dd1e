// The yardstick of the import benchmark: SheetJS alone, as lean as it can be asked to be, in one warm process.
// usage: parse-sheetjs.mjs FOLDER [--native]   prints CPU seconds
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InflateRaw, inflateRawSync } from 'node:zlib';
import XLSX from '@e965/xlsx';

const [folder, native] = process.argv.slice(2);
const zlib = {
  inflateRawSync,
  // SheetJS asks for a property that newer versions of Node have renamed.
  InflateRaw: class extends InflateRaw {
    get bytesRead() {
      return this.bytesWritten;
    }
  },
};
if (native) XLSX.CFB.utils.use_zlib(zlib);
const options = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellStyles: false,
  cellDates: true,
};
const paths = readdirSync(folder).map((name) => join(folder, name));
const parse = (path) => XLSX.read(readFileSync(path), options);
for (const path of paths.slice(0, 100)) parse(path);
const before = process.cpuUsage();
for (const path of paths) parse(path);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6 }));
