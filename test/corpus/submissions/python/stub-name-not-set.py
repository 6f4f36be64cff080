# expect sigmoid_prime: not-started
def sigmoid_prime(z):
    # (≈ 2 lines of code)
    # YOUR CODE STARTS HERE

    # YOUR CODE ENDS HERE
    return ds
