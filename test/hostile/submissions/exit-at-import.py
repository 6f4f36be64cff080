# verdict: error
# says: ended before|exit
import sys
scale = sys.exit(3)
def sigmoid_prime(z):
    return scale
