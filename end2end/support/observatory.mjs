// Scores answers of a running server with the analysers of MDN's HTTP Observatory: its ten tests and its grading over
// real answers. What it cannot measure is the transport: the Observatory asks over https from outside; here the answers
// are read over plain http, as a proxy that ends TLS in front of the server reads them, and graded as if nothing
// listened on port 80.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tool = join(import.meta.dirname, '../node_modules/@mdn/mdn-http-observatory');
// Its list of preloaded hosts is fetched when it is installed with scripts; a local host is on no such list.
const preloaded = join(tool, 'conf/hsts-preload.json');
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const { ALL_TESTS } = await import(join(tool, 'src/constants.js'));
const { Requests } = await import(join(tool, 'src/types.js'));
const { getGradeForScore, getScoreModifier } = await import(join(tool, 'src/grader/grader.js'));
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(join(tool, 'src/grader/charts.js'));
const { Session } = await import(join(tool, 'src/retriever/session.js'));
const { parseHttpEquivHeaders } = await import(join(tool, 'src/retriever/utils.js'));

/** Gives the grade, the score and what each test found for one address, asked for under the name people use. */
export async function score(address, host = new URL(address).host) {
  return grade(await read(new URL(address), host));
}

async function read(address, host) {
  const session = await Session.fromUrl(address, { headers: [`Host: ${host}`, 'Accept: text/html,application/xhtml+xml,*/*;q=0.8'] });
  if (!session.response) throw new Error(`${address} does not answer`);
  const response = session.response;
  response.request = { ...response.request, protocol: 'https:', host };
  const requests = new Requests(host.replace(/:\d+$/, ''));
  requests.session = session;
  session.url = new URL(`https://${host}${address.pathname}`);
  const text = typeof response.data === 'string' ? response.data : JSON.stringify(response.data);
  response.httpEquiv = /^text\/html/.test(response.headers['content-type'] ?? '') ? parseHttpEquivHeaders(text, session.url.href) : new Map();
  requests.resources.path = text;
  requests.responses.auto = response;
  requests.responses.https = response;
  requests.responses.http = null;
  requests.responses.cors = await session.options({ url: address.href, headers: { 'Access-Control-Request-Method': 'GET', Origin: 'https://elsewhere.example' } });
  return requests;
}

function grade(requests) {
  const outcomes = ALL_TESTS.map((test) => test(requests)).filter(({ result }) => result);
  const modifiers = outcomes.map(({ result }) => getScoreModifier(result));
  const uncurved = modifiers.filter((modifier) => modifier < 0).reduce((sum, modifier) => sum + modifier, 100);
  const full = modifiers.reduce((sum, modifier) => sum + modifier, 100);
  const { grade, score } = getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? full : uncurved);
  return { grade, score, findings: outcomes.map(({ result }) => `${result} ${getScoreModifier(result)}`) };
}

let failed = 0;
