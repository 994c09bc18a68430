import { ok } from '../../result.ts';
import type { Decide } from './matter.ts';

const changeSettings: Decide<'changeSettings'> = ({ command }) => {
  const { supporters, supportersWrite, decides } = command;
  return ok([{ kind: 'settingsChanged', settings: { supporters, supportersWrite, decides } }]);
};

/** Where the councils' leaflets differ: the format's default, changed for this conference. */
export const settingsCommands = { changeSettings };
