/** Just enough of an XML reader to prove that a JUnit file is well-formed and to count in it. */

export type Suite = { name: string; tests: number; failures: number };

const TOKEN = /<\?[^?]*\?>|<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|#10);)/;

/** The suites of the file, in order; throws where a tag does not close, or text is not escaped. */
export function suitesOf(xml: string): Suite[] {
  const open: string[] = [];
  const suites: Suite[] = [];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [whole, closing, name = '', attributes = '', selfClosing, text] = token;
    if (REFERENCE.test(text ?? attributes)) throw new Error(`not escaped: ${whole}`);
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`does not close: ${whole}`);
    } else if (name !== '' && selfClosing === '') open.push(name);
    if (closing === '' && name === 'testsuite') {
      const value = (of: string) => new RegExp(` ${of}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      suites.push({
        name: value('name'),
        tests: Number(value('tests')),
        failures: Number(value('failures')),
      });
    }
  }
  if (end !== xml.length || open.length > 0) throw new Error(`stops at ${end}`);
  return suites;
}
