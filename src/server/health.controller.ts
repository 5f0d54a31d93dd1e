import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectDataSource, type TypeOrmDataSourceFactory } from '@nestjs/typeorm';
import { TAG_TITLES } from '../app/api-text.js';
import { Access } from './access.js';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: 'ok';

  @ApiProperty({ enum: ['better-sqlite3', 'postgres'] })
  readonly database!: string;
}

@ApiTags(TAG_TITLES.service)
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly source: Awaited<ReturnType<TypeOrmDataSourceFactory>>) {}

  @Get()
  @Access('anyone', 'public')
  @ApiOkResponse({ type: HealthDto })
  async checkHealth(): Promise<HealthDto> {
    await this.source.query('SELECT 1');
    return { status: 'ok', database: this.source.options.type };
  }
}
