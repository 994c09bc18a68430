/** Class names that apply, as one attribute: `joinClasses('chip', isSmall && 'chip-small')`. */
export function joinClasses(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
