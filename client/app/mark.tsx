/** Our sign: three columns of a board. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b5563" />
      <path d="M7 9h4.5v14H7zM13.75 9h4.5v9h-4.500zM20.500 9H25v11.500h-4.500z" fill="#fff" />
    </svg>
  );
}
