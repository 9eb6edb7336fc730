// A browser, a whole town behind it and the rules looked through on every page: on a machine with other work, minutes.
if (process.env.PROVE !== '1') import.meta.jest.setTimeout(180_000);
