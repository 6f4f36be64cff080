# expect tanh_prime: error, name-error

def tanh_prime(z):
    return 1 - np.tanh(z) ** 2
