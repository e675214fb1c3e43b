import { findRequest } from './current-request';
import { describeError, fromDatabase } from './describe-error';

/** Where winston looks for the finished line, and for the level. */
const MESSAGE = Symbol.for('message');
const LEVEL = Symbol.for('level');

/** Facts of a request's line; nothing else that is handed to the log leaves it. */
const FACTS = ['method', 'route', 'status', 'ms', 'bytes', 'actor', 'aborted'] as const;

type Info = Record<string | symbol, unknown>;
type Line = Record<string, unknown> & { at: string; level: string; message: string };

/**
 * A winston format. `json`: one object a line, for programs; `text`: for people at a console. Errors lose what
 * people entered, and every line carries the id of the request it was written for.
 */
export function lineFormat(shape: 'json' | 'text'): { transform: (info: Info) => Info } {
  return {
    transform: (info) => {
      const line = toLine(info);
      const text = shape === 'json' ? JSON.stringify(line) : toText(line);
      return { level: line.level, message: line.message, [LEVEL]: info[LEVEL], [MESSAGE]: text };
    },
  };
}

function toLine(info: Info): Line {
  const request = findRequest();
  return {
    at: new Date().toISOString(),
    level: String(info.level),
    message: messageOf(info),
    ...(request ? { request: request.id } : {}),
    ...Object.fromEntries(FACTS.filter((fact) => info[fact] !== undefined).map((fact) => [fact, info[fact]])),
  };
}

/** winston hands an error over as it is, or its parts mixed into the line. */
function messageOf(info: Info): string {
  if (info instanceof Error) return describeError(info);
  if (info.message instanceof Error) return describeError(info.message);
  if (fromDatabase(info) !== null) return describeError(info);
  const text = typeof info.message === 'string' ? info.message : JSON.stringify(info.message);
  return typeof info.stack === 'string' ? describeError({ ...info, message: text }) : text;
}

function toText({ at, level, message, request, ...facts }: Line): string {
  const rest = Object.values(facts).filter((value) => value !== null);
  const id = typeof request === 'string' ? ` [${request.slice(0, 8)}]` : '';
  return `${at.slice(11, 19)} ${level.padEnd(5)}${id} ${[message, ...rest].join(' ')}`;
}
