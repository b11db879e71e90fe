import { describe, expect, it } from 'vitest';
import { parse, plain } from '../../core/markdown/parse';
import { asHtml, asText, linesOf } from './model';

const pieces = [
  { name: 'Ane Møller', time: '23. nov. 2026 09.12', text: 'Kan nogen tage nøglen?\nDen ligger i <skuret>' },
  { name: 'Bo Aagaard', time: '23. nov. 2026 09.14', text: 'Ja & tak' },
];

describe('what is copied', () => {
  it('is who, when and what as plain text', () => {
    expect(asText(pieces)).toBe(
      'Ane Møller, 23. nov. 2026 09.12\nKan nogen tage nøglen?\nDen ligger i <skuret>\n\n' +
        'Bo Aagaard, 23. nov. 2026 09.14\nJa & tak',
    );
  });

  it('is the same as HTML, in which what people wrote is only text', () => {
    expect(asHtml(pieces)).toBe(
      '<p><b>Ane Møller</b> 23. nov. 2026 09.12<br>Kan nogen tage nøglen?<br>Den ligger i &lt;skuret&gt;</p>' +
        '<p><b>Bo Aagaard</b> 23. nov. 2026 09.14<br>Ja &amp; tak</p>',
    );
  });
});

describe('linesOf', () => {
  const lines = (markdown: string) => linesOf(parse(markdown), (nodes) => plain(nodes, () => 'Ane Møller'));

  it('keeps lines, lists, code and tables on lines of their own, without their signs', () => {
    expect(lines('**Husk** dette\nog dette')).toBe('Husk dette\nog dette');
    expect(lines('Vi mangler\n\n- handsker\n- en stige')).toBe('Vi mangler\n- handsker\n- en stige');
    expect(lines('2. først\n3. så')).toBe('2. først\n3. så');
    expect(lines('```\na\n  b\n```')).toBe('a\n  b');
    expect(lines('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a\tb\n1\t2');
    expect(lines('> citat\n\nsvar')).toBe('citat\nsvar');
  });
});
