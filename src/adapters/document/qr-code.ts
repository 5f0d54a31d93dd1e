import qrcode from 'qrcode-generator';

/** A text as rows of squares, `#` black: the smallest QR code with medium error correction. */
export function squaresOf(text: string): readonly string[] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const sides = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return sides.map((row) => sides.map((column) => (code.isDark(row, column) ? '#' : ' ')).join(''));
}
