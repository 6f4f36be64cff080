# verdict: error
# says: number|generator
def sigmoid_prime(z):
    yield z
