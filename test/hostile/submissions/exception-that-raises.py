# verdict: error
# says: ^(?!.*ended before)
class Odd(Exception):
    @property
    def __traceback__(self):
        raise RuntimeError('hands off')
def sigmoid_prime(z):
    raise Odd('x')
