import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { z } from 'zod';

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** JSON Schema 2020-12 is what OpenAPI 3.1 speaks; schemas with an id become components. */
function converted(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!isZod(schema)) return undefined;
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any' });
  return { schema: own, components: $defs ?? {} };
}

export function describeApi(nest: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Samskab')
    .setDescription(
      'The process spine of municipal co-creation. Writes need `x-samskab: 1`; those of a case an `Idempotency-Key`.',
    )
    .setVersion('1')
    .addCookieAuth('__Host-samskab')
    .build();
  return SwaggerModule.createDocument(nest, about, { standardSchemaConverter: converted });
}

/** The description at /api/docs/openapi.json, and a page to read it on at /api/docs. */
export function serveDocs(nest: INestApplication): void {
  SwaggerModule.setup('api/docs', nest, () => describeApi(nest), { jsonDocumentUrl: 'api/docs/openapi.json' });
}
