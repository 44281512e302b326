import type { Handler } from './handler.ts';
import { type ConvertParams, type ConvertResult, convertRequest } from './protocol.ts';

export const answerConversions: Handler = ({ connection, service }) => {
  connection.onRequest<ConvertResult, void>(convertRequest, ({ text }: ConvertParams) => service.convert(text));
};
