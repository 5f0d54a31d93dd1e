import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../app/api-text.js';
import type { Page } from '../app/ports.js';
import { optionalWhole } from './request-checks.js';

/** Which part of a long list is wanted. */
export class PageQuery {
  @optionalWhole(PARAMETER_TEXT.offset, { min: 0, max: 10_000_000, default: 0 })
  readonly offset: number = 0;

  @optionalWhole(PARAMETER_TEXT.limit, { min: 1, max: 200, default: 50 })
  readonly limit: number = 50;
}

/** The class of a page of items, for the description of the API. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageDto {
    @ApiProperty({ type: 'integer' })
    readonly total!: number;

    @ApiProperty({ type: [item] })
    readonly items!: readonly T[];
  }
  return PageDto;
}

/** A page of a list that is short enough to be read whole. */
export const takePage = <T>(items: readonly T[], { offset, limit }: PageQuery): Page<T> => ({
  total: items.length,
  items: items.slice(offset, offset + limit),
});
