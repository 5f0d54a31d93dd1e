import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = NonNullable<OpenAPIObject['paths'][string]>;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export interface Operation {
  /** As `get /api/rounds/{round}`. */
  readonly route: string;
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly operation: NonNullable<PathItem['get']>;
  readonly access: { readonly roles: readonly string[]; readonly scope: string };
}

/** Every operation that the server describes; another test proves that these are all it answers. */
export const operationsOf = (document: OpenAPIObject): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const access = (operation as unknown as Record<string, Operation['access']>)['x-access'];
      if (!access) throw new Error(`no access declared for ${method} ${path}`);
      return [{ route: `${method} ${path}`, method, path, operation, access }];
    }),
  );
