# verdict: error
# says: cannot read this: odd
def sigmoid_prime(z):
    raise SyntaxError('odd', (__file__, 10 ** 30, 1, 'text'))
