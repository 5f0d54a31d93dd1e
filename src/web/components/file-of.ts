/** A workbook as an answer carries it (Base64), as a file. */
export function fileOf({ name, workbook }: { readonly name: string; readonly workbook: string }): File {
  return new File([Uint8Array.from(atob(workbook), (letter) => letter.charCodeAt(0))], name);
}
