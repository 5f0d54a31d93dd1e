import { SETTINGS, readSettings } from '../../app/settings.js';
import { print } from '../terminal.js';

export function settingsCommand(): void {
  const values = readSettings(process.env);
  for (const { name, help } of SETTINGS) print(`${name}=${values[name] || '（未设）'}\t${help}`);
}
