# verdict: error
# says: calls itself|recursion
def sigmoid_prime(z):
    return sigmoid_prime(z) * (1 - sigmoid_prime(z))
