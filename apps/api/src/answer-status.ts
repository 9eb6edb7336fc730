import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/**
 * An answer is 200 whatever it says, as GraphQL over HTTP has it for plain JSON; but one that is nothing except the refusal
 * of a key used for something else is 409, which tells whoever repeats requests by their status to stop.
 */
export const statusOfAnswer = (data: unknown, errors: readonly GraphQLFormattedError[] = []): 200 | 409 =>
  data == null && errors.length > 0 && errors.every((e) => e.extensions?.status === 409) ? 409 : 200;

export const answerStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      // What was refused before it ran has no data, and keeps the status Apollo gave it.
      if (body.kind !== 'single' || !('data' in body.singleResult)) return;
      http.status = statusOfAnswer(body.singleResult.data, body.singleResult.errors);
    },
  }),
};
