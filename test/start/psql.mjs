#!/usr/bin/env node
// A stand-in for psql, enough to run docker/set-up-roles.sh: the embedded PostgreSQL brings no client programs.
import { text } from 'node:stream/consumers';
import pg from 'pg';

const option = name => process.argv.filter(arg => arg.startsWith(`--${name}=`)).map(arg => arg.slice(name.length + 3));
const variables = Object.fromEntries(option('set').map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
const db = new pg.Client({ host: process.env.PGHOST, user: option('username')[0], database: option('dbname')[0] });
const sql = (await text(process.stdin)).replaceAll(/:'(\w+)'/g, (_, name) => pg.escapeLiteral(variables[name]));

await db.connect();
for (const statement of sql.split(';').filter(part => part.trim())) await db.query(statement);
await db.end();
