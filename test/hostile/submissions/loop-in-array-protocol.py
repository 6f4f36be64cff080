# verdict: error
# says: object|number
class Endless:
    def __array__(self, dtype=None, copy=None):
        while True:
            pass
    def __float__(self):
        while True:
            pass
def sigmoid_prime(z):
    return Endless()
