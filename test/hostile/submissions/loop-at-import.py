# verdict: error
# says: did not finish
# line: 5
def forever():
    while True: pass
scale = forever()
def sigmoid_prime(z):
    return scale * z
