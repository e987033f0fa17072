import type { GatewayInterface } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';

/**
 * Executes operations for the GraphQL server. Operations of our own clients are compiled once
 * (about 0.4 ms each); what integrators send is interpreted, because compiling is paid for by memory.
 */
export class Executor {
  readonly #compiled = new WeakMap<DocumentNode, CompiledQuery>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly isPersisted: (text: string) => boolean,
  ) {}

  /** As the server's gateway hook wants it: whole schema at once, then one call a request. */
  gateway(): GatewayInterface {
    return {
      onSchemaLoadOrUpdate: (tell) => {
        tell({ apiSchema: this.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context, source }) =>
          this.execute(
            document,
            operationName ?? null,
            request.variables ?? {},
            context as Context,
            this.isPersisted(source),
          ) as never,
      }),
      stop: async () => undefined,
    };
  }

  /** Runs one operation. */
  execute(
    document: DocumentNode,
    operationName: string | null,
    variables: Record<string, unknown>,
    context: Context,
    compiled: boolean,
  ): Promise<ExecutionResult> | ExecutionResult {
    if (compiled) {
      const invalid = this.#invalid(document, operationName, variables);
      if (invalid) return { errors: invalid };
      const query = this.#compile(document, operationName);
      if (query) return proper(query.query(undefined, context, variables));
    }
    return execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    });
  }

  // The compiled query would refuse such variables too, but in words that the server takes for its own fault.
  #invalid(
    document: DocumentNode,
    operationName: string | null,
    variables: Record<string, unknown>,
  ): readonly GraphQLError[] | undefined {
    const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    return declared.length ? getVariableValues(this.schema, declared, variables).errors : undefined;
  }

  #compile(document: DocumentNode, operationName: string | null): CompiledQuery | undefined {
    const known = this.#compiled.get(document);
    if (known) return known;
    const compiled = compileQuery(this.schema, document, operationName ?? undefined);
    if (!isCompiledQuery(compiled)) return undefined;
    this.#compiled.set(document, compiled);
    return compiled;
  }
}

// The compiler's errors have no extensions where none were given, which the server stumbles over.
async function proper(answer: Promise<ExecutionResult> | ExecutionResult): Promise<ExecutionResult> {
  const result = await answer;
  if (!result.errors) return result;
  const errors = result.errors.map(
    ({ message, path, originalError, extensions }) =>
      new GraphQLError(message, { path, originalError, extensions: extensions ?? {} }),
  );
  return { ...result, errors };
}
