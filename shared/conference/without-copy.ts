import { childsPerson } from './child-pages.ts';
import type { Child, Conference } from './conference.ts';
import { newestCopyFor } from './giving-out.ts';

/** Children who get no copy of their own, as a baby who is on no list: their page is given to them by a person. */
export const childrenWithoutCopy = (conference: Conference): Child[] =>
  conference.children.filter(({ id }) => {
    const person = childsPerson(conference, id);
    return person === null || newestCopyFor(conference, person.id) === null;
  });
