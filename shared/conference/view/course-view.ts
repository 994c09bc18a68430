import type { Conference, Person } from '../conference.ts';
import { courseNow } from '../course.ts';
import type { Course } from '../course.ts';
import { currentPart, isHere } from '../membership.ts';
import { isBoardOnScreen } from '../rights.ts';
import type { CourseView, ScreenCourse } from './schemas/course.ts';

/** How far the part has come that this person sits in. Nothing before the start, after the end, and in a restricted part. */
export function courseView(
  conference: Conference,
  reader: Person,
): { course: CourseView } | undefined {
  if (!hasCourse(conference)) return undefined;
  const course = courseNow(conference);
  const { stage, visited, pause } = course;
  const isChair = reader.role === 'chair';
  return {
    course: {
      stage,
      visited: [...visited],
      turn: turnSeen(conference, course, reader),
      pause: pause === null ? null : { why: pause.why, until: pause.until },
      ...timerOf(course, isChair),
      ...(isChair || reader.role === 'minute-taker' ? { spoke: [...course.spoke] } : {}),
    },
  };
}

/** For the room's screen: the stage while the board is on it, the end of the break while it shows one. */
export function screenCourse(conference: Conference): { course: ScreenCourse } | undefined {
  if (!hasCourse(conference)) return undefined;
  const course = courseNow(conference);
  const isBreak = conference.screen.shows === 'break' && course.pause?.why === 'break';
  if (isBreak) return { course: { stage: null, until: course.pause?.until ?? null } };
  if (!isBoardOnScreen(conference)) return undefined;
  return { course: { stage: course.stage, until: null, ...timerOf(course, false) } };
}

const hasCourse = (conference: Conference): boolean =>
  conference.progress === 'open' && currentPart(conference)?.restricted === false;

/** Whoever went out, and whoever must not meet the reader, has no turn that is told. */
function turnSeen(conference: Conference, { turn }: Course, reader: Person): string | null {
  const person = conference.people.get(turn ?? '');
  const isTold =
    person !== undefined && isHere(conference, person) && !reader.apart.includes(person.id);
  return isTold ? person.id : null;
}

const timerOf = ({ timer }: Course, isChair: boolean) =>
  timer !== null && (isChair || timer.shown) ? { timer: { ...timer } } : {};
