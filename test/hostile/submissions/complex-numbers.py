# verdict: error|incorrect
# says: complex|number
def sigmoid_prime(z):
    return complex(z, 1)
