# verdict: error
# says: number|text|str
def sigmoid_prime(z):
    return '0.25' * 10 ** 6
