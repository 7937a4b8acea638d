/** Each fault of content makes another reply, of the kind that its name says. */
import { describe, expect, it } from 'vitest';
import { CONTENT_FAULTS, type ContentFault, contentFault } from './content-faults.ts';

const RIGHT = '到2028年，省交通厅支持“新能源公交”达到80%[1]。推进停车场建设[12]。';
const MESSAGES = [{ role: 'system' as const, content: '只依据条款作答。' }];
const said = (name: ContentFault) => String(contentFault(name, RIGHT)(MESSAGES));

describe('faults of content', () => {
  it.each(Object.keys(CONTENT_FAULTS) as ContentFault[])('%s alters the reply', (name) => {
    expect(said(name)).not.toBe(RIGHT);
  });

  it('alters what it says it alters', () => {
    expect(said('altered_figure')).toBe(RIGHT.replace('2028', '2029'));
    expect(said('altered_quote')).toBe(RIGHT.replace('新能源', '旧能源'));
    expect(said('wrong_unit')).toBe(RIGHT.replace('省交通厅', '省体育局'));
    expect(said('citation_not_given')).toBe(RIGHT.replace(/\[\d+\]/g, '[87]'));
    expect(said('no_citation')).not.toMatch(/\[\d+\]/);
    expect(said('negated')).toContain('不支持');
    expect(said('invented_clause')).toMatch(/^第九十九条.*\[99\]/);
    expect(said('echoes_prompt')).toBe('只依据条款作答。');
  });

  it('says where there is nothing to alter', () => {
    expect(() => contentFault('altered_quote', '没有引文[1]。')([])).toThrow('altered_quote');
  });
});
