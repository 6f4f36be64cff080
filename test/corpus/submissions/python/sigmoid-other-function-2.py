# expect sigmoid_grad: incorrect, other-function

import math


sigmoid_grad = lambda x: 1 - math.tanh(x) ** 2
