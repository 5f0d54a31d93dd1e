import { saveFile } from './save-file.js';

/** Saves a text that the page made under a file name. */
export const saveText = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
