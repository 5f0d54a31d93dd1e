import { ApiProperty } from '@nestjs/swagger';

/** One numbered task of a policy document. */
export class TaskDto {
  @ApiProperty() readonly number!: string;
  @ApiProperty({ type: String, nullable: true }) readonly title!: string | null;
  @ApiProperty({ type: [String] }) readonly lead!: readonly string[];
  @ApiProperty({ type: [String] }) readonly support!: readonly string[];
  @ApiProperty({ type: [String] }) readonly dates!: readonly string[];
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ type: [String] }) readonly lists!: readonly string[];
  @ApiProperty() readonly content!: string;
}

/** A passage that could not be read: listed, never guessed. */
export class UnreadPassageDto {
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly why!: string;
}

/** The task table of the document that a pack rests on. */
export class TaskTableDto {
  @ApiProperty() readonly policy!: string;
  @ApiProperty() readonly document!: string;
  @ApiProperty({ type: [TaskDto] }) readonly tasks!: readonly TaskDto[];
  @ApiProperty({ type: [UnreadPassageDto] }) readonly unread!: readonly UnreadPassageDto[];
}
