# verdict: error
# says: did not finish
# line: 6
import time
def sigmoid_prime(z):
    time.sleep(86399)
    return z
