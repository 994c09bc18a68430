/** Strokes on a 24 by 24 grid. */
const strokes = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-end': 'M9 6l6 6-6 6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  'arrow-end': 'M5 12h14M13 6l6 6-6 6',
  'arrow-start': 'M19 12H5M11 6l-6 6 6 6',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  link: 'M10 14a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.7L11.5 6.8M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1.5-1.5',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.5 2',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  place:
    'M12 21s7-6.2 7-11.5A7 7 0 005 9.5C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 100-5 2.500 2.500 0 000 5z',
  people:
    'M9 11a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM2.500 20c.4-3.600 3-5.500 6.500-5.500s6.100 1.900 6.500 5.500M16 4.300a3.500 3.500 0 010 6.400M18 14.800c2 .7 3.300 2.500 3.500 5.200',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.500 20.500c.6-4 3.600-6 7.500-6s6.900 2 7.500 6',
  child:
    'M12 10a3.200 3.200 0 100-6.400A3.200 3.200 0 0012 10zM7 20.500c0-4.500 1.500-7.500 5-7.500s5 3 5 7.500',
  pen: 'M4 20l1-4.500L16 4.500l3.500 3.500-11 11zM13.500 7l3.500 3.500',
  speech: 'M4 5h16v11h-9l-5 4v-4H4z',
  strike:
    'M5 12h14M16 7.500C15.200 5.900 13.800 5 12 5c-2.300 0-4 1.300-4 3.200M8 16.500c.8 1.600 2.200 2.500 4 2.500 2.300 0 4-1.300 4-3.200',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17.300h.01',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.500M12 7.700h.01',
  question:
    'M12 21a9 9 0 100-18 9 9 0 000 18zM9.500 9.500a2.500 2.500 0 115 0c0 1.800-2.500 2-2.500 4M12 17h.01',
  door: 'M14 4H6v16h8M10 12h11M17 8l4 4-4 4',
  video: 'M3 6h12v12H3zM15 11l6-4v10l-6-4',
  room: 'M6 11V5h12v6M4 11v6h16v-6M6 17v3M18 17v3',
  'cloud-check':
    'M7 18.500a4.500 4.500 0 01-.5-9A6 6 0 0118 8.500a5 5 0 01-.5 10zM9 13.500l2.300 2.300 4-4',
  'cloud-off':
    'M4 4l16 16M8 7.600A6 6 0 0118 9.500a4.500 4.500 0 012.600 7.900M16.500 18.500H7a4.500 4.500 0 01-.5-9',
  saving: 'M12 3v4M12 17v4M3 12h4M17 12h4M5.600 5.600l2.900 2.900M15.500 15.500l2.900 2.900',
  keys: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M7 14.500h10M19 11h-.01',
  scale: 'M3 16h18M5 16v-4M12 16V9M19 16v-4M8.500 16v-2.500M15.500 16v-2.500',
  sign: 'M5 4v17M5 5h13l-2.500 4L18 13H5',
  leaf: 'M5 19C5 9 10 5 20 4c0 10-4 15-12 15-1 0-2-.2-3-.6M5 19c2-4 5-7 9-9',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 017 0v3',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 15a3 3 0 100-6 3 3 0 000 6z',
  'eye-off':
    'M4 4l16 16M9.500 5.900A9 9 0 0112 5.500c6 0 9.500 6.500 9.500 6.500a16 16 0 01-3 3.700M6.300 7.500A16 16 0 002.500 12s3.500 6.500 9.500 6.500c1.600 0 3-.4 4.300-1.100',
  play: 'M8 5v14l11-7z',
  pause: 'M9 6v12M15 6v12',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  ticket: 'M4 7h16v3.500a1.500 1.500 0 000 3V17H4v-3.500a1.500 1.500 0 000-3zM14 7v10',
} as const;

export type IconName = keyof typeof strokes;

/** A line drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
