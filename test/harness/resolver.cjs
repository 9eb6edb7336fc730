// Our sources name each other as './x.js', as ES modules do once compiled; here the file is still './x.ts'.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

module.exports = (path, options) => {
  if (path.startsWith('.') && path.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const base = join(options.basedir, path.slice(0, -3));
    for (const extension of ['.ts', '.tsx']) if (existsSync(base + extension)) return base + extension;
  }
  return options.defaultResolver(path, options);
};
