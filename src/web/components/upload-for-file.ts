import { csrfHeader, refusalOf } from '../api.js';

const NAME = /filename\*=UTF-8''([^;]+)/iu;

/** Sends a form with files and saves the file that the server answers with. */
export async function uploadForFile(url: string, files: readonly File[]): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const response = await fetch(url, { method: 'POST', headers: csrfHeader(), body: form });
  if (!response.ok) throw await refusalOf(response);
  const [, encoded = ''] = NAME.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = decodeURIComponent(encoded) || '结果.xlsx';
  link.click();
  URL.revokeObjectURL(address);
}
