# verdict: error
# says: input|EOF
def sigmoid_prime(z):
    return float(input('z? ')) * z
