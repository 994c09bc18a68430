import { expect, test } from 'vitest';
import { calledName, messageFor, messagesForAll } from '../../../client/before/messages.ts';
import type { Addressee } from '../../../client/before/messages.ts';
import { say, loadTexts } from '../../../client/language/language.ts';

const occasion = { date: '2026-04-14', time: '13:30', place: 'The Willow Room', isOver: false };
const kezia: Addressee = {
  person: { name: 'Kezia Thistlewick', role: 'parent' },
  link: 'https://board.example.org/join#kezias-own-link',
};
const maud: Addressee = {
  person: { name: 'Maud Pettigrew', role: 'professional' },
  link: 'https://board.example.org/join#mauds-own-link',
};

loadTexts();

test('[BD4] a message says when, where and how, with the one link it is for', () => {
  const message = messageFor(say, 'en-GB', occasion, kezia);
  expect(message).toContain('Tuesday 14 April 2026 at 1:30pm. Place: The Willow Room.');
  expect(message.match(/https:\S+/g)).toEqual([kezia.link]);
});

test('[BD4] no message tells whose family it is or what the meeting is for', () => {
  const all = messagesForAll(say, 'en-GB', occasion, [kezia, maud]);
  expect(all).not.toMatch(/Thistlewick|child|protection|conference|social/i);
  expect(all).toContain('For Maud Pettigrew');
});

test('[BD5] a message afterwards leads to the copy and names the code, but does not hold it', () => {
  const message = messageFor(say, 'en-GB', { ...occasion, isOver: true }, kezia);
  expect(message).toContain('Your own copy from the meeting on Tuesday 14 April 2026');
  expect(message).toContain('type the code that you are told another way');
  expect(message).not.toMatch(/invited|[A-Z0-9]{5}-[A-Z0-9]{5}/);
});

test('[BD4] family are called by their first name, unless only the surname is known', () => {
  expect(calledName(kezia.person)).toBe('Kezia');
  expect(calledName({ name: 'Mr Applegarth', role: 'network' })).toBe('Mr Applegarth');
  expect(calledName({ name: 'Juno', role: 'child' })).toBe('Juno');
  expect(calledName({ name: 'DC Priya Lanternhill', role: 'professional' })).toBe(
    'DC Priya Lanternhill',
  );
});

test('[BD4] everyone is in the text for all, each with their own link and no other', () => {
  const parts = messagesForAll(say, 'en-GB', occasion, [kezia, maud]).split('-----');
  const links = parts.map((part) => part.match(/https:\S+/g) ?? []).filter(({ length }) => length);
  expect(links).toEqual([[kezia.link], [maud.link]]);
});
