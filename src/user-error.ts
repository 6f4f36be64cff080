/**
 * Something a person can mend: a message and no stack. The editor shows it where the person is, the
 * command line prints it and exits 2. Anything else that is thrown is a fault of the product.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
