# verdict: error
# says: did not finish
def sigmoid_prime(z):
    return 7 ** (7 ** 9) % 2 * z
