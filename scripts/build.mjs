import { prepare, script } from './prepare.mjs';

/** Only builds, for the container image: packages, API, console. */
script(prepare);
