# expect sigmoid_prime: error

def sigmoid_prime(z):
    raise ValueError("bad z")
