# verdict: error
# says: ended before
import os
def sigmoid_prime(z):
    os.abort()
