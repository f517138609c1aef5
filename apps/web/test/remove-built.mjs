import { rmSync } from 'node:fs';

export default function removeBuilt() {
  rmSync(process.env.SAMSKAB_WEB_BUILT, { recursive: true, force: true });
}
