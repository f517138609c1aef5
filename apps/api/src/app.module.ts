import { Module } from '@nestjs/common';
import { controllers } from './controllers.ts';

@Module({ controllers })
export class AppModule {}
