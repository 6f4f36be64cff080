# verdict: error
# says: RuntimeError: hands off
# line: 6
class Tensor:
    def __array__(self, *arguments, **options):
        raise RuntimeError('hands off')
Tensor.__module__ = 'torch'
def sigmoid_prime(z):
    return Tensor()
