import { once } from 'node:events';
import { type ClientRequest, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import { FILE_NAME_HEADER } from '../../server/contract/imports.ts';
import type { TestApp } from './test-app.ts';

export type Answer = { status: number; body: unknown };

type Sending = {
  port: number;
  /** As it goes into the header, already encoded. */
  name: string;
  /** Sent piece by piece, as fast as they are taken, until the server answers. */
  pieces: Iterable<Buffer | string>;
  /** What the request says of its length; without it the length is not told. */
  length?: number;
};

/** The application on a port of its own, for what a request has to do on the wire. */
export async function listen({ app }: TestApp): Promise<{ server: Server; port: number }> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Sends a file over a connection of its own and gives the answer. */
export async function sendFile(sending: Sending): Promise<Answer> {
  const sent = open(sending);
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on('response', (response) => void answerOf(response).then(resolve, reject));
    // A server that has answered need not take the rest.
    sent.on('error', (error) => setTimeout(() => reject(error), 1000));
  });
  let answered = false;
  const over = answer.then(
    () => (answered = true),
    () => (answered = true),
  );
  for (const piece of sending.pieces) {
    if (answered || sent.destroyed) break;
    if (!sent.write(piece)) await Promise.race([over, drained(sent)]);
  }
  if (!answered) sent.end();
  try {
    return await answer;
  } finally {
    sent.destroy();
  }
}

/** Sends the pieces and breaks the connection, once the server has begun to take them. */
export async function breakOff(sending: Sending, hasBegun: () => boolean): Promise<void> {
  const sent = open(sending);
  sent.on('error', () => undefined);
  for (const piece of sending.pieces) if (!sent.write(piece)) await drained(sent);
  while (!hasBegun()) await after(5);
  sent.destroy();
}

function open({ port, name, length }: Sending): ClientRequest {
  return request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/imports',
    agent: false,
    headers: {
      'content-type': 'application/octet-stream',
      [AUTHOR_HEADER]: encodeURIComponent('王芳'),
      [FILE_NAME_HEADER]: name,
      ...(length !== undefined && { 'content-length': length }),
    },
  });
}

const drained = (sent: ClientRequest) =>
  new Promise<void>((resolve) => {
    const done = () => {
      sent.off('drain', done);
      sent.off('close', done);
      resolve();
    };
    sent.on('drain', done);
    sent.on('close', done);
  });

async function answerOf(response: IncomingMessage): Promise<Answer> {
  let text = '';
  for await (const piece of response.setEncoding('utf8')) text += piece as string;
  return { status: response.statusCode ?? 0, body: JSON.parse(text) as unknown };
}
