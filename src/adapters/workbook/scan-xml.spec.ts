import { scanXml } from './scan-xml.js';
import type { Attributes } from './xml-sink.js';
import { Refused } from './refused.js';

function events(text: string): string[] {
  const seen: string[] = [];
  scanXml(Buffer.from(text), 'part.xml', {
    wantsText: true,
    open: (name: string, attributes: Attributes) =>
      void seen.push(`<${[name, ...[...attributes].flat()].join(' ')}>`),
    close: (name: string) => void seen.push(`</${name}>`),
    text: (content: string) => void seen.push(content),
  });
  return seen;
}

function refusalOf(text: string): string {
  try {
    events(text);
    return 'read';
  } catch (error) {
    return error instanceof Refused ? error.code : String(error);
  }
}

describe('scanXml', () => {
  it('tells elements, attributes and text without prefixes, references or comments', () => {
    expect(
      events(
        `<?xml version="1.0"?>\n<x:a n='1' m="&lt;&#x4e2d;"><!-- c --><b/>x &amp; y<![CDATA[<&]]>\r\n</x:a>`,
      ),
    ).toEqual(['<a n 1 m <中>', '<b>', '</b>', 'x & y', '<&', '\n', '</a>']);
  });

  it.each([
    ['an unclosed element', '<a><b></a>'],
    ['an unclosed root', '<a>'],
    ['a tag that does not end', '<a' + ' '.repeat(1000)],
    ['a second root', '<a/><a/>'],
    ['text outside', '<a/>x'],
    ['an unquoted value', '<a b=c/>'],
    ['a bracket in a value', '<a b="<"/>'],
    ['an attribute given twice', '<a b="1" b="2"/>'],
    ['no space between attributes', '<a b="1"c="2"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>a & b</a>'],
    ['half a surrogate', '<a>&#xD800;</a>'],
    ['NUL by reference', '<a>&#0;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['an open comment', '<a><!-- <b/></a>'],
    ['a name that is none', '<1a/>'],
    ['no element at all', '  '],
  ])('refuses %s', (_, text) => {
    expect(refusalOf(text)).toBe('XML_MALFORMED');
  });

  it('refuses a DOCTYPE, deep nesting and floods of attributes', () => {
    expect(refusalOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('XML_DTD');
    expect(refusalOf('<a>'.repeat(300) + '</a>'.repeat(300))).toBe('XML_TOO_DEEP');
    const flood = Array.from({ length: 300 }, (_, index) => ` a${index}="1"`).join('');
    expect(refusalOf(`<a${flood}/>`)).toBe('XML_TOO_MANY_ATTRS');
    expect(refusalOf(`<a b="${'x'.repeat(2 ** 20 + 1)}"/>`)).toBe('XML_ATTR_TOO_LONG');
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    expect(refusalOf(`<a>${'<!--'.repeat(200_000)}`)).toBe('XML_MALFORMED');
    expect(refusalOf(`<a>${'<b c="1" '.repeat(200_000)}`)).toBe('XML_MALFORMED');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
