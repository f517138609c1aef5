/** Runs `npm install` in `root` when a package.json or the lockfile changed since the last time. */
export function installWhenChanged(root: string): Promise<void>;
