import type { AudienceId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';

/** The audience of chair and minute taker that every conference begins with: under its key lie the chair's own words. */
export const chairsAudience = ({ audiences }: Conference): AudienceId =>
  [...audiences.values()].find(
    ({ members }) => members.by === 'standing' && members.standing === 'chair',
  )?.id ?? '';
