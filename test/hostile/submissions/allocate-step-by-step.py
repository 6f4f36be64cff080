# verdict: error
# says: memory
# needs: memory
def sigmoid_prime(z):
    hoard = []
    while True:
        hoard.append(bytearray(2 ** 26))
