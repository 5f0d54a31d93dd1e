import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { listAccounts } from '../../app/accounts/account-view.js';
import { changeAccount, grantProposed } from '../../app/accounts/change-account.js';
import { createAccount } from '../../app/accounts/create-account.js';
import { ACCOUNT_FILE_NAME, importAccounts } from '../../app/accounts/import-accounts.js';
import { REQUEST_MESSAGES, TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { XLSX, attachment } from '../attachment.js';
import { CallerPorts } from '../caller.js';
import { IncomingFolder } from '../incoming-folder.js';
import { takePage } from '../page.dto.js';
import type { UploadedWorkbook } from '../surveys/upload-desk.js';
import {
  AccountEditDto,
  AccountNameDto,
  AccountListForm,
  AccountPage,
  AccountParams,
  AccountsQuery,
  GrantsDto,
  IssuedPasswordDto,
  NewAccountDto,
} from './account.dto.js';

@ApiTags(TAG_TITLES.accounts)
@Controller('accounts')
export class AccountsController {
  constructor(@Inject(IncomingFolder) private readonly incoming: IncomingFolder) {}

  @Get()
  @Access(['systemAdmin', 'securityAdmin', 'logAuditor'], 'all')
  @ApiOkResponse({ type: AccountPage })
  async listAccounts(@Query() query: AccountsQuery, @CallerPorts() ports: Ports): Promise<AccountPage> {
    return takePage(await listAccounts(ports, query.text), query);
  }

  @Get('names')
  @Access(['auditBureau', 'office', 'systemAdmin', 'securityAdmin', 'logAuditor'], 'all')
  @ApiOkResponse({ type: [AccountNameDto] })
  async listAccountNames(@CallerPorts() { register }: Ports): Promise<readonly AccountNameDto[]> {
    return (await register.accounts.all()).map(({ name, displayName }) => ({ name, displayName }));
  }

  @Post()
  @Access('systemAdmin', 'all')
  @ApiCreatedResponse({ type: IssuedPasswordDto })
  createAccount(@Body() body: NewAccountDto, @CallerPorts() ports: Ports): Promise<IssuedPasswordDto> {
    return createAccount({ ...body, department: body.department || null, role: body.role ?? null }, ports);
  }

  @Post('list')
  @HttpCode(200)
  @Access('systemAdmin', 'all')
  @UseInterceptors(FilesInterceptor('files', 1))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AccountListForm })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async importAccounts(
    @CallerPorts() ports: Ports,
    @UploadedFiles() files: readonly UploadedWorkbook[] = [],
  ): Promise<StreamableFile> {
    const [file] = files;
    if (!file) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
    try {
      const { workbook } = await importAccounts({ name: file.originalname, path: file.path }, ports);
      return attachment(workbook, ACCOUNT_FILE_NAME, 'accounts.xlsx');
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  @Post('grants')
  @HttpCode(200)
  @Access('securityAdmin', 'all')
  @ApiOkResponse({ type: AccountPage })
  async grantProposed(@Body() { accounts }: GrantsDto, @CallerPorts() ports: Ports): Promise<AccountPage> {
    const items = await grantProposed(accounts, ports);
    return { total: items.length, items };
  }

  @Patch(':name')
  @Access(['systemAdmin', 'securityAdmin'], 'all')
  @ApiOkResponse({ type: IssuedPasswordDto })
  changeAccount(
    @Param() { name }: AccountParams,
    @Body() edit: AccountEditDto,
    @CallerPorts() ports: Ports,
  ): Promise<IssuedPasswordDto> {
    return changeAccount(name, edit, ports);
  }
}
