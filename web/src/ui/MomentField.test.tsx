import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { da } from '../locales/da';
import { en } from '../locales/en';
import { MomentField } from './MomentField';

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T09:00'), toFake: ['Date'] });
  const resources = { da: { translation: da }, en: { translation: en } };
  await i18next.init({ lng: 'da', resources, interpolation: { escapeValue: false } });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Field({ first, onSend }: { first: string; onSend?: (value: string) => void }) {
  const [value, setValue] = useState(first);
  return (
    <FluentProvider theme={webLightTheme}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend?.(value);
        }}
      >
        <MomentField label={i18next.t('later.when')} value={value} least="2026-11-25" onChange={setValue} />
      </form>
      <output>{value}</output>
    </FluentProvider>
  );
}

const moment = () => screen.getByRole('status').textContent;
const field = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });

function write(name: string, text: string) {
  const input = field(name);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
}

test('a moment is written as Danes write it, and said in words', () => {
  render(<Field first="2026-12-03T14:30" />);
  screen.getByRole('group', { name: 'Dag og tid' });
  expect(field('Dag').value).toBe('03.12.2026');
  expect(field('Klokkeslæt').value).toBe('14.30');
  screen.getByText('torsdag 3. december kl. 14.30');
});

test('in English it is written with a colon and strokes, and with 24 hours too', async () => {
  await i18next.changeLanguage('en');
  render(<Field first="2026-12-03T14:30" />);
  expect(field('Day').value).toBe('03/12/2026');
  expect(field('Time').value).toBe('14:30');
});

test('what is typed is read when one goes on, however it is written', () => {
  render(<Field first="2026-12-03T14:30" />);
  write('Dag', '4.12.26');
  write('Klokkeslæt', '9');
  expect(moment()).toBe('2026-12-04T09:00');
  expect(field('Klokkeslæt').value).toBe('09.00');
  write('Klokkeslæt', '1637');
  expect(moment()).toBe('2026-12-04T16:37');
});

test('what is no time stays as it was typed and is refused in words; then there is no moment', () => {
  render(<Field first="2026-12-03T14:30" />);
  write('Klokkeslæt', 'efter frokost');
  expect(moment()).toBe('2026-12-03T');
  expect(field('Klokkeslæt').value).toBe('efter frokost');
  screen.getByText('Skriv et klokkeslæt, for eksempel 14.30.');
  write('Klokkeslæt', '15.15');
  expect(moment()).toBe('2026-12-03T15:15');
  expect(screen.queryByText(/^Skriv et klokkeslæt/)).toBeNull();
});

test('what is no day is refused in words and leaves the day; a day too early leaves none', () => {
  render(<Field first="2026-12-03T14:30" />);
  write('Dag', '31.02.2027');
  expect(moment()).toBe('2026-12-03T14:30');
  expect(field('Dag').value).toBe('03.12.2026');
  screen.getByText('Skriv en dag, for eksempel 11.03.2027.');
  write('Dag', '24.11.2026');
  expect(moment()).toBe('T14:30');
  expect(field('Dag').value).toBe('');
  screen.getByText('Vælg 25.11.2026 eller senere.');
});

test('a time is picked from the list; Enter takes what was typed, and not what merely begins so', () => {
  render(<Field first="2026-12-03T14:30" />);
  fireEvent.click(field('Klokkeslæt'));
  fireEvent.click(screen.getByRole('option', { name: '08.30' }));
  expect(moment()).toBe('2026-12-03T08:30');
  fireEvent.change(field('Klokkeslæt'), { target: { value: '1' } });
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'Enter' });
  expect(moment()).toBe('2026-12-03T01:00');
});

test('Enter sends the form with what is typed, and leaves the keys in the field', () => {
  const sent = vi.fn();
  render(<Field first="2026-12-03T14:30" onSend={sent} />);
  field('Klokkeslæt').focus();
  fireEvent.change(field('Klokkeslæt'), { target: { value: '9' } });
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'Enter' });
  expect(sent).toHaveBeenLastCalledWith('2026-12-03T09:00');
  expect(document.activeElement).toBe(field('Klokkeslæt'));
  field('Dag').focus();
  fireEvent.change(field('Dag'), { target: { value: '4.12.26' } });
  fireEvent.keyDown(field('Dag'), { key: 'Enter' });
  expect(sent).toHaveBeenLastCalledWith('2026-12-04T09:00');
});

test('Enter chooses in the open list of times, and then sends', () => {
  const sent = vi.fn();
  render(<Field first="2026-12-03T14:30" onSend={sent} />);
  field('Klokkeslæt').focus();
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'ArrowDown' });
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'ArrowDown' });
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'Enter' });
  expect(sent).not.toHaveBeenCalled();
  fireEvent.keyDown(field('Klokkeslæt'), { key: 'Enter' });
  expect(sent).toHaveBeenCalledOnce();
});
