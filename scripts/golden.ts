// `npm run check -- --write`: writes the contract document, the commands' help, the table of doors and the
// schema anew.
import { writeFileSync } from 'node:fs';
import { goldenFiles, placeOf } from '../tests/golden/render.ts';

for (const file of goldenFiles) {
  writeFileSync(placeOf(file), await file.render());
  console.log(file.path);
}
