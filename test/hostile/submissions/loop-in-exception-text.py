# verdict: error
# says: did not finish
class Chatty(Exception):
    def __str__(self):
        while True:
            pass
def sigmoid_prime(z):
    raise Chatty()
