import type { PartId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { atRest, noCourse } from '../course.ts';
import type { Course } from '../course.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const stageBegun: Fold<'stageBegun'> = (conference, { part, stage }) =>
  withCourse(conference, part, (course) => ({
    ...course,
    stage,
    visited: withOne(course.visited, stage),
    turn: null,
  }));

const turnGiven: Fold<'turnGiven'> = (conference, { part, person }) =>
  withCourse(conference, part, (course) => ({
    ...course,
    turn: person,
    spoke: person === null ? course.spoke : withOne(course.spoke, person),
  }));

const timerSet: Fold<'timerSet'> = (conference, { part, endsAt, shown }) =>
  withCourse(conference, part, (course) => ({
    ...course,
    timer: endsAt === null ? null : { endsAt, shown },
  }));

const paused: Fold<'paused'> = (conference, { part, why, until, at }) =>
  withCourse(conference, part, (course) => ({
    ...atRest(course),
    pause: { why, since: at, until },
  }));

const resumed: Fold<'resumed'> = (conference, { part }) =>
  withCourse(conference, part, (course) => ({ ...course, pause: null }));

/** How the chair leads through the running order. */
export const courseFolds = { stageBegun, turnGiven, timerSet, paused, resumed };

const withCourse = (
  conference: Conference,
  part: PartId,
  change: (course: Course) => Course,
): Conference => ({
  ...conference,
  courses: withEntry(conference.courses, part, change(conference.courses.get(part) ?? noCourse)),
});

const withOne = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all : [...all, one];
