import type * as z from 'zod/mini';
import { linksSchema } from '../../shared/protocol/http.ts';
import { useFetched } from '../provider/use-fetched.ts';
import type { Fetched } from '../provider/use-fetched.ts';

export type Links = z.infer<typeof linksSchema>;

/** Every way into the conference, fetched again whenever `version` changes; never kept longer than the page. */
export const useLinks = (conference: string, version: string): Fetched<Links> =>
  useFetched(`/api/conferences/${conference}/links`, linksSchema, version);
