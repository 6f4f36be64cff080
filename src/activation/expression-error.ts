import { UserError } from '../user-error.ts';

/** An expression that cannot be used, with where in its text (UTF-16 code units from 0). */
export class ExpressionError extends UserError {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
