import type { IncomingMessage, ServerResponse } from 'node:http';

const page = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bytorg er straks tilbake</title>
</head>
<body style="font: 1.125rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.25rem">
<main>
<h1>Bytorg er straks tilbake</h1>
<p>Vi får ikke kontakt med butikkenes system akkurat nå. Prøv igjen om litt. En bestilling som er bekreftet, er trygg.</p>
<p><a href="">Prøv igjen</a></p>
<div lang="en">
<h2>Bytorg will be back shortly</h2>
<p>We cannot reach the shops’ system right now. Please try again in a moment. A confirmed order is safe.</p>
<p><a href="">Try again</a></p>
</div>
</main>
</body>
</html>
`;

const answer = { errors: [{ message: 'The service is unavailable', extensions: { code: 'UNAVAILABLE' } }] };

/** What a shopper sees, and what a program reads, when the api does not answer. */
export function sayUnavailable(req: IncomingMessage, res: ServerResponse) {
  req.resume();
  if (res.headersSent) return void res.destroy();
  const html = String(req.headers.accept ?? '').includes('text/html');
  res.statusCode = 503;
  res.setHeader('retry-after', '5');
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-type', html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
  res.end(req.method === 'HEAD' ? undefined : html ? page : JSON.stringify(answer));
}
