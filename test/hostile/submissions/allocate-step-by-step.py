# verdict: error
# says: memory|did not finish
# needs: memory
def sigmoid_prime(z):
    hoard = []
    while True:
        hoard.append(bytearray(2 ** 26))
