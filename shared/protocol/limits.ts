/** Limits of the wire and the board; sources: reference measurements on stock servers, business size times ten. */
export const limits = {
  /** One frame of a pen; decoding 64 KiB costs 20 ms at worst. */
  updateBytes: 64 * 1024,
  /** One larger upload per connection on return from a dropped link (ten minutes offline is about 700 structs). */
  returnBytes: 256 * 1024,
  /** The same to a page to draw on: what one connection may send at once ([L4] of the relay) goes no further. */
  drawnReturnBytes: 640 * 1024,
  updateStructs: 1000,
  returnStructs: 20_000,
  commandBytes: 8 * 1024,
  /** Conference details, dates, decisions and lines released in other words may be longer than an ordinary command. */
  longCommandBytes: 64 * 1024,
  lineText: 4000,
  reasonText: 2000,
  nameText: 80,
  linesPerDocument: 2000,
  /** Added by one person without the pen: nobody says so much, and nobody fills the board for all. */
  linesOfOnePerson: 200,
  documentBytes: 10 * 1024 * 1024,
  people: 60,
  /** Handed in before the day or during it: by one person, and brought in by the chair. */
  handedInByOne: 20,
  handedInByChair: 200,
  /** And so many characters in all: the chair's view carries every letter whole, and must stay far below `bufferedBytes`. */
  handedInTextByOne: 20_000,
  handedInTextByChair: 200_000,
  /** Browsers that wait by one personal link: a phone, a laptop, and somebody who should not have it. */
  waitingByOneLink: 3,
  /** How long a browser may wait: whoever prepared days ago and closed the page waits no more. */
  waitingHours: 12,
  children: 12,
  /** Boards are destroyed so many days after the outcomes were issued; a link to read them lasts for the shortest. */
  keepDays: { least: 28, most: 3650 },
  /** Four for a page, for each tab, and as many again for each drop of a bad link: the old ones die within 25 s. */
  socketsPerSession: 48,
  /** A reader whose unread bytes pass this is cut off and syncs again. */
  bufferedBytes: 4 * 1024 * 1024,
} as const;
