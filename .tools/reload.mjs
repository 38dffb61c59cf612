// Moves the script that `trunk serve` writes into the page into a file of its own, since the
// page's content security policy allows no inline script, here as little as on a host. A site
// built for a host has no such script and is left as it is. Trunk runs this after it wrote the
// page. It fills in its own address in pages only, and so that is done here.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, "index.html");
const html = await readFile(page, "utf8");
const inline = /<script>(.*?)<\/script>/s.exec(html);
if (inline) {
  const script = inline[1]
    .replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host")
    .replace("{{__TRUNK_WS_BASE__}}", "/");
  await writeFile(join(folder, "reload.js"), script);
  await writeFile(page, html.replace(inline[0], '<script src="reload.js"></script>'));
}
