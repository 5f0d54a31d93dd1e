import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { JOB_STATE_TITLES, JOB_TITLES } from '../../app/job-text.js';
import { JOB_KINDS, JOB_STATES, type Job, type JobFile, type JobState } from '../../app/jobs-port.js';
import { PageOf, PageQuery } from '../page.dto.js';
import {
  optionalOneOf,
  optionalText,
  requiredIdentifier,
  requiredNumber,
  requiredText,
} from '../request-checks.js';

export class JobsQuery extends PageQuery {
  @optionalOneOf(PARAMETER_TEXT.jobState, JOB_STATES)
  readonly state?: JobState;
}

export class JobParams {
  @requiredIdentifier(PARAMETER_TEXT.job)
  readonly id!: string;
}

export class JobFileParams extends JobParams {
  @requiredText(PARAMETER_TEXT.jobFile, 400)
  readonly name!: string;
}

/** Only in the background: the answer is the job. */
export class BackgroundQuery {
  @optionalOneOf(PARAMETER_TEXT.background, ['true'])
  readonly background: string = 'true';
}

export class RoundRunDto {
  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly pack!: string;

  @optionalText(PARAMETER_TEXT.asOf, 10)
  readonly asOf?: string;
}

export class RunParams {
  @requiredNumber(PARAMETER_TEXT.run)
  readonly run!: number;
}

export class JobProgressDto {
  @ApiProperty() readonly what!: string;
  @ApiProperty() readonly done!: number;
  @ApiProperty() readonly total!: number;
}

export class JobFaultDto {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly message!: string;
}

export class JobFileDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
}

/** Long work. `result` always has `sentences`; what else it holds depends on the kind. */
export class JobDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ enum: JOB_KINDS }) readonly kind!: string;
  @ApiProperty() readonly kindTitle!: string;
  @ApiProperty({ type: String, nullable: true }) readonly round!: string | null;
  @ApiProperty() readonly actor!: string;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
  @ApiProperty({ enum: JOB_STATES }) readonly state!: string;
  @ApiProperty() readonly stateTitle!: string;
  @ApiProperty() readonly isCancelling!: boolean;
  @ApiProperty({ type: JobProgressDto, nullable: true }) readonly progress!: JobProgressDto | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly result!: object | null;
  @ApiProperty({ type: JobFaultDto, nullable: true }) readonly fault!: JobFaultDto | null;
  @ApiProperty({ type: 'integer' }) readonly attempts!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly endedAt!: string | null;
  @ApiProperty({ type: [JobFileDto] }) readonly files!: readonly JobFileDto[];
}

export class JobPage extends PageOf(JobDto) {}

/** What a request that works in the background is answered. */
export class AcceptedDto {
  @ApiProperty({ type: JobDto }) readonly job!: JobDto;
}

/** `files` are told for one job; a list leaves them out. */
export const jobDto = (job: Job, files: readonly JobFile[] = []): JobDto => ({
  id: job.id,
  kind: job.request.kind,
  kindTitle: JOB_TITLES[job.request.kind],
  round: job.round,
  actor: job.actor.name,
  department: job.actor.department,
  state: job.state,
  stateTitle: JOB_STATE_TITLES[job.state],
  isCancelling: job.state === 'running' && job.cancelRequestedAt !== null,
  progress: job.progress,
  result: job.result,
  fault: job.fault,
  attempts: job.attempts,
  createdAt: job.createdAt,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
  files,
});
