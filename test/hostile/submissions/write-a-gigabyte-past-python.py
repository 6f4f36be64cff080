# verdict: error
# says: File too large|ended before|did not finish|No space|OSError
import os
def sigmoid_prime(z):
    for _ in range(1000):
        os.write(1, b'x' * 10 ** 6)
    return z
