# verdict: error
# says: KeyboardInterrupt|ended before|raised
def sigmoid_prime(z):
    raise KeyboardInterrupt
