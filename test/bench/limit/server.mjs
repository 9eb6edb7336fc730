// The limit: nothing but node:http, pg and the least SQL. What any server on this machine could reach with these tables.
import { createServer } from 'node:http';
import pg from 'pg';
import { checkout } from './checkout.mjs';
import { CATEGORY, PRODUCT, SEARCH } from './pages.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const page = (name, text) => async (value) =>
  (await pool.query({ name, text, values: [value] })).rows[0]?.answer ?? 'null';

const pages = {
  search: page('search', SEARCH),
  category: page('category', CATEGORY),
  product: page('product', PRODUCT),
  checkout: async (body) => JSON.stringify({ token: await checkout(pool, JSON.parse(body)) }),
};

const work = async (name, body) => (pages[name] ? pages[name](body) : '{"ok":true}');

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    work(request.url.slice(1), Buffer.concat(chunks).toString()).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error) => response.writeHead(500).end(error.message),
    );
  });
}).listen(Number(process.env.LIMIT_PORT), '127.0.0.1');
