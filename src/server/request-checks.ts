import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsNumberString,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { CHECK_MESSAGES as SAY } from '../app/api-text.js';

/**
 * Checks of a request property together with its place in the API description, so that one declaration serves
 * both. PostgreSQL refuses NUL in text, hence no control characters.
 */
const plainText = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    IsString({ message: SAY.text }),
    MaxLength(maxLength, { message: SAY.tooLong }),
    Matches(/^\P{Cc}*$/u, { message: SAY.controlCharacters }),
  );

export const requiredText = (description: string, maxLength = 200): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength, description }),
    MinLength(1, { message: SAY.empty }),
    plainText(maxLength),
  );

export const optionalText = (description: string, maxLength = 200): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, maxLength, description }),
    IsOptional(),
    plainText(maxLength),
  );

/** Text of several lines, or null. */
export const optionalLinesOrNull = (description: string, maxLength: number): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, maxLength, description }),
    ValidateIf((_, value) => value !== undefined && value !== null),
    IsString({ message: SAY.text }),
    MaxLength(maxLength, { message: SAY.tooLong }),
    Matches(/^[\P{Cc}\r\n]*$/u, { message: SAY.controlCharacters }),
  );

/** A number in a query, compared as a number. */
export const optionalNumberText = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Number, description }),
    IsOptional(),
    IsNumberString({}, { message: SAY.number }),
    MaxLength(20, { message: SAY.tooLong }),
  );

const whole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt({ message: SAY.whole }),
    Min(min, { message: SAY.tooSmall }),
    Max(max, { message: SAY.tooLarge }),
  );

export interface WholeRange {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export const optionalWhole = (description: string, range: WholeRange): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: 'integer',
      minimum: range.min,
      maximum: range.max,
      default: range.default,
      description,
    }),
    IsOptional(),
    whole(range.min, range.max),
  );

/** Row number of a stored thing; both databases count in 32 bits. */
export const requiredNumber = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: 1, maximum: 2_147_483_647, description }),
    whole(1, 2_147_483_647),
  );

const SPELLINGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** A true or false in the body; nothing leaves the matter alone. */
export const optionalChoiceFlag = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Boolean, description }),
    IsOptional(),
    IsBoolean({ message: SAY.flag }),
  );

/** One of few values, or null. */
export const optionalOneOfOrNull = (description: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, enum: [...values, null], description }),
    ValidateIf((_, value) => value !== undefined && value !== null),
    IsIn([...values], { message: SAY.oneOf }),
  );

/** Several short texts. */
export const requiredTexts = (description: string, most: number, maxLength: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: most, description }),
    IsArray({ message: SAY.several }),
    ArrayMaxSize(most, { message: SAY.tooMany }),
    IsString({ each: true, message: SAY.text }),
    MaxLength(maxLength, { each: true, message: SAY.tooLong }),
  );

export const optionalFlag = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Boolean, default: false, description }),
    IsOptional(),
    Transform(({ value }: { readonly value: unknown }) =>
      typeof value === 'string' ? (SPELLINGS[value] ?? value) : value,
    ),
    IsBoolean({ message: SAY.flag }),
  );

/** A whole number from 0 on that may be left out. */
export const optionalWholeNumber = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 2_147_483_647, description }),
    IsOptional(),
    whole(0, 2_147_483_647),
  );

export const optionalDecimal = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Number, minimum: 0, description }),
    IsOptional(),
    IsNumber({}, { message: SAY.number }),
    Min(0, { message: SAY.tooSmall }),
  );

export const requiredOneOf = (description: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, enum: [...values], description }),
    IsIn([...values], { message: SAY.oneOf }),
  );

export const optionalOneOf = (description: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, enum: [...values], description }),
    IsOptional(),
    IsIn([...values], { message: SAY.oneOf }),
  );

/** The id of something that ships: of a pack, a rule, a list. */
const identifier = (maxLength = 60): PropertyDecorator =>
  applyDecorators(
    IsString({ message: SAY.text }),
    MaxLength(maxLength, { message: SAY.tooLong }),
    Matches(/^[a-z0-9-]+$/u, { message: SAY.identifier }),
  );

export const requiredIdentifier = (description: string, maxLength = 60): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, description }), identifier(maxLength));

export const optionalIdentifier = (description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, description }), IsOptional(), identifier());

/** Something that ships, by its id and the format wanted: decommission.docx. */
export const requiredFileName = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, description }),
    IsString({ message: SAY.text }),
    MaxLength(60, { message: SAY.tooLong }),
    Matches(/^[a-z0-9-]+\.(?:xlsx|docx|json)$/u, { message: SAY.fileName }),
  );
