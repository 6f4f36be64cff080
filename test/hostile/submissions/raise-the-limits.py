# verdict: error
# says: memory|limit|exceed|permitted
# needs: memory
import resource
def sigmoid_prime(z):
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return bytearray(2 ** 34)
