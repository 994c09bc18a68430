const columns = [
  { at: 20, colour: 'var(--worry)', lines: [72, 58, 66, 40] },
  { at: 130, colour: 'var(--well)', lines: [64, 74, 50] },
  { at: 240, colour: 'var(--next)', lines: [70, 48, 62, 56] },
];

/** A small drawing of a board: a band across the top and lines under three headings. */
export function BoardPicture() {
  return (
    <svg className="board-picture" viewBox="0 0 350 232" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="348" height="230" rx="14" fill="#fff" stroke="var(--hairline)" />
      <rect x="20" y="18" width="310" height="30" rx="6" fill="var(--danger-tint)" />
      <rect x="20" y="18" width="5" height="30" rx="2" fill="var(--danger)" />
      <rect x="36" y="29" width="150" height="8" rx="4" fill="var(--danger)" opacity="0.45" />
      {columns.map(({ at, colour, lines }) => (
        <g key={at} fill={colour}>
          <rect x={at} y="62" width="90" height="5" rx="2.5" />
          <rect x={at} y="76" width="62" height="9" rx="4.5" />
          {lines.map((length, row) => (
            <g key={length}>
              <rect x={at} y={100 + row * 30} width="90" height="23" rx="6" opacity="0.1" />
              <rect
                x={at + 8}
                y={108 + row * 30}
                width={length}
                height="7"
                rx="3.5"
                opacity="0.5"
              />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
