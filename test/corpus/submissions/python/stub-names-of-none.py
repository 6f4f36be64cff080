# expect sigmoid_prime: not-started
def sigmoid_prime(z):
    s = None
    ds = None
    return ds
