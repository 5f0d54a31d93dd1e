import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS } from './access.js';

/**
 * Refuses to start with a route that does not declare who may use it. Until accounts exist every caller on this
 * machine has every role, so a declared route is open; `guardLocally` keeps other callers out.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype = metatype?.prototype as object | undefined;
      return this.scanner
        .getAllMethodNames(prototype ?? null)
        .filter((method) => isUndeclaredRoute(Reflect.get(prototype ?? {}, method)))
        .map((method) => `${name}.${method}`);
    });
    if (undeclared.length) throw new Error(`routes without @Access: ${undeclared.join(', ')}`);
  }

  canActivate(context: ExecutionContext): boolean {
    return Reflect.hasMetadata(ACCESS, context.getHandler());
  }
}

const isUndeclaredRoute = (method: unknown): boolean =>
  typeof method === 'function' &&
  Reflect.hasMetadata(METHOD_METADATA, method) &&
  !Reflect.hasMetadata(ACCESS, method);
