/**
 * The form (index.html) that boxes belong to whose words must not reach the disk. A browser writes what stands in a box
 * into its own file of open tabs, to have it after a crash (measured: words that were never sent stood there), but for
 * boxes of a form that asks for no completion. An `<input>` says so by itself, with `autoComplete="off"`.
 */
export const notOnDisk = 'not-on-disk';
