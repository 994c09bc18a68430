import type { FastifyInstance } from 'fastify';
import { hasWrongDates } from '../../shared/conference/date-order.ts';
import { reviewSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { HttpParts } from './parts.ts';
import { findNamed, mayAsk } from './records.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';

/**
 * POST /api/conferences/ID/review: its review, made by those who may open it and chaired by whoever chaired it. Making it
 * shows nothing of it. Asked again, the answer is the review there is.
 */
export function serveReviews(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/review';
  onPost(app, path, reviewSchema, async ({ date, time, place, template = null }, request) => {
    const found = await findNamed(parts, request);
    if (!found.ok) return found;
    const { staff, room } = found.value;
    const { progress, details, id } = room.state();
    if (progress !== 'closed') return no(refusals.notClosed);
    if (template !== null && parts.people.formats.find(template) === null) {
      return no(refusals.noSuchFormat);
    }
    if (hasWrongDates({ type: 'review', date, lastOn: details.date, children: [] })) {
      return no(refusals.wrongOrder);
    }
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const asked = { date, time, place, template, account: staff.account.id };
    const review = await parts.rooms.review(id, asked);
    return review.ok ? ok(review.value) : no(refusals[review.problem]);
  });
}
