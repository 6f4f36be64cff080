# verdict: error
# says: did not finish
class Stubborn:
    def __del__(self):
        while True:
            pass
def sigmoid_prime(z):
    Stubborn()
    return z
