# expect sigmoid_derivative: not-started

def sigmoid_derivative(z):
    # TODO
    return None
