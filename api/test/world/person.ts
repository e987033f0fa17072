import { randomUUID } from 'node:crypto';
import { buildSchema, isInputObjectType } from 'graphql';
import { contractText } from '../../src/app.ts';

/** What a GraphQL request gave, with how it came over HTTP. */
export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data;
  errors:
    | { message: string; path?: string[]; extensions: { code: string; requestId?: string } }[]
    | undefined;
  extensions: { cost?: number } | undefined;
}

/** A mutation's payload: what was asked for, and why it was refused. */
export type Payload<Result> = Result & {
  userErrors: { code: string; field: string | null; message: string }[];
};

/** Somebody who asks. Tokens are made at each request, so that they follow the virtual clock. */
export class Person {
  /**
   * @param url       address of the GraphQL endpoint
   * @param authorize the Authorization header at this moment; undefined for nobody known
   */
  constructor(
    readonly url: string,
    readonly authorize: () => Promise<string | undefined>,
  ) {}

  /** Sends a document; gives whatever came. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    const body = (await response.json()) as Pick<Answer<Data>, 'data' | 'errors' | 'extensions'>;
    return { ...body, status: response.status, headers: response.headers };
  }

  /** Sends bytes as they are. */
  async post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const authorization = await this.authorize();
    return fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization ? { authorization } : {}),
        ...headers,
      },
      body,
    });
  }

  /** The data of a query. Throws when there is an error. */
  async query<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** The payload of one mutation, by its name. An idempotency key is made where the mutation wants one and none is given. */
  async mutate<Result = Record<string, unknown>>(
    name: string,
    input: Record<string, unknown>,
    selection = '',
  ): Promise<Payload<Result>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const keyed = takesKey(type) ? { idempotencyKey: randomUUID(), ...input } : input;
    const data = await this.query<Record<string, Payload<Result>>>(
      `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code field message } ${selection} } }`,
      { input: keyed },
    );
    const payload = data[name];
    if (!payload) throw new Error(`${name} gave nothing`);
    return payload;
  }

  /** Such a payload, when nothing was refused. */
  async done<Result = Record<string, unknown>>(
    name: string,
    input: Record<string, unknown>,
    selection = '',
  ): Promise<Payload<Result>> {
    const payload = await this.mutate<Result>(name, input, selection);
    if (payload.userErrors.length) throw new Error(`${name}: ${payload.userErrors.map(({ code }) => code)}`);
    return payload;
  }

  /** The code with which a mutation was refused; undefined when it was done. */
  async refusal(name: string, input: Record<string, unknown>): Promise<string | undefined> {
    return (await this.mutate(name, input)).userErrors[0]?.code;
  }
}

const contract = buildSchema(contractText());

function takesKey(inputType: string): boolean {
  const type = contract.getType(inputType);
  return isInputObjectType(type) && 'idempotencyKey' in type.getFields();
}
